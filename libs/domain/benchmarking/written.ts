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
  const digits = value.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  if (unit === 'GBP') return value < 0 ? `-£${digits.slice(1)}` : `£${digits}`;
  return `${digits}${AFTER[unit]}`;
}
