import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * The persons named in the public documents that the demonstration's figures come from: names, addresses and telephone numbers, each as
 * the start of a salted hash of its words in small letters, so that the list itself names nobody. One row is of a made-up person, by
 * whom the search is tested.
 */
const SALT = 'outturn names nobody';
const LIST = new URL('../reference/people.csv', import.meta.url);

const [, ...rows] = readFileSync(LIST, 'utf8').trim().split('\n');
const hashes = new Set(rows.map((row) => row.split(',')[1]));
const lengths = [...new Set(rows.map((row) => Number(row.split(',')[0])))];

/** The places where a text names somebody of the list, as the words around it with the name itself left out. */
export function personsIn(text: string): readonly string[] {
  const words =
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const found: string[] = [];
  for (const length of lengths) {
    for (let start = 0; start + length <= words.length; start += 1) {
      if (isListed(words.slice(start, start + length).join(' '))) {
        found.push([...words.slice(Math.max(0, start - 3), start), '…', ...words.slice(start + length, start + length + 3)].join(' '));
      }
    }
  }
  return found;
}

const known = new Map<string, boolean>();

function isListed(words: string): boolean {
  const before = known.get(words);
  if (before !== undefined) return before;
  const listed = hashes.has(createHash('sha256').update(`${SALT}:${words}`).digest('hex').slice(0, 20));
  known.set(words, listed);
  return listed;
}
