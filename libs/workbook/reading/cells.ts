import { type Cell, type CellValue, type Sheet } from 'hucre/xlsx';
import { dateToSerial } from 'hucre';
import { addressOf } from '../address.js';
import { type RawCell, type RawValue } from '../raw.js';
import { printable } from './printable.js';

/** The cells of a parsed sheet that hold something. */
export function cellsOf(sheet: Sheet): readonly RawCell[] {
  const merged = mergedAreas(sheet);
  const cells: RawCell[] = [];
  for (const [rowIndex, values] of sheet.rows.entries()) {
    for (const [columnIndex, value] of values.entries()) {
      const cell = sheet.cells?.get(`${rowIndex},${columnIndex}`);
      if (value === null && cell?.formula === undefined) continue;
      const [row, column] = [rowIndex + 1, columnIndex + 1];
      const address = addressOf(row, column);
      cells.push({ address, row, column, value: valueOf(value, cell), ...formulaOf(cell), ...mergedAt(merged, address) });
    }
  }
  return cells;
}

function valueOf(value: CellValue, cell: Cell | undefined): RawValue {
  if (value === null) return { kind: 'not-computed' };
  if (value instanceof Date) return { kind: 'date', serial: dateToSerial(value) };
  if (cell?.type === 'error') return { kind: 'error', error: String(value) };
  if (typeof value === 'number') return { kind: 'number', number: value };
  if (typeof value === 'boolean') return { kind: 'boolean', boolean: value };
  return { kind: 'text', text: printable(value) };
}

const formulaOf = (cell: Cell | undefined): Pick<RawCell, 'formula'> => (cell?.formula === undefined ? {} : { formula: cell.formula });

function mergedAt(merged: ReadonlyMap<string, string>, address: string): Pick<RawCell, 'merged'> {
  const area = merged.get(address);
  return area === undefined ? {} : { merged: area };
}

/** By the address of their first cell, which holds the value. */
const mergedAreas = ({ merges = [] }: Sheet): ReadonlyMap<string, string> =>
  new Map(
    merges.map(({ startRow, startCol, endRow, endCol }) => {
      const first = addressOf(startRow + 1, startCol + 1);
      return [first, `${first}:${addressOf(endRow + 1, endCol + 1)}`];
    }),
  );
