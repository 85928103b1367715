declare const brand: unique symbol;

/** A year from April to March, written `2024-25`. Years sort as text and can be keys of a map. */
export type FinancialYear = string & { readonly [brand]: 'FinancialYear' };

/** The first year of which the register of councils knows; councils' earlier returns are not collected. */
const EARLIEST_START = 1990;
const LATEST_START = 2098;

/** Reads `2024-25`; throws a TypeError where the text is not a financial year, or its two parts do not follow each other. */
export function financialYear(text: string): FinancialYear {
  const start = Number(/^(\d{4})-\d{2}$/.exec(text)?.[1]);
  if (!(start >= EARLIEST_START && start <= LATEST_START) || text !== spell(start)) {
    throw new TypeError(`not a financial year such as 2024-25: ${text}`);
  }
  return text as FinancialYear;
}

export const yearStartingIn = (calendarYear: number): FinancialYear => financialYear(spell(calendarYear));
export const startOf = (year: FinancialYear): number => Number(year.slice(0, 4));
export const yearsAfter = (year: FinancialYear, years: number): FinancialYear => yearStartingIn(startOf(year) + years);

/** How many years lie from `from` to `to`: 2 from 2022-23 to 2024-25. */
export const yearsBetween = (from: FinancialYear, to: FinancialYear): number => startOf(to) - startOf(from);

/** Every year after `base` up to and including `last`. */
export function yearsUpTo(base: FinancialYear, last: FinancialYear): readonly FinancialYear[] {
  return Array.from({ length: Math.max(0, yearsBetween(base, last)) }, (_, i) => yearsAfter(base, i + 1));
}

const spell = (start: number): string => `${start}-${String((start + 1) % 100).padStart(2, '0')}`;
