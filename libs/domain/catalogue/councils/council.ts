import type { FinancialYear } from '../figures/financial-year.js';
import { startOf } from '../figures/financial-year.js';
import type { CouncilCode } from './council-code.js';

export const COUNCIL_TYPES = ['county', 'unitary', 'metropolitan_district', 'london_borough'] as const;
export type CouncilType = (typeof COUNCIL_TYPES)[number];

/** An authority with adult social services responsibilities, from one date to another. Dates are ISO, `2019-04-01`. */
export interface Council {
  readonly code: CouncilCode;
  readonly name: string;
  readonly type: CouncilType;
  readonly region: string;
  readonly validFrom: string;
  /** The last day of the council, where it has one. */
  readonly validTo: string | undefined;
}

/** Whether the council had its duties through the whole of the year, as a return of that year requires. */
export function existsIn(council: Pick<Council, 'validFrom' | 'validTo'>, year: FinancialYear): boolean {
  const firstDay = `${startOf(year)}-04-01`;
  const lastDay = `${startOf(year) + 1}-03-31`;
  return council.validFrom <= firstDay && (council.validTo === undefined || council.validTo >= lastDay);
}
