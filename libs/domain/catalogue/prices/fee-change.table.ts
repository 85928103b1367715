import { type FinancialYear, financialYear } from '../figures/financial-year.js';

/** The services whose fees the national reports follow. */
export type FeeService = 'home care' | 'residential 65+' | 'nursing 65+' | 'supported living' | 'residential 18-64' | 'nursing 18-64';

const YEAR = { '2023-24': financialYear('2023-24'), '2024-25': financialYear('2024-25') } as const;

/**
 * National average change of the fees councils paid, per cent on the year before.
 * Source: Market Sustainability and Improvement Fund fee reporting, 2023-24 and 2024-25 (Department of Health and Social Care).
 */
export const FEE_CHANGES: readonly { readonly year: FinancialYear; readonly service: FeeService; readonly perCent: number }[] = [
  { year: YEAR['2023-24'], service: 'home care', perCent: 9.6 },
  { year: YEAR['2023-24'], service: 'residential 65+', perCent: 10.1 },
  { year: YEAR['2023-24'], service: 'nursing 65+', perCent: 9.6 },
  { year: YEAR['2023-24'], service: 'supported living', perCent: 8.4 },
  { year: YEAR['2023-24'], service: 'residential 18-64', perCent: 7.6 },
  { year: YEAR['2023-24'], service: 'nursing 18-64', perCent: 8.7 },
  { year: YEAR['2024-25'], service: 'home care', perCent: 6.5 },
  { year: YEAR['2024-25'], service: 'residential 65+', perCent: 6.3 },
  { year: YEAR['2024-25'], service: 'nursing 65+', perCent: 6.1 },
  { year: YEAR['2024-25'], service: 'supported living', perCent: 6.4 },
  { year: YEAR['2024-25'], service: 'residential 18-64', perCent: 6.0 },
  { year: YEAR['2024-25'], service: 'nursing 18-64', perCent: 6.6 },
];

/** Change of the GDP deflator from 2022-23 to 2023-24, per cent. Source: HM Treasury, December 2023. For display beside a fee index. */
export const GDP_DEFLATOR_CHANGE_2023_24 = 6.1;
