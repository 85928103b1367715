import type { FinancialYear } from '../../catalogue/index.js';
import type { DefinedColumn, DefinedTable } from '../definition/index.js';
import { type Problem, problem } from '../problem.js';
import { tidy } from './number-text.js';
import { yearIn } from './read-year.js';

/** Which column of a table each heading of a sheet is. */
export interface MatchedColumns {
  /** Places from 0. */
  readonly placed: readonly { readonly at: number; readonly column: DefinedColumn }[];
  /** What keeps the sheet from being read. */
  readonly problems: readonly Problem[];
  /** What a person should know: headings that are read past, columns that are read as blank. */
  readonly notices: readonly string[];
}

/** Finds columns in any order, by heading or code, whatever the capitals, spaces and marks of units; years in any spelling. */
export function matchColumns(headings: readonly string[], table: DefinedTable): MatchedColumns {
  const names = new ColumnNames(table);
  const found = headings
    .map((heading, at) => ({ heading: heading.trim(), at, column: names.of(wordsOfHeading(heading)) }))
    .filter(({ heading }) => heading !== '');
  const placed = found.flatMap(({ at, column }) => (column === undefined ? [] : [{ at, column }]));
  const first = (code: string): number | undefined => placed.find(({ column }) => column.code === code)?.at;
  const absent = table.columns.filter(({ code, kind }) => kind !== 'derived' && first(code) === undefined);
  const unknown = found.filter(({ column }) => column === undefined);
  return {
    placed: placed.filter(({ at, column }) => first(column.code) === at),
    problems: [
      ...placed
        .filter(({ at, column }) => first(column.code) !== at)
        .map(({ at, column }) => repeated(table, column, first(column.code) ?? at, at)),
      ...absent.filter(({ required }) => required).map((column) => missingColumn(table, column)),
    ],
    notices: [
      ...unknown.map(
        ({ heading, at }) => `${table.title}: the column “${heading}” (${letterOf(at)}) is none of this table, and is not read.`,
      ),
      ...absentNotice(
        table,
        absent.filter(({ required }) => !required),
      ),
    ],
  };
}

/** The letter a spreadsheet gives a column: A for 0, AA for 26. */
export const letterOf = (at: number): string =>
  (at >= LETTERS ? letterOf(Math.floor(at / LETTERS) - 1) : '') + String.fromCharCode(A + (at % LETTERS));

const LETTERS = 26;
const A = 65;

/** A heading as it is compared; made once for a cell, because a cell may be a heading of any table. */
export interface HeadingWords {
  readonly letters: string;
  readonly year: FinancialYear | undefined;
}

export function wordsOfHeading(heading: string): HeadingWords {
  const words = withoutUnit(heading);
  return { letters: words.replace(/[^a-z0-9]/g, ''), year: yearIn(words) };
}

/** By what names the columns of a table are known: the year they are for, their heading, or else their code. */
export class ColumnNames {
  private readonly byYear = new Map<string, DefinedColumn>();
  private readonly byLetters = new Map<string, DefinedColumn>();

  constructor({ columns }: DefinedTable) {
    for (const column of columns) if (column.forYear !== undefined) this.byYear.set(column.forYear, column);
    const named = [
      ...columns.map((column) => [column.heading, column] as const),
      ...columns.map((column) => [column.code, column] as const),
    ];
    for (const [name, column] of named) {
      const { letters } = wordsOfHeading(name);
      if (!this.byLetters.has(letters)) this.byLetters.set(letters, column);
    }
  }

  of({ letters, year }: HeadingWords): DefinedColumn | undefined {
    if (letters === '') return undefined;
    return (year === undefined ? undefined : this.byYear.get(year)) ?? this.byLetters.get(letters);
  }
}

/** A heading may say what its amounts are in; that is for the table's convention to say. */
const withoutUnit = (heading: string): string => tidy(heading).replace(UNIT_MARK, ' ').trim();
const UNIT_MARK = /\(? ?(?:£ ?(?:million|mn|m|thousands?|'?000s?|k)\b|£|'000s?\b) ?\)?/g;

const repeated = (table: DefinedTable, column: DefinedColumn, first: number, at: number): Problem =>
  problem(
    'COLUMN_REPEATED',
    `The column “${column.heading}” is there twice, in ${letterOf(first)} and ${letterOf(at)}. Keep one.`,
    [table.code, column.code],
    `${table.title}, ${column.heading}`,
  );

const missingColumn = (table: DefinedTable, column: DefinedColumn): Problem =>
  problem(
    'COLUMN_MISSING',
    `There is no column “${column.heading}”. Add it, or use the template of the year.`,
    [table.code, column.code],
    `${table.title}, ${column.heading}`,
  );

function absentNotice({ title }: DefinedTable, absent: readonly DefinedColumn[]): readonly string[] {
  if (absent.length === 0) return [];
  return [`${title}: not there, and read as blank: ${absent.map(({ heading }) => heading).join(', ')}.`];
}
