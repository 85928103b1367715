import { PLACES, PRACTICES } from '../definition/base-edition.table.js';
import type { CollectionDefinition, TableCode } from '../definition/index.js';
import type { Problem } from '../problem.js';
import { activityEntries, financeEntries } from './accounts-rows.js';
import {
  ACTIVITY_FIELDS,
  ADJUSTMENT_FIELDS,
  ANSWER_FIELDS,
  BRIDGE_FIELDS,
  CLAIM_FIELDS,
  DECLARATION_FIELDS,
  type FieldColumns,
  financeFields,
  GROWTH_FIELDS,
  OVERLAP_FIELDS,
  POSITION_FIELDS,
  REPORT_FIELDS,
  SAVINGS_FIELDS,
} from './place-field.table.js';
import type { RowReader } from './row-reader.js';
import { type Filled, rowsOf } from './rows-of.js';
import type { FilledTables } from './sheet-cell.js';

/** A cell of a filled table: its row from 0, and the code of its column. */
export interface TablePlace {
  readonly table: TableCode;
  readonly row: number;
  readonly column: string;
}

/**
 * Where in the tables a way into the content stands, such as `['savingsLines', '2', 'cashShares']`, the cell to mend first; an amount is
 * named by its number or its year. Of a field with several cells those that are filled are given; of a line without a field the first
 * filled cell of its row.
 */
export type Places = (path: readonly string[]) => readonly TablePlace[];

/** The place that a problem of `contentFrom` is at; undefined where it is about the whole table. */
export function placeOf([table, row, column]: Problem['path']): TablePlace | undefined {
  return row === undefined || column === undefined ? undefined : { table: table as TableCode, row: Number(row), column };
}

/** The way back from what `contentFrom` made of tables to their cells. */
export function placesOf(tables: FilledTables, definition: CollectionDefinition): Places {
  const lists = new Map<string, readonly Entry[]>();
  const filled: Filled = { definition, tables, complain: () => undefined };
  return ([list = '', index, ...field]) => {
    const entries = lists.get(list) ?? ENTRIES[list]?.(filled) ?? [];
    lists.set(list, entries);
    if (list === 'budgetPosition') return entries[0]?.([index ?? '', ...field]) ?? [];
    return entries[Number(index)]?.(field) ?? [];
  };
}

/** The places of a field of one line. */
type Entry = (field: readonly string[]) => readonly TablePlace[];

const entriesOf =
  (table: TableCode, fields: FieldColumns) =>
  (filled: Filled): readonly Entry[] =>
    rowsOf(filled, table).map((row) => (field) => inRow(row, fields, field));

const ENTRIES: Readonly<Record<string, (filled: Filled) => readonly Entry[]>> = {
  financeLines: (filled) =>
    financeEntries(filled).map(({ row, provision }) => {
      const fields = financeFields(provision);
      return (field) => inRow(row, fields, field);
    }),
  activityLines: (filled) =>
    activityEntries(filled).map(
      ({ row }) =>
        (field) =>
          inRow(row, ACTIVITY_FIELDS, field),
    ),
  budgetPosition: entriesOf('budget-position', POSITION_FIELDS),
  budgetBridge: entriesOf('budget-bridge', BRIDGE_FIELDS),
  adjustments: entriesOf('adjustments', ADJUSTMENT_FIELDS),
  savingsLines: savingsEntries,
  growthLines: (filled) =>
    rowsOf(filled, 'growth-lines').map(
      (row) =>
        ([field = '', ...rest]) =>
          field === 'amounts' ? orRow(row, yearPlaces(row, rest)) : inRow(row, GROWTH_FIELDS, [field, ...rest]),
    ),
  overlapGroups: overlapEntries,
  deliveryReports: entriesOf('delivery-reports', REPORT_FIELDS),
  declarations: entriesOf('declarations', DECLARATION_FIELDS),
};

