import type { PublishedDocument } from '../documents/index.js';
import { type FigureCell, figuresIn, type PlacedCell } from './printed-cells.js';

/** Two figures that agree to so many places are hardly alike by chance. */
const PLACES_IN_COMMON = 1000;

/**
 * Another amount of money of the same document that is what a computation comes to: it tells what was printed for what.
 * 241.647 - 98.564 is not the net budget of the year; it is the budget of the year before.
 */
export function alsoPrinted(computed: number, { document, printed }: FigureCell, involved: readonly PlacedCell[]): FigureCell | undefined {
  if (!AMOUNTS.includes(printed.unit)) return undefined;
  const amounts = amountsOf(document);
  const reach = Math.abs(computed) / PLACES_IN_COMMON;
  for (let i = firstFrom(amounts, computed - reach); i < amounts.length; i += 1) {
    const cell = amounts[i];
    if (cell === undefined || cell.value > computed + reach) return undefined;
    const { low, high } = cell.range;
    const isIt = low <= computed && computed <= high && Math.abs(cell.value) >= PLACES_IN_COMMON * (high - low);
    if (isIt && !involved.some(({ address }) => address === cell.address)) return cell;
  }
  return undefined;
}

/** The amounts of a document by size, sorted once. */
function amountsOf(document: PublishedDocument): readonly FigureCell[] {
  const known = BY_SIZE.get(document);
  if (known !== undefined) return known;
  const found = document.tables
    .flatMap((table) => figuresIn(table, document))
    .filter(({ printed }) => AMOUNTS.includes(printed.unit))
    .sort((a, b) => a.value - b.value);
  BY_SIZE.set(document, found);
  return found;
}

/** The place of the first amount that is not below, found by halving. */
function firstFrom(amounts: readonly FigureCell[], least: number): number {
  let low = 0;
  let high = amounts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((amounts[middle]?.value ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

const AMOUNTS = ['gbp', 'gbp-thousands', 'gbp-millions'];
const BY_SIZE = new WeakMap<PublishedDocument, readonly FigureCell[]>();
