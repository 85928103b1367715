import { median, quantile } from './quantile.js';
import { robustSpread } from './robust-spread.js';

/** Makes the interquartile range of normal draws estimate their standard deviation: 2 × 0.67449. */
const NORMAL_RANGE = 1.349;

/**
 * How many usual distances `value` lies from the median of `values`: above 0 when higher. Median and 1.4826 times the median
 * absolute deviation take the place of mean and standard deviation, because one wild value inflates both of these and so hides
 * itself: the 55 of the example has the ordinary z 2.27 (B. Iglewicz and D. Hoaglin, How to Detect and Handle Outliers, 1993).
 *
 * Where more than half of the values are the same, the deviation is nought, and the interquartile range over 1.349 is the usual
 * distance. Where that is nought too, nothing is usual and there is no answer: `undefined`, never 0 and never infinity.
 *
 * @example robustZ(55, [12, 15, 15, 18, 21, 22, 30, 55]) // => 5.321…, which is (55 − 19.5) / (1.4826 × 4.5)
 */
export function robustZ(value: number, values: readonly number[]): number | undefined {
  if (!Number.isFinite(value)) throw new RangeError('robustZ requires a finite value');

  const deviation = robustSpread(values);
  const usual = deviation > 0 ? deviation : (quantile(values, 0.75) - quantile(values, 0.25)) / NORMAL_RANGE;
  return usual > 0 ? (value - median(values)) / usual : undefined;
}
