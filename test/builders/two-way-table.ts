import { type AdditiveSum, withheldFrom } from '#domain/benchmarking';

export interface TableCell {
  readonly row: string;
  readonly column: string;
  readonly value: number;
  readonly suppressed: boolean;
}

/** Counts by row and column, and which of their totals are to be published. */
export interface TwoWayTable {
  readonly cells: readonly TableCell[];
  readonly rowTotals: readonly string[];
  readonly columnTotals: readonly string[];
  readonly grandTotal: boolean;
  /** Counts from 1 to below this are suppressed. */
  readonly fewest: number;
  /** How far apart two values are at least to be told apart; 1 unless given. */
  readonly apart?: number;
  /** Who knows a cell; each another unless given. */
  readonly councilOf?: (cell: TableCell) => string;
}

/** All that may not be read, the cells that were suppressed to begin with among it. */
export interface TwoWaySuppression {
  readonly cells: readonly { readonly row: string; readonly column: string }[];
  readonly rowTotals: readonly string[];
  readonly columnTotals: readonly string[];
  readonly grandTotal: boolean;
}

/**
 * What to withhold of a table so that nobody gets a suppressed count by subtraction: councils by age band under the totals of both, or,
 * with one row a region and one column a council, councils that add up to regions and regions to England.
 *
 * @example one row of 3 (suppressed), 20, 50 and 90 under its total of 163: the 20 and the 50 are withheld too
 */
export function secondarySuppression(table: TwoWayTable): TwoWaySuppression {
  const cells = table.cells.map((cell) => ({ ...cell, key: named('cell', cell.row, cell.column), ...councilOf(table, cell) }));
  const over = (key: string, included: (cell: TableCell) => boolean): AdditiveSum => ({
    key,
    cells: cells.filter(included).map((cell) => cell.key),
  });
  const rows = table.rowTotals.map((row) => over(named('row', row), (cell) => cell.row === row));
  const columns = table.columnTotals.map((column) => over(named('column', column), (cell) => cell.column === column));
  const all = table.grandTotal ? [over(named('all'), () => true)] : [];

  const withheld = withheldFrom({ ...table, cells, sums: [...rows, ...columns, ...all] });
  return {
    cells: cells.filter(({ key }) => withheld.cells.has(key)).map(({ row, column }) => ({ row, column })),
    rowTotals: table.rowTotals.filter((row) => withheld.sums.has(named('row', row))),
    columnTotals: table.columnTotals.filter((column) => withheld.sums.has(named('column', column))),
    grandTotal: withheld.sums.has(named('all')),
  };
}

const councilOf = (table: TwoWayTable, cell: TableCell): { readonly council?: string } =>
  table.councilOf === undefined ? {} : { council: table.councilOf(cell) };

/** No row can be called so that it is taken for a column. */
const named = (...parts: readonly string[]): string => JSON.stringify(parts);
