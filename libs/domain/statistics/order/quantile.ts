import { at, refuseUnlessNumbers } from '../numbers.js';

/**
 * The value below which the share `p` of the values lies, by linear interpolation between
 * neighbours (type 7 of Hyndman and Fan, the same as Excel's PERCENTILE.INC and R's default):
 * the definition that finance teams can check in their own spreadsheet.
 *
 * @example quantile([12, 15, 15, 18, 21, 22, 30, 55], 0.1) // => 14.1
 */
export function quantile(values: readonly number[], p: number): number {
  refuseUnlessNumbers(values, 'quantile');
  if (!(p >= 0 && p <= 1)) throw new RangeError('quantile requires a share between 0 and 1');

  const sorted = ascending(values);
  const position = (sorted.length - 1) * p;
  const below = at(sorted, Math.floor(position));
  const above = at(sorted, Math.ceil(position));
  return below + (position - Math.floor(position)) * (above - below);
}

/** The values in order, the lowest first; as numbers and not as words, which is what a typed array does by itself. */
export const ascending = (values: readonly number[]): readonly number[] =>
  isAscending(values) ? values : Array.from(Float64Array.from(values).sort());

/** Whoever asks for several quantiles sorts once. */
const isAscending = (values: readonly number[]): boolean => values.every((value, i) => i === 0 || (values[i - 1] ?? value) <= value);

/** The middle value: half of the values lie below it. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);
