import { addressOf } from '../address.js';
import type { RawTable } from '../csv.js';
import type { RawSheet } from '../raw.js';

/** A CSV file as a sheet of texts, so that what reads workbooks reads it too. The row of a cell is its line in the file. */
export const csvSheet = (name: string, { rows }: RawTable): RawSheet => ({
  name,
  isHidden: false,
  cells: rows.flatMap(({ line, fields }) =>
    fields.flatMap((text, index) =>
      text.trim() === ''
        ? []
        : [{ address: addressOf(line, index + 1), row: line, column: index + 1, value: { kind: 'text' as const, text } }],
    ),
  ),
});
