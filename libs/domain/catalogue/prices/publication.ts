import type { CouncilCode, Realm } from '../councils/council-code.js';
import type { FinancialYear } from '../figures/financial-year.js';
import type { CellCode } from '../lines/cell.table.js';

/** Statistics from outside the returns that a release is computed with: prices and populations, never a council's own. */
export interface Publication {
  readonly realm: Realm;
  /** As its publisher calls it; with the vintage it names one publication for good. */
  readonly name: string;
  readonly publisher: string;
  /** When it was published, ISO date: a revision is a new publication with a later vintage. */
  readonly vintage: string;
  readonly priceLevels: readonly PriceLevel[];
  readonly populations: readonly Population[];
}

/** The external price of a cell in a year, as a level on the publication's own base. */
export interface PriceLevel {
  readonly cell: CellCode;
  readonly year: FinancialYear;
  readonly level: number;
}

/** Mid-year estimate of the people of an age band in the June of the financial year. */
export interface Population {
  readonly council: CouncilCode;
  readonly ageBand: '18-64' | '65+';
  readonly year: FinancialYear;
  readonly people: number;
}
