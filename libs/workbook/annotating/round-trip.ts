import { writeXlsx } from 'hucre/xlsx';
import { placeOf } from '../address.js';
import { READ_LIMITS, type ReadLimits } from '../limits.js';
import { OWN_SHEETS } from '../plan.js';
import { expectFormats } from '../reading/sheet/formats.js';
import { type Outline, outlineOf, type OutlineSheet, type Relation, relationsOf, relationsPartOf } from '../reading/outline.js';
import { tagsOfPart } from '../reading/part-tags.js';
import { Parts } from '../reading/parts.js';
import { SheetAllowance } from '../reading/sheet/sheet-allowance.js';
import { SheetScan } from '../reading/sheet/sheet-scan.js';
import { attributesOf, escaped, type Tag } from '../reading/tags.js';
import { textsOf } from '../reading/sheet/texts.js';
import { storedZip } from '../reading/zip.js';

const THEME = 'xl/theme/theme1.xml';
const WORKBOOK = 'xl/workbook.xml';

/**
 * A copy of the file for hucre's round trip, of nothing but checked parts. Sheets are numbered in the order of their tabs, from
 * 2: hucre finds what hangs on a sheet by the number of its tab, and the first tab will be `Errors`.
 */
export async function forRoundTrip(parts: Parts, limits: ReadLimits): Promise<Uint8Array> {
  const outline = await outlineOf(parts, limits);
  const renamed = newNames(outline);
  const strings = outline.sharedStringsPart === undefined ? '<sst/>' : await parts.needed(outline.sharedStringsPart);
  const allowance = new SheetAllowance(limits, textsOf(strings, parts.tags, limits).length);
  const sheetNames = new Map(outline.sheets.map(({ part, name }) => [part, name]));
  const ownRelations = new Set(['', ...renamed.keys()].map(relationsPartOf));
  const kept = new Map<string, Uint8Array>();
  for (const name of parts.names()) {
    const sheet = sheetNames.get(name);
    if (isLeftOut(name) || name === outline.sharedStringsPart || ownRelations.has(name)) continue;
    const content =
      sheet === undefined
        ? await checked(parts, name, outline, limits)
        : encoded(new SheetScan(sheet, await parts.needed(name), allowance).run(parts.tags).whole());
    if (content !== undefined) kept.set(renamed.get(name) ?? name, content);
  }
  if (outline.sharedStringsPart !== undefined) kept.set(outline.sharedStringsPart, encoded(strings));
  for (const part of ['', ...renamed.keys()]) {
    const relations = await relationsOf(parts, part, limits);
    kept.set(relationsPartOf(renamed.get(part) ?? part), encoded(relationsXml(relations, renamed)));
  }
  if (!kept.has(THEME)) kept.set(THEME, await plainTheme());
  return storedZip(kept);
}

/** Of the workbook and its sheets. An earlier sheet of errors comes last, because it will be taken out. */
function newNames({ workbookPart, sheets }: Outline): ReadonlyMap<string, string> {
  const isErrors = ({ name }: OutlineSheet): boolean => name === OWN_SHEETS.errors;
  const ordered = [...sheets.filter((sheet) => !isErrors(sheet)), ...sheets.filter(isErrors)];
  return new Map([
    [workbookPart, WORKBOOK] as const,
    ...ordered.map(({ part }, index) => [part, `xl/worksheets/sheet${index + 2}.xml`] as const),
  ]);
}

/** Conversations hang on the number of a tab, and their plain notes say the same; the order of computing is made anew. */
const isLeftOut = (name: string): boolean => /^xl\/(threadedComments|persons)\/|^xl\/calcChain\.xml$|\/$/.test(name);

async function checked(parts: Parts, name: string, outline: Outline, limits: ReadLimits): Promise<Uint8Array | undefined> {
  if (!/\.(xml|rels|vml)$/i.test(name)) return parts.bytes(name);
  const xml = await parts.needed(name);
  if (name === outline.stylesPart) return encoded(expectFormats(xml, parts.tags, limits));
  if (name === outline.workbookPart) return encoded(withCellsAlone(xml, tagsOfPart(xml, parts.tags, limits), outline));
  if (/\.vml$/i.test(name)) return encoded(xml);
  return areWithin(tagsOfPart(xml, parts.tags, limits), limits) ? encoded(xml) : undefined;
}

/** Whatever the part is called, a note far off in it would make a parser fill the rectangle up to it. */
function areWithin(tags: Iterable<Tag>, { rows, columns }: ReadLimits): boolean {
  let areNear = true;
  for (const { name, kind, inner } of tags) {
    if (name !== 'comment' || kind === 'close') continue;
    const place = placeOf(attributesOf(inner).get('ref') ?? '');
    areNear &&= place !== undefined && place.row <= rows && place.column <= columns;
  }
  return areNear;
}

/** hucre takes every tab for a sheet with cells, and gives up at one that is a chart and nothing else. */
function withCellsAlone(xml: string, tags: Iterable<Tag>, { sheets }: Outline): string {
  const names = new Set(sheets.map(({ name }) => name));
  const kept: string[] = [];
  let cursor = 0;
  for (const { name, kind, inner, start, end } of tags) {
    if (name !== 'sheet' || kind !== 'alone' || names.has(attributesOf(inner).get('name') ?? '')) continue;
    kept.push(xml.slice(cursor, start));
    cursor = end;
  }
  return [...kept, xml.slice(cursor)].join('');
}

const relationsXml = (relations: readonly Relation[], renamed: ReadonlyMap<string, string>): string =>
  `<Relationships>${relations
    .map(({ id, typeAddress, target, isOutside }) => {
      const path = isOutside ? `${escaped(target)}" TargetMode="External` : `/${escaped(renamed.get(target) ?? target)}`;
      return `<Relationship Id="${escaped(id)}" Type="${escaped(typeAddress)}" Target="${path}"/>`;
    })
    .join('')}</Relationships>`;

/** hucre refers to a theme whether there is one or not, and Excel misses a part that is referred to. */
async function plainTheme(): Promise<Uint8Array> {
  const plain = await Parts.of(await writeXlsx({ sheets: [{ name: 'Plain', rows: [] }] }), READ_LIMITS);
  return (await plain.bytes(THEME)) ?? new Uint8Array();
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
