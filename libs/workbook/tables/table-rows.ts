import { setImmediate } from 'node:timers/promises';

/** What a cell of a data table holds; nothing where it is empty. */
export type DataCell = string | number | boolean | undefined;

/** A data table as it is written: its heads, and rows that are made while they are gone through. */
export interface DataRows {
  readonly heads: readonly string[];
  readonly rows: Iterable<readonly DataCell[]>;
}

/** So many rows at a time: a few milliseconds of work, then others have their turn. */
const ROWS_AT_ONCE = 100;

/** Rows in batches, with a turn for everything else of the process between two of them. */
export async function* inBatches<Row>(rows: Iterable<Row>, most = ROWS_AT_ONCE): AsyncGenerator<readonly Row[]> {
  let batch: Row[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < most) continue;
    yield batch;
    batch = [];
    await setImmediate();
  }
  if (batch.length > 0) yield batch;
}
