import type { FixedRows } from '../definition/index.js';
import { keyCells } from '../filling/accounts-rows.js';
import type { SheetRow } from '../filling/index.js';

/** Every row that the definition has, with its key cells and what is filled in for it. */
export const keyedRows = ({ keys }: FixedRows, filled: readonly SheetRow[]): readonly SheetRow[] =>
  keys.map((key) => {
    const given = filled.find((row) => wordIn(row, 'line') === key.line && wordIn(row, 'age-band') === key['age-band']);
    return { ...given, ...keyCells(key) };
  });

const wordIn = (row: SheetRow, column: string): string | undefined => {
  const cell = row[column];
  return cell?.kind === 'text' ? cell.text : undefined;
};
