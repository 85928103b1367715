import type { Window } from '../claiming/claim.js';
import { CELL_CODES, CELL_WEIGHTS, GDP_DEFLATOR_GAP, type NationalIndex, type PriceIndex, priceRatio } from '../../catalogue/index.js';

/** By which prices spending is rolled forward: each cell's own, one composite of them for the whole budget, or the prices of the whole economy. */
export const INDEX_SETTINGS = ['fee', 'composite', 'gdp'] as const;
export type IndexSetting = (typeof INDEX_SETTINGS)[number];

/** The cells' published prices weighed into one index, by the usual shares of spending. */
export function compositeOf(fees: PriceIndex): PriceIndex {
  return {
    name: `${fees.name}, as one index for the whole budget`,
    vintage: fees.vintage,
    level: (_, year) => {
      const levels = CELL_CODES.map((cell) => ({ weight: CELL_WEIGHTS[cell], level: fees.level(cell, year) }));
      if (levels.some(({ level }) => level === undefined)) return undefined;
      return levels.reduce((sum, { weight, level = 0 }) => sum + weight * level, 0);
    },
  };
}

/** The deflator of the whole economy as a price of every cell: it is shown beside the others, never decided by (method 2.4). */
export const gdpIndexOf = ({ name, vintage, levels }: NationalIndex): PriceIndex => ({
  name,
  vintage,
  level: (_, year) => levels.find((each) => each.year === year)?.level,
});

/** Whether a window starts before the pandemic moved the deflator of the whole economy, and not the price of care, and ends after (method 2.4). */
export const isAcrossGap = ({ base, year }: Window): boolean => base < GDP_DEFLATOR_GAP.firstAfter && year > GDP_DEFLATOR_GAP.lastBefore;

/** Whether an index has a level for every cell in both years. */
export const covers = (index: PriceIndex, from: Parameters<PriceIndex['level']>[1], to: Parameters<PriceIndex['level']>[1]): boolean =>
  CELL_CODES.every((cell) => priceRatio(index, cell, from, to) !== undefined);
