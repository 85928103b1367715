import { at } from '../numbers.js';
import { standardise } from './standardise.js';

/**
 * How closely two characteristics of the same units go together in a straight line, from −1 to 1 (K. Pearson, 1895). `undefined`
 * where one of them does not vary: nothing can go together with what stands still.
 *
 * @example correlation([1, 2, 3, 4], [1, 3, 2, 4]) // => 0.8
 */
export function correlation(first: readonly number[], second: readonly number[]): number | undefined {
  if (first.length !== second.length) throw new RangeError('correlation requires as many values of the one as of the other');

  const [one, other] = [standardise(first), standardise(second)];
  if (one === undefined || other === undefined) return undefined;
  const together = one.reduce((sum, value, unit) => sum + value * at(other, unit), 0) / (one.length - 1);
  return Math.min(1, Math.max(-1, together)); // rounding may lead past the ends
}
