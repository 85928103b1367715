import { CELL_CODES, type CellCode } from '#domain/catalogue';

/** One value for each of the nine cells. */
export type ByCell<T = number> = Readonly<Record<CellCode, T>>;

/** The usual share of each cell in a council's gross current expenditure: what councils' own shares scatter around (method 9.1). */
export const CELL_SHARES: ByCell = {
  NURSING_65: 0.1,
  RESIDENTIAL_65: 0.16,
  HOME_CARE_65: 0.13,
  DIRECT_PAYMENTS_OTHER_65: 0.07,
  HOMES_18_64: 0.14,
  SUPPORTED_LIVING_18_64: 0.14,
  COMMUNITY_18_64: 0.1,
  STAFFING_COMMISSIONING: 0.11,
  SHORT_TERM_EQUIPMENT_OTHER: 0.05,
};

/** Asks `value` for each cell, always in the order of CELL_CODES, so that random draws come in one order too. */
export function byCell<T>(value: (cell: CellCode) => T): ByCell<T> {
  const values: Partial<Record<CellCode, T>> = {};
  for (const cell of CELL_CODES) values[cell] = value(cell);
  return values as ByCell<T>; // every cell has just been given its value
}

export const sumOfCells = (values: ByCell): number => CELL_CODES.reduce((sum, cell) => sum + values[cell], 0);
