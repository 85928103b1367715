import type { Figure, FinancialYear, MeasureCode } from '../../catalogue/index.js';
import { type Indicator, type IndicatorConcept, INDICATORS } from '../../practice/index.js';
import { type IndicatorSeries, indicatorValue } from '../comparing/indicator-series.js';
import { INDICATOR_FEEDS } from './indicator-feed.table.js';
import { indicatorOfReturn, type ReturnYear } from './indicators-of-return.js';

/** One council’s figures: those that a release holds, and its returns. */
export interface IndicatorSources {
  readonly years: readonly FinancialYear[];
  readonly measure: (code: MeasureCode, year: FinancialYear) => Figure;
  readonly returnOf: (year: FinancialYear) => ReturnYear;
}

/** One council’s series of an indicator, or undefined where nothing feeds it. */
export function seriesOf(concept: IndicatorConcept, { years, measure, returnOf }: IndicatorSources): IndicatorSeries | undefined {
  const { measure: code }: Indicator = INDICATORS[concept];
  const { from } = INDICATOR_FEEDS[concept];
  if (from === 'nowhere') return undefined;
  const figure = (year: FinancialYear): Figure =>
    from === 'measure' && code !== undefined ? measure(code, year) : indicatorOfReturn(concept, returnOf(year));
  return { concept, values: new Map(years.map((year) => [year, indicatorValue(figure(year))])) };
}
