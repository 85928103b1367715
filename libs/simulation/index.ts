import {
  CELL_CODES,
  type Council,
  type CouncilCode,
  type FinancialYear,
  known,
  type Money,
  type Publication,
  startOf,
} from '#domain/catalogue';
import type { ReturnContent } from '#domain/returns';
import { bridgeAndGrowth, drawBudget, netOutturn, transfersIn } from './budget.js';
import { sumOfCells } from './by-cell.js';
import { type OutturnYear, type SimulatedCouncil, simulate, type Simulation } from './claims.js';
import { fictionalCouncils } from './fictional-councils.js';
import { drawAccounts, linesOf } from './finance-lines.js';
import { completePanel, type Panel, type PanelOptions } from './panel-options.js';
import { mulberry32, type Uniform } from './random.js';
import { placesOf } from './places.js';
import { drawSavingsLines, reportedIn } from './savings-lines.js';

export { DELIVERY_KINDS, type DeliveryKind, MOST_COUNCILS, type PanelOptions, SCENARIOS } from './panel-options.js';
export { type IndicatorOptions, ORDINARY_INDICATOR, type SimulatedIndicator, simulateIndicator } from './indicators/simulate-indicator.js';
export { type SimulatedWorld, simulateWorld } from './worlds/simulate-world.js';
export type { WorldOptions } from './worlds/world-options.js';
export { type BentWorld, type WorldName, WORLDS } from './worlds/world.table.js';

/** A national panel of councils that do not exist, as ordinary returns, and the truth about their claims. */
export interface SimulatedPanel {
  readonly councils: readonly Council[];
  readonly publication: Publication;
  /** One for each council and year, councils in the order of their codes, first year first. */
  readonly returns: readonly SimulatedReturn[];
  readonly truth: readonly TrueDelivery[];
}

export interface SimulatedReturn {
  readonly council: CouncilCode;
  readonly collection: FinancialYear;
  readonly content: ReturnContent;
}

/** What became of a council's claim by a year after the base year, cumulative, in pounds of that year. */
export interface TrueDelivery {
  readonly council: CouncilCode;
  readonly year: FinancialYear;
  readonly claimed: number;
  /** The fall in spend that the savings caused where they were made; below zero where they raised it. */
  readonly grossDelivered: number;
  /** The same after what was spent again elsewhere because of them. */
  readonly netDelivered: number;
}

/** Makes the panel that belongs to the options: the same options give the same panel, to the penny. */
export function simulatePanel(options: PanelOptions): SimulatedPanel {
  const panel = completePanel(options);
  const random = mulberry32(panel.seed);
  const simulation = simulate(random, panel);
  const councils = fictionalCouncils(panel.councils);
  const pairs = simulation.councils.flatMap((simulated, i) => councils.slice(i, i + 1).map(({ code }) => ({ code, simulated })));
  return {
    councils,
    publication: publicationOf(panel, simulation, councils),
    returns: pairs.flatMap(({ code, simulated }) => returnsOf(random, code, simulated)),
    truth: pairs.flatMap(({ code, simulated }) => simulated.years.filter((now) => now.sinceBase > 0).map((now) => truthOf(code, now))),
  };
}

function returnsOf(random: Uniform, council: CouncilCode, simulated: SimulatedCouncil): readonly SimulatedReturn[] {
  const accounts = drawAccounts(random);
  const allSavings = drawSavingsLines(random, simulated);
  let lastBudget: Money | undefined;
  return simulated.years.map((now, t) => {
    const before = simulated.years[t - 1];
    const lines = linesOf(now, accounts);
    const outturn = netOutturn(lines.financeLines);
    const budget = drawBudget(random, outturn);
    const adjustments = transfersIn(now, before, simulated.setting);
    const savingsLines = reportedIn(allSavings, now.year);
    const story = { now, before, setting: simulated.setting, lastBudget, budget, adjustments, savingsLines };
    lastBudget = budget;
    return {
      council,
      collection: now.year,
      content: {
        ...lines,
        budgetPosition: { budget: known(budget), outturn: known(outturn), outturnBasis: 'actual', forecastPeriod: undefined },
        ...bridgeAndGrowth(story),
        adjustments,
        savingsLines,
        overlapGroups: [],
        deliveryReports: [],
        declarations: [],
      },
    };
  });
}

const truthOf = (council: CouncilCode, { year, claimed, delivered, displaced }: OutturnYear): TrueDelivery => ({
  council,
  year,
  claimed: sumOfCells(claimed),
  grossDelivered: sumOfCells(delivered),
  netDelivered: sumOfCells(delivered) - sumOfCells(displaced),
});

/** What the world outside the councils publishes. Its name says all that its figures depend on, so that no two publications share one. */
function publicationOf(panel: Panel, { nation, councils: simulated }: Simulation, councils: readonly Council[]): Publication {
  const years = `${nation.at(0)?.year} to ${nation.at(-1)?.year}`;
  const pairs = councils.flatMap((council, i) => {
    const people = simulated[i]?.setting.people[panel.yearsBefore];
    return people === undefined ? [] : [{ council, people }];
  });
  const made = `${panel.baseYear} = 100, seed ${panel.seed}, index bias ${panel.indexBias}`;
  return {
    realm: 'demonstration',
    name: `Prices and populations of ${panel.councils} fictional councils, ${years} (${made})`,
    publisher: 'Simulation',
    vintage: `${startOf(panel.baseYear) + panel.yearsAfter + 1}-06-30`,
    figures: placesOf(pairs, panel.baseYear, panel.seed),
    indices: [],
    priceLevels: nation.flatMap(({ year, price }) => CELL_CODES.map((cell) => ({ cell, year, level: price[cell] }))),
    populations: councils.flatMap(({ code: council }, i) =>
      (simulated[i]?.years ?? []).flatMap(({ year, people }) => [
        { council, ageBand: '18-64' as const, year, people: people.younger },
        { council, ageBand: '65+' as const, year, people: people.older },
      ]),
    ),
  };
}
