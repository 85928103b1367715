import type { CouncilCode, Realm } from '../councils/council-code.js';
import type { Figure } from '../figures/figure.js';
import type { FinancialYear } from '../figures/financial-year.js';
import type { CellCode } from '../lines/cell.table.js';
import type { MeasureCode } from '../measures/measure.table.js';
import type { QuantityCode } from '../measures/quantity.table.js';

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
  readonly figures: readonly PublishedFigure[];
  readonly indices: readonly IndexLevel[];
}

/** A part of England that figures are published for and that is no council. */
export const AREAS = {
  E92000001: 'England',
  E12000001: 'North East',
  E12000002: 'North West',
  E12000003: 'Yorkshire and The Humber',
  E12000004: 'East Midlands',
  E12000005: 'West Midlands',
  E12000006: 'East of England',
  E12000007: 'London',
  E12000008: 'South East',
  E12000009: 'South West',
} as const;

export type AreaCode = keyof typeof AREAS;
export const isAreaCode = (text: string): text is AreaCode => Object.hasOwn(AREAS, text);

/** One figure of a publication: of a quantity, or of a measure that is published as a rate alone. */
export interface PublishedFigure {
  readonly place: CouncilCode | AreaCode;
  readonly of: QuantityCode | MeasureCode;
  readonly year: FinancialYear;
  readonly figure: Figure;
}

/** Price indices of the whole country. */
export const NATIONAL_INDICES = { GDP_DEFLATOR: 'GDP deflator', NATIONAL_LIVING_WAGE: 'National Living Wage' } as const;
export type NationalIndexCode = keyof typeof NATIONAL_INDICES;

/** A national price index in a year, as a level on the publication's own base. */
export interface IndexLevel {
  readonly index: NationalIndexCode;
  readonly year: FinancialYear;
  readonly level: number;
  /** Whether the year had ended when the level was published. */
  readonly status: 'outturn' | 'forecast';
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
