import { beta, gamma, mean, mulberry32, normal, normalBelow, standardDeviation, type Uniform } from '../index.js';

const DRAWS = 40_000;
const drawn = (seed: number, draw: (random: Uniform) => number): readonly number[] => {
  const random = mulberry32(seed);
  return Array.from({ length: DRAWS }, () => draw(random));
};

/** Within four standard errors, which one run in 16,000 misses; the seed is fixed, so that none does later. */
function expectMoments(values: readonly number[], [centre, spread]: readonly [number, number]): void {
  expect(Math.abs(mean(values) - centre)).toBeLessThan((4 * spread) / Math.sqrt(DRAWS));
  expect(standardDeviation(values) / spread).toBeCloseTo(1, 1);
}

describe('draws', () => {
  it('begin for seed 20121031 with the uniforms and normals that the method prints', () => {
    const uniform = mulberry32(20121031);
    const uniforms = '0.1207630555 0.2812242133 0.2677997230 0.4634286538 0.6272590491 0.5765997404'.split(' ');
    for (const printed of uniforms) expect(uniform().toFixed(10)).toBe(printed);
    const random = mulberry32(20121031);
    for (const printed of '-0.09889801 -0.76880520 -1.24530075 -1.01813831'.split(' ')) expect(normal(random).toFixed(8)).toBe(printed);
  });
  it('of a normal have the mean and the standard deviation that were asked for', () => {
    expectMoments(
      drawn(1, (random) => normal(random, 12, 3)),
      [12, 3],
    );
  });
  it.each([0.5, 0.9, 1, 2.5, 40])('of a gamma of shape %d have it for their mean and their variance', (shape) => {
    expectMoments(
      drawn(2, (random) => gamma(random, shape)),
      [shape, Math.sqrt(shape)],
    );
  });
  it.each([
    [0.5, 20.5],
    [1, 1],
    [65.5, 35.5],
  ])('of a beta with %d and %d have its mean and its variance', (a, b) => {
    expectMoments(
      drawn(3, (random) => beta(random, a, b)),
      [a / (a + b), Math.sqrt((a * b) / ((a + b) ** 2 * (a + b + 1)))],
    );
  });
  it('of a beta with 0.5 and 20.5 lie below its quantiles as often as R says', () => {
    // R 4.2.2: qbeta(c(0.05, 0.5, 0.95), 0.5, 20.5)
    const quantiles = [
      [0.05, 9.70777585823e-5],
      [0.5, 1.11691691236e-2],
      [0.95, 9.04764265379e-2],
    ] as const;
    const values = drawn(4, (random) => beta(random, 0.5, 20.5));
    for (const [share, end] of quantiles) {
      const below = values.filter((value) => value < end).length / DRAWS;
      expect(Math.abs(below - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / DRAWS));
    }
  });
  it('are refused for a shape of nought or none', () => {
    expect(() => gamma(mulberry32(1), 0)).toThrow('a shape above zero');
    expect(() => beta(mulberry32(1), Number.NaN, 1)).toThrow('a shape above zero');
  });
});

describe('the chance that a normal lies below', () => {
  // R 4.2.2: pnorm(c(-6, -3.0902, -1.644854, 0, 0.5, 2.3263))
  it.each([
    [-6, 9.8658764504e-10],
    [-3.0902, 1.0001087832e-3],
    [-1.644854, 4.9999961525e-2],
    [0, 0.5],
    [0.5, 0.69146246127],
    [2.3263, 0.98999872398],
  ])('%d is that of R to 1e-7', (z, chance) => {
    expect(Math.abs(normalBelow(z) - chance)).toBeLessThan(1e-7);
  });
});
