import { type CollectionDefinition, type DefinedColumn, type DefinedTable, type TableCode } from '../definition/index.js';
import type { FilledTables, SheetCell, SheetRow } from '../filling/index.js';
import { isBlank } from '../filling/sheet-cell.js';
import { rowInWords } from './cell-words.js';
import { sameValue } from './same-value.js';

/** What names a row of a table, so that it is the same row in two versions whatever its position. */
export interface TableKey {
  readonly columns: readonly string[];
  /** The columns that name it in words, where those are others. */
  readonly said?: readonly string[];
  /** The row is there for its amounts alone, and gone with the last of them: none of its cells speaks for the row itself. */
  readonly forItsCells?: true;
  /** Whose part the row is, by the first column of both: it cannot stay where its owner goes. */
  readonly owner?: TableCode;
}

export const TABLE_KEYS: Readonly<Record<TableCode, TableKey>> = {
  // Fixed: the definition has each line and age band once.
  finance: { columns: ['line', 'age-band'], said: ['label', 'age-band'], forItsCells: true },
  activity: { columns: ['line', 'age-band'], said: ['label', 'age-band'], forItsCells: true },
  // At most one row.
  'budget-position': { columns: [] },
  // A year has one bridge.
  'budget-bridge': { columns: ['year'] },
  // Without a reference of their own: what is adjusted, how and why. The amount and the note are what is said of it.
  adjustments: { columns: ['cell', 'kind', 'reason'] },
  // A reference is there once in a return.
  'savings-lines': { columns: ['reference'] },
  'savings-amounts': { columns: ['reference', 'stage'], forItsCells: true, owner: 'savings-lines' },
  'savings-costs': { columns: ['reference', 'kind'], forItsCells: true, owner: 'savings-lines' },
  // A question is answered at most once for a saving.
  assurance: { columns: ['reference', 'question'], owner: 'savings-lines' },
  'growth-lines': { columns: ['reference'] },
  'overlap-groups': { columns: ['code'] },
  // A line claims of an overlap once.
  'overlap-claims': { columns: ['code', 'reference'], owner: 'overlap-groups' },
  // Without a reference: what it reports on, and as at which day. The amount is what is said of it.
  'delivery-reports': { columns: ['as-at', 'year', 'stage', 'lines'] },
  // An office declares once.
  declarations: { columns: ['role'] },
};

/** A row under its name, with the cells that are filled of the columns that the year asks. */
export interface NamedRow {
  /** Which it is of the rows of one name, from 1. */
  readonly ordinal: number;
  readonly cells: SheetRow;
}

/** The rows of one table by what names them, in the order of the version. */
export type NamedRows = ReadonlyMap<string, NamedRow>;
/** The rows of every table that the definition has. */
export type NamedTables = ReadonlyMap<TableCode, NamedRows>;

/** What is filled in by hand or by the definition; what is derived follows from it. Kept with the table, because each row asks. */
export function askedColumns(table: DefinedTable): readonly DefinedColumn[] {
  const kept = ASKED.get(table) ?? table.columns.filter(({ kind }) => kind !== 'derived');
  ASKED.set(table, kept);
  return kept;
}
const ASKED = new WeakMap<DefinedTable, readonly DefinedColumn[]>();

export const tablesOf = ({ sections }: CollectionDefinition): readonly DefinedTable[] => sections.flatMap(({ tables }) => tables);

/**
 * The rows of a version by their names. Rows of one name are told apart by their ordinal; where the version came of an `earlier` one,
 * those that are as they were keep theirs, so that taking out the first of two does not make the second another row.
 */
export const namedTables = (tables: FilledTables, definition: CollectionDefinition, earlier?: NamedTables): NamedTables =>
  new Map(
    tablesOf(definition).map((table) => [table.code, namedRows(table, tables[table.code] ?? [], earlier?.get(table.code) ?? NO_ROWS)]),
  );

function namedRows(table: DefinedTable, rows: readonly SheetRow[], earlier: NamedRows): NamedRows {
  const filled = rows.map((row) => filledCells(table, row));
  const names = filled.map((cells) => nameOf(table, cells));
  const alike = new Map<string, SheetRow[]>();
  for (const [i, cells] of filled.entries()) {
    const group = alike.get(names[i] ?? '');
    if (group === undefined) alike.set(names[i] ?? '', [cells]);
    else group.push(cells);
  }
  const ordinals = new Map([...alike].flatMap(([name, group]) => ordinalsOf(name, group, earlier)));
  return new Map(
    filled.map((cells, i) => {
      const ordinal = ordinals.get(cells) ?? 1;
      return [keyOf(names[i] ?? '', ordinal), { ordinal, cells }];
    }),
  );
}

/** What a row is called: `AC2, planned`, and the second of one name `AC2, planned (2)`. */
export function wordsOfRow(table: DefinedTable, { ordinal, cells }: NamedRow): string {
  const { columns, said = columns } = TABLE_KEYS[table.code];
  const words = rowInWords(table, cells, said);
  return ordinal === 1 ? words : `${words} (${ordinal})`;
}

const NO_ROWS: NamedRows = new Map();

const keyOf = (name: string, ordinal: number): string => `${ordinal} ${name}`;

const nameOf = ({ code }: DefinedTable, cells: SheetRow): string =>
  JSON.stringify(TABLE_KEYS[code].columns.map((column) => textIn(cells[column])));

/** What names a row is text, a choice or a day in its one spelling. */
const textIn = (cell: SheetCell | undefined): string => (cell?.kind === 'text' ? cell.text : '');

function filledCells(table: DefinedTable, row: SheetRow): SheetRow {
  const cells: Record<string, SheetCell> = {};
  for (const { code } of askedColumns(table)) {
    const cell = row[code];
    if (cell !== undefined && !isBlank(cell)) cells[code] = cell;
  }
  return cells;
}

/** First those that are as they were, then the others in their order. */
function ordinalsOf(name: string, group: readonly SheetRow[], earlier: NamedRows): readonly (readonly [SheetRow, number])[] {
  const known: SheetRow[] = [];
  for (let row = earlier.get(keyOf(name, 1)); row !== undefined; row = earlier.get(keyOf(name, known.length + 1))) known.push(row.cells);
  if (known.length < 2 && group.length < 2) return group.map((cells) => [cells, 1]);
  const taken = new Set<number>();
  const take = (ordinal: number): number => {
    taken.add(ordinal);
    return ordinal;
  };
  const kept = group.map((cells) => {
    const at = known.findIndex((each, i) => !taken.has(i + 1) && sameValue(each, cells));
    return at === -1 ? undefined : take(at + 1);
  });
  return group.map((cells, i) => [cells, kept[i] ?? take(firstFree(taken))]);
}

function firstFree(taken: ReadonlySet<number>): number {
  let ordinal = 1;
  while (taken.has(ordinal)) ordinal += 1;
  return ordinal;
}
