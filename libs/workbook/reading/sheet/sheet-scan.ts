import { addressOf, placeOf } from '../../address.js';
import { refused, RefusedFile } from '../../refusal.js';
import { CellScan, CellTag } from './cell-scan.js';
import { type SheetAllowance } from './sheet-allowance.js';
import { attributesOf, type TagAllowance, TagCursor } from '../tags.js';

/** Who is told what a sheet holds while it is gone through. */
export interface SheetListener {
  /** A cell between its tags; one that has no more than a format is not told. */
  cell(scanned: CellScan): void;
  /** An area such as `B7:D7`. */
  merged(area: string): void;
}

const SECTIONS = new Set(['sheetData', 'mergeCells', 'cols']);

/**
 * Goes through a sheet and refuses what is too much, before anything is made of it. A cell that holds something beyond
 * the area is refused, because hucre fills the rectangle up to it. A blank cell there is left out: spreadsheet programs
 * leave such cells behind when somebody formats a whole row.
 */
export class SheetScan {
  private row = 0;
  private column = 0;
  private lastRow = 0;
  private lastColumn = 0;
  private hasSkipped = false;
  private cell: CellScan | undefined;
  private inside: string | undefined;
  private readonly seen = new Set<string>();
  private readonly kept: string[] = [];
  private keptUntil = 0;

  constructor(
    private readonly name: string,
    private readonly xml: string,
    private readonly allowance: SheetAllowance,
    private readonly listener?: SheetListener,
  ) {}

  run(tags: TagAllowance): this {
    const tag = new TagCursor(this.xml, tags);
    while (tag.next()) this.meet(tag);
    this.allowance.spend('area', this.lastRow * this.lastColumn);
    return this;
  }

  /** The whole sheet without its blank cells beyond the area, and without types on cells that hold nothing. */
  whole(): string {
    return `${this.kept.join('')}${this.xml.slice(this.keptUntil)}`;
  }

  private meet(tag: TagCursor): void {
    if (SECTIONS.has(tag.name)) this.meetSection(tag);
    else if (this.cell !== undefined) this.meetInCell(this.cell, tag);
    else if (tag.kind === 'close') return;
    else if (this.inside === 'sheetData') this.meetInRows(tag);
    else if (this.inside === 'mergeCells' && tag.name === 'mergeCell') this.meetMerged(tag);
    else if (this.inside === 'cols' && tag.name === 'col') this.meetColumn(tag);
    else if (tag.name === 'hyperlink') this.meetLink(tag);
    else if (tag.name === 'dataValidation') this.allowance.spend('validations', 1);
  }

  private meetSection({ name, kind }: TagCursor): void {
    if (kind === 'open') {
      if (this.inside !== undefined || this.seen.has(name)) throw refused('damaged');
      this.seen.add(name);
      this.inside = name;
    } else if (kind === 'close') {
      if (this.inside !== name || this.cell !== undefined) throw refused('damaged');
      this.inside = undefined;
    }
  }

  private meetInRows(tag: TagCursor): void {
    if (tag.name === 'c') this.meetCell(new CellTag(tag), tag.kind === 'open');
    else if (tag.name === 'row') this.meetRow(tag);
  }

  private meetRow(tag: TagCursor): void {
    const given = attributesOf(tag.inner).get('r');
    this.row = given === undefined ? this.row + 1 : Number(given);
    this.column = 0;
    this.hasSkipped = false;
    if (!Number.isInteger(this.row) || this.row < 1) throw refused('damaged');
  }

  private meetCell(tag: CellTag, isOpen: boolean): void {
    const place = tag.address === undefined ? { row: this.row, column: this.column + 1 } : placeOf(tag.address);
    // A cell without an address stands behind the one before, which must not have been left out.
    if (place === undefined || (tag.address === undefined && this.hasSkipped)) throw refused('damaged');
    this.column = place.column;
    const isBeyond = place.row > this.allowance.limits.rows || place.column > this.allowance.limits.columns;
    if (isOpen && isBeyond) throw this.beyond(addressOf(place.row, place.column));
    if (isBeyond) {
      this.hasSkipped = true;
      this.leaveOut(tag);
      return;
    }
    this.lastRow = Math.max(this.lastRow, place.row);
    this.lastColumn = Math.max(this.lastColumn, place.column);
    if (isOpen) {
      this.allowance.spend('cells', 1);
      this.cell = new CellScan(tag, place.row, place.column);
    } else if (isOfList(tag.type)) this.withoutType(tag);
  }

  private meetInCell(cell: CellScan, tag: TagCursor): void {
    if (tag.name === 'c' && tag.kind === 'close') this.endCell(cell);
    else cell.meet(tag, this.xml);
  }

  private endCell(cell: CellScan): void {
    const { value, tag } = cell;
    this.cell = undefined;
    if (isOfList(tag.type) && value === '') this.withoutType(tag);
    else if (tag.type === 's' && !(/^\d+$/.test(value) && Number(value) < this.allowance.strings)) throw refused('damaged');
    this.listener?.cell(cell);
  }

  /** A cell without a value must not be said to hold a text of the list or a truth: hucre would read the first text, or false. */
  private withoutType(tag: CellTag): void {
    this.keepUntil(tag.start);
    this.kept.push(this.xml.slice(tag.start, tag.end).replace(/\st\s*=\s*(?:"[^"]*"|'[^']*')/g, ''));
    this.keptUntil = tag.end;
  }

  private meetMerged(tag: TagCursor): void {
    this.allowance.spend('merges', 1);
    this.listener?.merged(attributesOf(tag.inner).get('ref') ?? '');
  }

  /** Widths beyond the area say nothing of it, and hucre would make an object of each column of them. */
  private meetColumn(tag: TagCursor): void {
    if (!(Number(attributesOf(tag.inner).get('max')) <= this.allowance.limits.columns)) this.leaveOutAlone(tag);
  }

  private meetLink(tag: TagCursor): void {
    const place = placeOf((attributesOf(tag.inner).get('ref') ?? '').split(':')[0] ?? '');
    if (place === undefined || place.row > this.allowance.limits.rows || place.column > this.allowance.limits.columns)
      this.leaveOutAlone(tag);
  }

  private leaveOutAlone(tag: TagCursor): void {
    if (tag.kind !== 'alone') throw refused('damaged');
    this.leaveOut(tag);
  }

  private leaveOut({ start, end }: { readonly start: number; readonly end: number }): void {
    this.keepUntil(start);
    this.keptUntil = end;
  }

  private keepUntil(end: number): void {
    this.kept.push(this.xml.slice(this.keptUntil, end));
  }

  private beyond(address: string): RefusedFile {
    const { rows, columns } = this.allowance.limits;
    return new RefusedFile(
      'beyond-the-area',
      `Sheet “${this.name}” holds something in cell ${address}. Only the first ${rows} rows and ${columns} columns are read: delete what lies beyond them and send the workbook again.`,
    );
  }
}

const isOfList = (type: string): boolean => type === 's' || type === 'b';
