import { CELL_CODES } from '#domain/catalogue';
import { mean, standardDeviation } from '#domain/statistics';
import { at } from '#domain/triangulation';
import { sumOfCells } from '../by-cell.js';
import { livesIn, simulateWorld } from './simulate-world.js';
import { completeWorld, STRAIGHT, type WorldOptions } from './world-options.js';
import { WORLDS } from './world.table.js';

const SIZE: WorldOptions = { councils: 300, yearsBefore: 3, yearsAfter: 3, seed: 5 };
const worldOf = (options: WorldOptions) => simulateWorld({ ...options, ...SIZE });
const livesOf = (options: WorldOptions) => livesIn(completeWorld({ ...options, ...SIZE }));
const straight = worldOf({});
const straightLives = livesOf({});

const expectShare = (times: number, outOf: number, chance: number): void =>
  expect(Math.abs(times / outOf - chance)).toBeLessThan(4 * Math.sqrt((chance * (1 - chance)) / outOf));
/** How far the log of what would have been spent lies above the straight world's: by council, year and cell. */
const lifted = (options: WorldOptions) =>
  livesOf(options).map(({ years }, j) =>
    years.map(({ withoutSavings }, t) =>
      CELL_CODES.map((cell) => Math.log(withoutSavings[cell] / straightLives[j]!.years[t]!.withoutSavings[cell])),
    ),
  );

/** The logs, of each year's cells, that are not what is expected of the year. */
const strays = (years: readonly (readonly number[])[], expected: (t: number) => number) =>
  years.flatMap((cells, t) => cells.filter((log) => !(Math.abs(log - expected(t)) < 1e-9)));

describe('a bend of what would have been spent', () => {
  it('of no effect leaves every number as it is', () => {
    const { panel, truth } = worldOf(STRAIGHT);
    expect({ panel, truth }).toEqual({ panel: straight.panel, truth: straight.truth });
  });
  it('after the base year doubles how far the growth of cells scatters', () => {
    const lives = livesOf({ noiseAfter: 2, boundaryEvents: 0 });
    const scatter = (t: number): number =>
      mean(
        CELL_CODES.map((cell) =>
          standardDeviation(
            lives.map(({ years }) => {
              const [before, now] = [years[t - 1]!, years[t]!];
              const people = now.volume[cell] / before.volume[cell];
              return Math.log(now.withoutSavings[cell] / before.withoutSavings[cell] / people);
            }),
          ),
        ),
      );
    // Years 2 and 3 lie before the base year or in it, 5 and 6 after it; what comes and goes at the end of year 3 is in year 4 too.
    expect(Math.abs((scatter(5) + scatter(6)) / (scatter(2) + scatter(3)) - 2)).toBeLessThan(0.12);
  });
  it('of regions moves fifteen neighbours alike, and others otherwise, by its sd a year', () => {
    const moved = lifted({ regionNoise: 0.04 });
    const steps = [0, 15, 30, 45, 60, 75, 90, 105, 120, 135].flatMap((first) => {
      const here = moved[first]!.flat();
      for (const j of [first + 1, first + 14]) expect(moved[j]!.flat().filter((log, i) => !(Math.abs(log - here[i]!) < 1e-9))).toEqual([]);
      expect(Math.abs(moved[first + 15]![6]![0]! - moved[first]![6]![0]!)).toBeGreaterThan(1e-6);
      return moved[first]!.slice(1).flatMap((cells, t) => cells.map((log, c) => log - moved[first]![t]![c]!));
    });
    expect(Math.abs(standardDeviation(steps) / 0.04 - 1)).toBeLessThan(4 / Math.sqrt(2 * steps.length));
  });
  it('that makes the base year dear passes by itself, and dearer base years have larger claims', () => {
    const dear = lifted({ dearBase: 0.05 }).map((years) => -years[0]![0]!);
    lifted({ dearBase: 0.05 }).forEach((years, j) => {
      expect(strays(years, (t) => (t === 3 ? 0 : -dear[j]!))).toEqual([]);
    });
    expect(Math.abs(standardDeviation(dear) / 0.05 - 1)).toBeLessThan(4 / Math.sqrt(2 * 300));
    const claims = worldOf(WORLDS['base-year-dear'].options).truth.filter(({ horizon }) => horizon === 1);
    const budgets = straightLives.map(({ story }) => story.setting.baseSpend);
    const rate = (chosen: (pounds: number) => boolean): number =>
      mean(claims.map(({ claimed }, j) => claimed / budgets[j]!).filter((_, j) => chosen(dear[j]!)));
    expect(rate((log) => log > 0.03) / rate((log) => log < -0.03)).toBeGreaterThan(1.5);
  });
  it('of savings that nobody claims lowers everybody’s spend by two per cent a year after the base year', () => {
    for (const years of lifted({ unclaimedSavings: 0.02 })) {
      expect(strays(years, (t) => -0.02 * Math.max(t - 3, 0))).toEqual([]);
    }
  });
  it('of the first council gives its largest cell two thirds of its budget, and leaves other councils alone', () => {
    const { panel } = worldOf(WORLDS['one-cell-dominates'].options);
    const base = panel.cells.map((_, c) => panel.spend[at(panel, panel.base, 0, c)]!);
    expect(Math.max(...base) / base.reduce((sum, pounds) => sum + pounds, 0)).toBeCloseTo(2 / 3, 6);
    const others = (world: typeof straight) =>
      panel.years.flatMap((_, t) => [...world.panel.spend.slice(at(panel, t, 1, 0), at(panel, t, 299, 8) + 1)]);
    expect(others({ ...straight, panel })).toEqual(others(straight));
  });
});

