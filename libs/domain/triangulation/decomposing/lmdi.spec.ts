import { mulberry32 } from '../../statistics/index.js';
import { changeOf, type Factor, lmdiEffects } from '../index.js';

const factors = (...pairs: readonly (readonly [from: number, to: number])[]): readonly Factor[] =>
  pairs.map(([from, to], i) => ({ name: `factor ${i}`, from, to }));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('the effects by LMDI', () => {
  it('are those of golden G9, to the penny', () => {
    const effects = lmdiEffects(factors([144_897, 149_000], [0.02, 0.019], [520, 546], [20, 21.3]))!;
    for (const [i, printed] of [879_879.87, -1_616_290.42, 1_537_414.9, 1_984_383.45].entries()) expect(effects[i]).toBeCloseTo(printed, 2);
  });
  it('give the rate all that begins from nought, and what ends with it, as golden G9b does', () => {
    expect(lmdiEffects(factors([1000, 1010], [0, 0.01], [30, 30], [20, 21]))).toEqual([0, 6363, 0, 0]);
    expect(lmdiEffects(factors([1000, 1010], [0.01, 0], [30, 30], [20, 21]))).toEqual([0, -6000, 0, 0]);
  });
  it('are shared alike by factors that come from nought together', () => {
    expect(lmdiEffects(factors([0, 4], [0, 5], [10, 3]))).toEqual([30, 30, 0]);
  });
  it('come to the limit so slowly with a small number in the place of a nought that a pound is still missing at 1e-100', () => {
    const missing = (small: number): number => 6363 - lmdiEffects(factors([small, 0.01], [1000, 1010], [600, 630]))![0]!;
    expect(missing(1e-10)).toBeGreaterThan(10);
    expect(missing(1e-100)).toBeGreaterThan(1);
    expect(missing(1e-300)).toBeLessThan(1);
    expect(missing(0)).toBe(0);
  });
  it('are nothing where there is nothing in both years', () => {
    expect(lmdiEffects(factors([0, 0], [5, 7]))).toEqual([0, 0]);
    expect(lmdiEffects(factors([0, 4], [10, 0]))).toEqual([0, 0]);
  });
  it('do not exist where a factor changes its sign, and do where it stays negative', () => {
    expect(lmdiEffects(factors([-2, 3], [10, 12]))).toBeUndefined();
    const refund = lmdiEffects(factors([-2, -3], [10, 12]))!;
    const payment = lmdiEffects(factors([2, 3], [10, 12]))!;
    expect(refund).toEqual(payment.map((effect) => -effect));
  });
  it('add up to the change, whatever is drawn, also where the product hardly changes', () => {
    const random = mulberry32(3202);
    const value = (): number => (random() < 0.1 ? 0 : 200 * random());
    for (let drawn = 0; drawn < 600; drawn++) {
      const all = factors(...Array.from({ length: 1 + (drawn % 6) }, () => [value(), value()] as const));
      const scale = all.reduce((size, { from, to }) => size * Math.max(1, from, to), 1);
      expect(Math.abs(sum(lmdiEffects(all)!) - changeOf(all))).toBeLessThan(1e-12 * scale);
    }
    const still = factors([8, 4], [3, 6 + 1e-9]);
    expect(sum(lmdiEffects(still)!)).toBeCloseTo(4e-9, 13);
    expect(lmdiEffects(factors([1e9, 1e9 + 1], [1, 1]))![0]).toBeCloseTo(1, 12);
    expect(lmdiEffects(factors([8, 4], [3, 6]))!.map((effect) => effect / (24 * Math.LN2))).toEqual([-1, 1]);
  });
  it('are refused for no factors and for what is no number', () => {
    expect(() => lmdiEffects([])).toThrow('at least one factor');
    expect(() => lmdiEffects(factors([Infinity, 1]))).toThrow('finite factors');
  });
});
