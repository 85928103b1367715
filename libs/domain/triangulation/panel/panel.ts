import { COVID_YEARS } from '../../coherence/index.js';

/**
 * The outturn and the claimed savings of many councils over consecutive years: what a test of claims against peers is reckoned from. Every
 * series holds one number for each year, council and cell, in that order (`at`), so that a year is one slice. NaN is “not known”, never nought.
 * Councils and cells are labels in the order of their bytes, whatever order they came in: the same facts give the same digits.
 */
export interface Panel {
  readonly councils: readonly string[];
  /** Financial years, one after another, oldest first. */
  readonly years: readonly string[];
  readonly cells: readonly string[];
  /** Where the base year stands among the years: indices are 1 there, and claims and transfers nought. */
  readonly base: number;
  /** How many years after the base year claims are assessed. */
  readonly horizons: readonly number[];
  /** Gross current expenditure in pounds of the year, cleared of one-off savings and costs. */
  readonly spend: Float64Array;
  /** The comparable claim since the base year, cumulative, in pounds of the year. */
  readonly claim: Float64Array;
  /** External price and population, as multiples of the base year's. */
  readonly price: Float64Array;
  readonly volume: Float64Array;
  /** How much larger the footprint of the year's spend is than the base year's, in pounds of the base year. NaN: no bridge was returned. */
  readonly transfers: Float64Array;
}

/** Spending of the covid years is no base to roll forward (method, section 10). */
export const NOT_A_BASE: readonly string[] = COVID_YEARS;

export type Series = 'spend' | 'claim' | 'price' | 'volume' | 'transfers';

/** Where the number of a year, council and cell stands in a series. */
export const at = ({ councils, cells }: Panel, year: number, council: number, cell: number): number =>
  (year * councils.length + council) * cells.length + cell;

/** One year of a series: council by council, each with its cells. */
export function yearOf(panel: Panel, series: Series, year: number): Float64Array {
  const size = panel.councils.length * panel.cells.length;
  return panel[series].subarray(year * size, (year + 1) * size);
}
