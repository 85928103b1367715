import { financialYear } from '#domain/catalogue';
import { at } from '#domain/triangulation';
import { simulatePanel } from '../index.js';
import { DELIVERY_KINDS, SCENARIOS } from '../panel-options.js';
import { simulateWorld } from './simulate-world.js';

const NAMES = Object.keys(SCENARIOS) as (keyof typeof SCENARIOS)[];
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('a world', () => {
  const world = simulateWorld({ seed: 7 });
  const { panel, truth } = world;

  it('is the same for the same options and another for another seed', () => {
    expect(simulateWorld({ seed: 7 })).toEqual(world);
    expect(simulateWorld({ seed: 8 }).truth).not.toEqual(truth);
  });
  it('has 150 councils over eight years before its base year and four after, unless it is told otherwise', () => {
    expect([panel.councils.length, panel.years.length, panel.cells.length, panel.base]).toEqual([150, 13, 9, 8]);
    expect(panel.horizons).toEqual([1, 2, 3, 4]);
    for (const series of ['spend', 'claim', 'price', 'volume', 'transfers'] as const) expect(panel[series]).toHaveLength(13 * 150 * 9);
  });
  it.each([3, 1200])('of %d councils has its labels in the order of their bytes', (councils) => {
    const labels = simulateWorld({ councils, yearsBefore: 0, yearsAfter: 1 }).panel;
    expect(labels.councils).toHaveLength(councils);
    expect(labels.councils).toEqual([...labels.councils].sort());
    expect(labels.cells).toEqual([...labels.cells].sort());
  });
  it('holds money in whole pence and indices of eight decimals, which are 1 in the base year', () => {
    const whole = (value: number, decimals: number): boolean =>
      Math.abs(value - Number(value.toFixed(decimals))) <= 1e-12 * Math.abs(value);
    expect([panel.spend, panel.claim, panel.transfers].every((money) => money.every((value) => whole(value, 2)))).toBe(true);
    expect([panel.price, panel.volume].every((index) => index.every((value) => value > 0 && whole(value, 8)))).toBe(true);
    const base = panel.councils.flatMap((_, j) => panel.cells.map((_cell, c) => at(panel, panel.base, j, c)));
    for (const place of base) expect([panel.price[place], panel.volume[place], panel.transfers[place]]).toEqual([1, 1, 0]);
  });
  it('claims nothing up to its base year, and then on three to five cells of every council', () => {
    panel.years.forEach((_, t) => {
      panel.councils.forEach((_council, j) => {
        const claimed = panel.cells.filter((_cell, c) => panel.claim[at(panel, t, j, c)]! > 0).length;
        if (t <= panel.base) expect(claimed).toBe(0);
        else expect([3, 4, 5]).toContain(claimed);
      });
    });
  });
  it('has one truth for each council and horizon, whose claim is that of the panel', () => {
    expect(truth.map(({ council, horizon }) => `${council} ${horizon}`)).toEqual(
      panel.councils.flatMap((council) => panel.horizons.map((horizon) => `${council} ${horizon}`)),
    );
    for (const { council, horizon, claimed } of truth) {
      const claims = panel.cells.map((_, c) => panel.claim[at(panel, panel.base + horizon, panel.councils.indexOf(council), c)]!);
      expect(claimed).toBeCloseTo(sum(claims), 2);
    }
  });
});

describe('a panel of returns', () => {
  // As it was drawn before there were worlds: claimed, gross and net of the first council and of the last, three years after the base year.
  it.each([
    ['A', 20121031, [13006546.99, 11233377.24, 5616688.62, 10930904.03, 6676812.87, 6676812.87]],
    ['B', 1, [38599178.51, 37844337.25, 37844337.25, 9348663.89, 5210274.85, 5210274.85]],
  ] as const)('of scenario %s and seed %d is what it was, to the penny', (scenario, seed, drawn) => {
    const { truth } = simulatePanel({
      ...SCENARIOS[scenario],
      councils: 40,
      baseYear: financialYear('2021-22'),
      yearsBefore: 3,
      yearsAfter: 3,
      seed,
    });
    const found = [truth[2]!, truth.at(-1)!].flatMap((row) => [row.claimed, row.grossDelivered, row.netDelivered]);
    expect(found.map((pounds) => Number(pounds.toFixed(2)))).toEqual(drawn);
  });
});

describe('a scenario of the method', () => {
  it.each(NAMES)('%s can be made as a world', (name) => {
    const { panel, truth } = simulateWorld(SCENARIOS[name]);
    expect(panel.spend.every((pounds) => pounds >= 0)).toBe(true);
    expect(truth).toHaveLength(4 * ((SCENARIOS[name] as { councils?: number }).councils ?? 150));
  });
  it.each([
    ['A', [0.45, 0.3, 0.2, 0.05]],
    ['E', [0, 0, 1, 0]],
    ['F', [1, 0, 0, 0]],
  ] as const)('%s delivers as often as its mixture says', (name, mixture) => {
    const { truth } = simulateWorld({ ...SCENARIOS[name], councils: 2000, yearsBefore: 0, yearsAfter: 1 });
    // Between 0.75, 0.2 and -0.07 lie no kinds: full is 0.95 with sd 0.08, part 0.35 to 0.65, none 0.05 with sd 0.08, backfires below -0.1.
    const bounds = [Infinity, 0.75, 0.24, -0.13, -Infinity];
    DELIVERY_KINDS.forEach((_, i) => {
      const share = truth.filter((row) => row.gross / row.claimed <= bounds[i]! && row.gross / row.claimed > bounds[i + 1]!).length / 2000;
      // Four standard errors of a share of 2,000, and three in a hundred of a kind that stray over its bounds (2.1 sd or more away).
      expect(Math.abs(share - mixture[i]!)).toBeLessThan(4 * Math.sqrt((mixture[i]! * (1 - mixture[i]!)) / 2000) + 0.03);
    });
  });
});
