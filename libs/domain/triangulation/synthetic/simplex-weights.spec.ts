import { mulberry32, normal } from '../../statistics/index.js';
import { demeaned, problemOf } from './council-fit.js';
import type { SimplexProblem } from './simplex-search.js';
import { GAP, simplexWeights, type WeightsFound } from './simplex-weights.js';

/** A council and its donors that move by chance alone, between -.1 and .1 in each year, demeaned: row after row from the seed's stream. */
function drawn(seed: number, donors: number, years: number): { readonly problem: SimplexProblem; readonly square: number } {
  const random = mulberry32(seed);
  const values = Float64Array.from({ length: (donors + 1) * years }, () => 0.2 * (random() - 0.5));
  const outcomes = demeaned({ values, councils: donors + 1, years }, years);
  return { problem: problemOf(outcomes, 0), square: outcomes.products[0]! };
}

function found(problem: SimplexProblem, ridge: number, start?: Float64Array): WeightsFound {
  const weights = simplexWeights(problem, ridge, start);
  if (weights.kind === 'not-found') throw new Error(`still ${weights.gap} from the least value`);
  return weights;
}

/** |y - Σ w·y_d|² + ridge·|w - 1/J|². */
function objective({ gram, target }: SimplexProblem, square: number, ridge: number, weights: Float64Array): number {
  const count = weights.length;
  let sum = square;
  for (let i = 0; i < count; i++) {
    sum += ridge * (weights[i]! - 1 / count) ** 2 - 2 * weights[i]! * target[i]!;
    for (let j = 0; j < count; j++) sum += weights[i]! * weights[j]! * gram[i * count + j]!;
  }
  return sum;
}

/** Of the same draws by numpy: the best of all subsets of nine donors, each by its linear equations. An interior-point program agreed to 1e-15. */
const NINE_DONORS = [
  [1, 6, 0.001, [0, 0, 0, 0, 0.49917501, 0, 0, 0.50082499, 0]],
  [1, 6, 0.01, [0.17234394, 0.10276946, 0, 0, 0.39186084, 0, 0, 0.29454422, 0.03848153]],
  [1, 6, 0.1, [0.16508394, 0.14659216, 0, 0.05552923, 0.21421267, 0.05985266, 0.04194254, 0.17483535, 0.14195146]],
  [2, 12, 0.001, [0.17958516, 0, 0.05582793, 0.12768684, 0.03563661, 0.37137804, 0, 0.09888448, 0.13100094]],
  [2, 12, 0.01, [0.17916647, 0.01613277, 0.07943863, 0.13848248, 0.02868278, 0.31103427, 0, 0.10268904, 0.14437356]],
  [2, 12, 0.1, [0.14967405, 0.07539099, 0.11866658, 0.14281848, 0.05966791, 0.17817144, 0.05194479, 0.09883382, 0.12483194]],
] as const;

/** The objective's least value, by a primal-dual interior-point program in numpy. */
const MANY_DONORS = [
  [3, 40, 0, 0.004557370947219],
  [3, 40, 0.001, 0.004769598955209],
  [3, 40, 0.01, 0.00619932485094],
  [3, 40, 0.1, 0.011217148831392],
  [3, 40, 1, 0.017795986446227],
  [4, 149, 0, 0.006553023446829],
  [4, 149, 0.001, 0.00674549722953],
  [4, 149, 0.01, 0.008248773379564],
  [4, 149, 0.1, 0.014114082794679],
  [4, 149, 1, 0.026309394007563],
] as const;

