import type { ReturnContent } from '../council-return.js';
import type { CollectionDefinition, DefinedColumn, DefinedTable, TableCode } from '../definition/index.js';
import { cellInWords, placeInWords } from './cell-words.js';
import { askedColumns, type NamedRow, namedTables, type NamedTables, tablesOf, wordsOfRow } from './keyed-tables.js';
import { sameValue } from './same-value.js';
import { leavesOf, setApart, type WholeLine } from './whole-lines.js';

/** Where a cell of a return stands, in codes and in words. */
export interface CellName {
  /** Undefined for what the template of the year has no room for, such as a fourth cell of a locus. */
  readonly table: TableCode | undefined;
  /** What names the row, such as `Nursing, 65+` or `AC2, planned`; the line, such as `savings line AC2`, where there is no table. */
  readonly row: string;
  /** The code of the column; the way to the field, such as `locus.4.share`, where there is no table. */
  readonly column: string;
  /** The place as a whole, such as `Savings amounts, AC2 planned, 2024-25`. */
  readonly cell: string;
}

/** What became of one cell. Undefined is a blank: no nought, and no figure that is missing, which says why. */
export interface CellChange extends CellName {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * Every cell in which two versions differ, table by table, rows in the order of the first and then those that only the second has. A row
 * that is new or gone is told by each of its cells, its name among them; its position says nothing. A line that the template has no room
 * for in either version is told field by field after the tables.
 */
export function changesBetween(before: ReturnContent, after: ReturnContent, definition: CollectionDefinition): readonly CellChange[] {
  const { tables, whole } = setApart([before, after], definition);
  const [was = {}, is = {}] = tables;
  const earlier = namedTables(was, definition);
  return changesIn(earlier, namedTables(is, definition, earlier), whole, definition);
}

/** The same of versions that are set apart already; of lines of more than two versions the first two are compared. */
export function changesIn(
  before: NamedTables,
  after: NamedTables,
  whole: readonly WholeLine[],
  definition: CollectionDefinition,
): readonly CellChange[] {
  const cells = tablesOf(definition).flatMap((table) => {
    const [was, is] = [before.get(table.code), after.get(table.code)];
    const keys = new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])]);
    return [...keys].flatMap((key) => changedCells(table, was?.get(key), is?.get(key)));
  });
  return [...cells, ...whole.flatMap(changedFields)];
}

/** Where a cell of a row stands. */
export function cellName(table: DefinedTable, row: NamedRow | undefined, column: DefinedColumn): CellName {
  const words = row === undefined ? table.title : wordsOfRow(table, row);
  return { table: table.code, row: words, column: column.code, cell: placeInWords(table, words, column) };
}

/** Where a field of a line that has no room in the tables stands. */
export const fieldName = (line: string, field: string): CellName => ({
  table: undefined,
  row: line,
  column: field,
  cell: [line, ...(field === '' ? [] : [field.replaceAll(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`).replaceAll('.', ' ')])].join(
    ', ',
  ),
});

function changedCells(table: DefinedTable, was: NamedRow | undefined, is: NamedRow | undefined): readonly CellChange[] {
  if (sameValue(was?.cells, is?.cells)) return [];
  return askedColumns(table).flatMap((column) => {
    const [old, now] = [was?.cells[column.code], is?.cells[column.code]];
    if (sameValue(old, now)) return [];
    return [change(cellName(table, was ?? is, column), cellInWords(old, column), cellInWords(now, column))];
  });
}

function changedFields({ name, versions }: WholeLine): readonly CellChange[] {
  const [was, is] = versions.map(leavesOf) as [ReadonlyMap<string, string>, ReadonlyMap<string, string>];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((field) => was.get(field) !== is.get(field))
    .map((field) => change(fieldName(name, field), was.get(field), is.get(field)));
}

const change = (name: CellName, before: string | undefined, after: string | undefined): CellChange => ({
  ...name,
  kind: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
  before,
  after,
});
