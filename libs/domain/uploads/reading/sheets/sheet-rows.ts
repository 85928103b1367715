import { type ColumnNames, type DefinedColumn, type DefinedTable, type HeadingWords, wordsOfHeading } from '../../../returns/index.js';
import type { GivenCell, GivenSheet, GivenValue } from '../../given-workbook.js';

/** A row of a sheet that holds something. */
export interface GivenRow {
  /** From 1, as people count them. */
  readonly row: number;
  readonly cells: readonly GivenCell[];
}

/** The rows of a sheet, and what its first ones might be as headings. */
export interface GivenGrid {
  readonly sheet: GivenSheet;
  readonly rows: readonly GivenRow[];
  readonly heads: readonly HeadRow[];
}

/** Cells of a row of the top as they are compared with headings. */
export interface HeadRow {
  readonly at: number;
  readonly words: readonly { readonly cell: GivenCell; readonly words: HeadingWords }[];
}

/** Headings stand within so many rows: a title, notes and a logo fit above them. */
const HEADINGS_WITHIN = 40;

export function gridOf(sheet: GivenSheet): GivenGrid {
  const byRow = new Map<number, GivenCell[]>();
  for (const cell of sheet.cells) {
    if (!isFilled(cell)) continue;
    const row = byRow.get(cell.row);
    if (row === undefined) byRow.set(cell.row, [cell]);
    else row.push(cell);
  }
  const rows = [...byRow].sort(([a], [b]) => a - b).map(([row, cells]) => ({ row, cells: cells.sort((a, b) => a.column - b.column) }));
  const heads = rows.flatMap(({ row, cells }, at) => (row > HEADINGS_WITHIN ? [] : [{ at, words: wordsOfCells(cells) }]));
  return { sheet, rows, heads };
}

/** How a row of the top fits a table as its headings. */
export interface HeadingFit {
  readonly at: number;
  /** Different columns of the table that the row names. */
  readonly columns: ReadonlySet<DefinedColumn>;
  /** Cells of the row, of the table or not. */
  readonly cells: number;
}

/** The row of the top that names most columns of a table; the first of several. */
export function headingFit({ heads }: GivenGrid, names: ColumnNames): HeadingFit {
  let best: HeadingFit = { at: -1, columns: new Set(), cells: 0 };
  for (const { at, words } of heads) {
    const columns = new Set(words.flatMap((each) => names.of(each.words) ?? []));
    if (columns.size > best.columns.size) best = { at, columns, cells: words.length };
  }
  return best;
}

/** The rows of headings, found from the one that fits best: people read the lower one, and the codes of columns may stand above it. */
export interface Headings {
  /** Which of the grid's rows the headings are; data begin below. */
  readonly at: number;
  /** By column from 0: the heading, or the code above it where the heading names no column of the table. */
  readonly texts: readonly string[];
}

export function headingsOf(grid: GivenGrid, names: ColumnNames, { at, columns }: HeadingFit): Headings {
  const next = grid.heads.find((head) => head.at === at + 1);
  const before = grid.heads.find((head) => head.at === at - 1);
  const fits = (head: HeadRow | undefined): boolean =>
    head !== undefined && 2 * head.words.filter(({ words }) => names.of(words) !== undefined).length >= columns.size;
  const [headings, codes] = fits(next) ? [next, at] : [grid.heads.find((head) => head.at === at), fits(before) ? at - 1 : undefined];
  const texts = new Map<number, string>();
  const named = new Set<DefinedColumn>();
  for (const { cell, words } of headings?.words ?? []) {
    texts.set(cell.column, textOf(cell));
    const column = names.of(words);
    if (column !== undefined) named.add(column);
  }
  for (const { cell, words } of grid.heads.find((head) => head.at === codes)?.words ?? []) {
    const column = names.of(words);
    const heading = texts.get(cell.column);
    if (column === undefined || named.has(column) || (heading !== undefined && names.of(wordsOfHeading(heading)) !== undefined)) continue;
    texts.set(cell.column, textOf(cell));
    named.add(column);
  }
  const last = Math.max(0, ...texts.keys());
  return { at: headings?.at ?? at, texts: Array.from({ length: last }, (_, i) => texts.get(i + 1) ?? '') };
}

/** Whether a table's columns that must be there are. */
export const hasRequired = ({ columns }: DefinedTable, { columns: found }: HeadingFit): boolean =>
  columns.every((column) => !column.required || found.has(column));

/** A text of nothing but spaces is none, whether typed or the result of a formula. */
export const isFilled = ({ value }: { readonly value: GivenValue }): boolean => value.kind !== 'text' || value.text.trim() !== '';

export const textOf = ({ value }: GivenCell): string => (value.kind === 'text' ? value.text.trim() : '');

/** Longer than any heading: then it is a note to the reader. */
const LONGEST_HEADING = 200;

const wordsOfCells = (cells: readonly GivenCell[]): HeadRow['words'] =>
  cells.flatMap((cell) => {
    const text = textOf(cell);
    return text === '' || text.length > LONGEST_HEADING ? [] : [{ cell, words: wordsOfHeading(text) }];
  });
