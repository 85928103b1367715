import { type Figure, type FinancialYear, isKnown, known, Money, yearsAfter } from '../catalogue/index.js';
import { firstYear, incrementIn } from './profile.js';
import type { SavingsLine, Stage } from './savings-line.js';

/** The two increments of a saving that starts within a year: so many twelfths in that year, the rest in the next (method 1.5). */
export function startedPartWay(annual: Money, months: number): { readonly inYear: Money; readonly fullYearEffect: Money } {
  if (!(months >= 1 && months <= 12)) throw new RangeError(`a saving works 1 to 12 months of its first year, not ${months}`);
  const inYear = Money.nearestPenny((annual.toPounds() * months) / 12);
  return { inYear, fullYearEffect: annual.minus(inYear) };
}

/**
 * The part of a year's increment that is no new saving but the rest of one that started within the year before. At most the
 * increment itself: a plan that adds less than the twelfths promise adds no more than it prints.
 */
export function fullYearEffectIn(line: SavingsLine, stage: Stage, year: FinancialYear): Figure<Money> {
  const profile = { kind: line.profileKind, amounts: line.amounts[stage] };
  const first = firstYear(profile);
  if (first === undefined || line.monthsInFirstYear === 12 || yearsAfter(first, 1) !== year) return known(Money.zero);
  const start = incrementIn(profile, first);
  const increment = incrementIn(profile, year);
  if (!isKnown(start) || !isKnown(increment)) return isKnown(start) ? increment : start;
  const rest = (start.value.toPounds() * (12 - line.monthsInFirstYear)) / line.monthsInFirstYear;
  return known(Money.nearestPenny(Math.max(0, Math.min(rest, increment.value.toPounds()))));
}
