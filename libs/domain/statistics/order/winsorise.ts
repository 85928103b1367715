import { quantile } from './quantile.js';

/**
 * The values, in their order, with the lowest `share` of them raised to the quantile at `share` and the highest lowered to the
 * quantile at 1 − `share` (type 7, as all cut points here). Extremes still count, as far as that, where trimming would drop
 * them. Source: J. Tukey, The Future of Data Analysis (1962), after C. P. Winsor; the cut points as in R by `pmin` and `pmax`.
 *
 * @example winsorise([12, 15, 15, 18, 21, 22, 30, 55], 0.1) // => [14.1, 15, 15, 18, 21, 22, 30, 37.5]
 */
export function winsorise(values: readonly number[], share: number): readonly number[] {
  if (!(share >= 0 && share <= 0.5)) throw new RangeError('winsorise requires a share between 0 and a half');

  const lowest = quantile(values, share);
  const highest = quantile(values, 1 - share);
  return values.map((value) => Math.min(Math.max(value, lowest), highest));
}
