import { median } from './quantile.js';

/** Makes the median absolute deviation of normal draws estimate their standard deviation: 1 / 0.67449. */
const NORMAL = 1.4826;

/**
 * How far values usually lie from their median, on the scale of a standard deviation: 1.4826 times the median absolute deviation.
 * One wild value, such as an amount in thousands among amounts in pounds, moves it hardly at all; a standard deviation it would double.
 *
 * @example robustSpread([1, 1, 2, 2, 4, 6, 9]) // => 1.4826, because the absolute deviations from 2 are 0, 0, 1, 1, 2, 4, 7
 */
export function robustSpread(values: readonly number[]): number {
  const centre = median(values);
  return NORMAL * median(values.map((value) => Math.abs(value - centre)));
}
