import type { Row } from './row.js';

const NUMBER = /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/;
const WHOLE = /^[1-9]\d*$/;

const NOT_KNOWN = 'Leave the field empty where it is not known, and write 0 where it is nought.';

/** A number, or NaN where the field is empty: not known, and never nought. */
export function numberIn<C extends string>(row: Row<C>, column: C): number {
  const text = row.text(column);
  if (text === '') return NaN;
  if (!NUMBER.test(text)) throw row.broken(column, `This is no plain decimal number such as -12345.67. ${NOT_KNOWN}`);
  const number = Number(text) + 0; // “-0” is nought
  if (!Number.isFinite(number)) throw row.broken(column, 'This number is too large to be computed with. Look at its exponent.');
  return number;
}

export function noughtOrMore<C extends string>(row: Row<C>, column: C): number {
  const number = numberIn(row, column);
  if (number < 0) throw row.broken(column, `This is below nought, and can only be 0 or more. ${NOT_KNOWN}`);
  return number;
}

export function aboveNought<C extends string>(row: Row<C>, column: C): number {
  const number = numberIn(row, column);
  if (number <= 0) throw row.broken(column, 'This can only be above 0. Leave the field empty where it is not known.');
  return number;
}

export function requiredNumber<C extends string>(row: Row<C>, column: C): number {
  if (row.text(column) === '') throw row.broken(column, 'This is empty, and is needed. Write the number, or take the row out.');
  return numberIn(row, column);
}

export function labelIn<C extends string>(row: Row<C>, column: C): string {
  const text = row.text(column);
  if (text === '') throw row.broken(column, 'A row has to say what it is about. Write the label, or take the row out.');
  return text;
}

/** One of the words that a column knows. */
export function wordIn<C extends string, Word extends string>(row: Row<C>, column: C, words: readonly Word[]): Word {
  const word = words.find((each) => each === row.text(column));
  if (word === undefined) throw row.broken(column, `This is none of ${words.join(', ')}. Write one of them.`);
  return word;
}

export function wholeIn<C extends string>(row: Row<C>, column: C): number {
  const whole = Number(WHOLE.exec(row.text(column))?.[0]);
  if (!Number.isSafeInteger(whole))
    throw row.broken(column, 'This is no whole number from 1 on. Write how many years after the base year.');
  return whole;
}

/** The calendar year in which a financial year such as `2015-16` begins; undefined where the text is not one. */
export function startOfYear(text: string): number | undefined {
  const [, start, end] = /^(\d{4})-(\d{2})$/.exec(text) ?? [];
  return start !== undefined && (Number(start) + 1) % 100 === Number(end) ? Number(start) : undefined;
}

export const yearFrom = (start: number): string => `${String(start).padStart(4, '0')}-${String((start + 1) % 100).padStart(2, '0')}`;
