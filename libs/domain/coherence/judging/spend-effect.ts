import type { PracticeTagCode } from '../../practice/index.js';
import type { PracticeVerdict } from './practice-verdict.js';

/** The verdicts on spending, the best first: insufficient evidence stands apart, and only a label is put on it. */
export const SPEND_VERDICTS = ['corroborated', 'partly-corroborated', 'insufficient-evidence', 'not-corroborated', 'contradicted'] as const;
export type SpendVerdict = (typeof SPEND_VERDICTS)[number];

/** Which way evidence that decides nothing leans. */
export const LEANINGS = ['LEANS_SUPPORTIVE', 'LEANS_CONTRARY'] as const;
export type Leaning = (typeof LEANINGS)[number];

/** From these shares of the claim on, practices that are not coherent take a step off the verdict (method 6.2). */
const TAKES_FROM_CORROBORATED = 0.25;
const TAKES_FROM_PARTLY = 0.5;
/** What a leaning needs: this much of the claim coherent or not, and a ratio at its place that says the same (method 6.2). */
const LEANING = { supportive: { kappa: 0.75, share: 0.5 }, contrary: { kappa: 0.25, share: 0.25 } } as const;

/** What one practice’s savings make of the claim, in pounds; those of several practices add up to no more than the claim. */
export interface PracticeClaim {
  readonly tag: PracticeTagCode;
  readonly verdict: PracticeVerdict;
  readonly claim: number;
}

export interface SpendEvidence {
  readonly verdict: SpendVerdict;
  /** The ratio of the test where savings are claimed; undefined where there is none. */
  readonly kappaTargeted: number | undefined;
  /** The comparable claim, in pounds. */
  readonly claim: number;
  readonly practices: readonly PracticeClaim[];
}

export interface SpendEffect {
  readonly verdict: SpendVerdict;
  readonly leaning: Leaning | undefined;
  /** Shares of the claim whose practices are coherent, strongly or not, and not coherent. */
  readonly coherentShare: number;
  readonly notCoherentShare: number;
}

/**
 * What coherence does to a verdict on spending (method 6.2): it takes at most one step off, and never adds one, because a practice without
 * any effect is coherent by chance in about a quarter of cases. Throws a RangeError on a claim that is not above nought.
 */
export function spendEffect({ verdict, kappaTargeted, claim, practices }: SpendEvidence): SpendEffect {
  if (!(claim > 0)) throw new RangeError('coherence is weighed against a claim above nought');
  const share = (...verdicts: readonly PracticeVerdict[]): number =>
    practices.filter((each) => verdicts.includes(each.verdict)).reduce((sum, each) => sum + each.claim, 0) / claim;
  const [coherentShare, notCoherentShare] = [share('coherent', 'strongly-coherent'), share('not-coherent')];
  return {
    verdict: lowered(verdict, notCoherentShare),
    leaning: verdict === 'insufficient-evidence' ? leaningOf(kappaTargeted, coherentShare, notCoherentShare) : undefined,
    coherentShare,
    notCoherentShare,
  };
}

function lowered(verdict: SpendVerdict, notCoherent: number): SpendVerdict {
  if (verdict === 'corroborated' && notCoherent >= TAKES_FROM_CORROBORATED) return 'partly-corroborated';
  if (verdict === 'partly-corroborated' && notCoherent >= TAKES_FROM_PARTLY) return 'not-corroborated';
  return verdict;
}

function leaningOf(kappa: number | undefined, coherent: number, notCoherent: number): Leaning | undefined {
  if (kappa === undefined) return undefined;
  if (kappa >= LEANING.supportive.kappa && coherent >= LEANING.supportive.share) return 'LEANS_SUPPORTIVE';
  if (kappa <= LEANING.contrary.kappa && notCoherent >= LEANING.contrary.share) return 'LEANS_CONTRARY';
  return undefined;
}

/** A savings line’s amount in the claim, and its practices. */
export interface TaggedAmount {
  readonly amount: number;
  readonly tags: readonly PracticeTagCode[];
}

/** The claim by practice, each line once: a line of two practices gives half to each, so that the practices add up to no more than the claim. */
export function claimByPractice(lines: readonly TaggedAmount[]): ReadonlyMap<PracticeTagCode, number> {
  const claims = new Map<PracticeTagCode, number>();
  for (const { amount, tags } of lines) {
    const different = new Set(tags);
    for (const tag of different) claims.set(tag, (claims.get(tag) ?? 0) + amount / different.size);
  }
  return claims;
}
