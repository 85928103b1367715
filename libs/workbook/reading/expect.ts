import { LONGEST_FORMAT, type ReadLimits } from '../limits.js';
import { refused, RefusedFile } from '../refusal.js';
import { attributesOf, type Tag, type TagAllowance, tagsOf } from './tags.js';

/** How many texts the list of a workbook has, when they are not too many. */
export function countOfStrings(xml: string, tags: TagAllowance, limits: ReadLimits): number {
  let count = 0;
  for (const { name, kind } of tagsOfPart(xml, tags, limits)) {
    if (name === 'si' && kind !== 'close') count += 1;
    if (count > limits.sharedStrings) throw tooMany(`${limits.sharedStrings} texts`);
  }
  return count;
}

/** The formats, when none of them is longer than a spreadsheet program allows. */
export function expectStyles(xml: string, tags: TagAllowance, limits: ReadLimits): string {
  for (const { name, kind, inner } of tagsOfPart(xml, tags, limits)) {
    if (name !== 'numFmt' || kind === 'close') continue;
    if ((attributesOf(inner).get('formatCode') ?? '').length > LONGEST_FORMAT) throw refused('damaged');
  }
  return xml;
}

/** The tags of a part that a parser will hold whole, when they are not too many. */
export function* tagsOfPart(xml: string, tags: TagAllowance, { partTags }: ReadLimits): Generator<Tag, void> {
  let left = partTags;
  for (const tag of tagsOf(xml, tags)) {
    left -= 1;
    if (left < 0) throw tooMany(`${partTags} pieces in its texts or formats`);
    yield tag;
  }
}

const tooMany = (what: string): RefusedFile =>
  new RefusedFile('expands-too-much', `The workbook has more than ${what}. Copy your figures into a new template and send that.`);
