import { refused, RefusedFile } from '../refusal.js';

/** A tag of an XML text, from its `<` at `start` to behind its `>` at `end`. */
export interface Tag {
  /** Without its prefix: `x:row` is `row`. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'alone';
  /** The attributes as they stand. */
  readonly inner: string;
  readonly start: number;
  readonly end: number;
}

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

/**
 * The tags of an XML text in order; comments and character data are passed over. A declaration (`<!DOCTYPE`, `<!ENTITY`) is
 * refused where it stands, so there is no entity to expand and nothing outside to fetch. It sees a tag begin and end where
 * hucre's parser does: what is counted here is what is parsed there.
 */
export function* tagsOf(xml: string, allowance: TagAllowance): Generator<Tag, void> {
  let start = xml.indexOf('<');
  while (start !== -1) {
    const passed = passedOver(xml, start);
    const end = passed ?? endOfTag(xml, start);
    if (passed === undefined) {
      allowance.spend();
      yield tagBetween(xml, start, end);
    }
    start = xml.indexOf('<', end);
  }
}

/** The attributes of a tag; the last of two with one name counts. */
export function attributesOf(inner: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const attribute = /\s*([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')\s*/y;
  while (attribute.lastIndex < inner.length) {
    const match = attribute.exec(inner);
    if (match?.[1] === undefined) throw refused('damaged');
    found.set(match[1], unescaped(match[2] ?? match[3] ?? ''));
  }
  return found;
}

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

function passedOver(xml: string, start: number): number | undefined {
  if (xml.startsWith('<!--', start)) return behind(xml, '-->', start + 4);
  if (xml.startsWith('<![CDATA[', start)) return behind(xml, ']]>', start + 9);
  if (xml.startsWith('<!', start)) throw refused('unsafe-xml');
  return xml.startsWith('<?', start) ? behind(xml, '?>', start + 2) : undefined;
}

function behind(xml: string, ending: string, from: number): number {
  const at = xml.indexOf(ending, from);
  if (at === -1) throw refused('damaged');
  return at + ending.length;
}

const [DOUBLE_QUOTE, SINGLE_QUOTE, GREATER] = [34, 39, 62];

/** A `>` within quotes does not end a tag; a closing tag has no quotes. */
function endOfTag(xml: string, start: number): number {
  if (xml[start + 1] === '/') return behind(xml, '>', start);
  let quote: number | undefined;
  for (let at = start + 1; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote !== undefined) quote = code === quote ? undefined : quote;
    else if (code === GREATER) return at + 1;
    else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) quote = code;
  }
  throw refused('damaged');
}

function tagBetween(xml: string, start: number, end: number): Tag {
  const isClose = xml[start + 1] === '/';
  const isAlone = !isClose && xml[end - 2] === '/';
  const text = xml.slice(start + (isClose ? 2 : 1), end - (isAlone ? 2 : 1));
  const space = text.search(/\s/);
  const name = space === -1 ? text : text.slice(0, space);
  return {
    name: name.slice(name.indexOf(':') + 1),
    kind: isClose ? 'close' : isAlone ? 'alone' : 'open',
    inner: space === -1 ? '' : text.slice(space),
    start,
    end,
  };
}
