import {
  CELL_CODES,
  CELL_WEIGHTS,
  type FinancialYear,
  GDP_DEFLATOR_GAP,
  type NationalIndex,
  type PriceIndex,
  priceRatio,
  yearsUpTo,
} from '../../catalogue/index.js';
import type { Window } from '../claiming/claim.js';
import type { IndexSetting } from '../record/index-setting.js';

/** The cells' published prices weighed into one index by the usual shares of spending: the same weights of the cells' changes since a base year. */
function compositeOf(fees: PriceIndex, base: FinancialYear): PriceIndex {
  return {
    name: `${fees.name}, as one index for the whole budget`,
    vintage: fees.vintage,
    level: (_, year) => {
      const ratios = CELL_CODES.map((cell) => ({ weight: CELL_WEIGHTS[cell], ratio: priceRatio(fees, cell, base, year) }));
      if (ratios.some(({ ratio }) => ratio === undefined)) return undefined;
      return ratios.reduce((sum, { weight, ratio = 0 }) => sum + weight * ratio, 0);
    },
  };
}

/** The deflator of the whole economy as a price of every cell. */
export const gdpIndexOf = ({ name, vintage, levels }: NationalIndex): PriceIndex => ({
  name,
  vintage,
  level: (_, year) => levels.find((each) => each.year === year)?.level,
});

/** The indices that a window can be rolled forward by, the cells' own first; none without those. */
export function settingsFor(
  window: Window,
  fees: PriceIndex,
  gdp: NationalIndex | undefined,
): readonly { readonly setting: IndexSetting; readonly index: PriceIndex }[] {
  const composite = compositeOf(fees, window.base);
  const all = [
    { setting: 'fee' as const, index: fees },
    { setting: 'composite' as const, index: composite },
    ...(gdp === undefined || isAcrossGap(window) ? [] : [{ setting: 'gdp' as const, index: gdpIndexOf(gdp) }]),
  ];
  return covers(fees, window) ? all.filter(({ index }) => covers(index, window)) : [];
}

/** Whether a window starts before the pandemic moved the deflator of the whole economy, and not the price of care, and ends after (method 2.4). */
const isAcrossGap = ({ base, year }: Window): boolean => base < GDP_DEFLATOR_GAP.firstAfter && year > GDP_DEFLATOR_GAP.lastBefore;

/** Whether an index has a level for every cell in every year of a window. */
const covers = (index: PriceIndex, { base, year }: Window): boolean =>
  yearsUpTo(base, year).every((each) => CELL_CODES.every((cell) => priceRatio(index, cell, base, each) !== undefined));
