import { ascending } from './quantile.js';
import { at, refuseUnlessNumbers } from '../numbers.js';

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

/**
 * The percentile rank of each of `values` among them, in the time of sorting them once.
 *
 * @example percentileRanks([12, 15, 15, 18]) // => 12 ranks 12.5, 15 ranks 50, 18 ranks 87.5
 */
export function percentileRanks(values: readonly number[]): ReadonlyMap<number, number> {
  refuseUnlessNumbers(values, 'percentileRanks');
  const ranks = new Map<number, number>();
  const sorted = ascending(values);
  let below = 0;
  while (below < sorted.length) {
    const value = at(sorted, below);
    let past = below + 1;
    while (sorted[past] === value) past += 1;
    ranks.set(value, (100 * (below + (past - below) / 2)) / sorted.length);
    below = past;
  }
  return ranks;
}
