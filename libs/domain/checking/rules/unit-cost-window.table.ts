/**
 * What a unit of care can cost, in pounds: a week in a home, an hour of home care. By line and age band; other lines have none.
 * Source: section 8 of the method (S31), from general knowledge, to be set again every year.
 */
export const UNIT_COST_WINDOWS: Readonly<Record<string, { readonly least: number; readonly most: number }>> = {
  'LT_RESIDENTIAL 65+': { least: 400, most: 2_000 },
  'LT_NURSING 65+': { least: 450, most: 2_200 },
  'LT_RESIDENTIAL 18-64': { least: 600, most: 5_000 },
  'LT_HOME_CARE 65+': { least: 12, most: 45 },
  'LT_HOME_CARE 18-64': { least: 12, most: 45 },
};
