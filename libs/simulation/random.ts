/** A stream of numbers, evenly spread from 0 up to but not including 1. Every draw below takes its chance from one. */
export type Uniform = () => number;

/**
 * The stream that belongs to a seed: the same seed gives the same numbers on every machine.
 * Source: mulberry32 (T. Ettinger, public domain); method 9.1 prints the first numbers of seed 20121031.
 *
 * @example mulberry32(20121031)() // => 0.1207630555…
 */
export function mulberry32(seed: number): Uniform {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const uniformBetween = (random: Uniform, low: number, high: number): number => low + (high - low) * random();

/** A normal draw by the cosine branch of Box and Muller (1958); 1 − u keeps the logarithm away from 0. */
export function normal(random: Uniform, mean = 0, sd = 1): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return mean + sd * radius * Math.cos(2 * Math.PI * random());
}

/** A gamma draw of scale 1 by Marsaglia and Tsang (2000): its mean and its variance are both `shape`. */
export function gamma(random: Uniform, shape: number): number {
  if (!(shape >= 1)) throw new RangeError(`gamma is drawn for a shape of 1 or more, not ${shape}`);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x ** 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Student's t with 5 degrees of freedom, scaled to variance 1: the fat tails that councils' spending really has. */
export function t5(random: Uniform): number {
  const freedom = 5;
  const chiSquared = 2 * gamma(random, freedom / 2);
  return (normal(random) / Math.sqrt(chiSquared / freedom)) * Math.sqrt((freedom - 2) / freedom);
}

/** Shares that add up to 1, the i-th with mean `weights[i] / total`; the larger the weights, the closer to it. */
export function dirichlet(random: Uniform, weights: readonly number[]): readonly number[] {
  const draws = weights.map((weight) => gamma(random, weight));
  const total = draws.reduce((sum, draw) => sum + draw, 0);
  return draws.map((draw) => draw / total);
}

/** One of the options, with a chance in proportion to its weight. */
export function choose<T>(random: Uniform, options: readonly T[], weight: (option: T) => number = () => 1): T {
  const possible = options.filter((option) => weight(option) > 0);
  let left = random() * possible.reduce((sum, option) => sum + weight(option), 0);
  const chosen = possible.find((option) => (left -= weight(option)) < 0) ?? possible.at(-1);
  if (chosen === undefined) throw new RangeError('choose requires an option with a weight above zero');
  return chosen;
}

/** Several different options, drawn one after another in proportion to the weights of those still left. */
export function chooseSeveral<T>(random: Uniform, count: number, options: readonly T[], weight: (option: T) => number): readonly T[] {
  const chosen: T[] = [];
  while (chosen.length < count) {
    const left = options.filter((option) => !chosen.includes(option));
    chosen.push(choose(random, left, weight));
  }
  return chosen;
}
