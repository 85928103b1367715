import { BrokenFormat } from '../problem.js';

/** One row of a table, and where it begins in its file. */
export class Row<Column extends string> {
  constructor(
    readonly file: string,
    readonly line: number,
    private readonly cells: readonly string[],
    private readonly places: ReadonlyMap<Column, number>,
  ) {}

  /** What is written, to the letter. */
  text(column: Column): string {
    return this.cells[this.places.get(column) ?? -1] ?? '';
  }

  broken(column: Column, says: string): BrokenFormat {
    return new BrokenFormat(this.file, says, { line: this.line, column, value: this.text(column) });
  }

  /** A row whose key another row has already. */
  repeated(key: readonly Column[], earlier: number): BrokenFormat {
    const value = key.map((column) => this.text(column)).join(' ');
    return new BrokenFormat(this.file, saysRepeated(earlier), { line: this.line, column: key.join(', '), value });
  }
}

export const saysRepeated = (earlier: number): string =>
  `Line ${earlier} is about the same. Keep one row for each, or add up what belongs together.`;

/** The lines that keys were found in first. */
export class Keys<Column extends string> {
  private readonly lines = new Map<string, number>();

  constructor(private readonly columns: readonly Column[]) {}

  note(row: Row<Column>): void {
    const key = JSON.stringify(this.columns.map((column) => row.text(column)));
    const earlier = this.lines.get(key);
    if (earlier !== undefined) throw row.repeated(this.columns, earlier);
    this.lines.set(key, row.line);
  }
}