function savingsEntries(filled: Filled): readonly Entry[] {
  const amounts = partsOf(filled, 'savings-amounts', 'reference', 'stage');
  const costs = partsOf(filled, 'savings-costs', 'reference', 'kind');
  const assurance = partsOf(filled, 'assurance', 'reference', 'question');
  return rowsOf(filled, 'savings-lines').map((row) => {
    const reference = row.optionalText('reference') ?? '';
    const years = (parts: Parts, [kind, ...rest]: readonly string[]): readonly TablePlace[] =>
      [...(parts.get(reference) ?? [])].flatMap(([name, part]) => (kind === undefined || kind === name ? yearPlaces(part, rest) : []));
    return ([name = '', ...rest]) => {
      if (name === 'amounts') return orRow(row, years(amounts, rest));
      if (name === 'costs' && rest[0] !== 'unphased') {
        const found = years(costs, rest);
        return found.length > 0 ? found : inRow(row, SAVINGS_FIELDS, ['costs', 'unphased']);
      }
      if (name === 'assurance') {
        const answer = assurance.get(reference)?.get(rest[0] ?? '');
        return answer === undefined ? [firstOf(row)] : inRow(answer, ANSWER_FIELDS, rest.slice(1));
      }
      if (rest[0] !== undefined && (name === 'locus' || name === 'practiceTags')) return [nthOf(row, name, Number(rest[0]), rest[1])];
      return inRow(row, SAVINGS_FIELDS, [name, ...rest]);
    };
  });
}

function overlapEntries(filled: Filled): readonly Entry[] {
  const claims = new Map<string, RowReader[]>();
  for (const row of rowsOf(filled, 'overlap-claims')) {
    const code = row.optionalText('code') ?? '';
    const ofCode = claims.get(code);
    if (ofCode === undefined) claims.set(code, [row]);
    else ofCode.push(row);
  }
  return rowsOf(filled, 'overlap-groups').map((row) => ([name = '', index, ...rest]) => {
    const claim = name === 'claims' ? claims.get(row.optionalText('code') ?? '')?.[Number(index)] : undefined;
    return claim === undefined
      ? inRow(row, OVERLAP_FIELDS, [name, ...(index === undefined ? [] : [index])])
      : inRow(claim, CLAIM_FIELDS, rest);
  });
}

/** Rows that belong to others, by their owner and then by what they are of it; of two alike the first, as they are read. */
type Parts = ReadonlyMap<string, ReadonlyMap<string, RowReader>>;

function partsOf(filled: Filled, table: TableCode, owner: string, kind: string): Parts {
  const parts = new Map<string, Map<string, RowReader>>();
  for (const row of rowsOf(filled, table)) {
    const [name, what] = [row.optionalText(owner) ?? '', row.optionalText(kind) ?? ''];
    const kinds = parts.get(name) ?? new Map<string, RowReader>();
    if (!kinds.has(what)) kinds.set(what, row);
    parts.set(name, kinds);
  }
  return parts;
}

/** The cells of a field in a row: those filled, or else the first of the field's columns; the first filled one of the row for no field. */
function inRow(row: RowReader, fields: FieldColumns, field: readonly string[]): readonly TablePlace[] {
  const columns = columnsOf(fields, field).filter((column) => row.asks(column));
  const filled = columns.filter((column) => !row.isBlank([column]));
  const [first] = columns;
  if (filled.length > 0) return (field[0] === undefined ? filled.slice(0, 1) : filled).map((column) => place(row, column));
  return first === undefined ? [firstOf(row)] : [place(row, first)];
}

/** A field within a field stands where the nearest one around it does. */
function columnsOf(fields: FieldColumns, field: readonly string[]): readonly string[] {
  for (let length = field.length; length >= 0; length -= 1) {
    const columns = fields[field.slice(0, length).join('.')];
    if (columns !== undefined) return columns;
  }
  return [];
}

/** The filled years of a row; one of them, where it is named by its number or its year. */
function yearPlaces(row: RowReader, [which]: readonly string[]): readonly TablePlace[] {
  const years = row.table.columns.flatMap(({ code, forYear }) => (forYear === undefined || row.isBlank([code]) ? [] : [code]));
  const wanted = which === undefined ? years : years.filter((year, k) => year === which || String(k) === which);
  return wanted.map((year) => place(row, year));
}

/** The n-th that is filled of columns that are numbered. */
function nthOf(row: RowReader, field: 'locus' | 'practiceTags', n: number, part: string | undefined): TablePlace {
  const cells = (i: number): readonly string[] => (field === 'locus' ? [`locus-${i}`, `locus-${i}-share`] : [`practice-${i}`]);
  const filled = (field === 'locus' ? PLACES : PRACTICES).map(cells).filter((columns) => !row.isBlank(columns));
  const column = filled[n]?.[part === 'share' ? 1 : 0];
  return column === undefined ? firstOf(row) : place(row, column);
}

const place = (row: RowReader, column: string): TablePlace => ({ table: row.table.code, row: row.at, column });
const orRow = (row: RowReader, places: readonly TablePlace[]): readonly TablePlace[] => (places.length > 0 ? places : [firstOf(row)]);
/** A row that is read has something in it. */
const firstOf = (row: RowReader): TablePlace => place(row, row.table.columns.find(({ code }) => !row.isBlank([code]))?.code ?? '');
