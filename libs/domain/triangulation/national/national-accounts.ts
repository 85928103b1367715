import {
  CELL_CODES,
  type CellCode,
  CELLS,
  type CouncilCode,
  type FinancialYear,
  isKnown,
  Money,
  type PriceIndex,
  priceRatio,
} from '../../catalogue/index.js';
import type { Adjustment, ReturnContent } from '../../returns/index.js';
import type { AccountSources } from '../account-sources.js';
import { cellSpend } from '../cell-spend.js';
import { at, type Panel } from '../panel/panel.js';

/** Every council of a realm, in the order of their codes, with what its accounts are made of. */
export interface NationalSources {
  readonly councils: readonly (AccountSources & { readonly council: CouncilCode })[];
  /** One after another, oldest first. */
  readonly years: readonly FinancialYear[];
}

/** Cells as a panel has them: in the order of their bytes. */
export const PANEL_CELLS: readonly CellCode[] = [...CELL_CODES].sort((a, b) => (a < b ? -1 : 1));

/** What councils claim in each year after a base year, cell by cell in the order of PANEL_CELLS; undefined where it is not known. */
export type ClaimsSince = (council: number, year: FinancialYear) => readonly number[] | undefined;

/** The accounts of all councils, read out of their returns once; every base year's panel is reckoned from them. */
export class NationalAccounts {
  private readonly shape: Pick<Panel, 'councils' | 'cells'> & { readonly years: readonly FinancialYear[] };
  private readonly spend: Float64Array;
  private readonly oneOffSavings: Float64Array;
  private readonly oneOffCosts: Float64Array;
  /** In pounds of the year they were declared for; NaN where there is no return to declare them. */
  private readonly transfers: Float64Array;
  private readonly people: Float64Array;

  constructor({ councils, years }: NationalSources) {
    this.shape = { councils: councils.map(({ council }) => council), years, cells: PANEL_CELLS };
    const size = years.length * councils.length * PANEL_CELLS.length;
    const empty = (): Float64Array => new Float64Array(size).fill(Number.NaN);
    [this.spend, this.oneOffSavings, this.oneOffCosts, this.transfers, this.people] = [empty(), empty(), empty(), empty(), empty()];
    let place = 0;
    for (const year of years)
      for (const council of councils) {
        const content = council.returnOf(year);
        for (const cell of PANEL_CELLS) {
          this.people[place] = served(council, cell, year);
          if (content !== undefined) this.read(place, content, cell);
          place += 1;
        }
      }
  }

  private read(place: number, content: ReturnContent, cell: CellCode): void {
    const spend = cellSpend(content, cell);
    if (isKnown(spend)) this.spend[place] = spend.value.toPounds();
    this.oneOffSavings[place] = adjusted(content, cell, 'one-off-saving');
    this.oneOffCosts[place] = adjusted(content, cell, 'one-off-cost');
    this.transfers[place] = adjusted(content, cell, 'transfer');
  }

  /**
   * The panel that the claims since a base year are tested on. Up to the base year spend is cleared of one-off savings and one-off costs; after it
   * of one-off costs alone, because one-off savings are in the claim.
   */
  panel(base: FinancialYear, horizons: readonly number[], index: PriceIndex, claims: ClaimsSince): Panel {
    const { councils, years, cells } = this.shape;
    const from = years.indexOf(base);
    const size = this.spend.length;
    const series = (): Float64Array => new Float64Array(size).fill(Number.NaN);
    const panel = {
      ...this.shape,
      base: from,
      horizons,
      spend: series(),
      claim: series(),
      price: series(),
      volume: series(),
      transfers: series(),
    };
    for (const [y, year] of years.entries())
      for (let j = 0; j < councils.length; j++) {
        const claimed = y > from ? claims(j, year) : undefined;
        for (const [c, cell] of PANEL_CELLS.entries()) {
          const i = at(panel, y, j, c);
          const oneOffSavings = y <= from ? (this.oneOffSavings[i] ?? Number.NaN) : 0;
          panel.spend[i] = (this.spend[i] ?? Number.NaN) + oneOffSavings - (this.oneOffCosts[i] ?? Number.NaN);
          panel.claim[i] = y <= from ? 0 : (claimed?.[c] ?? Number.NaN);
          panel.price[i] = priceRatio(index, cell, base, year) ?? Number.NaN;
          panel.volume[i] = (this.people[i] ?? Number.NaN) / (this.people[at(panel, from, j, c)] ?? Number.NaN);
        }
      }
    this.bridge(panel, cells.length * councils.length);
    return panel;
  }

  /** What councils declared between the base year and each year, at base-year prices, added up from the base year outwards. */
  private bridge({ base, years, price, transfers }: Panel, width: number): void {
    transfers.fill(0, base * width, (base + 1) * width);
    const inBasePrices = (i: number): number => (this.transfers[i] ?? Number.NaN) / (price[i] ?? Number.NaN);
    for (let i = (base + 1) * width; i < years.length * width; i++) transfers[i] = (transfers[i - width] ?? Number.NaN) + inBasePrices(i);
    for (let i = base * width - 1; i >= 0; i--) transfers[i] = (transfers[i + width] ?? Number.NaN) - inBasePrices(i + width);
  }
}

/** The people whom a cell serves; NaN where they are not known. */
function served({ people }: AccountSources, cell: CellCode, year: FinancialYear): number {
  const { ageBand } = CELLS[cell];
  const bands = ageBand === 'all' ? (['18-64', '65+'] as const) : ([ageBand] as const);
  return bands.reduce((sum, band) => sum + (people(band, year) ?? Number.NaN), 0);
}

function adjusted(content: ReturnContent, cell: CellCode, kind: Adjustment['kind']): number {
  const amounts = content.adjustments.filter((each) => each.cell === cell && each.kind === kind).map((each) => each.amount);
  return Money.sum(amounts).toPounds();
}
