import { type Figure, type FinancialYear, isKnown, known, Money, yearsAfter } from '../catalogue/index.js';
import { profileOf } from './line-profile.js';
import { firstYear, incrementIn } from './profile.js';
import type { SavingsLine, Stage } from './savings-line.js';

/**
 * The part of a year's increment that is no new saving but the rest of one that started within the year before. At most the
 * increment itself: a plan that adds less than the twelfths promise adds no more than it prints (method 1.5).
 */
export function fullYearEffectIn(line: SavingsLine, stage: Stage, year: FinancialYear): Figure<Money> {
  const profile = profileOf(line, stage);
  const first = firstYear(profile);
  if (first === undefined || line.monthsInFirstYear === 12 || yearsAfter(first, 1) !== year) return known(Money.zero);
  const start = incrementIn(profile, first);
  const increment = incrementIn(profile, year);
  if (!isKnown(start) || !isKnown(increment)) return isKnown(start) ? increment : start;
  const rest = (start.value.toPounds() * (12 - line.monthsInFirstYear)) / line.monthsInFirstYear;
  return known(Money.nearestPenny(Math.max(0, Math.min(rest, increment.value.toPounds()))));
}
