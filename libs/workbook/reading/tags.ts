import { refused, RefusedFile } from '../refusal.js';

/** A tag of an XML text, from its `<` at `start` to behind its `>` at `end`. */
export interface Tag {
  /** Without its prefix: `x:row` is `row`. */
  readonly name: string;
  readonly kind: TagKind;
  /** The attributes as they stand. */
  readonly inner: string;
  readonly start: number;
  readonly end: number;
}

export type TagKind = 'open' | 'close' | 'alone';

/** How many tags may still be met in this file. */
export class TagAllowance {
  constructor(private left: number) {}

  spend(): void {
    this.left -= 1;
    if (this.left < 0) {
      throw new RefusedFile(
        'expands-too-much',
        'The workbook is too large to read. Delete sheets and formatting that are not needed, and send it again.',
      );
    }
  }
}

/** The tags of an XML text in order, as `TagCursor` meets them. */
export function* tagsOf(xml: string, allowance: TagAllowance): Generator<Tag, void> {
  const cursor = new TagCursor(xml, allowance);
  while (cursor.next()) yield { name: cursor.name, kind: cursor.kind, inner: cursor.inner, start: cursor.start, end: cursor.end };
}

const [TAB, SPACE, DOUBLE_QUOTE, SINGLE_QUOTE, SLASH, COLON, EQUALS, GREATER] = [9, 32, 34, 39, 47, 58, 61, 62];
const MARKS = { exclamation: 33, question: 63 };

/**
 * Goes from tag to tag of an XML text; comments and character data are passed over. A declaration (`<!DOCTYPE`, `<!ENTITY`) is
 * refused where it stands, so there is no entity to expand and nothing outside to fetch. It sees a tag begin and end where
 * hucre's parser does: what is counted here is what is parsed there. Nothing is made of a tag but what is asked for: a large sheet
 * has half a million.
 */
export class TagCursor implements Tag {
  name = '';
  kind: TagKind = 'open';
  start = 0;
  end = 0;
  private innerStart = 0;
  private innerEnd = 0;

  constructor(
    private readonly xml: string,
    private readonly allowance: TagAllowance,
  ) {}

  get inner(): string {
    return this.xml.slice(this.innerStart, this.innerEnd);
  }

  /** Goes to the next tag; false where there is none. */
  next(): boolean {
    let start = this.xml.indexOf('<', this.end);
    for (let passed = this.passedOver(start); passed !== undefined; passed = this.passedOver(start)) start = this.xml.indexOf('<', passed);
    if (start === -1) return false;
    this.allowance.spend();
    this.start = start;
    if (this.xml.charCodeAt(start + 1) === SLASH) this.close(start);
    else this.open(start);
    return true;
  }

  private close(start: number): void {
    this.kind = 'close';
    this.end = behind(this.xml, '>', start);
    this.takeName(start + 2, this.end - 1);
  }

  /** A `>` within quotes does not end a tag. */
  private open(start: number): void {
    const { xml } = this;
    let at = start + 1;
    for (let quote = 0; ; at += 1) {
      const code = xml.charCodeAt(at);
      if (Number.isNaN(code)) throw refused('damaged');
      if (quote !== 0) quote = code === quote ? 0 : quote;
      else if (code === GREATER) break;
      else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) quote = code;
    }
    const isAlone = xml.charCodeAt(at - 1) === SLASH;
    this.kind = isAlone ? 'alone' : 'open';
    this.end = at + 1;
    this.takeName(start + 1, isAlone ? at - 1 : at);
  }

  private takeName(from: number, to: number): void {
    const { xml } = this;
    let [nameStart, at] = [from, from];
    for (; at < to; at += 1) {
      const code = xml.charCodeAt(at);
      if (isSpace(code)) break;
      if (code === COLON && nameStart === from) nameStart = at + 1;
    }
    this.name = xml.slice(nameStart, at);
    this.innerStart = at;
    this.innerEnd = to;
  }

  /** Where a comment, character data or an instruction ends; undefined where a tag begins, or nothing does. */
  private passedOver(start: number): number | undefined {
    const { xml } = this;
    const code = start === -1 ? undefined : xml.charCodeAt(start + 1);
    if (code === MARKS.question) return behind(xml, '?>', start + 2);
    if (code !== MARKS.exclamation) return undefined;
    if (xml.startsWith('<!--', start)) return behind(xml, '-->', start + 4);
    if (xml.startsWith('<![CDATA[', start)) return behind(xml, ']]>', start + 9);
    throw refused('unsafe-xml');
  }
}

/** The attributes of a tag; the last of two with one name counts. */
export function attributesOf(inner: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  eachAttribute(inner, (name, value) => found.set(name, value));
  return found;
}

/** Tells each attribute of a tag in its order. */
export function eachAttribute(inner: string, tell: (name: string, value: string) => void): void {
  let at = behindSpaces(inner, 0);
  while (at < inner.length) {
    const nameStart = at;
    while (at < inner.length && !isSpace(inner.charCodeAt(at)) && inner.charCodeAt(at) !== EQUALS) at += 1;
    const name = inner.slice(nameStart, at);
    at = behindSpaces(inner, at);
    if (name === '' || NO_NAME.test(name) || inner.charCodeAt(at) !== EQUALS) throw refused('damaged');
    at = behindSpaces(inner, at + 1);
    const quote = inner.charCodeAt(at);
    const end = quote === DOUBLE_QUOTE ? inner.indexOf('"', at + 1) : quote === SINGLE_QUOTE ? inner.indexOf("'", at + 1) : -1;
    if (end === -1) throw refused('damaged');
    tell(name, unescaped(inner.slice(at + 1, end)));
    at = behindSpaces(inner, end + 1);
  }
}

const NO_NAME = /[<>"'/]/;
const isSpace = (code: number): boolean =>
  code === SPACE || (code >= TAB && code <= 13) || (code > 127 && /\s/.test(String.fromCharCode(code)));

function behindSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** What stands between two tags: character data as it is, and without comments. */
export const textWithin = (xml: string, start: number, end: number): string => {
  const text = xml.slice(start, end);
  return text.includes('<')
    ? text.replace(/<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>|<\?[^]*?\?>/g, (_all, data: string = '') => escaped(data))
    : text;
};

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Most texts of a workbook have nothing to be unescaped, and there are hundreds of thousands of them. */
export const unescaped = (text: string): string => (text.includes('&') ? withoutEntities(text) : text);

const withoutEntities = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;');

function behind(xml: string, ending: string, from: number): number {
  const at = xml.indexOf(ending, from);
  if (at === -1) throw refused('damaged');
  return at + ending.length;
}
