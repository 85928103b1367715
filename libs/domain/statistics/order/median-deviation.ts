import { quantileOfSorted } from './quantile-of-sorted.js';

/** What the median absolute deviation is multiplied by to be the standard deviation of a normal distribution. */
const TO_STANDARD_DEVIATION = 1.4826;

/** The robust standard deviation of a series: 1.4826 times the median distance from its median; NaN of no values. In place of nothing: the series stays as it is. */
export function medianDeviation(values: Float64Array): number {
  const sorted = Float64Array.from(values).sort();
  const middle = quantileOfSorted(sorted, 0.5);
  return TO_STANDARD_DEVIATION * quantileOfSorted(sorted.map((value) => Math.abs(value - middle)).sort(), 0.5);
}
