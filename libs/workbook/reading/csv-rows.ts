import { type CsvLimits } from '../limits.js';
import { RefusedFile } from '../refusal.js';

export type Delimiter = ',' | ';' | '\t';

export interface CsvRow {
  /** Of the file, from 1: a field in quotes may hold lines of its own. */
  readonly line: number;
  readonly fields: readonly string[];
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];

/** Enough to tell what is the same in every line. */
const LINES_LOOKED_AT = 20;

/** The sign that stands outside quotes in most of the first lines; of two in as many, the one that stands there more often. */
export function delimiterOf(text: string): Delimiter {
  const lines = new Map<Delimiter, Set<number>>(DELIMITERS.map((delimiter) => [delimiter, new Set()]));
  const counts = new Map<Delimiter, number>();
  let inQuotes = false;
  let line = 0;
  for (let at = 0; at < text.length && line < LINES_LOOKED_AT; at += 1) {
    const sign = text[at];
    const delimiter = DELIMITERS.find((each) => each === sign);
    if (sign === '"') inQuotes = !inQuotes;
    else if (sign === '\n' && !inQuotes) line += 1;
    else if (delimiter !== undefined && !inQuotes) {
      lines.get(delimiter)?.add(line);
      counts.set(delimiter, (counts.get(delimiter) ?? 0) + 1);
    }
  }
  const linesWith = (delimiter: Delimiter): number => lines.get(delimiter)?.size ?? 0;
  const signsOf = (delimiter: Delimiter): number => counts.get(delimiter) ?? 0;
  const byUse = DELIMITERS.toSorted((a, b) => signsOf(b) - signsOf(a)).toSorted((a, b) => linesWith(b) - linesWith(a));
  return byUse[0] ?? ',';
}

/**
 * The rows of a CSV text (RFC 4180). Our own, because hucre's reader has no limits and takes a quotation mark that is never
 * closed for the end of the file: everything behind it would be one field.
 */
export function csvRows(text: string, delimiter: Delimiter, limits: CsvLimits): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  const reader = new FieldReader(text, delimiter, limits);
  while (!reader.isAtEnd) {
    const line = reader.line;
    const fields = reader.row();
    const isBlank = fields.length === 1 && fields[0] === '';
    if (!isBlank) rows.push({ line, fields });
    if (rows.length > limits.rows) throw tooMany(`more than ${limits.rows} rows`);
  }
  return rows;
}

class FieldReader {
  line = 1;
  private at = 0;
  private readonly fieldEnd: RegExp;

  constructor(
    private readonly text: string,
    private readonly delimiter: Delimiter,
    private readonly limits: CsvLimits,
  ) {
    this.fieldEnd = new RegExp(`[${delimiter}\\r\\n]`, 'g');
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  row(): readonly string[] {
    const fields = [this.field()];
    while (this.text[this.at] === this.delimiter) {
      this.at += 1;
      fields.push(this.field());
      if (fields.length > this.limits.columns) throw tooMany(`more than ${this.limits.columns} columns in line ${this.line}`);
    }
    this.passLineEnd();
    return fields;
  }

  private field(): string {
    const [line, pieces] = [this.line, [] as string[]];
    if (this.text[this.at] === '"') pieces.push(this.quoted());
    this.fieldEnd.lastIndex = this.at;
    const end = this.fieldEnd.exec(this.text)?.index ?? this.text.length;
    // What stands behind a closing quotation mark belongs to the field, as spreadsheet programs have it.
    pieces.push(this.text.slice(this.at, end));
    this.at = end;
    const field = pieces.join('');
    if (field.length > this.limits.fieldLength) throw tooMany(`a field of more than ${this.limits.fieldLength} characters in line ${line}`);
    return field;
  }

  /** From an opening quotation mark to its closing one; two within are one of the text. */
  private quoted(): string {
    const opened = this.line;
    const start = this.at + 1;
    let end = this.text.indexOf('"', start);
    while (end !== -1 && this.text[end + 1] === '"') end = this.text.indexOf('"', end + 2);
    if (end === -1) {
      throw new RefusedFile(
        'unclosed-quote',
        `The quotation mark that opens a field in line ${opened} is never closed. Close it, or write it twice if it is part of the text, and send the file again.`,
      );
    }
    this.at = end + 1;
    const inside = this.text.slice(start, end);
    this.line += inside.split('\n').length - 1;
    return inside.replaceAll('""', '"');
  }

  private passLineEnd(): void {
    if (this.text[this.at] === '\r') this.at += 1;
    if (this.text[this.at] === '\n') this.at += 1;
    this.line += 1;
  }
}

const tooMany = (what: string): RefusedFile =>
  new RefusedFile('expands-too-much', `The file has ${what}. Delete what is not part of the table and send it again.`);
