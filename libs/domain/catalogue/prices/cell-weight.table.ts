import type { CellCode } from '../lines/cell.table.js';

/**
 * The share of each cell in national gross current expenditure, the same in every year: what the prices of several cells are weighted with.
 * Source: method section 9.1, the shares that councils' own scatter around.
 */
export const CELL_WEIGHTS: Readonly<Record<CellCode, number>> = {
  NURSING_65: 0.10,
  RESIDENTIAL_65: 0.16,
  HOME_CARE_65: 0.13,
  DIRECT_PAYMENTS_OTHER_65: 0.07,
  HOMES_18_64: 0.14,
  SUPPORTED_LIVING_18_64: 0.14,
  COMMUNITY_18_64: 0.10,
  STAFFING_COMMISSIONING: 0.11,
  SHORT_TERM_EQUIPMENT_OTHER: 0.05,
};
