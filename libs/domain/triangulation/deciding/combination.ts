import type { Verdict } from '../region.js';

/** Rows: the whole budget's verdict. Columns: the targeted cells' (method 6.2). */
const TABLE: Readonly<Record<Verdict, Readonly<Record<Verdict, Verdict>>>> = {
  corroborated: row('corroborated', 'corroborated', 'corroborated', 'partly-corroborated', 'partly-corroborated'),
  'partly-corroborated': row(
    'partly-corroborated',
    'partly-corroborated',
    'partly-corroborated',
    'partly-corroborated',
    'not-corroborated',
  ),
  'insufficient-evidence': row(
    'partly-corroborated',
    'partly-corroborated',
    'insufficient-evidence',
    'not-corroborated',
    'not-corroborated',
  ),
  'not-corroborated': row('partly-corroborated', 'not-corroborated', 'not-corroborated', 'not-corroborated', 'contradicted'),
  contradicted: row('not-corroborated', 'not-corroborated', 'contradicted', 'contradicted', 'contradicted'),
};

function row(corroborated: Verdict, partly: Verdict, insufficient: Verdict, not: Verdict, contradicted: Verdict): Record<Verdict, Verdict> {
  return {
    corroborated,
    'partly-corroborated': partly,
    'insufficient-evidence': insufficient,
    'not-corroborated': not,
    contradicted,
  };
}

/** What the tests say each for itself, and whether councils spend little of what they saved again. */
export interface TestVerdicts {
  readonly whole: Verdict;
  readonly targeted: Verdict;
  readonly own: Verdict;
  readonly displacementIsSmall: boolean;
}

export interface Combined {
  readonly verdict: Verdict;
  /** The locus speaks for the claim, and is not heard: what left it may have moved elsewhere. */
  readonly locusUnheard: boolean;
  /** The council's own accounts speak against what its peers' say. */
  readonly conflict: boolean;
}

/** One verdict of three tests (methods 6.1 and 6.2). */
export function combined({ whole, targeted, own, displacementIsSmall }: TestVerdicts): Combined {
  const speaksFor = targeted === 'corroborated' || targeted === 'partly-corroborated';
  const locusUnheard = speaksFor && !displacementIsSmall;
  const together = TABLE[whole][locusUnheard ? 'insufficient-evidence' : targeted];
  const verdict = againstOwn(together, own);
  return { verdict, locusUnheard, conflict: verdict !== together };
}

/** Where own accounts and peers contradict each other, the verdict is what both leave open. */
function againstOwn(verdict: Verdict, own: Verdict): Verdict {
  const ownIsAgainst = own === 'not-corroborated' || own === 'contradicted';
  if (verdict === 'corroborated' && ownIsAgainst) return 'partly-corroborated';
  if ((verdict === 'not-corroborated' || verdict === 'contradicted') && own === 'corroborated') return 'insufficient-evidence';
  if (verdict === 'contradicted' && own === 'partly-corroborated') return 'not-corroborated';
  return verdict;
}

/** How much of each pound claimed may come back elsewhere, as a share of what left, before the locus is no longer heard (method 6.2). */
const SMALL = { share: 0.25, tail: 1.645 };

export function isDisplacementSmall(passThrough: number, displacement: { readonly estimate: number; readonly error: number }): boolean {
  return displacement.estimate - SMALL.tail * displacement.error <= SMALL.share * Math.max(passThrough, 0);
}
