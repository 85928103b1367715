import { readFileSync } from 'node:fs';
import { byOurCode } from './by-our-code.js';

/** A row of test/reference/statistics.csv, or of what its R program prints. */
export interface Reckoned {
  readonly statistic: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Nothing where R says that there is no answer. */
  readonly expected: readonly number[] | undefined;
  readonly version: string;
  readonly call: string;
}

export const recorded = (): readonly Reckoned[] =>
  reckonedRows(readFileSync(new URL('../reference/statistics.csv', import.meta.url), 'utf8'));

/** Only the last column is quoted, and it alone holds commas. */
export function reckonedRows(csv: string): readonly Reckoned[] {
  const [header, ...lines] = csv.trimEnd().split('\n');
  if (header !== 'statistic,x,y,expected,r_version,r_call') throw new Error(`not the columns that R prints: ${header}`);
  return lines.map((line) => {
    const [, statistic, x, y, expected, version, call] = /^(\w+),([^,]*),([^,]*),([^,]*),([^,]*),"(.*)"$/.exec(line) ?? [];
    if (call === undefined) throw new Error(`not a row that R prints: ${line}`);
    const known = expected!.trim() === 'NA' ? undefined : numbersIn(expected!);
    return { statistic: statistic!, x: numbersIn(x!), y: numbersIn(y!), expected: known, version: version!, call };
  });
}

const numbersIn = (text: string): readonly number[] => (text === '' ? [] : text.split(' ').map(Number));

/** How far our answer is from R's at most: as a share of R's where that is beyond 1. Infinite where one has none. */
export function deviation({ statistic, x, y, expected }: Reckoned): number {
  const ours = byOurCode(statistic, x, y);
  if (ours === undefined || expected === undefined) return ours === expected ? 0 : Infinity;
  if (ours.length !== expected.length) return Infinity;
  return Math.max(...ours.map((value, i) => apart(value, expected[i]!)));
}

/** What is no number is as far as can be: a comparison with NaN would pass it. */
function apart(ours: number, theirs: number): number {
  const distance = Math.abs(ours - theirs) / Math.max(1, Math.abs(theirs));
  return Number.isNaN(distance) ? Infinity : distance;
}
