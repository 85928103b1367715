import { CELL_CODES, CELL_WEIGHTS, type CellCode } from '#domain/catalogue';

/** One value for each of the nine cells. */
export type ByCell<T = number> = Readonly<Record<CellCode, T>>;

/** The usual share of each cell in a council's gross current expenditure: councils' own shares scatter around those of the nation. */
export const CELL_SHARES: ByCell = CELL_WEIGHTS;

/** Asks `value` for each cell, always in the order of CELL_CODES, so that random draws come in one order too. Spelt out, it is made faster. */
export const byCell = <T>(value: (cell: CellCode) => T): ByCell<T> => ({
  NURSING_65: value('NURSING_65'),
  RESIDENTIAL_65: value('RESIDENTIAL_65'),
  HOME_CARE_65: value('HOME_CARE_65'),
  DIRECT_PAYMENTS_OTHER_65: value('DIRECT_PAYMENTS_OTHER_65'),
  HOMES_18_64: value('HOMES_18_64'),
  SUPPORTED_LIVING_18_64: value('SUPPORTED_LIVING_18_64'),
  COMMUNITY_18_64: value('COMMUNITY_18_64'),
  STAFFING_COMMISSIONING: value('STAFFING_COMMISSIONING'),
  SHORT_TERM_EQUIPMENT_OTHER: value('SHORT_TERM_EQUIPMENT_OTHER'),
});

export const sumOfCells = (values: ByCell): number => CELL_CODES.reduce((sum, cell) => sum + values[cell], 0);
