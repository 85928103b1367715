import { PRINTED_UNITS, type PrintedCell, type PrintedUnit } from '../documents/index.js';
import type { FigureCell, PlacedCell } from './printed-cells.js';

/** More digits than any report prints. */
const MOST_DECIMALS = 10;

/** A cell as it is printed: `15.1 £m`, `more than 80 %`, or its words in quotation marks. */
export const printed = ({ cell }: Pick<PlacedCell, 'cell'>): string => printedText(cell);

export function printedText({ content }: Pick<PrintedCell, 'content'>): string {
  if (content.kind === 'words') return `“${content.words}”`;
  if (content.figure.kind === 'missing') return 'no figure';
  const bound = content.bound === undefined ? '' : { above: 'more than ', below: 'less than ' }[content.bound];
  return `${bound}${withUnit(digits(content.figure.value, decimalsOf(content.step), true), content.unit)}`;
}

/** A computed number in the unit of `like`, with as many decimals as the finest of the cells it was made of, and `finer` more. */
export function computed(value: number, like: FigureCell, from: readonly FigureCell[] = [], finer = 0): string {
  const { unit } = like.printed;
  const steps = [like, ...from].map(({ printed: each }) =>
    decimalsOf((each.step * PRINTED_UNITS[each.unit].factor) / PRINTED_UNITS[unit].factor),
  );
  return withUnit(digits(value / PRINTED_UNITS[unit].factor, Math.min(Math.max(...steps) + finer, MOST_DECIMALS), false), unit);
}

export const paragraphOf = ({ table, cell }: PlacedCell): string => cell.paragraph ?? table.paragraph;
export const number = (value: number, decimals = 0): string => digits(value, decimals, false);

/** `a`, `a and b`, `a, b and c` */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** As within a sentence: the first letter small, but not that of `NHS income`. */
export const inSentence = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
export const startingSentence = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1);

const withUnit = (text: string, unit: PrintedUnit): string => (unit === 'count' ? text : `${text} ${PRINTED_UNITS[unit].label}`);

const digits = (value: number, decimals: number, whole: boolean): string =>
  (Number(value.toFixed(decimals)) + 0).toLocaleString('en-GB', {
    minimumFractionDigits: whole ? decimals : 0,
    maximumFractionDigits: decimals,
  });

/** How many decimals a step has: 2 for 0.01, none for 1 or 1000. */
function decimalsOf(step: number): number {
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals += 1)
    if (Number((step * 10 ** decimals).toPrecision(MOST_DECIMALS)) % 1 === 0) return decimals;
  return MOST_DECIMALS;
}
