import type { FinancialYear, Population } from '../catalogue/index.js';
import type { ReturnContent } from '../returns/index.js';

/** What a council's accounts are made of: its accepted returns and the people it serves. */
export interface AccountSources {
  readonly returnOf: (year: FinancialYear) => ReturnContent | undefined;
  readonly people: (ageBand: Population['ageBand'], year: FinancialYear) => number | undefined;
}
