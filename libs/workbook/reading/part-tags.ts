import { type ReadLimits } from '../limits.js';
import { RefusedFile } from '../refusal.js';
import { type Tag, type TagAllowance, tagsOf } from './tags.js';

/** The tags of a part that is held whole, when they are not too many. */
export function* tagsOfPart(xml: string, tags: TagAllowance, { partTags }: ReadLimits): Generator<Tag, void> {
  let left = partTags;
  for (const tag of tagsOf(xml, tags)) {
    left -= 1;
    if (left < 0) throw tooMany(partTags);
    yield tag;
  }
}

const tooMany = (most: number): RefusedFile =>
  new RefusedFile(
    'expands-too-much',
    `The workbook has more than ${most} pieces in its texts or formats. Copy your figures into a new template and send that.`,
  );
