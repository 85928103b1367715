import { gamma } from './gamma.js';
import type { Uniform } from './mulberry32.js';

/**
 * A beta draw between 0 and 1, as the share of one gamma draw in two: its mean is `successes / (successes + failures)`, and the
 * larger both, the closer to it.
 *
 * @example beta(mulberry32(1), 65.5, 35.5) // => near 0.65, mostly between 0.55 and 0.74
 */
export function beta(random: Uniform, successes: number, failures: number): number {
  const one = gamma(random, successes);
  return one / (one + gamma(random, failures));
}
