/** One cell of the own-accounts test: pounds of the base year and of the assessed year, and what moved between them. */
export interface CellAccount {
  readonly base: number;
  /** One-off savings made the base year too cheap to start from, one-off costs too dear. */
  readonly oneOffSavings: number;
  readonly oneOffCosts: number;
  /** Function that came in (+) or went out (-) since the base year, at base-year prices. */
  readonly transfers: number;
  /** External price and population of the assessed year as multiples of the base year's. */
  readonly priceRatio: number;
  readonly volumeRatio: number;
  /** Spend of the assessed year, without its one-off costs. */
  readonly actual: number;
}

/**
 * What the cells would have cost in the assessed year had the council gone on as in the base year:
 * the normalised base and its transfers, rolled forward by external prices and population alone (method 2.3).
 */
export function counterfactual(cells: readonly CellAccount[]): number {
  return cells.reduce(
    (sum, cell) => sum + (cell.base + cell.oneOffSavings - cell.oneOffCosts + cell.transfers) * cell.priceRatio * cell.volumeRatio,
    0,
  );
}

/** What the outturn says was saved: the counterfactual less what was spent. */
export const impliedSaving = (cells: readonly CellAccount[]): number =>
  counterfactual(cells) - cells.reduce((sum, cell) => sum + cell.actual, 0);

/** What the test comes to, all in pounds of the assessed year. */
export interface TestNumbers {
  readonly expected: number;
  readonly actual: number;
  readonly implied: number;
  readonly claim: number;
  readonly halfWidth: number;
  readonly minimumDetectable: number;
}
