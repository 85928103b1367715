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
  const roots = weights.map(Math.sqrt);
  let fit = weightedLeastSquares(rows, weights);
  for (let i = 0; i < iterations && fit !== undefined; i++) {
    const standard = product(fit.residuals, roots);
    const limit = bound * medianDeviation(weights.includes(0) ? standard.filter((_, row) => weights[row]! > 0) : standard);
    if (!(limit > 0)) return fit;
    const bounded = new Float64Array(weights.length);
    for (let row = 0; row < weights.length; row++) bounded[row] = weights[row]! * Math.min(1, limit / Math.abs(standard[row]!));
    fit = weightedLeastSquares(rows, bounded);
  }
  return fit;
}

function product(one: Float64Array, other: Float64Array): Float64Array {
  const out = new Float64Array(one.length);
  for (let i = 0; i < out.length; i++) out[i] = one[i]! * other[i]!;
  return out;
}
