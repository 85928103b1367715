import type { Uniform } from './mulberry32.js';
import { normal } from './normal.js';

const { log, sqrt } = Math;

/**
 * A gamma draw of scale 1 by G. Marsaglia and W. Tsang (2000): its mean and its variance are both `shape`. A shape below 1 is drawn
 * as their paper says, from the next shape and one uniform more.
 *
 * @example gamma(mulberry32(2), 3) // => near 3; over 40,000 draws mean and variance are 3
 */
export function gamma(random: Uniform, shape: number): number {
  if (!(shape > 0)) throw new RangeError(`gamma requires a shape above zero, not ${shape}`);
  if (shape < 1) return gamma(random, shape + 1) * (1 - random()) ** (1 / shape);

  const d = shape - 1 / 3;
  const c = 1 / sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && isKept(1 - random(), x, d, v)) return d * v;
  }
}

/** The first test is the paper's squeeze: it keeps nothing that the second would not, and spares most draws two logarithms. */
const isKept = (u: number, x: number, d: number, v: number): boolean =>
  u < 1 - 0.0331 * x ** 2 * x ** 2 || log(u) < 0.5 * x ** 2 + d - d * v + d * log(v);
