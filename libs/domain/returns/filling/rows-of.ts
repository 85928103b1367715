import { AGE_BANDS, type AgeBand, RETURN_LINES, type ReturnLineCode } from '../../catalogue/index.js';
import type { YearAmount } from '../../savings/index.js';
import { type CollectionDefinition, type DefinedTable, type RowKey, type TableCode, tableOf } from '../definition/index.js';
import { problem } from '../problem.js';
import { type Complain, RowReader } from './row-reader.js';
import type { FilledTables, SheetRow } from './sheet-cell.js';

/** What was filled in, by what definition, and where to complain. */
export interface Filled {
  readonly definition: CollectionDefinition;
  readonly tables: FilledTables;
  readonly complain: Complain;
}

/** The rows of a table that have anything in them. */
export function rowsOf({ definition, tables, complain }: Filled, code: TableCode): readonly RowReader[] {
  const table = tableOf(definition, code);
  if (table === undefined) return [];
  const codes = table.columns.filter(({ kind }) => kind !== 'derived').map((column) => column.code);
  const rows = (tables[code] ?? []).map((row, at) => new RowReader(table, row, at, complain)).filter((row) => !row.isBlank(codes));
  if (table.rows.kind === 'open' && rows.length > table.rows.most) complain(tooMany(table, rows.length, table.rows.most));
  return rows;
}

/** The key of a fixed row, or undefined where the table has no such row or has it twice. */
export function keysOf(rows: readonly RowReader[]): readonly KeyedRow[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row) => {
    const line = row.word('line', LINE_CODES);
    const ageBand = row.word('age-band', AGE_BANDS);
    const name = `${line} ${ageBand}`;
    const first = seen.get(name);
    if (!fixedKeys(row.table).some((key) => key.line === line && key['age-band'] === ageBand))
      return row.refuse('LINE_NOT_FOUND', 'line', `The table has no row for ${name}. Use the rows of the template.`, []);
    if (first !== undefined)
      return row.refuse('LINE_REPEATED', 'line', `${name} is there twice, at rows ${first + 1} and ${row.at + 1}. Keep one.`, []);
    seen.set(name, row.at);
    return [{ row, line, ageBand }];
  });
}

export interface KeyedRow {
  readonly row: RowReader;
  readonly line: ReturnLineCode;
  readonly ageBand: AgeBand;
}

/** The rows that the template of a fixed table has. */
export const fixedKeys = ({ rows }: DefinedTable): readonly RowKey[] => (rows.kind === 'fixed' ? rows.keys : []);

/** The amounts of a row's year columns; a blank year is not given. */
export function yearAmountsOf(row: RowReader): readonly YearAmount[] {
  const amounts: YearAmount[] = [];
  for (const { forYear } of row.table.columns) {
    const amount = forYear === undefined ? undefined : row.yearAmount(forYear);
    if (forYear !== undefined && amount !== undefined) amounts.push({ year: forYear, amount });
  }
  return amounts;
}

/** Rows that belong to another by its name, such as amounts to a saving: those whose owner is not there are complained of. */
export function ownedBy(
  rows: readonly RowReader[],
  column: string,
  owners: ReadonlySet<string>,
): ReadonlyMap<string, readonly RowReader[]> {
  const found = new Map<string, RowReader[]>();
  for (const row of rows) {
    const owner = row.text(column);
    if (owner !== '' && !owners.has(owner))
      row.refuse(
        'LINE_NOT_FOUND',
        column,
        `There is no ${owner} in the table it belongs to. Enter it there, or correct it here.`,
        undefined,
      );
    const owned = found.get(owner);
    if (owned === undefined) found.set(owner, [row]);
    else owned.push(row);
  }
  return found;
}

/** The one row of a kind among rows of one owner; a second one is complained of. */
export function onlyRow(rows: readonly RowReader[], column: string, kind: string): RowReader | undefined {
  const [first, ...more] = rows.filter((row) => row.optionalText(column) === kind);
  for (const row of more)
    row.refuse(
      'LINE_REPEATED',
      column,
      `“${kind}” is there twice, at rows ${(first?.at ?? 0) + 1} and ${row.at + 1}. Keep one.`,
      undefined,
    );
  return first;
}

/** A table's rows, or none where the definition has no such table. */
export const written = (
  definition: CollectionDefinition,
  code: TableCode,
  write: (table: DefinedTable) => readonly SheetRow[],
): FilledTables => {
  const table = tableOf(definition, code);
  return table === undefined ? {} : { [code]: write(table) };
};

const LINE_CODES = Object.keys(RETURN_LINES) as readonly ReturnLineCode[];

const tooMany = ({ code, title }: DefinedTable, rows: number, most: number): ReturnType<typeof problem> =>
  problem('ROWS_TOO_MANY', `There are ${rows} rows, and the table takes ${most}. Leave out what is not needed.`, [code], title);
