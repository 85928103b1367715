import {
  ageBandsOf,
  CELL_CODES,
  type CellCode,
  cellOf,
  combineFigures,
  type Figure,
  known,
  missing,
  type PriceIndex,
  priceRatio,
  RETURN_LINES,
  type ReturnLineCode,
} from '../../catalogue/index.js';
import type { Window } from '../claiming/claim.js';
import { type DecomposedLine, decomposeLine } from './decompose-line.js';
import { addUpEffects, type Decomposition } from './decomposition.js';
import { type DecompositionSources, type LineOfBand, lineYear } from './line-year.js';

/** What moved a council's spending over a window: line by line, in each of the nine cells, and in all. It explains a verdict, and decides none. */
export interface WindowDecomposition extends Window {
  /** Lines without spending in either year are not here. */
  readonly lines: readonly DecomposedLine[];
  /** Missing where the spending or the external price of any of its lines is. */
  readonly cells: Readonly<Record<CellCode, Figure<Decomposition>>>;
  readonly total: Figure<Decomposition>;
}

const LINES: readonly LineOfBand[] = (Object.keys(RETURN_LINES) as ReturnLineCode[]).flatMap((line) =>
  ageBandsOf(line).map((ageBand) => ({ line, ageBand })),
);

/**
 * Decomposes the change of a council's gross current expenditure between the two years of a window, from what it returned for them and
 * from external prices and population (method 3). Spending is taken as it was returned: one-offs and transfers are part of what moved it.
 */
export function decomposeWindow(sources: DecompositionSources, index: PriceIndex, { base, year }: Window): WindowDecomposition {
  const lines = LINES.flatMap((of) => {
    const cell = cellOf(of.line, of.ageBand);
    const price = cell && priceRatio(index, cell, base, year);
    return decomposeLine(of, lineYear(sources, of, base), lineYear(sources, of, year), price);
  });
  const cells = CELL_CODES.map((cell) => [cell, addedUp(lines.filter((line) => line.cell === cell))] as const);
  return {
    base,
    year,
    lines,
    cells: Object.fromEntries(cells) as WindowDecomposition['cells'],
    total: addedUp(lines),
  };
}

const addedUp = (lines: readonly DecomposedLine[]): Figure<Decomposition> =>
  combineFigures(
    lines.map(({ outcome }) => (outcome.kind === 'missing' ? missing(outcome.reason) : known(outcome.decomposition))),
    addUpEffects,
  );
