import type { Statistic } from '../statistic.js';

/** Below this the mean of the others, beside the mean of all, singles the council out (method 7.10). */
export const FEWEST_FOR_MEAN_OF_OTHERS = 8;

/** Whether the mean of `n` visible figures, one council's own left out, may be offered. */
export const meanIsSafe = (n: number): boolean => n >= FEWEST_FOR_MEAN_OF_OTHERS;

/**
 * The mean of a council's peers without the council itself. `visible` are figures as the audience reads them, suppressed ones left out
 * and rounded ones rounded: so no group that a reader puts together, and no pair of groups that differ by one council, tells more than
 * the figures themselves. That is why statistics are computed anew for every group (method 7.10 would hold them still until a group
 * changes by two), and why sums of hidden figures exist for the fixed groups of a release alone. The least of eight is the second lock:
 * it holds where a council's own figure is not in the reader's sight although its peers' are.
 */
export function meanOfOthers(visible: readonly number[]): Statistic {
  if (!meanIsSafe(visible.length)) return { kind: 'too-few', needed: FEWEST_FOR_MEAN_OF_OTHERS };
  return { kind: 'given', value: visible.reduce((sum, value) => sum + value, 0) / visible.length };
}
