import { addressOf } from '../../address.js';
import { type RawCell, type RawValue } from '../../raw.js';
import { type CellScan } from './cell-scan.js';
import { printable } from '../printable.js';
import { type SheetListener } from './sheet-scan.js';
import { spelledOut } from './texts.js';

/** What cells refer to in the rest of their workbook. */
export interface CellContext {
  readonly texts: readonly string[];
  /** Numbers of the formats that show a date. */
  readonly dateFormats: ReadonlySet<string>;
  readonly countsFrom1904: boolean;
}

/** From the day that Macintosh files count from to the one that the others do. */
const DAYS_TO_1904 = 1462;

/** Gathers the cells of a sheet that hold something. */
export class SheetCells implements SheetListener {
  private readonly found: RawCell[] = [];
  private readonly areas = new Map<string, string>();
  private isInOrder = true;

  constructor(private readonly context: CellContext) {}

  cell(scanned: CellScan): void {
    const { row, column, formula } = scanned;
    const value = valueOf(scanned, this.context);
    if (value === undefined) return;
    const before = this.found.at(-1);
    this.isInOrder &&= before === undefined || before.row < row || (before.row === row && before.column < column);
    const address = scanned.tag.address?.includes('$') === false ? scanned.tag.address : addressOf(row, column);
    this.found.push(formula === undefined ? { address, row, column, value } : { address, row, column, value, formula });
  }

  merged(area: string): void {
    const [first = ''] = area.split(':');
    this.areas.set(first, area);
  }

  /** By rows and then by columns, whatever the order of the file; of two cells in one place the later. */
  cells(): readonly RawCell[] {
    const cells = this.isInOrder
      ? this.found
      : [...new Map(this.found.map((cell) => [cell.address, cell])).values()].sort((a, b) =>
          a.row === b.row ? a.column - b.column : a.row - b.row,
        );
    return this.areas.size === 0 ? cells : cells.map((cell) => withArea(cell, this.areas.get(cell.address)));
  }
}

const withArea = (cell: RawCell, merged: string | undefined): RawCell => (merged === undefined ? cell : { ...cell, merged });

/** What a cell holds; undefined where it is blank. */
function valueOf({ tag, value, inline, formula }: CellScan, context: CellContext): RawValue | undefined {
  switch (tag.type) {
    case 'str':
      return text(spelledOut(value));
    case 'inlineStr':
      return text(spelledOut(inline));
    case 'e':
      return { kind: 'error', error: value };
    default:
      if (value === '') return formula === undefined ? undefined : { kind: 'not-computed' };
      if (tag.type === 's') return text(context.texts[Number(value)] ?? '');
      if (tag.type === 'b') return { kind: 'boolean', boolean: value === '1' || value.toLowerCase() === 'true' };
      return numberOr(value, tag.format, context);
  }
}

/** As XML Schema spells a double, without what is no number. */
const NUMBER = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/;

function numberOr(value: string, format: string, { dateFormats, countsFrom1904 }: CellContext): RawValue {
  if (!NUMBER.test(value)) return text(value);
  const number = Number(value);
  if (format === '' || !dateFormats.has(format)) return { kind: 'number', number };
  return { kind: 'date', serial: countsFrom1904 ? number + DAYS_TO_1904 : number };
}

const text = (value: string): RawValue => ({ kind: 'text', text: printable(value) });
