import { type PracticeClaim, type SpendEffect, spendEffect } from '../../coherence/index.js';
import { type CorroborationRatio, type Verdict, verdictOf } from '../region.js';
import type { CalibratedWindow } from '../testing/calibrated-window.js';
import type { CouncilTests } from '../testing/council-tests.js';
import type { SpendTest } from '../testing/spend-test.js';
import { combined, isDisplacementSmall } from './combination.js';

/** A claim below this share of expected spending is lost in the noise whatever the ratio says (method 2.7). */
const SMALLEST_TESTABLE_SHARE = 0.01;
/** Below this ratio from the year before, what the base year shows may be its own dearness (method 4.2a). */
const SEEN_FROM_YEAR_BEFORE = 0.5;

/** Why a verdict is not what the tests alone would make it, or what a reader must know of it. */
export const FLAGS = [
  'below-testable-size',
  'locus-unheard',
  'own-vs-peer-conflict',
  'not-coherent',
  'index-sensitive',
  'base-year-dear',
  'drift-uncertain',
  'noisier-than-history',
  'locus-uneven',
  'small-calibration',
  'small-group',
  'peer-claims-missing',
  'own-accounts-only',
] as const;
export type Flag = (typeof FLAGS)[number];
const DONE_TO_A_VERDICT = ['locus-unheard', 'own-vs-peer-conflict', 'not-coherent', 'base-year-dear'] as const satisfies readonly Flag[];

export interface TestResult {
  readonly ratio: CorroborationRatio;
  readonly verdict: Verdict;
}

export interface Decision {
  readonly verdict: Verdict;
  readonly own: TestResult;
  readonly whole: TestResult | undefined;
  readonly targeted: TestResult | undefined;
  /** The test whose ratio is the headline: the whole budget's, or the council's own accounts where there are no peers. */
  readonly primary: TestResult;
  /** What the practices of the claim did to the verdict, and which way insufficient evidence leans. */
  readonly coherence: SpendEffect;
  /** In the order of FLAGS. */
  readonly flags: readonly Flag[];
}

/** One verdict of the tests of a claim above nought, and of the practices that it is made by (methods 4.5 and 6.1). */
export function decide(tests: CouncilTests, calibrated: CalibratedWindow, practices: readonly PracticeClaim[] = []): Decision {
  const resultOf = (test: SpendTest): TestResult => {
    const ratio = { kappa: test.implied / tests.claim, low: test.low / tests.claim, high: test.high / tests.claim };
    return { ratio, verdict: verdictOf(ratio) };
  };
  const own = resultOf(tests.own);
  const whole = tests.whole && resultOf(tests.whole);
  const targeted = tests.targeted && resultOf(tests.targeted);
  const flags = new Set<Flag>(circumstances(calibrated));

  let verdict = judged({ own, whole, targeted }, calibrated, flags);
  const kappaTargeted = targeted?.ratio.kappa;
  const coherence = spendEffect({ verdict, kappaTargeted, claim: tests.claim, practices });
  if (coherence.verdict !== verdict) flags.add('not-coherent');
  verdict = coherence.verdict;
  const fromYearBefore = tests.impliedFromYearBefore === undefined ? undefined : tests.impliedFromYearBefore / tests.claim;
  if (verdict === 'corroborated' && fromYearBefore !== undefined && fromYearBefore < SEEN_FROM_YEAR_BEFORE) {
    flags.add('base-year-dear');
    verdict = 'partly-corroborated';
  }
  if (tests.claim < SMALLEST_TESTABLE_SHARE * (tests.whole ?? tests.own).expected) {
    for (const flag of DONE_TO_A_VERDICT) flags.delete(flag); // they would say more of the ratios than is known
    flags.add('below-testable-size');
    verdict = 'insufficient-evidence';
  }
  const { leaning, ...shares } = coherence;
  const isHeard = leaning !== undefined && !flags.has('below-testable-size');
  return {
    ...{ verdict, own, whole, targeted, primary: whole ?? own, flags: FLAGS.filter((flag) => flags.has(flag)) },
    coherence: { ...shares, leaning: isHeard ? leaning : undefined },
  };
}

/** The decision by one price setting beside those by others: where they differ, neither full corroboration nor contradiction is said (method 2.4). */
export function decideAmong(decision: Decision, others: readonly Decision[]): Decision {
  if (others.every(({ verdict }) => verdict === decision.verdict)) return decision;
  const flags = FLAGS.filter((flag) => flag === 'index-sensitive' || decision.flags.includes(flag));
  return { ...decision, flags, verdict: CAPPED[decision.verdict] ?? decision.verdict };
}

const CAPPED: Readonly<Partial<Record<Verdict, Verdict>>> = { corroborated: 'partly-corroborated', contradicted: 'not-corroborated' };

type Results = Pick<Decision, 'own' | 'whole' | 'targeted'>;

function judged({ own, whole, targeted }: Results, { peers }: CalibratedWindow, flags: Set<Flag>): Verdict {
  if (whole === undefined) return own.verdict === 'corroborated' ? 'partly-corroborated' : own.verdict;
  const displacementIsSmall = peers?.displacement === undefined || isDisplacementSmall(peers.passThrough.estimate, peers.displacement);
  // A small group has no test of the locus: its verdict is the whole budget's, and a full one needs own accounts that say the same.
  const at = targeted?.verdict ?? 'insufficient-evidence';
  const together = combined({ whole: whole.verdict, targeted: at, own: own.verdict, displacementIsSmall });
  if (together.locusUnheard) flags.add('locus-unheard');
  const isUnconfirmed = targeted === undefined && together.verdict === 'corroborated' && own.verdict !== 'corroborated';
  if (together.conflict || isUnconfirmed) flags.add('own-vs-peer-conflict');
  return isUnconfirmed ? 'partly-corroborated' : together.verdict;
}

/** From so many councils with claims on, a calibration is not called small. */
const NOT_SMALL = 30;

function circumstances({ rung, peers, claimants, claimsMissing }: CalibratedWindow): readonly Flag[] {
  const flags: Flag[] = claimsMissing > 0 ? ['peer-claims-missing'] : [];
  if (rung === 1) return ['own-accounts-only', ...flags];
  if (rung === 2 || peers === undefined) return ['small-group', ...flags];
  if (claimants < NOT_SMALL) flags.push('small-calibration');
  if (peers.hedges.some(({ isApart }) => isApart)) flags.push('drift-uncertain');
  if (peers.scatter > 1) flags.push('noisier-than-history');
  if (peers.locusScatter > peers.scatter) flags.push('locus-uneven');
  return flags;
}
