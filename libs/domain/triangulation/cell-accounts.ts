import {
  CELL_CODES,
  type CellCode,
  CELLS,
  type FinancialYear,
  isKnown,
  Money,
  type Population,
  type PriceIndex,
  priceRatio,
  yearsUpTo,
} from '../catalogue/index.js';
import type { Adjustment, ReturnContent } from '../returns/index.js';
import { cellSpend } from './cell-spend.js';
import type { Window } from './claiming/claim.js';
import type { CellAccount } from './own-accounts.js';

/** What a council's accounts are made of: its accepted returns and the people it serves. */
export interface AccountSources {
  readonly returnOf: (year: FinancialYear) => ReturnContent | undefined;
  readonly people: (ageBand: Population['ageBand'], year: FinancialYear) => number | undefined;
}

export type CellAccounts = Readonly<Record<CellCode, CellAccount>>;

/** The account of every cell over the window, or undefined where a figure of any of them is missing. */
export function cellAccounts(sources: AccountSources, index: PriceIndex, window: Window): CellAccounts | undefined {
  const accounts = CELL_CODES.map((cell) => [cell, cellAccount(sources, index, window, cell)] as const);
  if (accounts.some(([, account]) => account === undefined)) return undefined;
  return Object.fromEntries(accounts) as CellAccounts;
}

function cellAccount(sources: AccountSources, index: PriceIndex, window: Window, cell: CellCode): CellAccount | undefined {
  const before = sources.returnOf(window.base);
  const after = sources.returnOf(window.year);
  if (before === undefined || after === undefined) return undefined;

  const base = cellSpend(before, cell);
  const actual = cellSpend(after, cell);
  const price = priceRatio(index, cell, window.base, window.year);
  const volume = volumeRatio(sources, cell, window);
  const transfers = transfersSince(sources, index, cell, window);
  if (!isKnown(base) || !isKnown(actual) || price === undefined || volume === undefined || transfers === undefined) return undefined;

  return {
    base: base.value.toPounds(),
    oneOffSavings: adjusted(before, cell, 'one-off-saving'),
    oneOffCosts: adjusted(before, cell, 'one-off-cost'),
    transfers,
    priceRatio: price,
    volumeRatio: volume,
    actual: actual.value.toPounds() - adjusted(after, cell, 'one-off-cost'),
  };
}

/** The people a cell serves in the assessed year as a multiple of the base year's. */
function volumeRatio({ people }: AccountSources, cell: CellCode, { base, year }: Window): number | undefined {
  const { ageBand } = CELLS[cell];
  const bands = ageBand === 'all' ? (['18-64', '65+'] as const) : ([ageBand] as const);
  const of = (when: FinancialYear): number => bands.reduce((sum, band) => sum + (people(band, when) ?? Number.NaN), 0);
  const ratio = of(year) / of(base);
  return Number.isFinite(ratio) ? ratio : undefined;
}

/**
 * Transfers declared after the base year, at base-year prices: each year's, in its own prices, divided by the
 * cell's price since the base. Undefined where a year between has no return to declare them or no index.
 */
function transfersSince(sources: AccountSources, index: PriceIndex, cell: CellCode, { base, year }: Window): number | undefined {
  let sum = 0;
  for (const each of yearsUpTo(base, year)) {
    const content = sources.returnOf(each);
    const price = priceRatio(index, cell, base, each);
    if (content === undefined || price === undefined) return undefined;
    sum += adjusted(content, cell, 'transfer') / price;
  }
  return sum;
}

function adjusted(content: ReturnContent, cell: CellCode, kind: Adjustment['kind']): number {
  const amounts = content.adjustments.filter((each) => each.cell === cell && each.kind === kind).map((each) => each.amount);
  return Money.sum(amounts).toPounds();
}
