import { quantileInPlace, valueAt } from '../../statistics/index.js';

/** So many standard deviations from the mean the ends of a series begin: far out enough to be short, and near enough to hold its tails. */
const ENDS_FROM = 1.2;

/** A series' variance, and the type-7 quantiles that leave the same share of it out on either side. */
export interface Tails {
  readonly low: number;
  readonly high: number;
  readonly variance: number;
}

/** The quantiles are looked for in the ends of the series alone, and in all of it where the ends do not reach in that far: the digits are the same. */
export function tails(values: Float64Array, share: number): Tails {
  const count = values.length;
  let [sum, squares] = [0, 0];
  for (let i = 0; i < count; i++) sum += values[i]!;
  const mean = sum / count;
  for (let i = 0; i < count; i++) squares += (values[i]! - mean) ** 2;
  const variance = squares / (count - 1);

  const { below, above } = ends(values, mean, ENDS_FROM * Math.sqrt(variance));
  const [first, last] = [(count - 1) * share, (count - 1) * (1 - share)];
  const reachIn = Math.min(below.length, above.length) > first + 2;
  return {
    low: reachIn ? valueAt(below, first) : quantileInPlace(Float64Array.from(values), share),
    high: reachIn ? valueAt(above, last - (count - above.length)) : quantileInPlace(Float64Array.from(values), 1 - share),
    variance,
  };
}

/** The values that lie further from the mean than a distance, on either side. */
function ends(values: Float64Array, mean: number, distance: number): { readonly below: Float64Array; readonly above: Float64Array } {
  const chosen = new Float64Array(values.length);
  let [below, above] = [0, values.length];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < mean - distance) chosen[below++] = value;
    else if (value > mean + distance) chosen[--above] = value;
  }
  return { below: chosen.subarray(0, below), above: chosen.subarray(above) };
}