describe('weights on the simplex', () => {
  it.each(NINE_DONORS)('are those that numpy finds for nine donors (seed %p, %p years, ridge %p)', (seed, years, ridge, told) => {
    const { weights } = found(drawn(seed, 9, years).problem, ridge);
    expect(Math.max(...told.map((each, i) => Math.abs(weights[i]! - each)))).toBeLessThan(1e-4);
    // What numpy leaves without weight has none at all, unless by less than the gap.
    expect(told.filter((each, i) => each === 0 && weights[i]! > 1e-6)).toEqual([]);
  });

  it.each(MANY_DONORS)(
    'bring the objective to the least value that numpy finds (seed %p, %p donors, ridge %p)',
    (seed, donors, ridge, least) => {
      const { problem, square } = drawn(seed, donors, 9);
      const { weights } = found(problem, ridge);
      const above = objective(problem, square, ridge, weights) - least;
      expect(above).toBeLessThan(GAP + 1e-14);
      expect(above).toBeGreaterThan(-1e-14);
      expect(weights.every((weight) => weight >= 0)).toBe(true);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    },
  );

  it.each([1, 0.1, 0.01, 0.001, 0])(
    'make one in all, and leave nothing to gain, where councils wander over nine years (ridge %p)',
    (ridge) => {
      const random = mulberry32(9);
      const values = new Float64Array(120 * 9);
      for (let i = 0; i < values.length; i++) values[i] = (i % 9 === 0 ? 0 : values[i - 1]!) + normal(random, 0, 0.03);
      const outcomes = demeaned({ values, councils: 120, years: 9 }, 6);
      for (let council = 0; council < 120; council++) {
        const problem = problemOf(outcomes, council);
        const { weights } = found(problem, ridge);
        expect(Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - 1)).toBeLessThan(1e-12);
        const slopes = problem.target.map((each, d) => {
          const along = weights.reduce((sum, weight, k) => sum + weight * problem.gram[d * 119 + k]!, 0);
          return along - each + ridge * (weights[d]! - 1 / 119);
        });
        const least = Math.min(...slopes);
        expect(weights.reduce((sum, weight, d) => sum + weight * (slopes[d]! - least), 0)).toBeLessThan(GAP);
      }
    },
  );

  it('are the same from wherever the search begins', () => {
    const { problem } = drawn(3, 40, 9);
    const corner = new Float64Array(40);
    corner[17] = 1;
    const [even, fromCorner] = [found(problem, 0.01).weights, found(problem, 0.01, corner).weights];
    expect(Math.max(...even.map((weight, i) => Math.abs(weight - fromCorner[i]!)))).toBeLessThan(1e-4);
    expect(corner[17]).toBe(1);
  });

  it('are found at once by who begins at them', () => {
    const { problem } = drawn(3, 40, 9);
    const { weights, steps } = found(problem, 0.01);
    expect(steps).toBeGreaterThan(10);
    expect(found(problem, 0.01, weights).steps).toBe(0);
  });

  it('are found where no ridge chooses among donors that are combinations of one another', () => {
    // Four years leave three directions: among sixty donors the council lies in the midst of many.
    const { problem, square } = drawn(8, 60, 4);
    expect(objective(problem, square, 0, found(problem, 0).weights)).toBeLessThan(GAP + 1e-14);
  });

  it('are all on the only donor', () => {
    expect([...found({ gram: Float64Array.of(2), target: Float64Array.of(-5) }, 0).weights]).toEqual([1]);
  });

  it('are not told where the steps run out before the gap is reached: only how far off they may be', () => {
    const { problem, square } = drawn(4, 149, 9);
    const cut = simplexWeights(problem, 0.01, undefined, 20);
    expect(cut).toEqual({ kind: 'not-found', gap: expect.any(Number), steps: 20 });
    const even = objective(problem, square, 0.01, new Float64Array(149).fill(1 / 149));
    const { gap } = cut as { readonly gap: number };
    expect(gap).toBeGreaterThan(GAP);
    expect(gap).toBeLessThan(even);
  });

  it.each([
    ['without a donor', { gram: new Float64Array(0), target: new Float64Array(0) }, 0.01],
    ['without the donors’ products', { gram: new Float64Array(2), target: new Float64Array(2) }, 0.01],
    ['below nought for a ridge', { gram: new Float64Array(1), target: new Float64Array(1) }, -1],
    ['with no number for a ridge', { gram: new Float64Array(1), target: new Float64Array(1) }, NaN],
  ])('are refused %s', (_, problem, ridge) => {
    expect(() => simplexWeights(problem, ridge)).toThrow(RangeError);
  });
});
