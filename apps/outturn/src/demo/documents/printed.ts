import { type FinancialYear, financialYear, known, missing, type MissingReason } from '#domain/catalogue';
import type { Basis, CellAddress, PrintedCell, PrintedTable, PrintedUnit, RelationBody, StatedRelation, TableKind } from '#domain/evidence';

/**
 * What a cell prints: a number as text, so that its last place is known (`15.1` is out by at most 0.05); words in an object;
 * `-` for a cell that the table has and does not print.
 */
export type Printed =
  string | { readonly words: string } | { readonly missing: MissingReason } | { readonly above: string } | { readonly below: string };

/** A column: its code in addresses, its heading in our words, and what it speaks of. */
export interface Column {
  readonly code: string;
  readonly heading: string;
  readonly unit?: PrintedUnit;
  readonly year?: string;
  readonly basis?: Basis;
}

/** A row: its code, its label in our words, what it prints column by column; where it differs, its paragraph, unit or basis. */
export type Row = readonly [code: string, label: string, cells: readonly Printed[], more?: RowMore];
interface RowMore {
  readonly paragraph?: string;
  readonly unit?: PrintedUnit;
  readonly basis?: Basis;
  readonly year?: string;
}

/** Where a table stands and what its cells are unless a column or row says otherwise. */
export interface Heading {
  readonly code: string;
  readonly kind: TableKind;
  readonly title: string;
  readonly paragraph: string;
  readonly unit?: PrintedUnit;
  readonly basis?: Basis;
  readonly year?: string;
}

/** A printed table, its cells addressed `table/row.column`. */
export function table(heading: Heading, columns: readonly Column[], rows: readonly Row[]): PrintedTable {
  const { code, kind, title, paragraph } = heading;
  const cells = rows.flatMap(([row, label, printed, more = {}]) =>
    printed.map((each, i): PrintedCell => {
      const column = columns[i];
      if (column === undefined) throw new TypeError(`row ${row} of table ${code} has more cells than columns`);
      const year = more.year ?? column.year ?? heading.year;
      return {
        code: `${row}.${column.code}`,
        row: label,
        column: column.heading,
        year: year === undefined ? undefined : financialYear(year),
        basis: more.basis ?? column.basis ?? heading.basis ?? 'stated',
        paragraph: more.paragraph,
        content: content(each, more.unit ?? column.unit ?? heading.unit ?? 'count'),
      };
    }),
  );
  return { code, kind, title, paragraph, cells };
}

/** Columns that are financial years. */
export const years = (basis: Basis, ...given: readonly string[]): readonly Column[] =>
  given.map((year) => ({ code: year, heading: year, year: yearOf(year), basis }));

/** A list of figures or statements, one a row; addresses are `table/row.value`. */
export const list = (heading: Heading, rows: readonly Row[]): PrintedTable => table(heading, [{ code: 'value', heading: 'Value' }], rows);

/** `budget/opening.2021-22`, or a cell of another document. */
export const at = (cell: string, document?: string): CellAddress => (document === undefined ? { cell } : { document, cell });

/** A relation with its name; where the document says it in a paragraph of its own, and what it says, may follow. */
export const relation = (code: string, body: RelationBody, paragraph?: string, says?: string): StatedRelation => ({
  code,
  ...body,
  paragraph,
  says,
});

const yearOf = (year: string): FinancialYear => financialYear(year);

function content(printed: Printed, unit: PrintedUnit): PrintedCell['content'] {
  if (printed === '-') return figure(missing('not-printed'), unit, 1, undefined);
  if (typeof printed === 'string') return numeric(printed, unit, undefined);
  if ('words' in printed) return { kind: 'words', words: printed.words };
  if ('missing' in printed) return figure(missing(printed.missing), unit, 1, undefined);
  return 'above' in printed ? numeric(printed.above, unit, 'above') : numeric(printed.below, unit, 'below');
}

function numeric(text: string, unit: PrintedUnit, bound: 'above' | 'below' | undefined): PrintedCell['content'] {
  const decimals = /^-?\d+(?:\.(\d+))?$/.exec(text);
  if (decimals === null) throw new TypeError(`not a printed number: ${text}`);
  return figure(known(Number(text)), unit, 1 / 10 ** (decimals[1]?.length ?? 0), bound);
}

const figure = (
  value: ReturnType<typeof known<number>> | ReturnType<typeof missing>,
  unit: PrintedUnit,
  step: number,
  bound: 'above' | 'below' | undefined,
): PrintedCell['content'] => ({ kind: 'figure', figure: value, unit, step, bound });
