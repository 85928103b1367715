import { financialYear, startOf } from '../../catalogue/index.js';
import type { CollectionDefinition, DefinedColumn, TableCode } from '../definition/index.js';
import type { FilledTables, SheetCell } from '../filling/index.js';
import { NO, shown, wordsFor, YES } from './cell-value.js';
import { keyedRows } from './keyed-rows.js';

/** One table as a list of texts and numbers, `null` where a cell is blank. */
export interface CsvTemplate {
  readonly table: TableCode;
  readonly title: string;
  /** As people read them. */
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Every table of a return with what is filled in, without blank rows. What is worked out from other columns is left to the reader. */
export const csvTables = (definition: CollectionDefinition, tables: FilledTables): readonly CsvTemplate[] =>
  definition.sections
    .flatMap((section) => section.tables)
    .map((table) => {
      const columns = table.columns.filter(({ kind }) => kind !== 'derived');
      const filled = tables[table.code] ?? [];
      const rows = table.rows.kind === 'fixed' ? keyedRows(table.rows, filled) : filled;
      return {
        table: table.code,
        title: table.title,
        headings: columns.map(({ heading, forYear }) => (forYear === undefined ? heading : unmistakable(forYear))),
        rows: rows.map((row) => columns.map((column) => csvValue(row[column.code], column))),
      };
    });

/** Amounts are texts, so that their pence stay as they are. */
function csvValue(cell: SheetCell | undefined, column: DefinedColumn): string | number | null {
  switch (cell?.kind) {
    case undefined:
    case 'blank':
      return null;
    case 'money':
      return shown(cell.amount, String);
    case 'number':
      return shown(cell.number, (number) => number);
    case 'yes-no':
      return cell.yes ? YES : NO;
    case 'text':
      return column.kind === 'year' ? unmistakable(cell.text) : (wordsFor(cell.text, column) ?? null);
  }
}

/**
 * A year that a spreadsheet program leaves alone: it takes 2011-12 in a text file for December 2011, and 2012-13 for no month.
 *
 * @example unmistakable('2011-12') is 2011-2012, and unmistakable('2024-25') is itself
 */
function unmistakable(year: string): string {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(year)) return year;
  const start = startOf(financialYear(year));
  return `${start}-${start + 1}`;
}
