import { refuseUnlessNumbers } from '../numbers.js';

/**
 * Which place `value` takes among `values` when the first is the lowest. Equal values share
 * the better place, as in a race: 1, 2, 2, 4. `value` is one of `values`.
 *
 * @example place(15, [12, 15, 15, 18]) // => 2
 */
export function place(value: number, values: readonly number[]): number {
  refuseUnlessNumbers(values, 'place');
  if (!values.includes(value)) throw new RangeError('place requires the value to be one of the values');

  return 1 + values.filter((other) => other < value).length;
}
