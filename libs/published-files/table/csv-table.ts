import { parse } from 'csv-parse/sync';
import { notReadable } from './decode.js';
import type { FileLimits } from '../limits.js';
import type { NotRead } from '../published-file.js';

/** A file as a table: headings, and the rows below them that have a cell for each. */
export interface Table {
  readonly kind: 'table';
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
}

export interface Row {
  /** Where it begins in the file; the headings are line 1. */
  readonly line: number;
  /** How many cells it has; a row of another number than the headings cannot be trusted in any cell. */
  readonly cells: number;
  /** The text under a heading, trimmed; empty where the table has no such heading. */
  readonly cell: (heading: string) => string;
}

export function csvTable(text: string, limits: FileLimits): Table | NotRead {
  const records = recordsOf(text, limits);
  if ('kind' in records) return records;
  const [first, ...rest] = records;
  if (first === undefined || rest.length === 0) return notReadable('it has no row below its headings.');
  if (rest.length > limits.rows) return notReadable(`it has more than ${limits.rows} rows. Cut it into several files by year.`);
  const columns = new Map(first.cells.map((heading, column) => [headingKey(heading), column]));
  if (columns.size < first.cells.length) return notReadable('two of its columns have the same heading. Take one of them out.');
  return {
    kind: 'table',
    headings: first.cells.map((heading) => heading.trim()),
    rows: rest.map(({ line, cells }) => ({
      line,
      cells: cells.length,
      cell: (heading) => cells[columns.get(headingKey(heading)) ?? -1]?.trim() ?? '',
    })),
  };
}

/** Headings are the same when their letters and digits are. */
export const headingKey = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

function recordsOf(text: string, limits: FileLimits): readonly Line[] | NotRead {
  const records: Line[] = [];
  try {
    parse(text, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: limits.rowCharacters,
      to: limits.rows + 2,
      on_record: (cells, { lines }) => {
        records.push({ line: lines - breaksIn(cells), cells });
        return null;
      },
    });
    return records;
  } catch (error) {
    return notReadable(`it is no CSV: ${error instanceof Error ? error.message : String(error)}. Mend that line, or save the table anew.`);
  }
}

const breaksIn = (cells: readonly string[]): number => cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
