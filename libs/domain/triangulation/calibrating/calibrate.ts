import { clusterCovariance, clusterInfluence, huberLeastSquares } from '../../statistics/index.js';
import type { PanelWindow } from '../panel/window.js';
import { type CellRows, cellRows, type ClaimRows } from './claim-rows.js';

/** A row this many robust standard deviations from the others weighs less, and is weighed again so many times (method 4.2). */
export const HUBER = { iterations: 6, bound: 2.5 } as const;

/** What councils' spend did when nobody claimed, cell by cell, and what became of each pound claimed. */
export interface Drift {
  /** Spend at zero claims as a multiple of what published indices expect: one a cell. */
  readonly drift: Float64Array;
  /** Their covariance, cells x cells. */
  readonly covariance: Float64Array;
  /** What each council of the panel pulled the drift by: councils x cells. */
  readonly influence: Float64Array;
}

export interface Coefficient {
  readonly estimate: number;
  readonly error: number;
}

export interface Calibration extends Drift {
  /** Pounds that left the targeted cells for each pound claimed. */
  readonly passThrough: Coefficient;
  /** Pounds that came back in other cells for each pound claimed; undefined where every cell is claimed in, so that none could show it. */
  readonly displacement: Coefficient | undefined;
  /** Residuals of the rows, in the order of the claim rows. */
  readonly residuals: Float64Array;
}

/** How much a row tells: the inverse of the variance of its council and cell. */
export function rowWeights({ council, cell }: ClaimRows, sizes: Float64Array, spread: Float64Array): Float64Array {
  return Float64Array.from(council, (each, row) => (sizes[each]! * spread[cell[row]!]!) ** -2);
}

/**
 * The calibration of method 4.2: ratio = drift of the cell - pass-through · claimed + displacement · claimed elsewhere, over all councils of the
 * register. `undefined` where the claims do not tell the coefficients apart.
 */
export function calibrate({ panel }: PanelWindow, rows: ClaimRows, weights: Float64Array): Calibration | undefined {
  const cells = panel.cells.length;
  const hasElsewhere = rows.claimedElsewhere.some((value) => value > 0);
  const columns = [rows.claimed.map((value) => -value), ...(hasElsewhere ? [rows.claimedElsewhere] : [])];
  const fit = driftOf(rows, cellRows(rows, cells, columns), weights, cells, panel.councils.length);
  if (fit === undefined) return undefined;
  const { drift, residuals, coefficients, errors } = fit;
  const at = (k: number): Coefficient => ({ estimate: coefficients[k]!, error: errors[k]! });
  return { ...drift, residuals, passThrough: at(cells), displacement: hasElsewhere ? at(cells + 1) : undefined };
}

/** The drift from cells without a claim alone: it assumes nothing of how claims are delivered where they are made (method 4.2a). */
export function unclaimedDrift({ panel }: PanelWindow, rows: ClaimRows, weights: Float64Array): Drift | undefined {
  const cells = panel.cells.length;
  const chosen = cellRows(rows, cells, [rows.claimedElsewhere], (row) => rows.claimed[row] === 0);
  return driftOf(rows, chosen, weights, cells, panel.councils.length)?.drift;
}

interface DriftFit {
  readonly drift: Drift;
  readonly coefficients: Float64Array;
  readonly errors: Float64Array;
  readonly residuals: Float64Array;
}

function driftOf(
  { council }: ClaimRows,
  { rows, regression }: CellRows,
  weights: Float64Array,
  cells: number,
  councils: number,
): DriftFit | undefined {
  const own = Float64Array.from(rows, (row) => weights[row]!);
  const fit = huberLeastSquares(regression, own, HUBER);
  if (fit === undefined) return undefined;
  const clusters = Int32Array.from(rows, (row) => council[row]!);
  const influence = clusterInfluence(regression, fit, clusters, councils);
  const covariance = clusterCovariance(influence, regression.width, new Set(clusters).size);
  const { width } = regression;
  return {
    drift: {
      drift: fit.coefficients.slice(0, cells),
      covariance: block(covariance, width, cells, cells),
      influence: block(influence, width, councils, cells),
    },
    coefficients: fit.coefficients,
    errors: Float64Array.from(fit.coefficients, (_, k) => Math.sqrt(covariance[k * width + k]!)),
    residuals: fit.residuals,
  };
}

/** The first rows and columns of a matrix. */
function block(matrix: Float64Array, width: number, rows: number, columns: number): Float64Array {
  const out = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) out.set(matrix.subarray(i * width, i * width + columns), i * columns);
  return out;
}
