import { refused } from '../../refusal.js';
import { eachAttribute, type TagCursor, textWithin, unescaped } from '../tags.js';

/** The attributes of a cell's tag that say something of what it holds. */
export class CellTag {
  /** As the file writes it, where it does: `B7`. */
  address: string | undefined;
  /** `s` for a text of the list, `str` and `inlineStr` for one of its own, `b`, `e`; nothing, `n` or `d` for what is written out. */
  type = '';
  /** The number of its format in the list of formats. */
  format = '';
  readonly start: number;
  readonly end: number;

  constructor(tag: TagCursor) {
    this.start = tag.start;
    this.end = tag.end;
    eachAttribute(tag.inner, (name, value) => {
      if (name === 'r') this.address = value;
      else if (name === 't') this.type = value;
      else if (name === 's') this.format = value;
    });
  }
}

/** What stands between the tags of a cell, piece by piece as it is met. */
export class CellScan {
  /** What `<v>` holds, with its entities written out. */
  value = '';
  /** Without its `=`; empty where it is shared with a cell above; undefined where the cell has none. */
  formula: string | undefined;
  /** The texts of `<is>`, one behind the other, without what says how they are read aloud. */
  inline = '';
  private pieceStart = 0;
  private isShared = false;
  private isPhonetic = false;

  constructor(
    readonly tag: CellTag,
    readonly row: number,
    readonly column: number,
  ) {}

  /** Meets a tag that is not the cell's own. */
  meet(tag: TagCursor, xml: string): void {
    if (tag.name === 'rPh') this.isPhonetic = tag.kind === 'open';
    else if (tag.kind !== 'close') this.begin(tag);
    else if (tag.name === 'v') this.value = unescaped(textWithin(xml, this.pieceStart, tag.start));
    else if (tag.name === 'f') this.endFormula(unescaped(textWithin(xml, this.pieceStart, tag.start)));
    else if (tag.name === 't' && !this.isPhonetic) this.inline += unescaped(textWithin(xml, this.pieceStart, tag.start));
  }

  /** A piece without an end is one without a text. */
  private begin(tag: TagCursor): void {
    if (tag.name === 'c') throw refused('damaged');
    this.pieceStart = tag.end;
    if (tag.name !== 'f') return;
    this.isShared = false;
    eachAttribute(tag.inner, (name, value) => (this.isShared ||= name === 't' && value === 'shared'));
    if (tag.kind === 'alone') this.endFormula('');
  }

  private endFormula(text: string): void {
    if (text !== '' || this.isShared) this.formula = text;
  }
}
