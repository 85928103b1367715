import type { FinancialYear } from '../figures/financial-year.js';
import type { CellCode } from '../lines/cell.table.js';

/**
 * The external price of each cell, year by year, as levels on any one base. External means that no
 * council's own unit cost is in it: its own price would cancel exactly the saving being tested.
 */
export interface PriceIndex {
  readonly name: string;
  /** When the index was published, as its source says it. */
  readonly vintage: string;
  level(cell: CellCode, year: FinancialYear): number | undefined;
}

/** How many times the price of `from` the price of `to` is, or undefined where the index lacks either year. */
export function priceRatio(index: PriceIndex, cell: CellCode, from: FinancialYear, to: FinancialYear): number | undefined {
  const base = index.level(cell, from);
  const level = index.level(cell, to);
  return base === undefined || level === undefined ? undefined : level / base;
}

/**
 * The change of an index of several parts, in per cent: the parts' changes weighted by their share of spend.
 *
 * @example weightedChange([{ share: 0.6, change: 10 }, { share: 0.4, change: 5 }]) // => 8
 */
export function weightedChange(parts: readonly { readonly share: number; readonly change: number }[]): number {
  const total = parts.reduce((sum, part) => sum + part.share, 0);
  if (!(Math.abs(total - 1) < 1e-9)) throw new RangeError(`the shares of an index must add up to 1, not ${total}`);
  return parts.reduce((sum, part) => sum + part.share * part.change, 0);
}
