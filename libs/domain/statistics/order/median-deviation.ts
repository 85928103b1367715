import { quantileInPlace } from './quantile-in-place.js';

/** What the median absolute deviation is multiplied by to be the standard deviation of a normal distribution. */
const TO_STANDARD_DEVIATION = 1.4826;

/** The robust standard deviation of a series: 1.4826 times the median distance from its median; NaN of no values. In place of nothing: the series stays as it is. */
export function medianDeviation(values: Float64Array): number {
  const left = Float64Array.from(values);
  const middle = quantileInPlace(left, 0.5);
  const distances = left.map((value) => Math.abs(value - middle));
  return TO_STANDARD_DEVIATION * quantileInPlace(distances, 0.5);
}
