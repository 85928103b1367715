import { type Figure, type FinancialYear, financialYear, known, missing, type MissingReason } from '#domain/catalogue';
import type { Row } from './table/csv-table.js';
import { type Refused, refused } from './layout.js';

/**
 * What publishers print in the place of a number. The bracketed ones are the Government Statistical Service's; the others are older. A
 * dash is nought to some publishers and no answer to others, and nobody can tell from a file: it is never taken for nought.
 */
const MARKS: ReadonlyMap<string, MissingReason> = new Map([
  ['[c]', 'suppressed'],
  ['c', 'suppressed'],
  ['*', 'suppressed'],
  ['[u]', 'not-printed'],
  ['[x]', 'not-collected'],
  ['x', 'not-collected'],
  [':', 'not-collected'],
  ['..', 'not-collected'],
  ['[z]', 'not-applicable'],
  ['z', 'not-applicable'],
  ['n/a', 'not-applicable'],
  ['-', 'not-submitted'],
]);

const NUMBER = /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;

/** The figure under a heading; `blank` is what an empty cell means there. */
export function figureIn(row: Row, heading: string, blank: MissingReason): Figure | Refused {
  const text = row.cell(heading);
  const mark = text === '' ? blank : MARKS.get(text.toLowerCase());
  if (mark !== undefined) return missing(mark);
  const value = NUMBER.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN;
  if (Number.isFinite(value)) return known(value);
  return refused('a value is neither a number nor a known mark of a missing one', `“${short(text)}” under “${heading}”`, MEND_NUMBER);
}

/** A number that must be there. */
export function numberIn(row: Row, heading: string): number | Refused {
  const figure = figureIn(row, heading, 'not-printed');
  if (figure.kind === 'known') return figure.value;
  if (figure.kind === 'refused') return figure;
  return refused('a value that must be there is missing', `“${row.cell(heading)}” under “${heading}”`, 'Fill it in, or take the row out.');
}

/** How many people: a whole number above zero. */
export function countIn(row: Row, heading: string): number | Refused {
  const number = numberIn(row, heading);
  if (typeof number !== 'number' || (Number.isSafeInteger(number) && number > 0)) return number;
  return refused('a number of people is not whole or not above zero', `${row.cell(heading)} under “${heading}”`, 'Correct the number.');
}

/** A number between two others, both included. */
export function within(number: number, [lowest, highest]: readonly [number, number], heading: string): Refused | undefined {
  if (number >= lowest && number <= highest) return undefined;
  const range = Number.isFinite(highest) ? `from ${lowest} to ${highest}` : `from ${lowest}`;
  return refused('a value lies outside what is possible', `${number} under “${heading}”, where it lies ${range}`, 'Correct the number.');
}

/** What is only ever above zero. */
export const aboveZero = (number: number, heading: string): Refused | undefined =>
  number > 0
    ? undefined
    : refused('a value lies outside what is possible', `${number} under “${heading}”, where it is above zero`, 'Correct the number.');

export function yearIn(row: Row, heading: string): FinancialYear | Refused {
  const text = row.cell(heading);
  try {
    return financialYear(text);
  } catch {
    return refused('a year is no financial year', `“${short(text)}” under “${heading}”`, 'Write it as 2019-20.');
  }
}

/** As much of a cell as fits into a sentence. */
export const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

const MEND_NUMBER = 'Write the number in digits, or one of the marks [c], [x], [z], *, : or nothing.';
