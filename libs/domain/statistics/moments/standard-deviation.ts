import { mean } from './mean.js';

/**
 * How far values lie from their mean: the root of their squared distances over n − 1. That is the estimate for what the values
 * are a sample of (Excel's STDEV.S, R's `sd`), so it needs two values: one alone says nothing of spread.
 *
 * @example standardDeviation([2, 4, 4, 4, 5, 5, 7, 9]) // => 2.138…, the root of 32 / 7
 */
export function standardDeviation(values: readonly number[]): number {
  if (!(values.length > 1)) throw new RangeError('standardDeviation requires at least two values');

  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1));
}