describe('a bend of the index', () => {
  it('gives each council its own, 1 in the base year, that misses by its sd in drift and year', () => {
    const { panel, priceScope } = worldOf({ indexScatter: 1.5 });
    expect([priceScope, straight.priceScope]).toEqual(['council', 'national']);
    const misses = panel.councils.map((_, j) => {
      for (let c = 0; c < 9; c++) expect(panel.price[at(panel, panel.base, j, c)]).toBe(1);
      const place = at(panel, panel.base + 1, j, 4);
      return Math.log(panel.price[place]! / straight.panel.price[place]!);
    });
    expect(Math.abs(standardDeviation(misses) / (0.015 * Math.SQRT2) - 1)).toBeLessThan(4 / Math.sqrt(2 * 300));
    expect(
      lifted({ indexScatter: 1.5 })
        .flat(2)
        .every((log) => log === 0),
    ).toBe(true);
  });
});

describe('claims that follow growth', () => {
  /** Growth to the base year of claimed cells over that of other cells of the same council. */
  const ahead = (options: WorldOptions) => {
    const { panel } = worldOf(options);
    return panel.councils.map((_, j) => {
      const cells = panel.cells.map((_cell, c) => {
        const [first, base] = [at(panel, 0, j, c), at(panel, panel.base, j, c)];
        const rolled = panel.spend[first]! / panel.price[first]! / panel.volume[first]!;
        return { grown: Math.log(panel.spend[base]! / rolled), claimed: panel.claim[at(panel, panel.base + 1, j, c)]! > 0 };
      });
      const of = (claimed: boolean): number => mean(cells.filter((cell) => cell.claimed === claimed).map(({ grown }) => grown));
      return of(true) - of(false);
    });
  };
  const errors = (values: readonly number[]): number => mean(values) / (standardDeviation(values) / Math.sqrt(values.length));

  it('lie in cells that had grown more, which they do not otherwise', () => {
    expect(errors(ahead({ locusFollowsGrowth: 1 }))).toBeGreaterThan(8);
    expect(Math.abs(errors(ahead({})))).toBeLessThan(4);
  });
  it('are larger in councils that had grown more', () => {
    const more = worldOf({ claimFollowsGrowth: 0.35 }).truth.map(({ claimed }, i) => claimed / straight.truth[i]!.claimed);
    const grown = straightLives.map(
      ({ years }) => sumOfCells(years[3]!.withoutSavings) / sumOfCells(years[0]!.withoutSavings) / years[3]!.footprint,
    );
    const [low, , high] = [0, 1, 2].map((third) => {
      const bounds = [...grown].sort((a, b) => a - b);
      return mean(
        more.filter((_, i) => i % 3 === 0 && grown[i / 3]! >= bounds[third * 100]! && grown[i / 3]! <= bounds[third * 100 + 99]!),
      );
    });
    expect([low! < 0.9, high! > 1.1]).toEqual([true, true]);
  });
});

describe('what nobody returned', () => {
  it.each(['absent-third', 'absent-low-deliverers'] as const)('in %s is the claim of a hundred councils after the base year', (name) => {
    const { panel, truth } = worldOf(WORLDS[name].options);
    const absent = panel.councils.filter((_, j) => Number.isNaN(panel.claim[at(panel, panel.base + 1, j, 0)]));
    expect(absent).toHaveLength(100);
    panel.claim.forEach((pounds, place) => {
      const [t, j] = [Math.floor(place / 2700), Math.floor(place / 9) % 300];
      const expected = t > panel.base && absent.includes(panel.councils[j]!) ? NaN : straight.panel.claim[place];
      if (!Object.is(pounds, expected)) throw new Error(`${place}: ${pounds}`);
    });
    expect(panel.spend).toEqual(straight.panel.spend);
    expect(truth).toEqual(straight.truth.filter(({ council }) => !absent.includes(council)));
    const delivered = straight.truth.filter(({ council, horizon }) => horizon === 1 && absent.includes(council));
    const share = mean(delivered.map(({ gross, claimed }) => gross / claimed));
    // Of all, the mean is 0.574 with sd 0.41; the selected third lies far below it.
    if (name === 'absent-third') expect(Math.abs(share - 0.574)).toBeLessThan(4 * (0.41 / Math.sqrt(100)));
    else expect(share).toBeLessThan(0.574 - 4 * (0.41 / Math.sqrt(100)));
  });
  it('is the bridge of half of the councils, in every year but the base year', () => {
    const { panel } = worldOf({ bridgesMissing: 0.5 });
    const missing = (t: number) => panel.councils.filter((_, j) => Number.isNaN(panel.transfers[at(panel, t, j, 0)]));
    expectShare(missing(0).length, 300, 0.5);
    expect([missing(1), missing(panel.base), missing(6)]).toEqual([missing(0), [], missing(0)]);
  });
  it('is the outturn of a few cells', () => {
    const { panel } = worldOf({ spendMissing: 0.003 });
    expectShare(panel.spend.filter(Number.isNaN).length, panel.spend.length, 0.003);
  });
  it('is not a cell in which nothing was spent up to the base year, nor claimed later', () => {
    const { panel } = worldOf({ closedCells: 0.2 });
    const closed = panel.councils
      .flatMap((_, j) => panel.cells.map((_cell, c) => [j, c] as const))
      .filter(([j, c]) => panel.spend[at(panel, panel.base, j, c)] === 0);
    expectShare(closed.length, 300, 0.2);
    for (const [j, c] of closed) expect([panel.claim[at(panel, 6, j, c)], panel.spend[at(panel, 0, j, c)]]).toEqual([0, 0]);
    expectShare(closed.filter(([j, c]) => panel.spend[at(panel, 6, j, c)]! > 0).length, closed.length, 0.5);
  });
});
