import { medianDeviation } from '../order/median-deviation.js';
import { type Fit, type Rows, weightedLeastSquares } from './least-squares.js';

/** How many times a row that does not fit is weighed again, and beyond how many robust standard deviations it weighs less. */
export interface HuberOptions {
  readonly iterations: number;
  readonly bound: number;
}

/**
 * Weighted least squares in which a row far from the others pulls no harder than one at the bound (P. J. Huber, 1964): a row's weight is
 * multiplied by min(1, bound · scale / |u|), u its residual times the root of its first weight, and the scale 1.4826 times the median
 * absolute deviation of all u. `undefined` where least squares have no one answer.
 */
export function huberLeastSquares(rows: Rows, weights: Float64Array, { iterations, bound }: HuberOptions): Fit | undefined {
  let fit = weightedLeastSquares(rows, weights);
  for (let i = 0; i < iterations && fit !== undefined; i++) {
    const standard = fit.residuals.map((residual, row) => residual * Math.sqrt(weights[row]!));
    const limit = bound * medianDeviation(standard.filter((_, row) => weights[row]! > 0));
    if (!(limit > 0)) return fit;
    fit = weightedLeastSquares(
      rows,
      weights.map((weight, row) => weight * Math.min(1, limit / Math.max(Math.abs(standard[row]!), Number.MIN_VALUE))),
    );
  }
  return fit;
}
