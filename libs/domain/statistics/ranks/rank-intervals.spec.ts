import { type CountedShare, mulberry32, rankIntervals, type RankInterval } from '../index.js';

/** The eight units of method section 7.8, whose rank intervals it prints; each end may be one rank off. */
const SHARES = [0.7, 0.74, 0.76, 0.78, 0.8, 0.82, 0.85, 0.88];
const TOTALS = [100, 150, 300, 120, 220, 90, 400, 60];
const PRINTED = '5–8 4–8 4–7 3–7 2–6 1–6 1–3 1–4'.split(' ').map((range) => range.split('–').map(Number));
const EXAMPLE = SHARES.map((share, i) => ({ events: share * TOTALS[i]!, total: TOTALS[i]! }));

const random = mulberry32(78);
const wholeBelow = (end: number): number => Math.floor(random() * end);
const drawnUnits = (size: number): readonly CountedShare[] =>
  Array.from({ length: size }, () => {
    const total = 5 + wholeBelow(60);
    return { total, events: wholeBelow(total + 1) };
  });
/** Sizes 1 to 5 twenty times each, then fifty of up to 20. */
const GROUPS = [
  ...[1, 2, 3, 4, 5].flatMap((size) => Array.from({ length: 20 }, () => drawnUnits(size))),
  ...Array.from({ length: 50 }, () => drawnUnits(6 + wholeBelow(15))),
];
const RUN = { better: 'higher', draws: 60, seed: 5 } as const;

const mostApart = (intervals: readonly RankInterval[]): number =>
  Math.max(...intervals.flatMap(({ best, worst }, i) => [Math.abs(best - PRINTED[i]![0]!), Math.abs(worst - PRINTED[i]![1]!)]));

describe('rankIntervals', () => {
  it.each([1, 2, 20121031])('are those of the printed example, whatever the seed: %i', (seed) => {
    expect(mostApart(rankIntervals(EXAMPLE, { better: 'higher', seed }))).toBeLessThanOrEqual(1);
  });
  it('are those of the printed example when standard errors alone are known', () => {
    const estimates = EXAMPLE.map(({ events, total }) => ({
      value: events / total,
      standardError: Math.sqrt(((events / total) * (1 - events / total)) / total),
    }));
    const intervals = rankIntervals(estimates, { better: 'higher', seed: 1 });
    expect(mostApart(intervals)).toBeLessThanOrEqual(1);
    expect(intervals.map(({ place }) => place)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
  });
  it('are the same for the same seed, and leave the units as they were', () => {
    const units = drawnUnits(12);
    const before = structuredClone(units);
    expect(rankIntervals(units, RUN)).toEqual(rankIntervals(units, RUN));
    expect(units).toEqual(before);
  });
  it('do not depend on the order of the units', () => {
    for (const units of GROUPS) {
      const intervals = rankIntervals(units, RUN);
      expect(rankIntervals([...units].reverse(), RUN)).toEqual([...intervals].reverse());
    }
  });
  it('are the same when the rest is counted and lower is better', () => {
    for (const units of GROUPS) {
      const rest = units.map(({ events, total }) => ({ events: total - events, total }));
      expect(rankIntervals(rest, { ...RUN, better: 'lower' })).toEqual(rankIntervals(units, RUN));
    }
  });
  it('change ends when the other direction is better, within a rank that chance may move', () => {
    const turned = rankIntervals(EXAMPLE, { better: 'lower', seed: 1 });
    expect(mostApart(turned.map(({ place, best, worst }) => ({ place, best: 9 - worst, worst: 9 - best })))).toBeLessThanOrEqual(1);
    expect(turned.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
  it('are the same for units with the same data', () => {
    for (const units of GROUPS) {
      const intervals = rankIntervals([...units, ...units], RUN);
      expect(intervals.slice(units.length)).toEqual(intervals.slice(0, units.length));
    }
  });
  it('run from a best rank to one that is no better, among as many as there are units', () => {
    for (const units of GROUPS)
      for (const { place, best, worst } of rankIntervals(units, RUN)) {
        expect([1 <= best, best <= worst, worst <= units.length]).toEqual([true, true, true]);
        expect([1 <= place, place <= units.length]).toEqual([true, true]);
      }
  });
  it('are no wider for less certainty', () => {
    for (const units of GROUPS) {
      const certain = rankIntervals(units, RUN);
      rankIntervals(units, { ...RUN, level: 0.5 }).forEach(({ best, worst }, i) => {
        expect([certain[i]!.best <= best, worst <= certain[i]!.worst]).toEqual([true, true]);
      });
    }
  });
  it('are narrower for the same shares of a hundred times as many', () => {
    const widthOf = (units: readonly CountedShare[]): number =>
      rankIntervals(units, { ...RUN, draws: 2000 }).reduce((sum, { best, worst }) => sum + worst - best, 0);
    expect(widthOf(EXAMPLE.map(({ events, total }) => ({ events: 100 * events, total: 100 * total })))).toBeLessThan(widthOf(EXAMPLE) / 3);
  });
  it('are the place itself where nothing is uncertain, ties sharing the better one', () => {
    const certain = [3, 1, 2, 3].map((value) => ({ value, standardError: 0 }));
    expect(rankIntervals(certain, RUN)).toEqual([1, 4, 3, 1].map((place) => ({ place, best: place, worst: place })));
  });
  it('hold no share of nought or of all for certain', () => {
    const [none, few] = rankIntervals([...drawnUnits(0), { events: 0, total: 10 }, { events: 30, total: 1000 }], { ...RUN, draws: 2000 });
    expect([none, few]).toEqual([
      { place: 2, best: 1, worst: 2 },
      { place: 1, best: 1, worst: 2 },
    ]);
  });
  it('hold the true rank at least as often as they say', () => {
    // Ten units with known shares, each counted on 80 people. 300 counts of 10 units; 4 standard errors of 90% are 2.2%.
    const truth = [0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85];
    const counted = (share: number): number => Array.from({ length: 80 }, () => random() < share).filter(Boolean).length;
    const held = Array.from({ length: 300 }, (_, seed) => {
      const units = truth.map((share) => ({ events: counted(share), total: 80 }));
      return rankIntervals(units, { better: 'higher', draws: 200, seed }).filter(({ best, worst }, i) => best <= 10 - i && 10 - i <= worst);
    });
    expect(held.flat().length / 3000).toBeGreaterThan(0.9 - 0.022);
  });
  it.each([
    [[], {}, 'at least one unit'],
    [[{ events: 3, total: 2 }], {}, 'between zero and the total'],
    [[{ events: Number.NaN, total: 2 }], {}, 'between zero and the total'],
    [[{ events: 0, total: Number.NaN }], {}, 'a total above zero'],
    [[{ events: 1, total: 2 }], { level: Number.NaN }, 'a level above 0 and below 1'],
    [[{ events: 1, total: 2 }], { draws: 0.5 }, 'a whole number of draws'],
    [[{ events: 1, total: 2 }], { seed: Number.NaN }, 'finite values'],
  ])('are refused for %j with %j', (units, options, because) => {
    expect(() => rankIntervals(units, { ...RUN, ...options })).toThrow(because);
  });
  it('are refused for an estimate without a value or with an error below nought', () => {
    expect(() => rankIntervals([{ value: Number.NaN, standardError: 1 }], RUN)).toThrow('a finite value');
    expect(() => rankIntervals([{ value: 1, standardError: -1 }], RUN)).toThrow('a standard error of zero or more');
    expect(() => rankIntervals([{ value: 1, standardError: Number.NaN }], RUN)).toThrow('a standard error of zero or more');
  });
});
