import type { Fit, Rows } from './least-squares.js';

/**
 * What each cluster of rows pulled the coefficients by: (XᵀWX)⁻¹ · Σ over its rows of x·w·r, cluster after cluster, `width` numbers each.
 * Rows of one cluster may move together in any way; clusters are taken to be independent.
 */
export function clusterInfluence(
  { width, design }: Rows,
  { inverse, residuals, weights }: Fit,
  clusters: Int32Array,
  count: number,
): Float64Array {
  const scores = new Float64Array(count * width);
  for (let i = 0; i < residuals.length; i++) {
    const weighted = weights[i]! * residuals[i]!;
    const to = clusters[i]! * width;
    for (let k = 0; k < width; k++) scores[to + k]! += weighted * design[i * width + k]!;
  }
  const influence = new Float64Array(count * width);
  for (let cluster = 0; cluster < count; cluster++)
    for (let k = 0; k < width; k++) {
      let sum = 0;
      for (let l = 0; l < width; l++) sum += inverse[k * width + l]! * scores[cluster * width + l]!;
      influence[cluster * width + k] = sum;
    }
  return influence;
}

/** The covariance of coefficients from their clusters' influence, times N/(N-1) for N clusters that have rows. `width` x `width`. */
export function clusterCovariance(influence: Float64Array, width: number, clusters: number): Float64Array {
  const covariance = new Float64Array(width * width);
  for (let from = 0; from < influence.length; from += width)
    for (let k = 0; k < width; k++)
      for (let l = 0; l < width; l++) covariance[k * width + l]! += influence[from + k]! * influence[from + l]!;
  return covariance.map((entry) => (entry * clusters) / (clusters - 1));
}
