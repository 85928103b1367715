import { type DefinedColumn, type DefinedTable, matchColumns, type Problem, problem } from '../../../returns/index.js';
import type { GivenCell } from '../../given-workbook.js';
import type { FoundTable } from './find-tables.js';
import { addressOf, type CellAt, type SheetRemark } from '../remark.js';
import { type GivenRow, textOf } from './sheet-rows.js';

/** A table as it lies on its sheet: which column is where, and which rows are data. */
export interface LaidOut {
  readonly table: DefinedTable;
  readonly sheet: string;
  /** From 1, of the sheet. */
  readonly headingRow: number;
  /** By column of the sheet, from 1. */
  readonly columns: ReadonlyMap<number, DefinedColumn>;
  /** Column of the sheet by the code of the table's column. */
  readonly at: ReadonlyMap<string, number>;
  /** What stands in the heading of a column. */
  readonly headings: ReadonlyMap<string, string>;
  /** Short texts above the headings, where a unit may be named for all of the table. */
  readonly above: readonly string[];
  readonly rows: readonly GivenRow[];
  readonly remarks: readonly SheetRemark[];
  readonly notices: readonly string[];
}

/** Lays a table out; undefined where its sheet has no headings. */
export function layOut({ table, grid, headings }: FoundTable): LaidOut | undefined {
  const headingRow = headings === undefined ? undefined : grid.rows[headings.at]?.row;
  if (headings === undefined || headingRow === undefined) return undefined;
  const { placed, problems, notices } = matchColumns(headings.texts, table);
  const columns = new Map(placed.map(({ at, column }) => [at + 1, column]));
  const below = grid.rows.slice(headings.at + 1);
  const rows = below.filter(({ cells }) => !isTotals(cells) && cells.some((cell) => isData(columns.get(cell.column))));
  const sheet = grid.sheet.name;
  const merged = mergedAreas(table, sheet, columns, rows);
  return {
    table,
    sheet,
    headingRow,
    columns,
    at: new Map(placed.map(({ at, column }) => [column.code, at + 1])),
    headings: new Map(placed.map(({ at, column }) => [column.code, headings.texts[at] ?? ''])),
    above: grid.heads.slice(0, headings.at).flatMap(({ words }) => words.map(({ cell }) => textOf(cell))),
    rows,
    remarks: [
      ...problems.map((each) => ({ ...each, severity: 'error' as const, places: headingPlaces(each, sheet, headingRow) })),
      ...merged,
    ],
    notices: [...notices, ...besideNotice(table, rows, headings.texts)],
  };
}

const isData = (column: DefinedColumn | undefined): boolean => column !== undefined && column.kind !== 'derived';

/** `Total` as the first text of a row: what it adds up has been read. */
function isTotals(cells: readonly GivenCell[]): boolean {
  const first = cells.find(({ value }) => value.kind === 'text');
  return first !== undefined && /^totals?:?$/i.test(textOf(first));
}

/** A column that is there twice names its letters; one that is not there is missed in the row of headings. */
function headingPlaces({ message, code }: Problem, sheet: string, row: number): readonly CellAt[] {
  const letters = code === 'COLUMN_REPEATED' ? (/ in ([A-Z]+) and ([A-Z]+)\. /.exec(message)?.slice(1) ?? []) : ['A'];
  return letters.map((letter) => ({ sheet, row, column: numberOf(letter) }));
}

/** Merged cells of which more than one is of the table: which of them a value is for, nobody can tell. */
function mergedAreas(
  table: DefinedTable,
  sheet: string,
  columns: ReadonlyMap<number, DefinedColumn>,
  rows: readonly GivenRow[],
): readonly SheetRemark[] {
  const [firstRow, lastRow] = [rows[0]?.row ?? 0, rows.at(-1)?.row ?? 0];
  return rows.flatMap(({ cells }) =>
    cells
      .filter(({ merged }) => merged !== undefined)
      .flatMap((cell) => {
        const area = cell.merged === undefined ? undefined : areaOf(cell.merged);
        if (area === undefined) return [];
        const across = [...columns.keys()].filter((column) => column >= area.left && column <= area.right).length;
        const down = Math.min(area.bottom, lastRow) - Math.max(area.top, firstRow) + 1;
        if (across * down <= 1) return [];
        const message = `The cells ${cell.merged ?? ''} are merged, and a value is for one cell alone. Unmerge them, and enter the value in each cell it is for.`;
        const found = problem('CELLS_MERGED', message, [table.code], `${table.title}, ${cell.merged ?? ''}`);
        return [{ ...found, severity: 'error' as const, places: [{ sheet, row: cell.row, column: cell.column }] }];
      }),
  );
}

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function areaOf(text: string): Area | undefined {
  const [, left, top, right, bottom] = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(text) ?? [];
  if (left === undefined || right === undefined) return undefined;
  return { left: numberOf(left), right: numberOf(right), top: Number(top), bottom: Number(bottom) };
}

const LETTERS = 26;
const numberOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - 64, 0);

/** Cells under no heading; those under a heading that is none of the table are noticed by it. */
function besideNotice({ title }: DefinedTable, rows: readonly GivenRow[], headings: readonly string[]): readonly string[] {
  const beside = rows.flatMap(({ cells }) => cells.filter((cell) => (headings[cell.column - 1] ?? '') === ''));
  const [first] = beside;
  if (first === undefined) return [];
  const cells = beside.length === 1 ? 'a cell that stands' : `${beside.length} cells that stand`;
  return [`${title}: ${cells} under no heading, from ${addressOf(first)} on, ${beside.length === 1 ? 'is' : 'are'} not read.`];
}
