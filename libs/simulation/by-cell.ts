import { CELL_CODES, CELL_WEIGHTS, type CellCode } from '#domain/catalogue';

/** One value for each of the nine cells. */
export type ByCell<T = number> = Readonly<Record<CellCode, T>>;

/** The usual share of each cell in a council's gross current expenditure: councils' own shares scatter around those of the nation. */
export const CELL_SHARES: ByCell = CELL_WEIGHTS;

/** Asks `value` for each cell, always in the order of CELL_CODES, so that random draws come in one order too. */
export function byCell<T>(value: (cell: CellCode) => T): ByCell<T> {
  const values: Partial<Record<CellCode, T>> = {};
  for (const cell of CELL_CODES) values[cell] = value(cell);
  return values as ByCell<T>; // every cell has just been given its value
}

export const sumOfCells = (values: ByCell): number => CELL_CODES.reduce((sum, cell) => sum + values[cell], 0);
