import { isDateFormat } from 'hucre';
import { LONGEST_FORMAT, type ReadLimits } from '../../limits.js';
import { refused } from '../../refusal.js';
import { tagsOfPart } from '../part-tags.js';
import { attributesOf, type Tag, type TagAllowance } from '../tags.js';

/** Which formats of a workbook show a number as a date, by the number that a cell gives; what looks like one is hucre's to say. */
export function dateFormats(xml: string, tags: TagAllowance, limits: ReadLimits): ReadonlySet<string> {
  const codes = new Map<string, string>();
  const formats: string[] = [];
  let isOfCells = false;
  // A format of a conditional format has a number of its own, which may be one of these too.
  let isInList = false;
  for (const tag of tagsOfPart(xml, tags, limits)) {
    if (tag.kind !== 'alone' && tag.name === 'cellXfs') isOfCells = tag.kind === 'open';
    else if (tag.kind !== 'alone' && tag.name === 'numFmts') isInList = tag.kind === 'open';
    else if (tag.kind === 'close') continue;
    else if (tag.name === 'numFmt') {
      const format = formatOf(tag);
      if (isInList) codes.set(...format);
    } else if (isOfCells && tag.name === 'xf') formats.push(attributesOf(tag.inner).get('numFmtId') ?? '');
  }
  return new Set(formats.flatMap((id, index) => (isDateFormat(codes.get(id) ?? id) ? [String(index)] : [])));
}

/** The formats, when none of them is longer than a spreadsheet program allows. */
export function expectFormats(xml: string, tags: TagAllowance, limits: ReadLimits): string {
  for (const tag of tagsOfPart(xml, tags, limits)) if (tag.name === 'numFmt' && tag.kind !== 'close') formatOf(tag);
  return xml;
}

function formatOf({ inner }: Tag): [id: string, code: string] {
  const attributes = attributesOf(inner);
  const code = attributes.get('formatCode') ?? '';
  if (code.length > LONGEST_FORMAT) throw refused('damaged');
  return [attributes.get('numFmtId') ?? '', code];
}
