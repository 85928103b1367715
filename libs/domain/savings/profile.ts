import { type Figure, type FinancialYear, isKnown, known, missing, Money, yearsAfter } from '../catalogue/index.js';

/** A saving's amounts by year, positive pounds: cumulative (the position reached) or the increments that make it up. */
export interface Profile {
  readonly kind: 'cumulative' | 'increments';
  readonly amounts: readonly YearAmount[];
}

export interface YearAmount {
  readonly year: FinancialYear;
  readonly amount: Figure<Money>;
}

/**
 * The cumulative position in a year. Before the profile's first year nothing was saved yet; a later year
 * that the profile does not give is missing, never carried forward and never interpolated.
 */
export function positionIn(profile: Profile, year: FinancialYear): Figure<Money> {
  const first = firstYear(profile);
  if (first === undefined) return missing('not-submitted');
  if (year < first) return known(Money.zero);
  if (profile.kind === 'cumulative') return profile.amounts.find((entry) => entry.year === year)?.amount ?? missing('not-submitted');

  let position = Money.zero;
  for (let each = first; each <= year; each = yearsAfter(each, 1)) {
    const increment = profile.amounts.find((entry) => entry.year === each)?.amount ?? missing('not-submitted');
    if (!isKnown(increment)) return increment;
    position = position.plus(increment.value);
  }
  return known(position);
}

/** What a year adds to the position of the year before. */
export function incrementIn(profile: Profile, year: FinancialYear): Figure<Money> {
  const now = positionIn(profile, year);
  const before = positionIn(profile, yearsAfter(year, -1));
  if (!isKnown(now)) return now;
  return isKnown(before) ? known(now.value.minus(before.value)) : before;
}

export const firstYear = (profile: Profile): FinancialYear | undefined =>
  profile.amounts.reduce<FinancialYear | undefined>((first, { year }) => (first === undefined || year < first ? year : first), undefined);
