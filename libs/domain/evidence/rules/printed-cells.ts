import { isKnown } from '../../catalogue/index.js';
import {
  type CellAddress,
  PRINTED_UNITS,
  type PrintedCell,
  type PrintedFigure,
  type PrintedTable,
  type PublishedDocument,
} from '../documents/index.js';
import { exactly, type FigureRange, roundedTo } from './figure-range.js';

/** A cell with the table and document that it is printed in. */
export interface PlacedCell {
  readonly document: PublishedDocument;
  readonly table: PrintedTable;
  readonly cell: PrintedCell;
  /** `table/cell` */
  readonly address: string;
  /** Row and column; a table of one column is known by its rows. */
  readonly label: string;
}

/** A cell with a number: in units of one (pounds, people, shares of 1), whatever it is printed in. */
export interface FigureCell extends PlacedCell {
  readonly printed: PrintedFigure;
  readonly value: number;
  readonly step: number;
  /** What the figure may have been before it was rounded for print. */
  readonly range: FigureRange;
}

/** The cells of documents, by address. */
export class PrintedCells {
  private readonly cells = new Map<string, PlacedCell>();
  private readonly documents: ReadonlySet<string>;

  constructor(documents: readonly PublishedDocument[]) {
    this.documents = new Set(documents.map(({ code }) => code));
    for (const document of documents)
      for (const table of document.tables)
        for (const placed of cellsOf(table, document)) this.cells.set(`${document.code}:${placed.address}`, placed);
  }

  has(document: string): boolean {
    return this.documents.has(document);
  }

  find({ document, cell }: CellAddress, from: string): PlacedCell | undefined {
    return this.cells.get(`${document ?? from}:${cell}`);
  }
}

/** The cells of a table with where they stand. Reckoned once a table: a document of thousands of broken relations asks for them that often. */
export function cellsOf(table: PrintedTable, document: PublishedDocument): readonly PlacedCell[] {
  const known = CELLS.get(table);
  if (known !== undefined) return known;
  const columns = new Set(table.cells.map(({ column }) => column));
  const cells = table.cells.map((cell) => ({
    ...{ document, table, cell },
    address: `${table.code}/${cell.code}`,
    label: columns.size === 1 ? cell.row : `${cell.row}, ${cell.column}`,
  }));
  CELLS.set(table, cells);
  return cells;
}

/** Those of its cells that print a number. */
export function figuresIn(table: PrintedTable, document: PublishedDocument): readonly FigureCell[] {
  const known = FIGURES.get(table);
  if (known !== undefined) return known;
  const found = cellsOf(table, document).flatMap((placed) => figureCell(placed) ?? []);
  FIGURES.set(table, found);
  return found;
}

/** A table belongs to one document for good, and neither is ever changed. */
const CELLS = new WeakMap<PrintedTable, readonly PlacedCell[]>();
const FIGURES = new WeakMap<PrintedTable, readonly FigureCell[]>();

/** The number that a cell prints; undefined where it prints none. */
export function figureCell(placed: PlacedCell): FigureCell | undefined {
  const { content } = placed.cell;
  if (content.kind === 'words' || !isKnown(content.figure)) return undefined;
  const { factor } = PRINTED_UNITS[content.unit];
  const value = content.figure.value * factor;
  return { ...placed, printed: content, value, step: content.step * factor, range: rangeOf(content, value) };
}

/** The figure as a reader takes it: the printed value itself, where it is not printed as more or less than that. */
export const asPrinted = ({ printed, value, range }: FigureCell): FigureRange => (printed.bound === undefined ? exactly(value) : range);

/** A whole number of people or things was counted and not rounded; where it was rounded, to tens or hundreds, its step says so. */
function rangeOf({ unit, step, bound }: PrintedFigure, value: number): FigureRange {
  const rounded = unit === 'count' && step === 1 ? exactly(value) : roundedTo(value, step * PRINTED_UNITS[unit].factor);
  if (bound === 'above') return { low: rounded.low, high: Number.POSITIVE_INFINITY };
  return bound === 'below' ? { low: Number.NEGATIVE_INFINITY, high: rounded.high } : rounded;
}
