import { MISSING_REASONS, type MissingReason } from '../../catalogue/index.js';
import { tidy } from './number-text.js';

/** Marks that stand for a number that is not there, beside the reasons in words. Square brackets are those of official statistics. */
const MARKS: Readonly<Record<string, MissingReason>> = {
  '-': 'not-submitted',
  '--': 'not-submitted',
  tbc: 'not-submitted',
  'n/a': 'not-applicable',
  'n.a.': 'not-applicable',
  na: 'not-applicable',
  '[z]': 'not-applicable',
  '..': 'suppressed',
  '*': 'suppressed',
  c: 'suppressed',
  '[c]': 'suppressed',
  '[x]': 'not-collected',
};

/** Why there is no number, where a text says so; undefined where it does not. */
export function missingMark(text: string): { readonly reason: MissingReason; readonly notes: readonly string[] } | undefined {
  const words = tidy(text);
  const reason = Object.hasOwn(MARKS, words) ? MARKS[words] : inWords(words);
  if (reason === undefined) return undefined;
  return { reason, notes: words.startsWith('-') ? ['A dash is read as not submitted. Enter 0 where it means nought.'] : [] };
}

/** How a reason is written in a cell: `not printed` for `not-printed`. */
export const wordsOf = (reason: MissingReason): string => reason.replaceAll('-', ' ');

const inWords = (words: string): MissingReason | undefined => IN_WORDS.get(words.replaceAll('-', ' '));
const IN_WORDS = new Map((Object.keys(MISSING_REASONS) as MissingReason[]).map((reason) => [wordsOf(reason), reason]));
