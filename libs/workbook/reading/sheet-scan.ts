import { addressOf, placeOf } from '../address.js';
import { type ReadLimits } from '../limits.js';
import { refused, RefusedFile } from '../refusal.js';
import { attributesOf, type Tag, type TagAllowance, tagsOf } from './tags.js';

/** What is left for the sheets of a file that are still to be gone through. */
export interface SheetAllowance {
  readonly limits: ReadLimits;
  /** How many texts the list of the workbook has: a cell that points beyond them would be read as blank. */
  readonly strings: number;
  readonly left: SheetCounts;
}

export const allowanceOf = (limits: ReadLimits, strings: number): SheetAllowance => {
  const { cells, area, validations, merges } = limits;
  return { limits, strings, left: { cells, area, validations, merges } };
};

interface SheetCounts {
  cells: number;
  /** Of the rectangles from A1 to the last cell of each sheet, blank cells and all: a parser fills them up. */
  area: number;
  validations: number;
  merges: number;
}

export interface ScannedSheet {
  /** The whole sheet without its blank cells beyond the area. */
  readonly whole: string;
  /** What holds values: its rows and its merged areas, in a sheet of their own. */
  readonly values: string;
}

/** A cell between its tags. */
interface OpenCell {
  readonly tag: Tag;
  readonly type: string;
  valueStart?: number;
  value?: string;
}

const HOLDING = ['sheetData', 'mergeCells', 'cols'] as const;
type Section = (typeof HOLDING)[number];

/**
 * Goes through a sheet and refuses what is too much, before a parser makes objects of it. A cell that holds something beyond
 * the area is refused, because a parser fills the rectangle up to it. A blank cell there is left out: spreadsheet programs
 * leave such cells behind when somebody formats a whole row.
 */
export class SheetScan {
  private row = 0;
  private column = 0;
  private lastRow = 0;
  private lastColumn = 0;
  private hasSkipped = false;
  private readonly kept: string[] = [];
  private cursor = 0;
  private cell: OpenCell | undefined;
  private inside: { readonly section: Section; readonly start: number } | undefined;
  private readonly sections = new Map<Section, string>();

  constructor(
    private readonly name: string,
    private readonly xml: string,
    private readonly allowance: SheetAllowance,
  ) {}

  run(tags: TagAllowance): ScannedSheet {
    for (const tag of tagsOf(this.xml, tags)) this.meet(tag);
    this.spend('area', this.lastRow * this.lastColumn);
    this.kept.push(this.xml.slice(this.cursor));
    const values = `${this.sections.get('sheetData') ?? ''}${this.sections.get('mergeCells') ?? ''}`;
    return { whole: this.kept.join(''), values: `<worksheet>${values}</worksheet>` };
  }

  private meet(tag: Tag): void {
    const section = HOLDING.find((name) => name === tag.name);
    if (section !== undefined) this.meetSection(section, tag);
    else if (this.cell !== undefined && (tag.name === 'v' || tag.name === 'c')) this.meetInCell(this.cell, tag);
    else if (tag.kind === 'close') return;
    else if (tag.name === 'hyperlink') this.meetLink(tag);
    else if (tag.name === 'dataValidation') this.spend('validations', 1);
    else if (this.inside?.section === 'mergeCells' && tag.name === 'mergeCell') this.spend('merges', 1);
    else if (this.inside?.section === 'cols' && tag.name === 'col') this.meetColumn(tag);
    else if (this.inside?.section === 'sheetData' && tag.name === 'row') this.meetRow(tag);
    else if (this.inside?.section === 'sheetData' && tag.name === 'c') this.meetCell(tag);
  }

  private meetSection(section: Section, tag: Tag): void {
    if (tag.kind === 'open') {
      if (this.inside !== undefined || this.sections.has(section)) throw refused('damaged');
      this.keepUntil(tag.start);
      this.inside = { section, start: this.kept.length };
    } else if (tag.kind === 'close') {
      if (this.inside?.section !== section) throw refused('damaged');
      this.keepUntil(tag.end);
      this.sections.set(section, this.kept.slice(this.inside.start).join(''));
      this.inside = undefined;
    }
  }

