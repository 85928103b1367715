import { type FinancialYear, financialYear } from '../figures/financial-year.js';
import type { IndexLevel } from './publication.js';

/**
 * GDP deflators at market prices by financial year, 2022-23 = 100: what the country's prices were, care or not. Years that had not ended are
 * chained from the forecast changes printed with them.
 *
 * Source: HM Treasury, GDP deflators at market prices, and money GDP, December 2023 (Open Government Licence v3.0). Columns: financial year,
 * level, whether the year had ended.
 */
const ROWS: readonly (readonly [year: string, level: number, status: IndexLevel['status']])[] = [
  ['1990-91', 47.969, 'outturn'],
  ['1991-92', 50.862, 'outturn'],
  ['1992-93', 52.266, 'outturn'],
  ['1993-94', 53.756, 'outturn'],
  ['1994-95', 54.644, 'outturn'],
  ['1995-96', 56.378, 'outturn'],
  ['1996-97', 58.287, 'outturn'],
  ['1997-98', 58.277, 'outturn'],
  ['1998-99', 59.074, 'outturn'],
  ['1999-00', 59.862, 'outturn'],
  ['2000-01', 60.473, 'outturn'],
  ['2001-02', 61.499, 'outturn'],
  ['2002-03', 62.896, 'outturn'],
  ['2003-04', 64.326, 'outturn'],
  ['2004-05', 66.258, 'outturn'],
  ['2005-06', 68.071, 'outturn'],
  ['2006-07', 69.892, 'outturn'],
  ['2007-08', 71.583, 'outturn'],
  ['2008-09', 74.16, 'outturn'],
  ['2009-10', 75.164, 'outturn'],
  ['2010-11', 76.58, 'outturn'],
  ['2011-12', 77.93, 'outturn'],
  ['2012-13', 79.36, 'outturn'],
  ['2013-14', 80.886, 'outturn'],
  ['2014-15', 81.87, 'outturn'],
  ['2015-16', 82.459, 'outturn'],
  ['2016-17', 84.335, 'outturn'],
  ['2017-18', 85.656, 'outturn'],
  ['2018-19', 87.462, 'outturn'],
  ['2019-20', 89.527, 'outturn'],
  ['2020-21', 94.403, 'outturn'],
  ['2021-22', 93.629, 'outturn'],
  ['2022-23', 100, 'outturn'],
  ['2023-24', 106.1, 'forecast'],
  ['2024-25', 107.882, 'forecast'],
  ['2025-26', 109.727, 'forecast'],
  ['2026-27', 111.505, 'forecast'],
  ['2027-28', 113.479, 'forecast'],
  ['2028-29', 115.612, 'forecast'],
];

/** Name and vintage as every figure in its prices tells them. */
export const GDP_DEFLATOR = {
  name: 'GDP deflator, HM Treasury',
  vintage: '2023-12',
  levels: ROWS.map(([year, level, status]): IndexLevel => ({ index: 'GDP_DEFLATOR', year: financialYear(year), level, status })),
} as const;

/** The pandemic changed what the deflator counts, not what care costs: from the first of these years to the second it rose 5.45% and fell 0.82% again. */
export const GDP_DEFLATOR_GAP: { readonly lastBefore: FinancialYear; readonly firstAfter: FinancialYear } = {
  lastBefore: financialYear('2019-20'),
  firstAfter: financialYear('2021-22'),
};
