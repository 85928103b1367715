import { type PracticeTagCode, readPractices } from '../../practice/index.js';

/** One way to satisfy a search: all its words and one of its practices. */
export interface SearchAlternative {
  /** Words as a web search has them; empty where practices alone were asked for. */
  readonly words: string;
  /** The practices that the words named; empty where they named none. */
  readonly practices: readonly PracticeTagCode[];
}

/**
 * What a search asks for. The words of a practice are read as the practice, whichever of its synonyms was typed, so that
 * “re-ablement” and “enablement” find the same studies. Where a text has quotation marks or a minus it is taken literally.
 *
 * @example searchTerms('care technology in Leicestershire') // => [{ words: 'in leicestershire', practices: ['TELECARE'] }]
 */
export function searchTerms(text: string): readonly SearchAlternative[] {
  if (LITERAL.test(text)) return [{ words: text, practices: [] }];
  return text
    .split(/\s+or\s+/i)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const { tags, rest } = readPractices(part);
      return tags.length === 0 ? { words: part.trim(), practices: [] } : { words: rest, practices: tags };
    });
}

const LITERAL = /"|(?:^|\s)-\S/;
