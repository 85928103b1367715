const { abs, exp, PI, sqrt } = Math;

/**
 * The chance that a standard normal lies below `z`, to 1e-7 (M. Abramowitz and I. Stegun, Handbook of Mathematical Functions, 1964, 26.2.17).
 *
 * @example normalBelow(-1.644854) // => 0.0500000…
 */
export function normalBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * abs(z));
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const beyond = (exp((-z * z) / 2) / sqrt(2 * PI)) * series;
  return z < 0 ? beyond : 1 - beyond;
}
