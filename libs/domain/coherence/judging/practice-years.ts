import { type FinancialYear, startOf, yearsAfter, yearStartingIn } from '../../catalogue/index.js';
import type { PracticeEffect } from '../../practice/index.js';
import type { IndicatorYears } from '../comparing/indicator-change.js';

export type PracticeYearsOutcome =
  | ({ readonly kind: 'years' } & IndicatorYears)
  /** It should show in `first` at the earliest. */
  | { readonly kind: 'too-early'; readonly first: FinancialYear };

/**
 * The two years in which a practice’s indicators are read: the year before its first saving, and the last year in which the map says that it
 * should show, or the assessed year where that comes before. There is no choice in it, so that nobody can choose the years that suit.
 *
 * @example a lag of 0 to 1 years, begun in 2022-23 and assessed in 2024-25 // => 2021-22 to 2023-24
 */
export function practiceYears(lag: PracticeEffect['lag'], begins: FinancialYear, assessed: FinancialYear): PracticeYearsOutcome {
  const first = yearsAfter(begins, lag.from);
  if (assessed < first) return { kind: 'too-early', first };
  const last = Math.min(startOf(assessed), startOf(begins) + lag.to);
  return { kind: 'years', from: yearsAfter(begins, -1), to: yearStartingIn(last) };
}
