import { ascending, mean, median, quantile, robustZ } from '../../statistics/index.js';
import { FEWEST, given, type Statistic } from '../statistic.js';

/** Two cut points of a group, whichever direction is better. */
export interface CutPoints {
  readonly lower: number;
  readonly upper: number;
}

/** How the figures of a group are spread, each statistic given where enough councils have a figure. */
export interface GroupSpread {
  readonly mean: Statistic;
  readonly median: Statistic;
  /** The values a quarter of the group lies below and above. */
  readonly quartiles: Statistic<CutPoints>;
  /** The values a tenth of the group lies below and above. */
  readonly tenths: Statistic<CutPoints>;
}

export function groupSpread(values: readonly number[]): GroupSpread {
  const sorted = ascending(values);
  return {
    mean: given(values, FEWEST.median, () => mean(values)),
    median: given(values, FEWEST.median, () => median(sorted)),
    quartiles: groupQuartiles(sorted),
    tenths: given(values, FEWEST.tenths, () => cutPoints(sorted, 0.1)),
  };
}

/** The values a quarter of the group lies below and above, whichever direction is better. */
export const groupQuartiles = (values: readonly number[]): Statistic<CutPoints> =>
  given(values, FEWEST.quartiles, () => cutPoints(values, 0.25));

/** How many usual distances a value lies from the median of its group, above nought where it is higher. */
export function robustPosition(own: number, values: readonly number[]): Statistic {
  if (values.length < FEWEST.median) return { kind: 'too-few', needed: FEWEST.median };
  const z = robustZ(own, values);
  return z === undefined ? { kind: 'no-spread' } : { kind: 'given', value: z };
}

const cutPoints = (values: readonly number[], share: number): CutPoints => ({
  lower: quantile(values, share),
  upper: quantile(values, 1 - share),
});
