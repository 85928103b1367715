import { writeCsv as writeRows } from 'hucre/csv';
import { type CsvLimits, READ_CSV_LIMITS } from './limits.js';
import { type CsvEncoding, csvText } from './reading/csv-text.js';
import { type CsvRow, csvRows, type Delimiter, delimiterOf } from './reading/csv-rows.js';
import { orRefusal, type Refusal } from './refusal.js';

export interface CsvTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CsvValue[])[];
}

/** `null` is an empty field. Money goes in as its text, `-12.50`. */
export type CsvValue = string | number | boolean | null;

export type CsvOutcome = RawTable | Refusal;

/** A CSV file as it came: every field is a text, and nothing is trimmed. */
export interface RawTable {
  readonly kind: 'table';
  readonly rows: readonly CsvRow[];
  readonly delimiter: Delimiter;
  /** `windows-1252` is a guess: the bytes are no UTF-8. Whoever shows the table should ask whether pound signs and names look right. */
  readonly encoding: CsvEncoding;
}

/** A table for people to open in Excel: UTF-8 with its mark, lines ended by CR LF, and nothing in it that becomes a formula. */
export function writeCsv({ headings, rows }: CsvTable): Uint8Array {
  const fields = [headings, ...rows].map((row) => row.map((value) => (typeof value === 'string' ? harmless(value) : value)));
  return new TextEncoder().encode(`${writeRows(fields, { bom: true, lineSeparator: LINE_END })}${LINE_END}`);
}

/** Reads a table that is parted by commas, semicolons or tabs, or says in a sentence why it is not read. */
export const readCsv = (bytes: Uint8Array, limits: CsvLimits = READ_CSV_LIMITS): Promise<CsvOutcome> =>
  orRefusal(() => {
    const { text, encoding } = csvText(bytes, limits);
    const delimiter = delimiterOf(text);
    return { kind: 'table', rows: csvRows(text, delimiter, limits), delimiter, encoding };
  });

const LINE_END = '\r\n';
/** With what a spreadsheet program begins a formula, in its narrow and its wide form; a tab or line break is dropped before one. */
const FORMULA_START = /^[=+\-@|\t\r\n\0\uff1d\uff0b\uff0d\uff20]/;
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** An apostrophe before what would be a formula; a number with its sign stays a number. */
const harmless = (text: string): string => (FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text);
