import { isKnown, isMissingReason, known, missing, Money } from '../../catalogue/index.js';
import { type FilledTables, type SheetCell, type SheetRow, TABLE_CODES } from '../../returns/index.js';
import type { KeptCell, KeptTables } from '../upload-reading.js';

/** Tables as they are kept and passed on: JSON, blanks left out. `tablesFromKept` gives the same tables back. */
export const keepTables = (tables: FilledTables): KeptTables => eachTable(tables, keptRow);

export const tablesFromKept = (kept: KeptTables): FilledTables => eachTable(kept, rowFromKept);

function eachTable<Row, Made>(tables: Readonly<Record<string, readonly Row[]>>, make: (row: Row) => Made): Record<string, Made[]> {
  return Object.fromEntries(
    TABLE_CODES.flatMap((code) => {
      const rows = tables[code];
      return rows === undefined ? [] : [[code, rows.map(make)] as const];
    }),
  );
}

function keptRow(row: SheetRow): Readonly<Record<string, KeptCell>> {
  const kept: Record<string, KeptCell> = {};
  for (const [column, cell] of Object.entries(row)) {
    const keptOne = keptCell(cell);
    if (keptOne !== undefined) kept[column] = keptOne;
  }
  return kept;
}

const rowFromKept = (row: Readonly<Record<string, KeptCell>>): SheetRow =>
  Object.fromEntries(Object.entries(row).map(([column, kept]) => [column, cellFromKept(kept)]));

function keptCell(cell: SheetCell): KeptCell | undefined {
  switch (cell.kind) {
    case 'blank':
      return undefined;
    case 'text':
      return { text: cell.text };
    case 'yes-no':
      return { yes: cell.yes };
    case 'money':
      return isKnown(cell.amount) ? { money: cell.amount.value.toString() } : { missing: cell.amount.reason, of: 'money' };
    case 'number':
      return isKnown(cell.number) ? { number: cell.number.value } : { missing: cell.number.reason, of: 'number' };
  }
}

function cellFromKept(kept: KeptCell): SheetCell {
  if ('text' in kept) return { kind: 'text', text: kept.text };
  if ('yes' in kept) return { kind: 'yes-no', yes: kept.yes };
  if ('money' in kept) return { kind: 'money', amount: known(Money.parse(kept.money)) };
  if ('number' in kept) return { kind: 'number', number: known(kept.number) };
  if (!isMissingReason(kept.missing)) throw new TypeError(`not a reason why a figure is missing: ${kept.missing}`);
  return kept.of === 'money' ? { kind: 'money', amount: missing(kept.missing) } : { kind: 'number', number: missing(kept.missing) };
}
