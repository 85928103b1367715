/** By which prices spending is rolled forward: each cell's own, one composite of them for the whole budget, or the prices of the whole economy. */
export const INDEX_SETTINGS = ['fee', 'composite', 'gdp'] as const;
export type IndexSetting = (typeof INDEX_SETTINGS)[number];
