import { refuseUnlessNumbers } from '../numbers.js';
import { choleskyFactor, forwards, type Matrix } from './cholesky.js';

/**
 * How far apart two units are, given the `difference` of their characteristics and how these vary together: √(dᵀ·S⁻¹·d). Two
 * characteristics that say the same count once, which plain distance counts twice (P. Mahalanobis, 1936). The distance itself,
 * where R's function of this name gives its square. `undefined` where the covariance is not positive definite.
 *
 * @example mahalanobis([2, 1], [[4, 0], [0, 1]]) // => 1.414…, because each lies one standard deviation away
 */
export function mahalanobis(difference: readonly number[], covariance: Matrix): number | undefined {
  refuseUnlessNumbers(difference, 'mahalanobis');
  const factor = choleskyFactor(covariance);
  return factor && Math.hypot(...forwards(factor, difference));
}
