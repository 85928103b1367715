/** Estimates of one thing that differ by chance and by what they truly are. */
export interface Pooled {
  readonly mean: number;
  readonly standardError: number;
  /** Of the true effects: one standard deviation from council to council. */
  readonly tau: number;
  /** Degrees of freedom of Student's t. */
  readonly freedom: number;
}

/**
 * The mean of effects that differ, each weighed by 1 / (its variance + τ²), where their errors go together as `covariance` says (n × n, row
 * after row). τ² by moments in two steps (R. DerSimonian and R. Kacker, 2007), with the expected sum of squares under that covariance in place of independence;
 * the standard error of the weighted mean under it, times the root of the observed over the expected sum of squares,
 * and Student's t with n − 1 degrees of freedom (J. Hartung and G. Knapp, 2001; K. Sidik and J. N. Jonkman, 2002). Throws a RangeError below two estimates.
 *
 * @example effects 1, 2, 6 with variance 1 each and no covariance // => mean 3, τ² 6, standard error √(7 / 3)
 */
export function randomEffects(effects: readonly number[], covariance: Float64Array): Pooled {
  const n = effects.length;
  if (n < 2 || covariance.length !== n * n) throw new RangeError('pooling requires two effects and their covariance');
  const variances = effects.map((_, i) => covariance[i * n + i]!);
  let between = 0;
  let found = summed(effects, covariance, weightsOf(variances, between));
  for (let step = 0; step < STEPS; step++) {
    between = Math.max((found.squares - found.byChance) / found.perBetween, 0);
    found = summed(effects, covariance, weightsOf(variances, between));
  }
  const expected = found.byChance + between * found.perBetween;
  const stretch = expected > 0 ? found.squares / expected : 1;
  const variance = (found.variance + between * found.squaredWeights) * stretch;
  return { mean: found.mean, standardError: Math.sqrt(variance), tau: Math.sqrt(between), freedom: n - 1 };
}

const STEPS = 2;

function weightsOf(variances: readonly number[], between: number): Float64Array {
  const raw = Float64Array.from(variances, (variance) => 1 / (variance + between));
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  return raw.map((weight) => weight / total);
}

interface Summed {
  readonly mean: number;
  /** Of the mean, without what the effects truly differ by. */
  readonly variance: number;
  readonly squaredWeights: number;
  /** The weighted sum of squares about the mean, what chance alone makes of it, and what it rises by for each unit of τ². */
  readonly squares: number;
  readonly byChance: number;
  readonly perBetween: number;
}

/** With weights that add up to 1: about the mean, E[Σ w (d − m)²] = Σ w·s² − w'Σw, and τ² adds (1 − Σ w²). */
function summed(effects: readonly number[], covariance: Float64Array, weights: Float64Array): Summed {
  const n = effects.length;
  let [mean, variance, squaredWeights, ownVariance, squares] = [0, 0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const weight = weights[i]!;
    mean += weight * effects[i]!;
    squaredWeights += weight * weight;
    ownVariance += weight * covariance[i * n + i]!;
    for (let k = 0; k < n; k++) variance += weight * weights[k]! * covariance[i * n + k]!;
  }
  for (let i = 0; i < n; i++) squares += weights[i]! * (effects[i]! - mean) ** 2;
  // Pieces of a covariance that are measured one by one need not fit together; then the mean is taken to be as sure as independent effects make it.
  if (!(variance > 0)) variance = weights.reduce((sum, weight, i) => sum + weight ** 2 * covariance[i * n + i]!, 0);
  return { mean, variance, squaredWeights, squares, byChance: ownVariance - variance, perBetween: 1 - squaredWeights };
}
