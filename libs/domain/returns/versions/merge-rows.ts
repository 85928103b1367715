import { PLACES, PRACTICES } from '../definition/base-edition.table.js';
import { type CollectionDefinition, type DefinedColumn, type DefinedTable, TABLE_CODES, type TableCode } from '../definition/index.js';
import type { FilledTables, SheetCell, SheetRow } from '../filling/index.js';
import { cellInWords } from './cell-words.js';
import { type CellName, cellName } from './difference.js';
import { askedColumns, type NamedRow, type NamedRows, type NamedTables, TABLE_KEYS, tablesOf } from './keyed-tables.js';
import { sameValue } from './same-value.js';

/** What each of three versions has: the one that both began with, the one that was saved meanwhile, and the one to be saved. */
export interface Three<Each> {
  readonly base: Each;
  readonly theirs: Each;
  readonly mine: Each;
}

/** One cell that cannot be merged without losing what somebody entered, in words; undefined is a blank, or a row that is not there. */
export interface CellConflict extends CellName, Three<string | undefined> {
  /** One plain sentence: why. */
  readonly message: string;
}

export interface MergedTables {
  /** What stands where nothing is in conflict. */
  readonly tables: FilledTables;
  readonly conflicts: readonly CellConflict[];
}

/**
 * Columns that are one thing together, and so merged together: cells of a locus and practices are lists, whose places say nothing by
 * themselves, and a paragraph is one of its document. Half of one version's beside half of another's is what nobody entered.
 */
const TOGETHER: readonly (readonly string[])[] = [
  PLACES.flatMap((n) => [`locus-${n}`, `locus-${n}-share`]),
  PRACTICES.map((n) => `practice-${n}`),
  ['document', 'paragraph'],
];

const BOTH_CHANGED = 'Both changed it, and not to the same.';
const TAKEN_OUT = {
  theirs: 'Its row was taken out meanwhile, and you changed it.',
  mine: 'You took its row out, and it was changed meanwhile.',
} as const;

/** Merges the rows of every table cell by cell: those of theirs in their order, then those that only mine has. */
export function mergeTables(versions: Three<NamedTables>, definition: CollectionDefinition): MergedTables {
  const conflicts: CellConflict[] = [];
  const owners = ownersGone(versions);
  const tables = tablesOf(definition).map((table) => {
    const rows = mapThree(versions, (tables) => tables.get(table.code) ?? NO_ROWS);
    const keys = new Set([...rows.theirs.keys(), ...rows.mine.keys()]);
    const merged = [...keys].map((key) => {
      const found = mergeRow(
        table,
        mapThree(rows, (each) => each.get(key)),
        owners,
      );
      conflicts.push(...found.conflicts);
      return found.cells;
    });
    return [table.code, merged.filter((cells) => Object.keys(cells).length > 0)] as const;
  });
  return { tables: Object.fromEntries(tables), conflicts };
}

export const mapThree = <From, To>({ base, theirs, mine }: Three<From>, map: (each: From) => To): Three<To> => ({
  base: map(base),
  theirs: map(theirs),
  mine: map(mine),
});

type Side = 'theirs' | 'mine';
type RowVersions = Three<NamedRow | undefined>;
interface MergedRow {
  readonly cells: SheetRow;
  readonly conflicts: readonly CellConflict[];
}
const NO_ROWS: NamedRows = new Map();

function mergeRow(table: DefinedTable, row: RowVersions, owners: OwnersGone): MergedRow {
  const isGone = (side: Side): boolean => wasTakenOut(table, row, side) || isOf(table, row, owners[side]);
  if (isGone('theirs')) return isGone('mine') ? NOTHING : withoutRow(table, row, 'theirs');
  if (isGone('mine')) return withoutRow(table, row, 'mine');
  if (row.mine !== undefined && sameValue(row.theirs?.cells, row.base?.cells)) return { cells: row.mine.cells, conflicts: [] };
  const parts = partsOf(table).map((columns) => mergePart(table, row, columns));
  const cells = Object.fromEntries(parts.flatMap((part) => Object.entries(part.cells)));
  const isThere = table.rows.kind === 'fixed' || Object.keys(cells).length > 0;
  return { cells: isThere ? { ...nameOf(table, row), ...cells } : {}, conflicts: parts.flatMap(({ conflicts }) => conflicts) };
}
const NOTHING: MergedRow = { cells: {}, conflicts: [] };

