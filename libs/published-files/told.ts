import type { PublishedFileOutcome, RefusedRows, SetAsideRows } from './published-file.js';

/** What a person at a terminal is told of a file that was read: what it is, what became of its rows, and what is to be known. */
export function told(outcome: PublishedFileOutcome): readonly string[] {
  if (outcome.kind !== 'read') return [printable(`${outcome.fileName} was not read: ${outcome.why}`)];
  const { rowsIn, used, setAside, refused, remarks } = outcome.reconciliation;
  const [aside, not] = [sumOf(setAside), sumOf(refused)];
  const lines = [
    `${outcome.fileName}: ${outcome.holds}.`,
    `  Of ${inEnglish(rowsIn)} rows ${inEnglish(used)} are ${outcome.compared ? 'compared' : 'used'}, ${inEnglish(aside)} set aside and ${inEnglish(not)} refused.`,
    ...setAside.map(({ why, rows, firstLine }) => `  Set aside: ${rowsOf(rows)}, the first in line ${firstLine}: ${why}.`),
    ...refused.map(({ why, mend, rows, examples }) => `  Refused: ${rowsOf(rows)} because ${why}. ${linesOf(examples, rows)} ${mend}`),
    ...(not > 0 && outcome.publication !== undefined ? ['  What is refused is not in what can be loaded.'] : []),
    ...remarks.map((remark) => `  ${remark}`),
  ];
  return lines.map(printable);
}

/** What somebody sent may hold signs that a terminal obeys. */
const printable = (text: string): string => text.replace(/\p{Cc}/gu, '?');

const sumOf = (groups: readonly (SetAsideRows | RefusedRows)[]): number => groups.reduce((sum, { rows }) => sum + rows, 0);
const linesOf = (examples: RefusedRows['examples'], rows: number): string =>
  [...examples.map(({ line, what }) => `Line ${line}: ${what}.`), ...(rows > examples.length ? ['And so on.'] : [])].join(' ');
const rowsOf = (count: number): string => (count === 1 ? '1 row' : `${inEnglish(count)} rows`);
const inEnglish = (count: number): string => count.toLocaleString('en-GB');