  private meetRow(tag: Tag): void {
    const given = attributesOf(tag.inner).get('r');
    this.row = given === undefined ? this.row + 1 : Number(given);
    this.column = 0;
    this.hasSkipped = false;
    if (!Number.isInteger(this.row) || this.row < 1) throw refused('damaged');
  }

  private meetCell(tag: Tag): void {
    const attributes = attributesOf(tag.inner);
    const given = attributes.get('r');
    const place = given === undefined ? { row: this.row, column: this.column + 1 } : placeOf(given);
    // A cell without an address stands behind the one before, which must not have been left out.
    if (place === undefined || (given === undefined && this.hasSkipped)) throw refused('damaged');
    this.column = place.column;
    const isBeyond = place.row > this.allowance.limits.rows || place.column > this.allowance.limits.columns;
    if (tag.kind === 'open' && isBeyond) throw this.beyond(addressOf(place.row, place.column));
    if (tag.kind === 'open') this.spend('cells', 1);
    if (isBeyond) {
      this.hasSkipped = true;
      this.leaveOut(tag);
    } else {
      this.lastRow = Math.max(this.lastRow, place.row);
      this.lastColumn = Math.max(this.lastColumn, place.column);
      const cell = { tag, type: attributes.get('t') ?? '' };
      if (tag.kind === 'open') this.cell = cell;
      else this.endCell(cell);
    }
  }

  private meetInCell(cell: OpenCell, tag: Tag): void {
    if (tag.name === 'c') {
      if (tag.kind !== 'close') throw refused('damaged');
      this.endCell(cell);
    } else if (tag.kind === 'open') cell.valueStart = tag.end;
    else if (tag.kind === 'close') cell.value = this.xml.slice(cell.valueStart, tag.start);
  }

  /** A cell without a value must not be said to hold a text or a truth: hucre would read the first text, or false. */
  private endCell({ tag, type, value = '' }: OpenCell): void {
    this.cell = undefined;
    if (type === 's' && value !== '' && !(/^\d+$/.test(value) && Number(value) < this.allowance.strings)) throw refused('damaged');
    if ((type !== 's' && type !== 'b') || value !== '') return;
    this.keepUntil(tag.start);
    this.kept.push(this.xml.slice(tag.start, tag.end).replace(/\st\s*=\s*(?:"[^"]*"|'[^']*')/g, ''));
    this.cursor = tag.end;
  }

  /** Widths beyond the area say nothing of it, and each column of them would become an object. */
  private meetColumn(tag: Tag): void {
    if (!(Number(attributesOf(tag.inner).get('max')) <= this.allowance.limits.columns)) this.leaveOut(tag);
  }

  private meetLink(tag: Tag): void {
    const place = placeOf((attributesOf(tag.inner).get('ref') ?? '').split(':')[0] ?? '');
    if (place === undefined || place.row > this.allowance.limits.rows || place.column > this.allowance.limits.columns) this.leaveOut(tag);
  }

  private leaveOut(tag: Tag): void {
    if (tag.kind !== 'alone') throw refused('damaged');
    this.keepUntil(tag.start);
    this.cursor = tag.end;
  }

  private keepUntil(end: number): void {
    this.kept.push(this.xml.slice(this.cursor, end));
    this.cursor = end;
  }

  private spend(what: keyof SheetCounts, count: number): void {
    this.allowance.left[what] -= count;
    if (this.allowance.left[what] < 0) throw tooMuch(this.allowance.limits[what], WORDS[what]);
  }

  private beyond(address: string): RefusedFile {
    const { rows, columns } = this.allowance.limits;
    return new RefusedFile(
      'beyond-the-area',
      `Sheet “${this.name}” holds something in cell ${address}. Only the first ${rows} rows and ${columns} columns are read: delete what lies beyond them and send the workbook again.`,
    );
  }
}

const WORDS: Readonly<Record<keyof SheetCounts, string>> = {
  cells: 'filled cells',
  area: 'cells, blank ones included',
  validations: 'rules of data validation',
  merges: 'merged areas',
};

const tooMuch = (most: number, words: string): RefusedFile =>
  new RefusedFile('expands-too-much', `The workbook has more than ${most} ${words}. Copy your figures into a new template and send that.`);
