import type { PrintedCell, PrintedTable } from './document.js';

export interface PrintedRow {
  readonly label: string;
  readonly cells: readonly PrintedCell[];
}

/** A table's rows in their order. Two rows of one label, such as two sub-totals, stay apart: a row has each column once. */
export function rowsOf({ cells }: Pick<PrintedTable, 'cells'>): readonly PrintedRow[] {
  const rows: { label: string; cells: PrintedCell[] }[] = [];
  for (const cell of cells) {
    const row = rows.at(-1);
    if (row?.label === cell.row && !row.cells.some(({ column }) => column === cell.column)) row.cells.push(cell);
    else rows.push({ label: cell.row, cells: [cell] });
  }
  return rows;
}
