import { measure, type MeasureCode, type Unit } from '../catalogue/index.js';

/** What follows a number of the unit. */
const AFTER: Readonly<Record<Unit, string>> = {
  GBP: '',
  PERCENT: '%',
  PER_1000: ' per 1,000',
  PER_100000: ' per 100,000',
  SCORE: '',
  HOURS: ' hours',
};

/** A value of a measure as a report writes it, with its unit and the decimals it is shown with. */
export function written(value: number, code: MeasureCode): string {
  const { unit, decimals } = measure(code);
  const digits = formatOf(decimals).format(value);
  if (unit === 'GBP') return value < 0 ? `-£${digits.slice(1)}` : `£${digits}`;
  return `${digits}${AFTER[unit]}`;
}

/** To make a format takes longer than a comparison; there is one for each number of decimals. */
const FORMATS = new Map<number, Intl.NumberFormat>();

function formatOf(decimals: number): Intl.NumberFormat {
  const held =
    FORMATS.get(decimals) ?? new Intl.NumberFormat('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  FORMATS.set(decimals, held);
  return held;
}
