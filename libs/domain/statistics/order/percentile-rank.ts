import { refuseUnlessNumbers } from '../numbers.js';

/**
 * The share of `values`, in per cent, that lie below `value`, counting half of those that
 * equal it (mid-rank), so that ties neither gain nor lose. `value` is one of `values`.
 *
 * @example percentileRank(15, [12, 15, 15, 18, 21, 22, 30, 55]) // => 25
 */
export function percentileRank(value: number, values: readonly number[]): number {
  refuseUnlessNumbers(values, 'percentileRank');
  if (!values.includes(value)) throw new RangeError('percentileRank requires the value to be one of the values');

  const below = values.filter((other) => other < value).length;
  const equal = values.filter((other) => other === value).length;
  return (100 * (below + equal / 2)) / values.length;
}
