import { refuseUnlessNumbers } from '../numbers.js';

/**
 * The arithmetic mean. It is reckoned twice, as R does: what the first sum lost by rounding is in the mean of what is left over,
 * so that the mean of equal values is exactly that value, and their spread exactly nought.
 *
 * @example mean([12, 15, 15, 18, 21, 22, 30, 55]) // => 23.5
 */
export function mean(values: readonly number[]): number {
  refuseUnlessNumbers(values, 'mean');

  const nearly = sum(values) / values.length;
  return nearly + sum(values.map((value) => value - nearly)) / values.length;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
