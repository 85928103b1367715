import { mean, median, quantile, robustSpread, standardDeviation } from '../../statistics/index.js';
import type { IndicatorChange } from './indicator-change.js';

/** Whom a council is compared with: every council that has the indicator, or chosen peers where too few have (method 5.2). */
export type ComparatorKind = 'all-councils' | 'peers';

/** The fewest whose scatter tells what is usual (method 5.2; peers are those of rung 2 of method 4.5). */
export const FEWEST_COMPARATORS: Readonly<Record<ComparatorKind, number>> = { 'all-councils': 20, peers: 8 };

/** How councils like this one changed. */
export interface UsualChange {
  readonly kind: 'usual';
  readonly comparators: number;
  readonly middle: number;
  /** One standard deviation of what another council like this one would stray by, its own chance included. */
  readonly spread: number;
}
export type UsualChangeOutcome = UsualChange | { readonly kind: 'too-few-comparators' | 'no-scatter' };

type Known = Extract<IndicatorChange, { kind: 'known' }>;

/** Half of the last digit that indicators are printed with: councils that differ by less all changed alike. */
const LEAST_SCATTER = 0.05;
/** Makes the interquartile range of normal draws estimate their standard deviation (method 7.5). */
const NORMAL_RANGE = 1.349;

/**
 * What is usual among comparators, without the council itself. Of all councils the median, and 1.4826 times the median absolute deviation
 * (method 5.2). Of a few peers the mean, the standard deviation, and what the mean itself may be out by, √(1 + 1/k): so the second z of
 * method 5.4 comes about, −0.40 by 15 neighbours with mean −2.99 and standard deviation 8.28, where without it there would be −0.41.
 * Chance is taken off the comparators’ scatter and that of the council’s own numbers put in its place, where both are known.
 */
export function usualChange(kind: ComparatorKind, own: Known, others: readonly IndicatorChange[]): UsualChangeOutcome {
  const known = others.filter((change): change is Known => change.kind === 'known');
  const comparators = known.length;
  if (comparators < FEWEST_COMPARATORS[kind]) return { kind: 'too-few-comparators' };
  const changes = known.map(({ by }) => by);
  const scatter = kind === 'peers' ? standardDeviation(changes) : robustScatter(changes);
  if (!(scatter >= LEAST_SCATTER)) return { kind: 'no-scatter' };

  const chances = known.flatMap(({ variance }) => variance ?? []);
  const between =
    own.variance === undefined || chances.length === 0 ? scatter ** 2 : Math.max(scatter ** 2 - median(chances), 0) + own.variance;
  const ofTheMean = kind === 'peers' ? scatter ** 2 / comparators : 0;
  const spread = Math.sqrt(between + ofTheMean);
  return spread > 0
    ? { kind: 'usual', comparators, middle: kind === 'peers' ? mean(changes) : median(changes), spread }
    : { kind: 'no-scatter' };
}

/** Where more than half changed by the same, their deviation is nought and the interquartile range takes its place (method 7.5). */
function robustScatter(changes: readonly number[]): number {
  const deviation = robustSpread(changes);
  return deviation > 0 ? deviation : (quantile(changes, 0.75) - quantile(changes, 0.25)) / NORMAL_RANGE;
}
