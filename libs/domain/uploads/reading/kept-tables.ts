import { isKnown, isMissingReason, known, missing, Money } from '../../catalogue/index.js';
import { type FilledTables, type SheetCell, type SheetRow, TABLE_CODES } from '../../returns/index.js';
import type { KeptTables } from '../upload-reading.js';

/** A table as it is kept: which columns hold something, of which kind, and what of each row. */
interface KeptTable {
  readonly columns: readonly (readonly [code: string, kind: KeptKind])[];
  readonly rows: readonly (readonly KeptCell[])[];
}
type FilledCell = Exclude<SheetCell, { kind: 'blank' }>;
type KeptKind = FilledCell['kind'];

/** Null is blank; a text, an amount in pounds as decimal text, a number, a truth; or why a figure is missing. */
type KeptCell = null | string | number | boolean | { readonly missing: string };

/**
 * Tables as they are kept and passed on, blanks and rows without anything left out. `tablesFromKept` gives the same tables back. A column is
 * named once and not in each row: that halves what a long table takes to pass between processes and to store.
 */
export const keepTables = (tables: FilledTables): KeptTables =>
  JSON.stringify(
    Object.fromEntries(
      TABLE_CODES.flatMap((code) => {
        const rows = tables[code];
        return rows === undefined ? [] : [[code, keptTable(rows)] as const];
      }),
    ),
  ) as KeptTables;

export const tablesFromKept = (kept: KeptTables): FilledTables => {
  const tables = JSON.parse(kept) as Readonly<Record<string, KeptTable>>;
  return Object.fromEntries(Object.entries(tables).map(([code, table]) => [code, rowsFromKept(table)]));
};

function keptTable(rows: readonly SheetRow[]): KeptTable {
  const filled = rows.map(filledCells);
  const kinds = new Map(filled.flatMap((cells) => cells.map(([code, { kind }]) => [code, kind] as const)));
  // In one order whatever the order of the sheet, so that the same tables are the same text.
  const columns = [...kinds].sort(([a], [b]) => (a < b ? -1 : 1));
  const at = new Map(columns.map(([code], index) => [code, index]));
  return {
    columns,
    rows: filled
      .filter((cells) => cells.length > 0)
      .map((cells) => {
        const row = Array.from<KeptCell>({ length: columns.length }).fill(null);
        for (const [code, cell] of cells) row[at.get(code) ?? 0] = keptCell(code, cell, kinds);
        return row;
      }),
  };
}

const filledCells = (row: SheetRow): readonly (readonly [string, FilledCell])[] =>
  Object.entries(row).flatMap(([code, cell]) => (cell.kind === 'blank' ? [] : [[code, cell] as const]));

function keptCell(code: string, cell: FilledCell, kinds: ReadonlyMap<string, KeptKind>): KeptCell {
  if (cell.kind !== kinds.get(code)) throw new TypeError(`cells of two kinds in the column ${code}: ${cell.kind} and ${kinds.get(code)}`);
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'yes-no':
      return cell.yes;
    case 'money':
      return isKnown(cell.amount) ? cell.amount.value.toString() : { missing: cell.amount.reason };
    case 'number':
      return isKnown(cell.number) ? cell.number.value : { missing: cell.number.reason };
  }
}

const rowsFromKept = ({ columns, rows }: KeptTable): readonly SheetRow[] =>
  rows.map((row) =>
    Object.fromEntries(
      columns.flatMap(([code, kind], index) => {
        const cell = row[index] ?? null;
        return cell === null ? [] : [[code, cellFromKept(kind, cell)]];
      }),
    ),
  );

function cellFromKept(kind: KeptKind, kept: Exclude<KeptCell, null>): SheetCell {
  if (typeof kept === 'object') {
    if (!isMissingReason(kept.missing)) throw new TypeError(`not a reason why a figure is missing: ${kept.missing}`);
    return kind === 'money' ? { kind, amount: missing(kept.missing) } : { kind: 'number', number: missing(kept.missing) };
  }
  switch (kind) {
    case 'text':
      return { kind, text: String(kept) };
    case 'yes-no':
      return { kind, yes: kept === true };
    case 'money':
      return { kind, amount: known(Money.parse(String(kept))) };
    case 'number':
      return { kind, number: known(Number(kept)) };
  }
}
