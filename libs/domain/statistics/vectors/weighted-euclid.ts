import { at, refuseUnlessNumbers } from '../numbers.js';

/**
 * How far apart two units are, given their characteristics on one scale (see `standardise`) and what each characteristic weighs:
 * √Σ w·(a − b)². The distance that users of nearest-neighbour models know, and can add up by hand (method, golden G14). The
 * weights are taken as they are: who publishes weights that add up to 1 passes such.
 *
 * @example weightedEuclid([0, 0], [3, 4], [1, 1]) // => 5
 */
export function weightedEuclid(a: readonly number[], b: readonly number[], weights: readonly number[]): number {
  for (const list of [a, b, weights]) refuseUnlessNumbers(list, 'weightedEuclid');
  if (a.length !== b.length || a.length !== weights.length)
    throw new RangeError('weightedEuclid requires a value of both units and a weight for each characteristic');
  if (!weights.every((weight) => weight >= 0)) throw new RangeError('weightedEuclid requires weights of zero or more');

  return Math.sqrt(weights.reduce((sum, weight, i) => sum + weight * (at(a, i) - at(b, i)) ** 2, 0));
}
