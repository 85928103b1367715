import { type ReadLimits } from '../../limits.js';
import { RefusedFile } from '../../refusal.js';
import { type TagAllowance, textWithin, unescaped } from '../tags.js';
import { tagsOfPart } from '../part-tags.js';

/**
 * The list of texts that cells point into, when they are not too many. A text in pieces is put together; what says how it is read
 * aloud is none of it.
 */
export function textsOf(xml: string, tags: TagAllowance, limits: ReadLimits): readonly string[] {
  const texts: string[] = [];
  let pieceStart = 0;
  let isPhonetic = false;
  for (const { name, kind, start, end } of tagsOfPart(xml, tags, limits)) {
    if (name === 'si' && kind !== 'close') {
      if (texts.length === limits.sharedStrings) throw tooMany(limits);
      texts.push('');
    } else if (name === 'rPh') isPhonetic = kind === 'open';
    else if (name !== 't' || isPhonetic) continue;
    else if (kind === 'open') pieceStart = end;
    else if (kind === 'close' && texts.length > 0)
      texts.push(`${texts.pop() ?? ''}${spelledOut(unescaped(textWithin(xml, pieceStart, start)))}`);
  }
  return texts;
}

/** Signs that XML cannot hold are spelt out as `_x000D_`. */
export const spelledOut = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;

const tooMany = ({ sharedStrings }: ReadLimits): RefusedFile =>
  new RefusedFile(
    'expands-too-much',
    `The workbook has more than ${sharedStrings} texts. Copy your figures into a new template and send that.`,
  );
