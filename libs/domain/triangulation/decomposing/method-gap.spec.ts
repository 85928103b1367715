import { closes, effectsOf, type Factor, isSensitive, methodGap } from '../index.js';

const factors = (...pairs: readonly (readonly [from: number, to: number])[]): readonly Factor[] =>
  pairs.map(([from, to], i) => ({ name: `factor ${i}`, from, to }));

describe('the gap between the methods', () => {
  it('is 0.069% of the change in golden G9, which is not sensitive', () => {
    const effects = effectsOf(factors([144_897, 149_000], [0.02, 0.019], [520, 546], [20, 21.3]));
    expect(100 * methodGap(effects, 2_785_387.8)!).toBeCloseTo(0.069, 3);
    expect(isSensitive(effects, 2_785_387.8)).toBe(false);
    expect(closes(effects, 2_785_387.8)).toBe(true);
  });
  it.each([
    [104.9, false],
    [105.1, true],
  ])('makes a decomposition sensitive above 5%%: an effect of %p beside one of 100 in a change of 100', (shapley, sensitive) => {
    expect(isSensitive([{ factor: 'volume', shapley, lmdi: 100 }], 100)).toBe(sensitive);
  });
  it('is no share of a change of nought, which is sensitive where the methods differ by more than a pound', () => {
    const swapped = effectsOf(factors([100, 4000], [40, 1]));
    expect(swapped.map(({ shapley }) => shapley)).toEqual([79_950, -79_950]);
    expect([methodGap(swapped, 0), isSensitive(swapped, 0)]).toEqual([undefined, true]);
    const apart = [{ factor: 'volume', shapley: 7, lmdi: 7.9 }];
    expect([methodGap(apart, 0), isSensitive(apart, 0)]).toEqual([undefined, false]);
  });
  it('is not known, and so taken for sensitive, where a factor changes its sign', () => {
    const turned = effectsOf(factors([-2, 3], [10, 12]));
    expect([methodGap(turned, 56), isSensitive(turned, 56), closes(turned, 56)]).toEqual([undefined, true, true]);
  });
  it('is told from effects that do not add up, by either method', () => {
    expect(closes([{ factor: 'volume', shapley: 10, lmdi: 10 }], 11)).toBe(true);
    expect(closes([{ factor: 'volume', shapley: 10, lmdi: 10 }], 11.01)).toBe(false);
    expect(closes([{ factor: 'volume', shapley: 10, lmdi: 12 }], 10)).toBe(false);
  });
});
