import { FEWEST_PEOPLE } from '../../coherence/index.js';
import type { CouncilCode, FinancialYear } from '../../catalogue/index.js';
import type { PracticePanel, WhyNoEffect } from './practice-panel.js';

/** An indicator on the scale that differences are taken on: points of a share, or 100 times a logarithm. */
export interface Level {
  readonly value: number;
  /** Of how many people a share is; undefined where nobody says, and of what is no share. */
  readonly people: number | undefined;
}

/** A council's indicator in a year as a level, or why there is none. */
export function levelIn({ values, move }: PracticePanel, council: CouncilCode, year: FinancialYear): Level | WhyNoEffect {
  const found = values.get(council)?.get(year);
  if (found?.kind !== 'known') return 'no-figure';
  if (found.outOf !== undefined && !(found.outOf >= FEWEST_PEOPLE)) return 'few-people';
  if (move === 'points') return { value: found.value, people: found.outOf };
  return found.value > 0 ? { value: 100 * Math.log(found.value), people: undefined } : 'not-positive';
}

/** A share near nought or all would have no chance in it. */
const [LEAST, MOST] = [0.02, 0.98];

/**
 * What chance alone makes of a share of so many people, squared: p (1 − p) / n (method 5.2). The share is the one to be expected and never the
 * one that came out: councils that came out high would weigh more for it, and an effect would be seen where there is none.
 */
export function chanceOf(expected: number, people: number): number {
  const share = Math.min(MOST, Math.max(LEAST, expected / 100));
  return (100 ** 2 * share * (1 - share)) / people;
}
