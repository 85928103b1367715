import { medianDeviation } from '../../statistics/index.js';
import { type Panel, yearOf } from '../panel/panel.js';
import { rolledForward } from '../panel/rolled-forward.js';
import { sumOver } from '../panel/window.js';

/**
 * How far councils strayed from their rolled-forward spend over windows of the same length that end by the base year, when there was nothing to
 * test (method 2.6): what a counterfactual is worth. A row is one council in one window.
 */
export interface ReferenceClass {
  /** Rows x cells: log of spend over rolled-forward spend, less the window's mean of all councils, divided by the council's size. NaN: not known. */
  readonly residuals: Float64Array;
  readonly rows: number;
  /** The council of each row, and its window, counted from the first that has rows. */
  readonly councils: Int32Array;
  readonly windows: Int32Array;
  /** A robust standard deviation of each cell's residuals. */
  readonly spread: Float64Array;
  /** By how much all councils together missed the published indices in each window: log, over the whole budget. */
  readonly windowMeans: Float64Array;
}

/** The reference class of a horizon; without rows where the panel does not reach back far enough. */
export function referenceClass(panel: Panel, horizon: number, sizes: Float64Array): ReferenceClass {
  const width = panel.cells.length;
  const windows: WindowErrors[] = [];
  for (let to = horizon; to <= panel.base; to++) windows.push(windowErrors(panel, to - horizon, to, sizes));
  const used = windows.filter(({ councils }) => councils.length > 0);
  const rows = used.reduce((sum, { councils }) => sum + councils.length, 0);
  const residuals = new Float64Array(rows * width);
  const councils = new Int32Array(rows);
  const windowOf = new Int32Array(rows);
  let row = 0;
  for (const [at, window] of used.entries()) {
    residuals.set(window.residuals, row * width);
    councils.set(window.councils, row);
    windowOf.fill(at, row, row + window.councils.length);
    row += window.councils.length;
  }
  const windowMeans = Float64Array.from(used, ({ mean }) => mean);
  return { residuals, rows, councils, windows: windowOf, spread: spreads(residuals, width), windowMeans };
}

/** Fewer residuals than this do not tell a quiet cell from a noisy one. */
const FEWEST_FOR_SPREAD = 20;

/** A cell whose own is not known counts as the noisiest of those that are; where none is, all count alike. */
function spreads(residuals: Float64Array, width: number): Float64Array {
  const measured = Array.from({ length: width }, (_, cell) => {
    const own = knownOf(residuals, width, cell);
    return own.length < FEWEST_FOR_SPREAD ? 0 : medianDeviation(own);
  });
  const noisiest = Math.max(...measured);
  return Float64Array.from(measured, (each) => (noisiest > 0 ? (each > 0 ? each : noisiest) : 1));
}

/** The residuals of one cell that are known, row after row. */
function knownOf(residuals: Float64Array, width: number, cell: number): Float64Array {
  const own = new Float64Array(residuals.length / width);
  let known = 0;
  for (let i = cell; i < residuals.length; i += width) if (!Number.isNaN(residuals[i]!)) own[known++] = residuals[i]!;
  return own.subarray(0, known);
}

interface WindowErrors {
  readonly councils: readonly number[];
  readonly residuals: Float64Array;
  readonly mean: number;
}

/** A council weighs in a window as it does in the calibration: by the inverse of its variance. */
function windowErrors(panel: Panel, from: number, to: number, sizes: Float64Array): WindowErrors {
  const width = panel.cells.length;
  const expected = rolledForward(panel, from, to);
  const spend = yearOf(panel, 'spend', to);
  const councils = panel.councils.flatMap((_, council) => {
    const isKnown = panel.cells.every((_cell, cell) => Number.isFinite(expected[council * width + cell]! + spend[council * width + cell]!));
    return isKnown && !Number.isNaN(sizes[council]!) ? [council] : [];
  });
  const errors = expected.map((value, i) => (value > 0 && spend[i]! > 0 ? Math.log(spend[i]! / value) : Number.NaN));
  const weights = sizes.map((size) => size ** -2);
  const means = panel.cells.map((_, cell) => weightedMean(councils, (council) => errors[council * width + cell]!, weights));
  const residuals = new Float64Array(councils.length * width);
  for (const [row, council] of councils.entries())
    for (let cell = 0; cell < width; cell++)
      residuals[row * width + cell] = (errors[council * width + cell]! - means[cell]!) / sizes[council]!;
  const total = (series: Float64Array, council: number): number => sumOver(series, council, width);
  const mean = weightedMean(councils, (council) => Math.log(total(spend, council) / total(expected, council)), weights);
  return { councils, residuals, mean };
}

function weightedMean(councils: readonly number[], value: (council: number) => number, weights: Float64Array): number {
  let [sum, total] = [0, 0];
  for (const council of councils) {
    const each = value(council);
    if (!Number.isFinite(each)) continue;
    sum += weights[council]! * each;
    total += weights[council]!;
  }
  return sum / total;
}
