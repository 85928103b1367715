import { mean } from '../moments/mean.js';
import { standardDeviation } from '../moments/standard-deviation.js';

/** How far the mean of one group lies above that of another, and how surely. */
export interface MeanDifference {
  readonly difference: number;
  readonly standardError: number;
  /** Degrees of freedom of Student's t, which need not be whole. */
  readonly freedom: number;
}

/**
 * The difference of two means with the standard error of B. L. Welch (1947), which does not take the groups to be equally spread. Needs two
 * values of each group; `undefined` where neither group varies.
 *
 * @example welch([1, 2, 3], [2, 4, 6, 8]) // => { difference: -3, standardError: 1.414…, freedom: 4.075… }
 */
export function welch(first: readonly number[], second: readonly number[]): MeanDifference | undefined {
  const [one, other] = [first, second].map((values) => standardDeviation(values) ** 2 / values.length) as [number, number];
  const variance = one + other;
  if (!(variance > 0)) return undefined;
  return {
    difference: mean(first) - mean(second),
    standardError: Math.sqrt(variance),
    freedom: variance ** 2 / (one ** 2 / (first.length - 1) + other ** 2 / (second.length - 1)),
  };
}
