import { mulberry32 } from '../../statistics/index.js';
import { changeOf, type Factor, productOf, shapleyEffects } from '../index.js';

const factors = (...pairs: readonly (readonly [from: number, to: number])[]): readonly Factor[] =>
  pairs.map(([from, to], i) => ({ name: `factor ${i}`, from, to }));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The definition itself: the mean of what each factor adds over every order of the factors. */
function byEveryOrder(all: readonly Factor[]): readonly number[] {
  const effects = all.map(() => 0);
  const orders = permutations(all.map((_, i) => i));
  for (const order of orders) {
    const values = all.map(({ from }) => from);
    for (const i of order) {
      const before = values.reduce((a, b) => a * b, 1);
      values[i] = all[i]!.to;
      effects[i]! += (values.reduce((a, b) => a * b, 1) - before) / orders.length;
    }
  }
  return effects;
}

const permutations = (items: readonly number[]): readonly (readonly number[])[] =>
  items.length === 0 ? [[]] : items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));

describe('the effects by Shapley', () => {
  it('are those of golden G9, to the penny', () => {
    const chain = factors([144_897, 149_000], [0.02, 0.019], [520, 546], [20, 21.3]);
    expect(productOf(chain, 'from')).toBeCloseTo(30_138_576, 6);
    expect(productOf(chain, 'to')).toBeCloseTo(32_923_963.8, 6);
    expect(changeOf(chain)).toBeCloseTo(2_785_387.8, 6);
    for (const [i, printed] of [880_414.42, -1_618_215.71, 1_538_112.55, 1_985_076.54].entries())
      expect(shapleyEffects(chain)[i]).toBeCloseTo(printed, 2);
  });
  it('of two factors are Bennet’s: those of golden G8', () => {
    expect(shapleyEffects(factors([52_000, 49_400], [800, 880]))).toEqual([-2_184_000, 4_056_000]);
    const [hours, price] = shapleyEffects(factors([400_000, 432_000], [20, 21.6]));
    expect(hours).toBeCloseTo(665_600, 6);
    expect(price).toBeCloseTo(665_600, 6);
  });
  it('of one factor are the whole change', () => {
    expect(shapleyEffects(factors([3, 5]))).toEqual([2]);
  });
  it('are nothing for a factor that did not change, and the whole for the only one that did', () => {
    expect(shapleyEffects(factors([2, 2], [5, 9], [3, 3]))).toEqual([0, 24, 0]);
  });
  it('stay whole numbers of pounds through noughts and negatives', () => {
    expect(shapleyEffects(factors([0, 4], [10, 0]))).toEqual([20, -20]);
    expect(shapleyEffects(factors([-2, 3], [10, 10]))).toEqual([50, 0]);
    expect(shapleyEffects(factors([0, 0], [5, 7]))).toEqual([0, 0]);
  });
  it('are what the mean over every order is, and add up, whatever is drawn', () => {
    const random = mulberry32(3201);
    const value = (): number => (random() < 0.15 ? 0 : 200 * (random() - 0.3));
    for (let drawn = 0; drawn < 300; drawn++) {
      const all = factors(...Array.from({ length: 1 + (drawn % 6) }, () => [value(), value()] as const));
      const scale = all.reduce((size, { from, to }) => size * Math.max(1, Math.abs(from), Math.abs(to)), 1);
      const effects = shapleyEffects(all);
      for (const [i, expected] of byEveryOrder(all).entries()) expect(Math.abs(effects[i]! - expected)).toBeLessThan(1e-12 * scale);
      expect(Math.abs(sum(effects) - changeOf(all))).toBeLessThan(1e-12 * scale);
    }
  });
  it('do not depend on which factor is named first', () => {
    const [one, two, three] = shapleyEffects(factors([7, 8], [3, 1], [0.2, 0.9]));
    const [third, first, second] = shapleyEffects(factors([0.2, 0.9], [7, 8], [3, 1]));
    for (const [a, b] of [
      [one, first],
      [two, second],
      [three, third],
    ] as const)
      expect(a).toBeCloseTo(b!, 12);
  });
  it('are refused for no factors and for what is no number', () => {
    expect(() => shapleyEffects([])).toThrow('at least one factor');
    expect(() => shapleyEffects(factors([1, Number.NaN]))).toThrow('finite factors: factor 0 goes from 1 to NaN');
  });
});
