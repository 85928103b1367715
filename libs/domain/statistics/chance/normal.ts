import type { Uniform } from './mulberry32.js';

const { cos, log, PI, sqrt } = Math;

/**
 * A normal draw by the cosine branch of Box and Muller (1958); 1 − u keeps the logarithm away from 0.
 *
 * @example normal(mulberry32(20121031)) // => -0.09889801…, as method 9.1 prints
 */
export function normal(random: Uniform, mean = 0, sd = 1): number {
  const radius = sqrt(-2 * log(1 - random()));
  return mean + sd * radius * cos(2 * PI * random());
}
