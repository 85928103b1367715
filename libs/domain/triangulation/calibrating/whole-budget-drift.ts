import { clusterInfluence, huberLeastSquares } from '../../statistics/index.js';
import { type PanelWindow, sumOver } from '../panel/window.js';
import { HUBER } from './calibrate.js';
import type { ClaimRows } from './claim-rows.js';

/** A drift of the whole budget, and what each council pulled it by. */
export interface MeanDrift {
  readonly drift: number;
  readonly influence: Float64Array;
}

/** The drift of the whole budget with what became of each pound claimed in it. */
export interface WholeBudget extends MeanDrift {
  readonly net: number;
  readonly netInfluence: Float64Array;
}

/** The drift common to all cells, from the total spend of councils and their total claims: it assumes nothing of where savings are made (method 4.2a). */
export function wholeBudgetDrift(
  { panel, expected, spend, claim }: PanelWindow,
  { councils }: ClaimRows,
  sizes: Float64Array,
): WholeBudget | undefined {
  const width = panel.cells.length;
  const total = (series: Float64Array, council: number): number => sumOver(series, council, width);
  const design = new Float64Array(2 * councils.length);
  for (const [i, council] of councils.entries()) design.set([1, -total(claim, council) / total(expected, council)], 2 * i);
  const rows = { width: 2, design, response: Float64Array.from(councils, (council) => total(spend, council) / total(expected, council)) };
  const fit = huberLeastSquares(
    rows,
    Float64Array.from(councils, (council) => sizes[council]! ** -2),
    HUBER,
  );
  if (fit === undefined) return undefined;
  const influence = clusterInfluence(rows, fit, Int32Array.from(councils), panel.councils.length);
  return {
    drift: fit.coefficients[0]!,
    influence: influence.filter((_, k) => k % 2 === 0),
    net: fit.coefficients[1]!,
    netInfluence: influence.filter((_, k) => k % 2 === 1),
  };
}
