import { type SavingsLine, STAGES } from '../../savings/index.js';
import type { Found } from '../return-finding.js';
import type { Checked } from '../under-check.js';
import { type At, poundsOf } from './accounts.js';
import { savingName, savingsAt } from './cells.js';
import { positionAt } from './claims.js';

/** Two amounts within this share of each other are taken for the same amount (method 1.7). */
export const SAME_AMOUNT = 0.02;

/** What lines are compared by, reckoned once for each: a return may have a thousand. */
export interface Facts {
  readonly at: At<SavingsLine>;
  readonly title: string;
  /** The cells of its locus, in one order; empty where it names none. */
  readonly cells: string;
  /** What it has reached by the year at each stage, in pounds. */
  readonly reached: readonly (number | undefined)[];
}

export const factsOf = ({ content, collection }: Checked): readonly Facts[] =>
  savingsAt(content).map((at) => ({
    at,
    title: plain(at.line.title),
    cells: cellsOf(at.line),
    reached: STAGES.map((stage) => poundsOf(positionAt(at.line, stage, collection))),
  }));

/**
 * Of each line, whatever the order of the return, the first pair with another that shares a key with it: many alike lines are asked about one
 * by one, and not each with each.
 */
export function eachWithFirst(
  facts: readonly Facts[],
  keysOf: (facts: Facts) => readonly string[],
  pair: (one: Facts, other: Facts) => Found | undefined,
): readonly Found[] {
  const groups = new Map<string, Facts[]>();
  const found = new Map<string, Found>();
  for (const other of [...facts].sort((a, b) => (savingName(a.at.line) < savingName(b.at.line) ? -1 : 1))) {
    const keys = keysOf(other);
    const before = [...new Set(keys.flatMap((key) => groups.get(key) ?? []))];
    for (const one of before) {
      const asked = pair(one, other);
      if (asked === undefined) continue;
      found.set(asked.about, asked);
      break;
    }
    for (const key of keys) groups.set(key, [...(groups.get(key) ?? []), other]);
  }
  return [...found.values()];
}

export interface AlikeAmount {
  readonly stage: (typeof STAGES)[number];
  readonly pounds: number;
}

/** The first stage at which both lines have reached one amount by the year, other than nought. */
export function alikeAmount(one: Facts, other: Facts): AlikeAmount | undefined {
  for (const [i, stage] of STAGES.entries()) {
    const [a, b] = [one.reached[i], other.reached[i]];
    if (a !== undefined && b !== undefined && a !== 0 && alike(a, b)) return { stage, pounds: a };
  }
  return undefined;
}

const cellsOf = ({ locus }: SavingsLine): string =>
  locus
    .map(({ cell }) => cell)
    .sort((a, b) => (a < b ? -1 : 1))
    .join();
export const alike = (a: number, b: number): boolean => Math.abs(a - b) <= SAME_AMOUNT * Math.max(Math.abs(a), Math.abs(b));
const plain = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
