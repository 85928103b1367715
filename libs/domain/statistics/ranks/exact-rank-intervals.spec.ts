import { type Estimate, exactRankIntervals, mulberry32, normal, rankIntervals, type RankInterval } from '../index.js';

const estimates = (values: readonly number[], errors: readonly number[]): readonly Estimate[] =>
  values.map((value, i) => ({ value, standardError: errors[i]! }));
const written = (intervals: readonly RankInterval[]): readonly string[] => intervals.map(({ best, worst }) => `${best}-${worst}`);
const higher = { better: 'higher' } as const;

const random = mulberry32(78);
const drawnUnits = (size: number, spread: number): readonly Estimate[] =>
  Array.from({ length: size }, () => ({ value: spread * normal(random), standardError: random() < 0.1 ? 0 : 0.2 + 3 * random() ** 3 }));
const GROUPS = [1, 2, 3, 5, 8, 13, 21, 34].flatMap((size) => [0.1, 1, 4].map((spread) => drawnUnits(size, spread)));

/** Standard errors of the first six shares of method 7.8. */
const SHARES = [0.7, 0.74, 0.76, 0.78, 0.8, 0.82];
const ERRORS = [100, 150, 300, 120, 220, 90].map((n, i) => Math.sqrt((SHARES[i]! * (1 - SHARES[i]!)) / n));

describe('exactRankIntervals', () => {
  // SciPy 1.x: quad over the unit's own value of the sum over every set of the others, which takes no step of ours.
  it.each([
    ['errors that are alike', SHARES, ERRORS, '3-6 2-6 2-6 1-5 1-4 1-4'],
    ['errors of 0.1 beside 3', [0, 1, 2, 3, 4, 5], [3, 0.1, 0.5, 1, 0.2, 2], '2-6 5-6 3-5 1-5 1-3 1-4'],
  ])('are those of numerical integration for %s', (_, values, errors, expected) => {
    expect(written(exactRankIntervals(estimates(values, errors), higher))).toEqual(expected.split(' '));
  });
  it('hold the second rank of two as long as its chance is above 5%: the difference below 1.6449 times its error', () => {
    const pair = (apart: number) => exactRankIntervals(estimates([apart * Math.SQRT2, 0], [1, 1]), higher);
    expect(written(pair(1.644))).toEqual(['1-2', '1-2']);
    expect(written(pair(1.646))).toEqual(['1-1', '2-2']);
  });
  it('are the middle ranks for units that are all alike: each rank has one chance in 30, and two ranks have more than 5%', () => {
    const alike = exactRankIntervals(estimates(Array<number>(30).fill(7), Array<number>(30).fill(2)), higher);
    expect(new Set(written(alike))).toEqual(new Set(['2-29']));
  });
  it('are those that twenty thousand draws give, but for a rank that chance may move', () => {
    for (const units of GROUPS) {
      const drawn = rankIntervals(units, { ...higher, seed: 4 });
      exactRankIntervals(units, higher).forEach(({ place, best, worst }, i) => {
        expect(place).toBe(drawn[i]!.place);
        expect([Math.abs(best - drawn[i]!.best) <= 1, Math.abs(worst - drawn[i]!.worst) <= 1]).toEqual([true, true]);
      });
    }
  });
  it('depend neither on the order of the units nor on how their direction is written', () => {
    for (const units of GROUPS) {
      const intervals = exactRankIntervals(units, higher);
      expect(exactRankIntervals([...units].reverse(), higher)).toEqual([...intervals].reverse());
      const turned = units.map(({ value, standardError }) => ({ value: 0 - value, standardError }));
      expect(exactRankIntervals(turned, { better: 'lower' })).toEqual(intervals);
    }
  });
  it('are the place itself where nothing is uncertain, ties sharing the better one', () => {
    const certain = estimates([3, 1, 2, 3], [0, 0, 0, 0]);
    expect(exactRankIntervals(certain, higher)).toEqual([1, 4, 3, 1].map((place) => ({ place, best: place, worst: place })));
  });
  it('bear one unit that is a million times as uncertain as the others', () => {
    const units = estimates([0, 10, 20], [1e6, 1, 1]);
    expect(written(exactRankIntervals(units, higher))).toEqual(['1-3', '2-3', '1-2']);
  });
  it.each([
    [[], {}, 'at least one unit'],
    [[{ value: 1, standardError: 1 }], { level: Number.NaN }, 'a level above 0 and below 1'],
    [[{ value: Number.NaN, standardError: 1 }], {}, 'a finite value'],
    [[{ value: 1, standardError: -1 }], {}, 'a standard error of zero or more'],
    [
      [
        { value: 1e308, standardError: 1 },
        { value: -1e308, standardError: 1 },
      ],
      {},
      'finite values',
    ],
  ])('are refused for %j with %j', (units, options, because) => {
    expect(() => exactRankIntervals(units, { ...higher, ...options })).toThrow(because);
  });
});
