import { type Figure, known, missing, type MissingFigure, Money } from '../../catalogue/index.js';
import { missingMark } from './missing-mark.js';
import { numberIn, shifted } from './number-text.js';
import { type RawCell, read, type Reading, type Refused, refused, settle, type Settled, then } from './raw-cell.js';

/** What a column of money is written in, and by how many places that is more than pounds. */
export const UNITS = { pounds: 0, thousands: 3, millions: 6 } as const;
export type Unit = keyof typeof UNITS;

/** More than all councils together spend on adult social care in a year: then a unit was taken for another. */
const MOST_POUNDS = 1e11;
/** More than anything that is counted: then two numbers have run together. */
const MOST_NUMBER = 1e12;
/** What a number may be off a whole penny by, from having been kept in binary. */
const HAIR = 1e-6;

/** An amount of money as a cell gives it, in pounds; a blank was not submitted. An amount that names its own unit, such as £4m, is in that. */
export function readAmount(raw: RawCell, unit: Unit = 'pounds'): Reading<Figure<Money>> {
  if (raw.value.kind === 'number' && isWholePence(raw.value.number, unit)) {
    const reading = read(known(Money.nearestPenny(raw.value.number * 10 ** UNITS[unit])));
    return raw.formula === undefined ? reading : then(settle(raw), () => reading);
  }
  return then(readDecimal(raw, 'an amount of money'), (given) => {
    if (given.kind === 'missing') return read(given);
    if (given.suffix === '%') return percentage('an amount of money');
    const isScaled = given.suffix !== '';
    const ownUnit = isScaled && unit !== 'pounds' ? [`The amount names its own unit and is read in that, not in ${unit}.`] : [];
    return then(read(isScaled ? given.decimal : shifted(given.decimal, UNITS[unit]), ownUnit), pounds);
  });
}

/** Whether a number is a whole one, or one of pounds and pence: most are, and need not be gone through digit by digit. */
const isWholePence = (number: number, unit: Unit): boolean =>
  Math.abs(number) * 10 ** UNITS[unit] <= MOST_POUNDS &&
  (Number.isInteger(number) || (unit === 'pounds' && Math.round(number * 100) / 100 === number));

/** A number of people, hours or weeks; a blank was not submitted. */
export function readQuantity(raw: RawCell): Reading<Figure> {
  return then(readDecimal(raw, 'a number'), (given): Reading<Figure> => {
    if (given.kind === 'missing') return read(given);
    return given.suffix === '%' ? percentage('a number') : read(known(Number(given.decimal)));
  });
}

interface Decimal {
  readonly kind: 'decimal';
  /** Exact, its sign before it. */
  readonly decimal: string;
  readonly suffix: string;
}

/** The number of a cell, or why there is none. */
function readDecimal(raw: RawCell, wanted: string): Reading<Decimal | MissingFigure> {
  return then<Settled, Decimal | MissingFigure>(settle(raw), (value) => {
    switch (value.kind) {
      case 'blank':
        return read(missing('not-submitted'));
      case 'number':
        return Math.abs(value.number) < MOST_NUMBER ? read(decimal(plain(value.number))) : refused('CELL_OF_WRONG_KIND', TOO_LARGE);
      case 'text':
        return readText(value.text, wanted);
      case 'boolean':
      case 'date':
        return refused('CELL_OF_WRONG_KIND', `The cell holds ${value.kind === 'date' ? 'a date' : 'true or false'}. Enter ${wanted}.`);
    }
  });
}

function readText(text: string, wanted: string): Reading<Decimal | MissingFigure> {
  if (text.trim() === '') return read(missing('not-submitted'));
  const mark = missingMark(text);
  if (mark !== undefined) return read(missing(mark.reason), mark.notes);
  const found = numberIn(text);
  if (found.kind === 'number' && Math.abs(Number(found.decimal)) >= MOST_NUMBER) return refused('CELL_OF_WRONG_KIND', TOO_LARGE);
  if (found.kind === 'number') return read(decimal(found.decimal, found.suffix));
  return found.kind === 'range'
    ? range(found.low, found.high)
    : refused('CELL_OF_WRONG_KIND', `“${text.trim()}” cannot be read. Enter ${wanted}, such as 1234.50.`);
}

/** Two figures in one cell: which of them is meant, nobody can tell (rule S14). */
export const range = (low: string, high: string): Refused =>
  refused(
    'RANGE_IN_CELL',
    `The cell holds two numbers, ${low} and ${high}. Give the lower and the higher one in a field of its own each, or the one that is meant.`,
  );

const decimal = (digits: string, suffix = ''): Decimal => ({ kind: 'decimal', decimal: digits, suffix });
const percentage = (wanted: string): Refused => refused('CELL_OF_WRONG_KIND', `The cell holds a percentage. Enter ${wanted}.`);

/** A number's shortest decimal, without an exponent: one that needs it here is too small to be anything but nought. */
const plain = (number: number): string => (String(number).includes('e') ? '0' : String(number));

function pounds(exact: string): Reading<Figure<Money>> {
  const value = Number(exact);
  if (Math.abs(value) > MOST_POUNDS) return refused('CELL_OF_WRONG_KIND', TOO_LARGE);
  const money = /\.\d{3}/.test(exact) ? Money.nearestPenny(value) : Money.parse(exact);
  return read(known(money), Math.abs(money.toPounds() - value) > HAIR ? ['The amount is rounded to the penny.'] : []);
}
const TOO_LARGE = 'The number is larger than anything of the return can be. Check its unit, and whether two numbers have run together.';
