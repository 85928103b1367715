import { type FinancialYear, financialYear, isKnown, known, missing, type MissingReason } from '#domain/catalogue';
import type { Basis, CellAddress, PrintedCell, PrintedTable, PrintedUnit, RelationBody, StatedRelation, TableKind } from '#domain/evidence';

/**
 * What a cell prints: a number as text, so that its last place is known (`15.1` is out by at most 0.05); words in an object;
 * `-` for a cell that the table has and does not print. A number with a unit, basis or year of its own says so.
 */
export type Printed =
  | string
  | { readonly words: string }
  | { readonly missing: MissingReason }
  | { readonly above: string }
  | { readonly below: string }
  | ({ readonly number: string } & Speaks);

/** What a cell speaks of; the cell's own word goes before its row's, the row's before its column's, the column's before the table's. */
interface Speaks {
  readonly unit?: PrintedUnit;
  readonly basis?: Basis;
  readonly year?: string;
}

/** A column: its code in addresses, its heading in our words, and what it speaks of. */
export interface Column extends Speaks {
  readonly code: string;
  readonly heading: string;
}

/**
 * A row: its code, its label in our words, what it prints column by column; where it differs, its paragraph, unit or basis.
 * Where the table has no such cell at all there is `undefined`.
 */
export type Row = readonly [code: string, label: string, cells: readonly (Printed | undefined)[], more?: RowMore];
interface RowMore extends Speaks {
  readonly paragraph?: string;
}

/** Where a table stands and what its cells are unless a column or row says otherwise. */
export interface Heading extends Speaks {
  readonly code: string;
  readonly kind: TableKind;
  readonly title: string;
  readonly paragraph: string;
}

/** A printed table, its cells addressed `table/row.column`. */
export function table(heading: Heading, columns: readonly Column[], rows: readonly Row[]): PrintedTable {
  const { code, kind, title, paragraph } = heading;
  const cells = rows.flatMap(([row, label, printed, more = {}]) =>
    printed.flatMap((each, i): readonly PrintedCell[] => {
      const column = columns[i];
      if (column === undefined) throw new TypeError(`row ${row} of table ${code} has more cells than columns`);
      if (each === undefined) return [];
      const {
        unit = 'count',
        basis = 'stated',
        year,
      } = nearest(heading, column, more, typeof each === 'object' && 'number' in each ? each : {});
      return [
        {
          code: `${row}.${column.code}`,
          row: label,
          column: column.heading,
          year: year === undefined ? undefined : financialYear(year),
          basis,
          paragraph: more.paragraph,
          content: content(each, unit),
        },
      ];
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

/** Several cells of this document. */
export const all = (...cells: readonly string[]): readonly CellAddress[] => cells.map((cell) => at(cell));

/** In each of these columns the rows add up to the row `total`. */
export const addDown = (of: PrintedTable, total: string, rows: readonly string[], columns: readonly string[]): readonly StatedRelation[] =>
  columns.map((column) =>
    addUp(
      of,
      `${total}.${column}`,
      rows.map((row) => `${row}.${column}`),
      'down',
    ),
  );

/** In each of these rows the columns add up to the column `total`. */
export const addAcross = (
  of: PrintedTable,
  total: string,
  columns: readonly string[],
  rows: readonly string[],
): readonly StatedRelation[] =>
  rows.map((row) =>
    addUp(
      of,
      `${row}.${total}`,
      columns.map((column) => `${row}.${column}`),
      'across',
    ),
  );

/** One figure printed in two places: a name for it, the one place, the other. */
export const same = (...places: readonly (readonly [code: string, one: string, other: string])[]): readonly StatedRelation[] =>
  places.map(([code, one, other]) => relation(code, { kind: 'same', one: at(one), other: at(other) }));

/** Each figure of a text that repeats a table stands there too, in the row and column of the same codes. */
export const repeats = (text: PrintedTable, printed: PrintedTable): readonly StatedRelation[] =>
  [...figuresOf(text)]
    .filter((cell) => figuresOf(printed).has(cell))
    .flatMap((cell) => same([`${text.code}.${cell}`, `${text.code}/${cell}`, `${printed.code}/${cell}`]));

/** The codes of the cells that print a figure. */
export const figuresOf = ({ cells }: PrintedTable): ReadonlySet<string> =>
  new Set(cells.filter(({ content }) => content.kind === 'figure' && isKnown(content.figure)).map(({ code }) => code));

/** A blank of a printed table is no part of the sum that the table prints. */
function addUp(of: PrintedTable, total: string, parts: readonly string[], way: 'down' | 'across'): StatedRelation {
  const figures = figuresOf(of);
  const printed = parts.filter((part) => figures.has(part)).map((part) => `${of.code}/${part}`);
  return relation(`${of.code}.${total}.${way}`, { kind: 'sum', of: 'table', total: at(`${of.code}/${total}`), parts: all(...printed) });
}

/** What the nearest that says so says. */
const nearest = (...farToNear: readonly Speaks[]): Speaks => ({
  unit: farToNear.findLast(({ unit }) => unit !== undefined)?.unit,
  basis: farToNear.findLast(({ basis }) => basis !== undefined)?.basis,
  year: farToNear.findLast(({ year }) => year !== undefined)?.year,
});

const yearOf = (year: string): FinancialYear => financialYear(year);

function content(printed: Printed, unit: PrintedUnit): PrintedCell['content'] {
  if (printed === '-') return figure(missing('not-printed'), unit, 1, undefined);
  if (typeof printed === 'string') return numeric(printed, unit, undefined);
  if ('words' in printed) return { kind: 'words', words: printed.words };
  if ('number' in printed) return numeric(printed.number, unit, undefined);
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
