import type { Row, Table } from '../../table/csv-table.js';
import { type RowReader, used } from '../../layout.js';
import { listed } from '../../remarks.js';

/** A file that is compared row by row with what is known, and not loaded. */
export function reconciled(
  table: Table,
  {
    key,
    differences,
    known,
    lacking,
  }: {
    readonly key: (row: Row) => string;
    /** How a row differs from what is known, each as a sentence without its stop. */
    readonly differences: (row: Row) => readonly string[];
    /** Everything that is known, by the same keys. */
    readonly known: readonly string[];
    readonly lacking: (key: string) => string;
  },
): RowReader {
  const found: string[] = [];
  let same = 0;
  return {
    read: (row) => {
      const said = differences(row);
      if (said.length === 0) same += 1;
      found.push(...said.map((each) => `${each} (line ${row.line}).`));
      return used(key(row));
    },
    remarks: () => {
      const there = new Set(table.rows.map(key));
      const absent = known.filter((each) => !there.has(each)).map((each) => `${lacking(each)}.`);
      return [`${same} of ${table.rows.length} rows say what this version knows.`, ...listed(found), ...listed(absent)];
    },
  };
}

/** A difference where two words are not the same; nothing where they are. */
export const differs = (what: string, theirs: string, ours: string): readonly string[] =>
  theirs === ours ? [] : [`${what} is “${theirs}” there and “${ours}” here`];
