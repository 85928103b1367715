import { CELL_CODES, type FinancialYear, isKnown, known, Money } from '#domain/catalogue';
import type { Adjustment, FinanceLine, ReturnContent } from '#domain/returns';
import { type GrowthLine, incrementIn, profileOf, type SavingsLine } from '#domain/savings';
import { byCell, sumOfCells } from './by-cell.js';
import type { OutturnYear } from './claims.js';
import type { Setting } from './fictional-councils.js';
import { type Uniform, uniformBetween } from './random.js';

/** A year's net budget as a share of its net outturn. */
const BUDGET = { least: 0.97, most: 1.01 };
/** Growth into a panel's first year, which has no year before it to be reckoned from. */
const FIRST_GROWTH = { price: 0.035, demand: 0.01 };

/**
 * Declared transfers of function since the year before. A transfer is the change of the footprint ratio x the cell's
 * base-year spend, in the year's prices and for the people of the base year: divided by the price ratio from the base
 * year and added up over the years they are exactly base-year spend x (footprint - 1). The spend that came with it has
 * also grown by population and by the council's own shocks, which no transfer states.
 */
export function transfersIn(now: OutturnYear, before: OutturnYear | undefined, setting: Setting): readonly Adjustment[] {
  const change = now.footprint - (before?.footprint ?? now.footprint);
  if (change === 0) return [];
  return CELL_CODES.map((cell) => ({
    cell,
    kind: 'transfer',
    amount: Money.nearestPenny((setting.baseSpend * setting.shares[cell] * change * now.price[cell]) / 100),
    reason: change > 0 ? 'function-in' : 'function-out',
    note: undefined,
  }));
}

export const netOutturn = (lines: readonly FinanceLine[]): Money =>
  lines.reduce((net, { gross, clientContributions, jointAndNhsIncome, otherIncome }) => {
    const income = Money.sum([clientContributions, jointAndNhsIncome, otherIncome].filter(isKnown).map((figure) => figure.value));
    return (isKnown(gross) ? net.plus(gross.value) : net).minus(income);
  }, Money.zero);

export const drawBudget = (random: Uniform, outturn: Money): Money =>
  Money.nearestPenny(outturn.toPounds() * uniformBetween(random, BUDGET.least, BUDGET.most));

export interface BudgetStory {
  readonly now: OutturnYear;
  readonly before: OutturnYear | undefined;
  readonly setting: Setting;
  /** The net budget of the year before; undefined in the panel's first year. */
  readonly lastBudget: Money | undefined;
  readonly budget: Money;
  readonly adjustments: readonly Adjustment[];
  readonly savingsLines: readonly SavingsLine[];
}

/** How the net budget became what it is: transfers, prices, people and planned savings; what is left is other movements, so that it closes. */
export function bridgeAndGrowth(story: BudgetStory): Pick<ReturnContent, 'budgetBridge' | 'growthLines'> {
  const { year } = story.now;
  const rates = growthRates(story);
  const opening = story.lastBudget ?? Money.nearestPenny(story.budget.toPounds() / (1 + rates.price + rates.demand));
  const transfers = Money.sum(story.adjustments.map((adjustment) => adjustment.amount));
  const subtotal = opening.plus(transfers);
  const price = Money.nearestPenny(subtotal.toPounds() * rates.price);
  const demand = Money.nearestPenny(subtotal.toPounds() * rates.demand);
  const growth = price.plus(demand);
  const savings = plannedIn(story.savingsLines, year);
  const otherMovements = story.budget.minus(subtotal.plus(growth).minus(savings));
  return {
    budgetBridge: [
      {
        year,
        opening: known(opening),
        transfers: known(transfers),
        subtotal: known(subtotal),
        growth: known(growth),
        savings: known(savings),
        otherMovements: known(otherMovements),
        closing: known(story.budget),
      },
    ],
    growthLines: [
      growthLine('G1', 'Inflation of fees and pay', 'price', year, price),
      growthLine('G2', 'More people who need care', 'demand', year, demand),
    ],
  };
}

function growthRates({ now, before, setting: { shares } }: BudgetStory): typeof FIRST_GROWTH {
  if (before === undefined) return FIRST_GROWTH;
  return {
    price: sumOfCells(byCell((cell) => shares[cell] * (now.price[cell] / before.price[cell] - 1))),
    demand: sumOfCells(byCell((cell) => shares[cell] * (now.volume[cell] / before.volume[cell] - 1))),
  };
}

const plannedIn = (lines: readonly SavingsLine[], year: FinancialYear): Money =>
  Money.sum(
    lines
      .map((line) => incrementIn(profileOf(line, 'planned'), year))
      .filter(isKnown)
      .map((figure) => figure.value),
  );

const growthLine = (reference: string, title: string, driver: GrowthLine['driver'], year: FinancialYear, amount: Money): GrowthLine => ({
  reference,
  title,
  driver,
  profileKind: 'increments',
  amounts: [{ year, amount: known(amount) }],
  provenance: undefined,
});
