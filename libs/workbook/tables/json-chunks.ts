import { type DataCell, type DataRows, inBatches } from './table-rows.js';

export interface DataDocument extends DataRows {
  /** What stands before the rows. */
  readonly about: Readonly<Record<string, unknown>>;
}

/** A table as one JSON object, piece by piece: what is said of it, then `rows`, each an object with a member for each column; empty is null. */
export async function* jsonChunks({ heads, rows, about }: DataDocument): AsyncGenerator<string> {
  yield `${JSON.stringify(about).slice(0, -1)},"rows":[`;
  let between = '\n';
  for await (const batch of inBatches(rows)) {
    yield between + batch.map((row) => JSON.stringify(memberOf(heads, row))).join(',\n');
    between = ',\n';
  }
  yield '\n]}\n';
}

const memberOf = (heads: readonly string[], row: readonly DataCell[]): Readonly<Record<string, DataCell | null>> =>
  Object.fromEntries(heads.map((head, at) => [head, row[at] ?? null]));
