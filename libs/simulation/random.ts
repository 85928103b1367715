import { gamma, normal, type Uniform } from '#domain/statistics';

export { gamma, mulberry32, normal, type Uniform } from '#domain/statistics';

export const uniformBetween = (random: Uniform, low: number, high: number): number => low + (high - low) * random();

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
