import { missing } from '../../catalogue/index.js';
import { type Convention, type DefinedColumn, problem, readCell, type SheetCell, type SheetRow } from '../../returns/index.js';
import type { GivenCell } from '../given-workbook.js';
import type { Conventions } from './amounts/conventions.js';
import { overwritten } from './overwritten.js';
import { addressOf, type SheetRemark } from './remark.js';
import type { LaidOut } from './sheets/lay-out.js';

/** The rows of a table as they were understood, with the way back to the sheet. */
export interface ReadTable {
  readonly laid: LaidOut;
  /** One for each row of `laid`. */
  readonly rows: readonly SheetRow[];
  /** Columns that could not be read, by row: what follows from them is not told. */
  readonly refused: ReadonlyMap<number, ReadonlySet<string>>;
  readonly remarks: readonly SheetRemark[];
  readonly notices: readonly string[];
}

export function readRows(laid: LaidOut, conventions: Conventions): ReadTable {
  const refused = new Map<number, Set<string>>();
  const remarks: SheetRemark[] = [];
  const notes = new Notes(laid.table.title);
  const byColumn = new Map([...laid.columns].map(([at, column]) => [at, { column, convention: conventions.of(laid.table.code, column) }]));
  const remark = (at: number, cell: GivenCell, column: DefinedColumn, code: Parameters<typeof problem>[0], message: string): void => {
    refused.set(at, (refused.get(at) ?? new Set()).add(column.code));
    const found = problem(code, message, [], `${laid.table.title}, row ${at + 1}, ${column.heading}`);
    remarks.push({
      ...found,
      severity: 'error',
      line: `${laid.table.code}/${at}`,
      places: [{ sheet: laid.sheet, row: cell.row, column: cell.column }],
    });
  };
  const rows = laid.rows.map(({ cells }, at) => {
    const row: Record<string, SheetCell> = {};
    const typedOver: { readonly cell: GivenCell; readonly column: DefinedColumn }[] = [];
    for (const cell of cells) {
      const known = byColumn.get(cell.column);
      if (known === undefined) continue;
      const { column, convention } = known;
      if (column.kind === 'derived') {
        if (cell.formula === undefined) typedOver.push({ cell, column });
        continue;
      }
      const reading = readCell(cell, column, convention);
      if (reading.kind === 'refused') {
        remark(at, cell, column, reading.code, reading.sentence);
        row[column.code] = standIn(column);
        continue;
      }
      row[column.code] = reading.value;
      for (const note of reading.notes) notes.add(note, cell);
    }
    for (const { cell, column } of typedOver) {
      const found = overwritten(cell, column, row, laid, unitOfParts(laid, conventions, column));
      if (found.kind === 'not-testable')
        notes.add('A number is entered where it is reckoned from others of the row, and is not read.', cell);
      if (found.kind === 'differs') remark(at, cell, column, 'DERIVED_OVERWRITTEN', found.sentence);
    }
    return row;
  });
  return { laid, rows, refused, remarks, notices: notes.told() };
}

/** What stands for a cell that cannot be read: an amount is unknown, so that no sum counts it as nought; anything else is blank. */
function standIn({ kind }: DefinedColumn): SheetCell {
  if (kind === 'money') return { kind: 'money', amount: missing('not-submitted') };
  return kind === 'quantity' ? { kind: 'number', number: missing('not-submitted') } : { kind: 'blank' };
}

function unitOfParts({ table, columns }: LaidOut, conventions: Conventions, { formula }: DefinedColumn): Convention['unit'] {
  const part = [...columns.values()].find(({ code }) => formula?.plus.includes(code));
  return part === undefined ? 'pounds' : conventions.of(table.code, part).unit;
}

/** Notes on cells, those alike told once. */
class Notes {
  private readonly cells = new Map<string, GivenCell[]>();
  constructor(private readonly title: string) {}

  add(note: string, cell: GivenCell): void {
    const alike = this.cells.get(note);
    if (alike === undefined) this.cells.set(note, [cell]);
    else alike.push(cell);
  }

  told(): readonly string[] {
    return [...this.cells].map(([note, cells]) => {
      const named = cells.slice(0, MOST_NAMED).map(addressOf).join(', ');
      const where = cells.length > MOST_NAMED ? `${cells.length} cells, from ${named} on` : named;
      return `${this.title}, ${where}: ${note}`;
    });
  }
}

/** So many cells of a kind are named. */
const MOST_NAMED = 3;
