import { byarInterval, type Interval, mulberry32, wilsonInterval } from '../index.js';

const random = mulberry32(1927);
const wholeBelow = (end: number): number => Math.floor(random() * end);
const widthOf = ({ lower, upper }: Interval): number => upper - lower;
/** Three hundred counts out of 1 to 500, the ends among them. */
const COUNTS = Array.from({ length: 300 }, () => {
  const total = 1 + wholeBelow(500);
  return { events: wholeBelow(total + 1), total };
}).concat([1, 2, 3, 4, 5].flatMap((total) => [0, total].map((events) => ({ events, total }))));

const expectInterval = (actual: Interval, [lower, upper]: readonly [number, number], digits: number): void => {
  expect(actual.lower).toBeCloseTo(lower, digits);
  expect(actual.upper).toBeCloseTo(upper, digits);
};

describe('wilsonInterval', () => {
  it.each([
    { events: 65, total: 100, z: 1.96, ends: [0.5525, 0.7364] as const },
    { events: 0, total: 20, z: 1.96, ends: [0, 0.1611] as const },
    // The method prints 0.8388 for 0.83887, beside 0.1611 for its mirror 0.16113: its last place is cut off.
    { events: 20, total: 20, z: 1.96, ends: [0.8389, 1] as const },
    { events: 350, total: 400, z: 1.6449, ends: [0.8453, 0.8997] as const },
  ])('gives the ends that the method prints for $events of $total (method 7.6)', ({ events, total, z, ends }) => {
    expectInterval(wilsonInterval(events, total, z), ends, 4);
  });
  it('lies inside 0 to 1 and holds the share that was counted', () => {
    for (const { events, total } of COUNTS) {
      const { lower, upper } = wilsonInterval(events, total);
      expect([0 <= lower, lower <= events / total, events / total <= upper, upper <= 1]).toEqual([true, true, true, true]);
    }
  });
  it('ends exactly at 0 for no events and exactly at 1 for nothing else', () => {
    for (let total = 1; total <= 300; total++) {
      expect(wilsonInterval(0, total).lower).toBe(0);
      expect(wilsonInterval(total, total).upper).toBe(1);
    }
  });
  it('is mirrored when what is counted is the rest', () => {
    for (const { events, total } of COUNTS) {
      const { lower, upper } = wilsonInterval(total - events, total);
      expectInterval(wilsonInterval(events, total), [1 - upper, 1 - lower], 9);
    }
  });
  it('is narrower for the same share of four times as many, and wider for more certainty', () => {
    for (const { events, total } of COUNTS) {
      expect(widthOf(wilsonInterval(4 * events, 4 * total))).toBeLessThan(widthOf(wilsonInterval(events, total)));
      expect(widthOf(wilsonInterval(events, total, 3.0902))).toBeGreaterThan(widthOf(wilsonInterval(events, total)));
    }
  });
  it.each([
    [1, 0, 1.96, 'a total above zero'],
    [1, Number.NaN, 1.96, 'a total above zero'],
    [3, 2, 1.96, 'between zero and the total'],
    [Number.NaN, 2, 1.96, 'between zero and the total'],
    [1, 2, Number.NaN, 'a z above zero'],
  ])('refuses %d of %d at %d', (events, total, z, because) => {
    expect(() => wilsonInterval(events, total, z)).toThrow(because);
  });
});

describe('byarInterval', () => {
  it.each([
    { count: 893, population: 144_897, ends: [576.5, 658.1] as const },
    { count: 669, population: 144_805, ends: [427.6, 498.4] as const },
  ])('gives the ends that the method prints for $count in $population (method 7.6)', ({ count, population, ends }) => {
    expectInterval(byarInterval(count, population, 100_000), ends, 1);
  });
  it('is near the exact interval of a Poisson count of 10, which R gives as qgamma(0.025, 10) and qgamma(0.975, 11)', () => {
    expectInterval(byarInterval(10, 1, 1), [4.795389, 18.39036], 1);
  });
  it('holds the rate that was counted, and is never below nought', () => {
    for (const { events, total } of COUNTS) {
      const { lower, upper } = byarInterval(events, total, 1000);
      expect([0 <= lower, lower <= (1000 * events) / total, (1000 * events) / total < upper]).toEqual([true, true, true]);
    }
  });
  it('starts exactly at 0 for a count of nought, and not below for one at any certainty', () => {
    expect(byarInterval(0, 5000, 1000).lower).toBe(0);
    expect(byarInterval(1, 5000, 1000, 3.0902).lower).toBe(0);
  });
  it('is narrower for the same rate in four times as many people, and wider for more certainty', () => {
    for (const { events, total } of COUNTS.filter(({ events: count }) => count > 0)) {
      expect(widthOf(byarInterval(4 * events, 4 * total, 1000))).toBeLessThan(widthOf(byarInterval(events, total, 1000)));
      expect(widthOf(byarInterval(events, total, 1000, 3.0902))).toBeGreaterThan(widthOf(byarInterval(events, total, 1000)));
    }
  });
  it('follows the scale of the rate', () => {
    for (const { events, total } of COUNTS) {
      const { lower, upper } = byarInterval(events, total, 1000);
      expectInterval(byarInterval(events, total, 4000), [4 * lower, 4 * upper], 6);
    }
  });
  it.each([
    [-1, 10, 1000, 1.96, 'zero or more'],
    [Number.NaN, 10, 1000, 1.96, 'zero or more'],
    [1, 0, 1000, 1.96, 'a population above zero'],
    [1, 10, Number.NaN, 1.96, 'a scale above zero'],
    [1, 10, 1000, 0, 'a z above zero'],
  ])('refuses %d in %d per %d at %d', (count, population, per, z, because) => {
    expect(() => byarInterval(count, population, per, z)).toThrow(because);
  });
});
