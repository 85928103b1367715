import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { CsvError, parse } from 'csv-parse';
import { BrokenFormat, codeOf } from '../problem.js';
import { Row } from './row.js';
import { LONGEST_LINE, Utf8Lines } from './utf8-lines.js';

/** The path of a table in a folder, plain or gzipped; undefined where there is neither. */
export function findTable(folder: string, name: string): string | undefined {
  const plain = join(folder, name);
  const [path, other] = [plain, `${plain}.gz`].filter((each) => existsSync(each));
  if (path !== undefined && other !== undefined)
    throw new BrokenFormat(path, `${name}.gz lies beside it and stands for it. Keep one of the two.`);
  return path;
}

export function requireTable(folder: string, name: string): string {
  const path = findTable(folder, name);
  if (path === undefined)
    throw new BrokenFormat(join(folder, name), 'There is no such file, and no such file gzipped (.gz). Look at the folder.');
  return path;
}

/** Hands over the rows of a table one by one, in the order of the file. Nothing is kept of those that have been handed over. */
export async function eachRow<Column extends string>(
  path: string,
  columns: readonly Column[],
  take: (row: Row<Column>) => void,
): Promise<void> {
  const table = new OpenTable(path, columns, take);
  const parser = parse({ bom: true, relax_column_count: true, record_delimiter: ['\r\n', '\n'], max_record_size: LONGEST_LINE });
  parser.on('data', (cells: readonly string[]) => {
    try {
      if (!parser.destroyed) table.record(cells);
    } catch (error) {
      parser.destroy(error instanceof Error ? error : undefined);
    }
  });
  try {
    const unpacked = path.endsWith('.gz') ? [createGunzip()] : [];
    const steps: [Readable, ...NodeJS.ReadWriteStream[]] = [createReadStream(path), ...unpacked, new Utf8Lines(path), parser];
    await pipeline(steps);
  } catch (error) {
    throw table.stoppedBy(error);
  }
  table.requireHeader();
}

class OpenTable<Column extends string> {
  private places: ReadonlyMap<Column, number> | undefined;
  private width = 0;
  /** Where the next record begins. */
  private line = 1;

  constructor(
    private readonly path: string,
    private readonly columns: readonly Column[],
    private readonly take: (row: Row<Column>) => void,
  ) {}

  record(cells: readonly string[]): void {
    const { line } = this;
    this.line += 1 + endsOfLineIn(cells);
    if (cells.length === 1 && cells[0] === '') return; // a blank line
    if (this.places === undefined) this.header(cells, line);
    else if (cells.length !== this.width) throw this.crooked(cells.length, line);
    else this.take(new Row(this.path, line, cells, this.places));
  }

  requireHeader(): void {
    if (this.places === undefined)
      throw new BrokenFormat(this.path, `It is empty. Its first line names the columns: ${this.columns.join(', ')}.`);
  }

  /** A problem where the file is to blame; otherwise what was thrown. */
  stoppedBy(error: unknown): unknown {
    if (error instanceof CsvError) {
      return new BrokenFormat(
        this.path,
        `This is no CSV as in RFC 4180: ${error.message}. Close every quotation mark, and double those within.`,
        { line: this.line },
      );
    }
    const code = codeOf(error);
    if (code.startsWith('Z_')) return new BrokenFormat(this.path, 'It is no gzip file, or its end is missing. Pack it again.');
    if (code === 'EISDIR') return new BrokenFormat(this.path, 'It is a folder. Put the file in its place.');
    if (code === 'EACCES') return new BrokenFormat(this.path, 'It may not be read. Change its permissions.');
    return error;
  }

  private header(cells: readonly string[], line: number): void {
    const [missing] = this.columns.filter((column) => !cells.includes(column));
    if (missing !== undefined) {
      throw new BrokenFormat(this.path, `The header lacks this column. Add it: an empty field means “not known”.`, {
        line,
        column: missing,
      });
    }
    const [twice] = this.columns.filter((column) => cells.indexOf(column) !== cells.lastIndexOf(column));
    if (twice !== undefined)
      throw new BrokenFormat(this.path, 'The header has this column twice. Take one of them out.', { line, column: twice });
    this.places = new Map(this.columns.map((column) => [column, cells.indexOf(column)]));
    this.width = cells.length;
  }

  private crooked(cells: number, line: number): BrokenFormat {
    const says = `It has ${cells} fields, and the header has ${this.width}. Write a comma for each field, and put a text that holds one in quotation marks.`;
    return new BrokenFormat(this.path, says, { line });
  }
}

/** The ends of line in quotation marks. */
function endsOfLineIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) if (cell.includes('\n')) count += cell.split('\n').length - 1;
  return count;
}
