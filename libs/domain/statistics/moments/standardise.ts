import { mean } from './mean.js';
import { standardDeviation } from './standard-deviation.js';

/**
 * The values as distances from their mean in standard deviations (n − 1), in their order: characteristics of different units
 * become comparable, as nearest neighbours need. Where all values are the same there is no such scale, and the answer is
 * `undefined`: a characteristic that does not vary tells no two councils apart, and is to be left out by name.
 *
 * @example standardise([1, 2, 3]) // => [-1, 0, 1]
 */
export function standardise(values: readonly number[]): readonly number[] | undefined {
  const spread = standardDeviation(values);
  const centre = mean(values);
  return spread > 0 ? values.map((value) => (value - centre) / spread) : undefined;
}
