import { PRACTICE_TAG_CODES, PRACTICE_TAGS, type PracticeTagCode } from './practice-tag.table.js';

/**
 * Which practices a free text speaks of, by label or synonym: whole words, with case, hyphens and a plural s ignored.
 *
 * @example wordsFor('Re-ablement, and extra-care schemes') // => ['REABLEMENT', 'EXTRA_CARE']
 */
export const wordsFor = (text: string): readonly PracticeTagCode[] => readPractices(text).tags;

/** The practices that a text speaks of, and what is left of it without their words. */
export interface PracticeReading {
  readonly tags: readonly PracticeTagCode[];
  readonly rest: string;
}

/** Takes the words of practices out of a text, the longest phrase first: “Technology-enabled care in Leicester” leaves “in leicester”. */
export function readPractices(text: string): PracticeReading {
  const found = new Set<PracticeTagCode>();
  let rest = ` ${wordsOf(text).join(' ')} `;
  for (const { tag, pattern } of PHRASES) {
    const without = rest.replace(pattern, '');
    if (without !== rest) found.add(tag);
    rest = without;
  }
  return { tags: PRACTICE_TAG_CODES.filter((tag) => found.has(tag)), rest: rest.trim().replace(/ +/g, ' ') };
}

interface Phrase {
  readonly tag: PracticeTagCode;
  readonly length: number;
  readonly pattern: RegExp;
}

const PHRASES: readonly Phrase[] = PRACTICE_TAG_CODES.flatMap((tag) =>
  [PRACTICE_TAGS[tag].label, ...PRACTICE_TAGS[tag].synonyms].map((phrase) => phraseOf(tag, phrase)),
).sort((one, other) => other.length - one.length);

/** A hyphen may stand anywhere in a word (re-ablement), and between two words a hyphen, a space or nothing (extra-care, extracare). */
function phraseOf(tag: PracticeTagCode, phrase: string): Phrase {
  const words = wordsOf(phrase).flatMap((word) => word.split('-'));
  const anyPlural = words.map((word) => `${[...singular(word)].join('-?')}s?`);
  return { tag, length: phrase.length, pattern: new RegExp(`(?<= )${anyPlural.join('[- ]?')}(?= )`, 'g') };
}

/** Words in lower case, with their hyphens and without other punctuation. */
function wordsOf(text: string): readonly string[] {
  const plain = text.toLowerCase().replace(/[‐‑–]/g, '-').replace(/['’]/g, '');
  return plain
    .split(/[^a-z0-9-]+/)
    .map((word) => word.replace(/^-+|-+$/g, ''))
    .filter((word) => word !== '');
}

function singular(word: string): string {
  return word.replace(/(?<=[a-z]{2})(?<!s)s$/, '');
}
