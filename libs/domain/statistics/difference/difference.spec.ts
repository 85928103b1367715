import { permutationP, welch } from '../index.js';

const OPTIONS = { shuffles: 20_000, seed: 20121031 };

describe('the difference of two means', () => {
  it('has the standard error and degrees of freedom of Welch', () => {
    // By hand: variances 1 and 20/3, so 1/3 + 5/3 = 2; freedom 4 / (1/18 + 25/27) = 216/53.
    const found = welch([1, 2, 3], [2, 4, 6, 8]);
    expect(found?.difference).toBeCloseTo(-3, 12);
    expect(found?.standardError).toBeCloseTo(Math.SQRT2, 12);
    expect(found?.freedom).toBeCloseTo(216 / 53, 12);
  });
  it('has none where neither group varies, and is refused of a single value', () => {
    expect(welch([2, 2], [3, 3, 3])).toBeUndefined();
    expect(() => welch([1], [2, 3])).toThrow('at least two values');
  });
});

describe('the p of a permutation', () => {
  it('comes near to what all divisions give: 2 of the 6 of four numbers, 4 of the 20 of six', () => {
    // Of 1, 2 | 3, 4 only that division and its opposite lie 2 apart. Of 1, 2, 4 | 3, 5, 6 the sums 7 and 14 differ by 7: as far
    // apart are those with a three that adds up to at most 7 or at least 14: 1+2+3, 1+2+4, 3+5+6, 4+5+6.
    expect(Math.abs(permutationP([1, 2], [3, 4], OPTIONS) - 1 / 3)).toBeLessThan(0.01);
    expect(Math.abs(permutationP([1, 2, 4], [3, 5, 6], OPTIONS) - 4 / 20)).toBeLessThan(0.01);
  });
  it('comes near to it where the groups are of different size, whichever comes first', () => {
    // Of the ten pairs from 1 to 5, 4 and 5 lie 2.5 above the others in the mean, 1 and 2 as far below, and no other pair as far.
    expect(Math.abs(permutationP([4, 5], [1, 2, 3], OPTIONS) - 2 / 10)).toBeLessThan(0.01);
    expect(permutationP([1, 2, 3], [4, 5], OPTIONS)).toBeCloseTo(permutationP([4, 5], [1, 2, 3], OPTIONS), 12);
  });
  it('is the same for the same seed, another for another, and never nought', () => {
    const groups = [Array.from({ length: 20 }, (_, i) => i), Array.from({ length: 20 }, (_, i) => 100 + i)] as const;
    expect(permutationP(...groups, OPTIONS)).toBe(1 / 20_001);
    const mixed = [
      [1, 4, 6, 7, 12],
      [2, 3, 5, 8, 9, 20],
    ] as const;
    expect(permutationP(...mixed, OPTIONS)).toBe(permutationP(...mixed, OPTIONS));
    expect(permutationP(...mixed, OPTIONS)).not.toBe(permutationP(...mixed, { ...OPTIONS, seed: 1 }));
  });
  it('is 1 where nothing differs, and is refused of an empty group', () => {
    expect(permutationP([2, 2], [2, 2, 2], OPTIONS)).toBe(1);
    expect(() => permutationP([], [1], OPTIONS)).toThrow('two groups');
  });
});
