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
  type Uniform,
  winsorise,
} from '../index.js';

const random = mulberry32(7_2012);
const CUTS = [0.1, 0.25, 0.5, 0.75, 0.9];

/** In quarters, so that sums and products with whole numbers are exact; from few numbers, so that many are equal. */
function drawnGroup(size: number): readonly number[] {
  const reach = random() < 0.5 ? 5 : 400;
  return Array.from({ length: size }, () => (Math.floor(random() * reach) - reach / 2) / 4);
}
/** Sizes 1 to 5 sixty times each, then three hundred of up to 40. */
const GROUPS = [
  ...[1, 2, 3, 4, 5].flatMap((size) => Array.from({ length: 60 }, () => drawnGroup(size))),
  ...Array.from({ length: 300 }, () => drawnGroup(6 + Math.floor(random() * 35))),
];
/** Each draw of ranks takes a while. */
const FEW_GROUPS = GROUPS.filter((_, i) => i % 6 === 0);

const shuffled = <T>(items: readonly T[], chance: Uniform): readonly T[] =>
  items
    .map((item) => ({ item, key: chance() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

/** The same but for rounding, and without an answer in the same places. */
function near(actual: readonly (number | undefined)[], expected: readonly (number | undefined)[]): void {
  const isNear = (one: number | undefined, other: number | undefined): boolean =>
    one === undefined || other === undefined ? one === other : Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));
  if (actual.length !== expected.length || !actual.every((each, i) => isNear(each, expected[i]))) expect(actual).toEqual(expected);
}

/** One number for each unit, in the order of the units. */
const OF_EACH_UNIT: Record<string, (values: readonly number[]) => readonly (number | undefined)[]> = {
  percentileRank: (values) => values.map((value) => percentileRank(value, values)),
  place: (values) => values.map((value) => place(value, values)),
  robustZ: (values) => values.map((value) => robustZ(value, values)),
  winsorise: (values) => winsorise(values, 0.1),
  rankIntervals: (values) =>
    rankIntervals(
      values.map((value) => ({ value, standardError: 1 + Math.abs(value) / 8 })),
      { better: 'higher', draws: 50, seed: 3 },
    ).map(({ place: own, best, worst }) => own * 10_000 + best * 100 + worst),
};

/** Numbers of the whole group. */
const OF_GROUP: Record<string, (values: readonly number[]) => readonly number[]> = {
  median: (values) => [median(values)],
  'quantile at every cut point': (values) => CUTS.map((p) => quantile(values, p)),
  robustSpread: (values) => [robustSpread(values)],
  overdispersion: (values) => [overdispersion(values)],
};

const groupsFor = (statistic: string): readonly (readonly number[])[] => (statistic === 'rankIntervals' ? FEW_GROUPS : GROUPS);

describe('in any order of the units, it is the same for', () => {
  it.each(Object.entries(OF_GROUP))('%s', (_, statistic) => {
    for (const values of GROUPS) near(statistic(shuffled(values, random)), statistic(values));
  });
  it.each(Object.entries(OF_EACH_UNIT))('%s of each unit', (name, statistic) => {
    for (const values of groupsFor(name)) {
      const order = shuffled([...values.keys()], random);
      const inOrder = statistic(order.map((unit) => values[unit]!));
      const asGiven = statistic(values);
      near(
        inOrder,
        order.map((unit) => asGiven[unit]),
      );
    }
  });
});

describe('equal values are treated alike by', () => {
  it.each(Object.entries(OF_EACH_UNIT))('%s', (name, statistic) => {
    for (const values of groupsFor(name)) {
      const results = statistic(values);
      expect(results).toEqual(values.map((value) => results[values.indexOf(value)]));
    }
  });
});

describe('a change of unit, four times as much and eleven more,', () => {
  const changed = (values: readonly number[]): readonly number[] => values.map((value) => 4 * value + 11);

  it.each(['percentileRank', 'place', 'robustZ'])('is not noticed by %s', (name) => {
    for (const values of GROUPS) near(OF_EACH_UNIT[name]!(changed(values)), OF_EACH_UNIT[name]!(values));
  });
  it('is not noticed by rankIntervals', () => {
    for (const values of FEW_GROUPS) {
      const units = values.map((value) => ({ value, standardError: 2 }));
      const inOtherUnit = units.map(({ value }) => ({ value: 4 * value + 11, standardError: 8 }));
      const options = { better: 'higher', draws: 50, seed: 3 } as const;
      expect(rankIntervals(inOtherUnit, options)).toEqual(rankIntervals(units, options));
    }
  });
  it('is followed by median, every cut point and winsorise', () => {
    for (const values of GROUPS) {
      for (const name of ['median', 'quantile at every cut point'])
        near(OF_GROUP[name]!(changed(values)), changed(OF_GROUP[name]!(values)));
      near(winsorise(changed(values), 0.1), changed(winsorise(values, 0.1)));
    }
  });
  it('makes robustSpread four times as large, whatever is added', () => {
    for (const values of GROUPS) near([robustSpread(changed(values))], [4 * robustSpread(values)]);
  });
  it('makes overdispersion sixteen times as large where nothing is added', () => {
    for (const values of GROUPS) near([overdispersion(values.map((value) => 4 * value))], [16 * overdispersion(values)]);
  });
});
