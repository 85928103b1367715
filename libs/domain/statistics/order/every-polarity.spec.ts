import {
  median,
  mulberry32,
  overdispersion,
  percentileRank,
  place,
  quantile,
  rankIntervals,
  robustSpread,
  robustZ,
  winsorise,
} from '../index.js';

const random = mulberry32(42);

const drawnGroup = (size: number, reach: number): readonly number[] => Array.from({ length: size }, () => Math.floor(random() * reach) - 7);
/** Sizes 1 to 5 sixty times each and two hundred larger, half of them with many ties. */
const GROUPS = [
  ...[1, 2, 3, 4, 5].flatMap((size) => Array.from({ length: 60 }, (_, i) => drawnGroup(size, i % 2 === 0 ? 4 : 100))),
  ...Array.from({ length: 200 }, (_, i) => drawnGroup(6 + Math.floor(random() * 30), i % 2 === 0 ? 9 : 500)),
];
const negated = (values: readonly number[]): readonly number[] => values.map((value) => 0 - value);
const equalTo = (value: number, values: readonly number[]): number => values.filter((other) => other === value).length;
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

describe('when the better direction is turned round', () => {
  it('percentileRank counts from the other end', () => {
    for (const values of GROUPS)
      for (const value of values) expect(percentileRank(0 - value, negated(values))).toBeCloseTo(100 - percentileRank(value, values), 9);
  });
  it('place and its mirror add up to one more than all, less one for each unit it is tied with', () => {
    for (const values of GROUPS)
      for (const value of values)
        expect(place(value, values) + place(0 - value, negated(values))).toBe(values.length + 2 - equalTo(value, values));
  });
  it('the cut points change sides', () => {
    for (const values of GROUPS)
      for (const p of [0.1, 0.25, 0.5, 0.75, 0.9]) expect(quantile(negated(values), p)).toBeCloseTo(0 - quantile(values, 1 - p), 9);
  });
  it('the median and the winsorised values change their sign', () => {
    for (const values of GROUPS) {
      expect(median(negated(values))).toBe(0 - median(values));
      const mirrored = winsorise(values, 0.1).map((value): unknown => expect.closeTo(0 - value, 9));
      expect(winsorise(negated(values), 0.1)).toEqual(mirrored);
    }
  });
  it('robustZ changes its sign, or has no answer either way', () => {
    for (const values of GROUPS)
      for (const value of values.slice(0, 3)) {
        const z = robustZ(value, values);
        expect(robustZ(0 - value, negated(values))).toEqual(z === undefined ? undefined : expect.closeTo(0 - z, 9));
      }
  });
  it('robustSpread and overdispersion stay as they are', () => {
    for (const values of GROUPS) {
      expect(robustSpread(negated(values))).toBe(robustSpread(values));
      expect(overdispersion(negated(values))).toBeCloseTo(overdispersion(values), 9);
    }
  });
  it('rankIntervals of the negated values are the same, to the last rank', () => {
    for (const values of GROUPS.filter((_, i) => i % 5 === 0)) {
      const units = values.map((value) => ({ value, standardError: 3 }));
      const turned = values.map((value) => ({ value: 0 - value, standardError: 3 }));
      const run = { draws: 50, seed: 8 };
      expect(rankIntervals(turned, { better: 'lower', ...run })).toEqual(rankIntervals(units, { better: 'higher', ...run }));
    }
  });
});

describe('whatever the group', () => {
  it('its percentile ranks are 50 on average, and its places start at 1', () => {
    for (const values of GROUPS) {
      expect(sumOf(values.map((value) => percentileRank(value, values))) / values.length).toBeCloseTo(50, 9);
      expect(Math.min(...values.map((value) => place(value, values)))).toBe(1);
    }
  });
  it('its cut points rise with their share and stay among its values', () => {
    for (const values of GROUPS) {
      const cuts = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1].map((p) => quantile(values, p));
      cuts.slice(1).forEach((cut, i) => expect(cut).toBeGreaterThanOrEqual(cuts[i]!));
      expect([cuts[0], cuts.at(-1)]).toEqual([Math.min(...values), Math.max(...values)]);
    }
  });
  it('what is winsorised lies between the cut points, and nothing is clipped for a share of nought', () => {
    for (const values of GROUPS) {
      const clipped = winsorise(values, 0.1);
      expect(Math.min(...clipped)).toBeGreaterThanOrEqual(quantile(values, 0.1));
      expect(Math.max(...clipped)).toBeLessThanOrEqual(quantile(values, 0.9));
      expect(winsorise(values, 0)).toEqual(values);
    }
  });
});

describe('a group of one, or of equals,', () => {
  it.each([1, 2, 3, 4, 5])('of %i is its own median and cut point, first, in the middle, and without a spread', (size) => {
    const values = Array.from({ length: size }, () => 7.3);
    expect([median(values), quantile(values, 0.25), quantile(values, 0.9)]).toEqual([7.3, 7.3, 7.3]);
    expect([place(7.3, values), percentileRank(7.3, values), robustSpread(values)]).toEqual([1, 50, 0]);
    expect(robustZ(7.3, values)).toBeUndefined();
    expect(winsorise(values, 0.1)).toEqual(values);
    expect(overdispersion(values)).toBe(7.3 ** 2);
  });
});
