import type { ColumnKind } from '../definition/index.js';

/** In characters. An amount of hundreds of millions with pence and commas has fourteen. */
const WIDTHS: Readonly<Record<ColumnKind, number>> = {
  text: 16,
  choice: 12,
  money: 15,
  quantity: 11,
  share: 11,
  year: 11,
  date: 12,
  'yes-no': 11,
  derived: 15,
};

const OF_SENTENCES = 40;

/** Columns that hold less than others of their kind, or more: what wraps is as high as it needs to be. */
const OWN_WIDTHS: Readonly<Record<string, number>> = {
  line: 18,
  'age-band': 8,
  label: 34,
  title: OF_SENTENCES,
  note: OF_SENTENCES,
  evidence: OF_SENTENCES,
  statement: OF_SENTENCES,
  lines: OF_SENTENCES,
  document: 28,
};

/** A choice does not wrap: one that is longer is cut off until it is pointed at. */
const WIDEST_CHOICE = 44;
/** Beside the letters: the arrow of a list, or the edges of a cell. */
const EDGES = 2;

/** Wide enough for what goes into the column, and for each word of its heading. */
export function widthOf(code: string, kind: ColumnKind, heading: string, choices: readonly string[] = []): number {
  const widest = choices.map((label) => Math.min(label.length + EDGES, WIDEST_CHOICE));
  const words = heading.split(' ').map((word) => word.length + EDGES);
  return Math.max(OWN_WIDTHS[code] ?? WIDTHS[kind], ...widest, ...words);
}
