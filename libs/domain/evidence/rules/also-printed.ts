import { cellsOf, figureCell, type FigureCell, type PlacedCell } from './printed-cells.js';

/** Two figures that agree to so many places are hardly alike by chance. */
const PLACES_IN_COMMON = 1000;

/**
 * Another amount of money of the same document that is what a computation comes to: it tells what was printed for what.
 * 241.647 - 98.564 is not the net budget of the year; it is the budget of the year before.
 */
export function alsoPrinted(computed: number, { document, printed }: FigureCell, involved: readonly PlacedCell[]): FigureCell | undefined {
  return document.tables
    .flatMap((table) => cellsOf(table, document))
    .flatMap((placed) => figureCell(placed) ?? [])
    .filter((cell) => !involved.some(({ address }) => address === cell.address) && areAmounts(cell.printed.unit, printed.unit))
    .find(
      ({ value, range }) =>
        range.low <= computed && computed <= range.high && Math.abs(value) >= PLACES_IN_COMMON * (range.high - range.low),
    );
}

const AMOUNTS = ['gbp', 'gbp-thousands', 'gbp-millions'];
const areAmounts = (...units: readonly string[]): boolean => units.every((unit) => AMOUNTS.includes(unit));
