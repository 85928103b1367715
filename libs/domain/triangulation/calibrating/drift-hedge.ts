import type { PanelWindow } from '../panel/window.js';
import type { Drift } from './calibrate.js';
import type { MeanDrift } from './whole-budget-drift.js';

/** Two estimates that are further apart than so many standard errors of their difference are not of the same thing. */
const APART = 2;

/** Another way to estimate the drift, and what it says. */
export interface Hedge {
  readonly from: 'unclaimed-cells' | 'whole-budget';
  /** One a cell, as the calibration's. */
  readonly drift: Float64Array;
  /** How many standard errors of their difference the mean drift lies above the calibration's. */
  readonly distance: number;
  /** Whether intervals must cover it too. */
  readonly isApart: boolean;
}

/**
 * The drift estimated in ways that assume less (method 4.2a): where they agree with the calibration nothing follows; where one differs, the
 * model does not hold, and nobody can say which is right.
 */
export function driftHedges(
  window: PanelWindow,
  main: Drift,
  unclaimed: Drift | undefined,
  whole: MeanDrift | undefined,
): readonly Hedge[] {
  const shares = nationalShares(window);
  const mean = meanDrift(main, shares);
  const hedges: Hedge[] = [];
  if (unclaimed !== undefined) {
    const other = meanDrift(unclaimed, shares);
    hedges.push(hedgeOf('unclaimed-cells', unclaimed.drift, mean, other));
  }
  if (whole !== undefined)
    hedges.push(
      hedgeOf(
        'whole-budget',
        main.drift.map((each) => (each * whole.drift) / mean.drift),
        mean,
        whole,
      ),
    );
  return hedges;
}

function hedgeOf(from: Hedge['from'], drift: Float64Array, mean: MeanDrift, other: MeanDrift): Hedge {
  const distance = (other.drift - mean.drift) / differenceError(mean.influence, other.influence);
  return { from, drift, distance, isApart: Math.abs(distance) > APART };
}

/** By how many standard errors of their difference two estimates from the same councils differ, each with what every council pulled it by. */
export const standardErrorsApart = (one: number, other: number, influences: readonly [Float64Array, Float64Array]): number =>
  Math.abs(one - other) / differenceError(...influences);

/** The standard error of the difference of two estimates from the same councils. */
function differenceError(one: Float64Array, other: Float64Array): number {
  const councils = one.filter((value, j) => value !== 0 || other[j] !== 0).length;
  const squares = one.reduce((sum, value, j) => sum + (value - other[j]!) ** 2, 0);
  return Math.sqrt((squares * councils) / (councils - 1));
}

/** Each cell's share of what all councils were expected to spend. */
function nationalShares({ panel, expected, isComplete }: PanelWindow): Float64Array {
  const width = panel.cells.length;
  const sums = new Float64Array(width);
  for (let i = 0; i < expected.length; i++) if (isComplete[Math.floor(i / width)] === true) sums[i % width]! += expected[i]!;
  const total = sums.reduce((sum, each) => sum + each, 0);
  return sums.map((each) => each / total);
}

function meanDrift({ drift, influence }: Drift, shares: Float64Array): MeanDrift {
  const width = shares.length;
  const over = (series: Float64Array, from: number): number => shares.reduce((sum, share, cell) => sum + share * series[from + cell]!, 0);
  return {
    drift: over(drift, 0),
    influence: Float64Array.from({ length: influence.length / width }, (_, council) => over(influence, council * width)),
  };
}