/** A row that is there for its cells alone is not taken out: some of its cells were cleared. */
const wasTakenOut = ({ code }: DefinedTable, row: RowVersions, side: Side): boolean =>
  TABLE_KEYS[code].forItsCells !== true && row.base !== undefined && row[side] === undefined;

/** A row that one side took out goes, unless the other entered something in it that was not there. */
function withoutRow(table: DefinedTable, row: RowVersions, by: Side): MergedRow {
  const other = (by === 'theirs' ? row.mine : row.theirs)?.cells ?? {};
  const conflicts = askedColumns(table)
    .filter(({ code }) => other[code] !== undefined && !sameValue(other[code], row.base?.cells[code]))
    .map((column) => conflictAt(table, row, column, TAKEN_OUT[by]));
  return { cells: {}, conflicts };
}

/** Merges columns that are one thing together, mostly one alone. */
function mergePart(table: DefinedTable, row: RowVersions, columns: readonly DefinedColumn[]): MergedRow {
  const differing = (a: NamedRow | undefined, b: NamedRow | undefined): readonly DefinedColumn[] =>
    columns.filter(({ code }) => !sameValue(a?.cells[code], b?.cells[code]));
  if (differing(row.theirs, row.base).length === 0) return { cells: cellsOf(row.mine, columns), conflicts: [] };
  const disputed = differing(row.mine, row.base).length === 0 ? [] : differing(row.theirs, row.mine);
  return {
    cells: cellsOf(row.theirs, columns),
    conflicts: disputed.map((column) => conflictAt(table, row, column, BOTH_CHANGED)),
  };
}

const cellsOf = (row: NamedRow | undefined, columns: readonly DefinedColumn[]): SheetRow =>
  Object.fromEntries(
    columns
      .map(({ code }) => [code, row?.cells[code]] as const)
      .filter((entry): entry is readonly [string, SheetCell] => entry[1] !== undefined),
  );

/** The cells that name the row: the same in every version that has it. */
const nameOf = (table: DefinedTable, { theirs, mine }: RowVersions): SheetRow =>
  cellsOf(
    theirs ?? mine,
    table.columns.filter(({ code }) => namesRow(table, code)),
  );

const namesRow = ({ code }: DefinedTable, column: string): boolean => {
  const { columns, said = [] } = TABLE_KEYS[code];
  return columns.includes(column) || said.includes(column);
};

function partsOf(table: DefinedTable): readonly (readonly DefinedColumn[])[] {
  const columns = askedColumns(table).filter(({ code }) => !namesRow(table, code));
  const together = TOGETHER.map((codes) => columns.filter(({ code }) => codes.includes(code))).filter(({ length }) => length > 0);
  const alone = columns.filter(({ code }) => !TOGETHER.some((codes) => codes.includes(code)));
  return [...alone.map((column) => [column]), ...together];
}

const conflictAt = (table: DefinedTable, row: RowVersions, column: DefinedColumn, message: string): CellConflict => ({
  ...cellName(table, row.base ?? row.theirs ?? row.mine, column),
  ...mapThree(row, (each) => cellInWords(each?.cells[column.code], column)),
  message,
});

/** Rows that others are part of and one side took out, by their table and name. */
type OwnersGone = Readonly<Record<Side, ReadonlySet<string>>>;

function ownersGone(versions: Three<NamedTables>): OwnersGone {
  const owners = [...new Set(TABLE_CODES.flatMap((code) => TABLE_KEYS[code].owner ?? []))];
  const names = mapThree(
    versions,
    (tables) => new Set(owners.flatMap((code) => [...(tables.get(code)?.values() ?? [])].map((row) => ownerName(code, row, code)))),
  );
  const gone = (side: Side): ReadonlySet<string> => new Set([...names.base].filter((name) => !names[side].has(name)));
  return { theirs: gone('theirs'), mine: gone('mine') };
}

function isOf({ code }: DefinedTable, { theirs, mine }: RowVersions, gone: ReadonlySet<string>): boolean {
  const { owner } = TABLE_KEYS[code];
  const row = theirs ?? mine;
  return owner !== undefined && row !== undefined && gone.has(ownerName(owner, row, code));
}

/** The first column of a row's key is the name of its owner, or its own. */
function ownerName(owner: TableCode, { cells }: NamedRow, table: TableCode): string {
  const cell = cells[TABLE_KEYS[table].columns[0] ?? ''];
  return `${owner} ${cell?.kind === 'text' ? cell.text : ''}`;
}
