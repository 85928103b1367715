import type { CellCode, FinancialYear } from '#domain/catalogue';
import { type ByCell, byCell, sumOfCells } from './by-cell.js';
import { type People, servedBy, type Setting } from './fictional-councils.js';
import { type Panel, yearsOf } from './panel-options.js';
import { normal, t5, type Uniform } from './random.js';

/** National growth of spend if nobody saved, and how far the index misses it: all cells alike, and each cell, per cent a year. */
const NATIONAL = { mean: 4.5, sd: 1.5, cellSd: 1.5, missSd: 1, cellMissSd: 1 };
/** What moves one council and no other, sd of the log a year, at noise 1 in a council of median size (method 9.1). */
const OWN = { council: 0.02, cell: 0.09, trend: 0.007, cellTrend: 0.03, closing: 0.025, boundary: 0.03 };
/** Small councils scatter more: by this power of their size in £95m. */
const SIZE = { median: 95e6, power: -0.25 };
/** Price levels are published with so many decimals, and claims are lifted by what is published. */
const PRICE_DECIMALS = 6;

/** A year of the country. */
export interface NationalYear {
  readonly year: FinancialYear;
  readonly sinceBase: number;
  /** True log growth of spend for each person served, on the year before. */
  readonly growth: ByCell;
  /** The price level that is published for it, 100 in the base year: it misses the truth a little. */
  readonly price: ByCell;
}

/** A year of a council as it would have been without any saving. */
export interface CouncilYear extends NationalYear {
  readonly people: People;
  /** The people each cell serves, as a ratio to the base year. */
  readonly volume: ByCell;
  /** The council's own movement in the year over its whole budget, log. */
  readonly shock: number;
  /** How large the council's services are through declared transfers, as a ratio to the base year. */
  readonly footprint: number;
  readonly withoutSavings: ByCell;
}

/** National growth net of the councils' mean population growth, and the index that is published of it. */
export function drawNation(random: Uniform, panel: Panel, settings: readonly Setting[]): readonly NationalYear[] {
  let level = byCell(() => 0);
  const years = yearsOf(panel).map((time, t) => {
    const spend = normal(random, NATIONAL.mean, NATIONAL.sd);
    const miss = normal(random, panel.indexBias, NATIONAL.missSd);
    const growth = byCell((cell) => {
      const people = settings.reduce((sum, setting) => sum + Math.log(volumeSince(setting, cell, t, t - 1)), 0) / settings.length;
      return normal(random, spend, NATIONAL.cellSd) / 100 - people;
    });
    const before = level;
    level = byCell((cell) => before[cell] + growth[cell] + normal(random, miss, NATIONAL.cellMissSd) / 100);
    return { ...time, growth, level };
  });
  const base = years[panel.yearsBefore]?.level ?? level;
  return years.map(({ level: each, ...time }) => ({
    ...time,
    price: byCell((cell) => Number((100 * Math.exp(each[cell] - base[cell])).toFixed(PRICE_DECIMALS))),
  }));
}

/** One council's years: its spend in the base year moved by the nation, its people, and its own shocks. */
export function drawHistory(random: Uniform, panel: Panel, setting: Setting, nation: readonly NationalYear[]): readonly CouncilYear[] {
  const usual = panel.noise * (setting.baseSpend / SIZE.median) ** SIZE.power;
  const trend = normal(random, 0, OWN.trend);
  const cellTrend = byCell(() => normal(random, 0, OWN.cellTrend));
  let path = byCell(() => 0);
  let footprint = 0;
  const years = nation.map((national, t) => {
    const scatter = usual * (national.sinceBase > 0 ? panel.noiseAfter : 1);
    const common = OWN.council * t5(random) + trend;
    const shocks = byCell((cell) => scatter * (common + OWN.cell * t5(random) + cellTrend[cell]));
    const [declared, undeclared] = drawBoundary(random, panel);
    footprint += declared;
    const before = path;
    path = byCell(
      (cell) => before[cell] + national.growth[cell] + Math.log(volumeSince(setting, cell, t, t - 1)) + shocks[cell] + undeclared,
    );
    const closing = scatter * OWN.closing * t5(random);
    return { t, national, path, closing, footprint, shock: sumOfCells(byCell((cell) => setting.shares[cell] * shocks[cell])) };
  });
  const base = years[panel.yearsBefore];
  if (base === undefined) throw new RangeError('a history must reach its base year');

  return years.map(({ t, national, path: own, closing, footprint: reached, shock }) => {
    const ratio = Math.exp(reached - base.footprint);
    const withoutSavings = byCell(
      (cell) => setting.baseSpend * setting.shares[cell] * Math.exp(own[cell] + closing - base.path[cell] - base.closing) * ratio,
    );
    const volume = byCell((cell) => volumeSince(setting, cell, t, panel.yearsBefore));
    return { ...national, people: peopleIn(setting, t), volume, shock, footprint: ratio, withoutSavings };
  });
}

/** A service that comes or goes with all cells alike: the log change of the footprint, declared or not. */
function drawBoundary(random: Uniform, panel: Panel): readonly [declared: number, undeclared: number] {
  const happens = random() < panel.boundaryEvents;
  const isDeclared = random() < panel.boundaryDeclared;
  const amount = normal(random, 0, OWN.boundary);
  if (!happens) return [0, 0];
  return isDeclared ? [amount, 0] : [0, amount];
}

/** People served as a ratio to an earlier year; nothing is known from before the panel, so its first year has not grown. */
const volumeSince = (setting: Setting, cell: CellCode, t: number, from: number): number =>
  servedBy(cell, peopleIn(setting, t)) / servedBy(cell, peopleIn(setting, Math.max(from, 0)));

function peopleIn(setting: Setting, t: number): People {
  const people = setting.people[t];
  if (people === undefined) throw new RangeError(`the panel has no people for its year ${t}`);
  return people;
}
