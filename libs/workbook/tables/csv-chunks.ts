import { type Options, stringify } from 'csv-stringify/sync';
import { type DataRows, inBatches } from './table-rows.js';

/**
 * RFC 4180 for programs and people: UTF-8 without a mark, because R makes the mark a part of the first name. A text that a spreadsheet
 * program would take for a formula has an apostrophe before it; a number below nought stays a number.
 */
const RFC_4180: Options = {
  record_delimiter: '\r\n',
  quote_record_delimiter: true,
  escape_formulas: true,
  cast: { boolean: (value) => (value ? 'true' : 'false') },
};

/** A table as CSV, piece by piece: a line of heads, then a line for each row. Numbers are in the fewest digits that give them back. */
export async function* csvChunks({ heads, rows }: DataRows): AsyncGenerator<string> {
  yield stringify([[...heads]], RFC_4180);
  for await (const batch of inBatches(rows))
    yield stringify(
      batch.map((row) => [...row]),
      RFC_4180,
    );
}
