import { setImmediate } from 'node:timers/promises';

/** What a cell of a data table holds; nothing where it is empty. */
export type DataCell = string | number | boolean | undefined;

/** A data table as it is written: its heads, and rows that are made while they are gone through. One that was passed over is undefined. */
export interface DataRows {
  readonly heads: readonly string[];
  readonly rows: Iterable<readonly DataCell[] | undefined>;
}

/** So many rows at a time, kept or passed over: a few milliseconds of work, then others have their turn. */
const ROWS_AT_ONCE = 100;

/** The rows that are kept in batches, with a turn for everything else of the process after so many that were looked at. */
export async function* inBatches<Row>(rows: Iterable<Row | undefined>, most = ROWS_AT_ONCE): AsyncGenerator<readonly Row[]> {
  let batch: Row[] = [];
  let seen = 0;
  for (const row of rows) {
    if (row !== undefined) batch.push(row);
    seen += 1;
    if (seen % most !== 0) continue;
    if (batch.length > 0) yield batch;
    batch = [];
    await setImmediate();
  }
  if (batch.length > 0) yield batch;
}
