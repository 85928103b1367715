import { mulberry32 } from '../chance/mulberry32.js';

export interface PermutationOptions {
  readonly shuffles: number;
  readonly seed: number;
}

/** Two ways to add up the same numbers come this near to each other, and count as equally far apart. */
const ROUNDING = 1e-9;

/**
 * How often two groups drawn blindly from all the values lie at least as far apart in their means, either way, as the two given ones: one
 * more than such shuffles, over one more than all, so that it is never nought. The seed makes it the same whenever it is asked.
 *
 * @example of [1, 2] and [3, 4] a third of all six divisions lie as far apart, and `permutationP` comes near to that
 */
export function permutationP(first: readonly number[], second: readonly number[], { shuffles, seed }: PermutationOptions): number {
  if (!(first.length > 0 && second.length > 0 && shuffles >= 1)) throw new RangeError('a permutation requires two groups and one shuffle');
  const [few, many] = first.length <= second.length ? [first, second] : [second, first];
  const all = Float64Array.from([...few, ...many]);
  const total = sumOfFirst(all, all.length);
  const apart = (sum: number): number => Math.abs(sum / few.length - (total - sum) / many.length);
  const least = apart(sumOfFirst(all, few.length)) * (1 - ROUNDING);
  const random = mulberry32(seed);
  let asFar = 0;
  for (let shuffle = 0; shuffle < shuffles; shuffle++) {
    let sum = 0;
    for (let i = 0; i < few.length; i++) {
      const from = i + Math.floor(random() * (all.length - i));
      const drawn = all[from]!;
      all[from] = all[i]!;
      all[i] = drawn;
      sum += drawn;
    }
    if (apart(sum) >= least) asFar += 1;
  }
  return (asFar + 1) / (shuffles + 1);
}

function sumOfFirst(values: Float64Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += values[i]!;
  return sum;
}
