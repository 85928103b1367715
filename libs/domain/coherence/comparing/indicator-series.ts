import { type Figure, type FinancialYear, financialYear, isKnown, type MissingReason } from '../../catalogue/index.js';
import { type Indicator, type IndicatorConcept, INDICATORS } from '../../practice/index.js';

/** Why an indicator has no value for a year: a missing figure's reasons, or one that covers a part of the year alone. */
export type WhyNoValue = MissingReason | 'part-year';

export type IndicatorValue =
  | {
      readonly kind: 'known';
      /** In the indicator's unit; of a growth above an index, the level at the prices of the index (see `moveOf`). */
      readonly value: number;
      /** Of how many people a share is; undefined where nobody says. */
      readonly outOf?: number | undefined;
    }
  | { readonly kind: 'missing'; readonly reason: WhyNoValue };

/** What one council's indicator was, year by year, under its concept: never under a code, which a framework uses again (method 5.1). */
export interface IndicatorSeries {
  readonly concept: IndicatorConcept;
  readonly values: ReadonlyMap<FinancialYear, IndicatorValue>;
}

export const indicatorValue = (figure: Figure, outOf?: number): IndicatorValue =>
  isKnown(figure) ? { kind: 'known', value: figure.value, outOf } : { kind: 'missing', reason: figure.reason };

/** A year that nobody speaks of was not collected. */
export const valueIn = ({ values }: IndicatorSeries, year: FinancialYear): IndicatorValue =>
  values.get(year) ?? { kind: 'missing', reason: 'not-collected' };

/** The name that the outcomes framework gives a concept in one year. */
export interface FrameworkCode {
  readonly code: string;
  /** Paired with the code of other years by its definition, and not by the publisher’s word. */
  readonly isInferred: boolean;
}

/**
 * The code of a concept in the outcomes framework of a year, or undefined where it had none.
 *
 * @example frameworkCode('reablement-sequel', financialYear('2022-23')) // => 2D, and 2A from 2023-24
 */
export function frameworkCode(concept: IndicatorConcept, year: FinancialYear): FrameworkCode | undefined {
  const { editions }: Indicator = INDICATORS[concept];
  const edition = editions.find(({ from, to }) => (from ?? '') <= year && (to === undefined || year <= to));
  return edition && { code: edition.code, isInferred: edition.inferred === true };
}

/** Whether a change rests on a pairing of an old and a new code that the publisher does not state. */
export function pairingIsInferred(concept: IndicatorConcept, from: FinancialYear, to: FinancialYear): boolean {
  const [old, now] = [frameworkCode(concept, from), frameworkCode(concept, to)];
  return old !== undefined && now !== undefined && old.code !== now.code && (old.isInferred || now.isInferred);
}

/**
 * The first year of client-level data: they took the place of the short- and long-term return on 1 April 2024, and their figures are not
 * expected to match its own (Department of Health and Social Care, methodology of client level data, December 2025; method 5.1).
 */
export const FIRST_OF_CLIENT_LEVEL_DATA = financialYear('2024-25');

/** Whether another collection took over between two years: of what the framework publishes, for a council’s own return goes on. */
export function isBrokenBetween(concept: IndicatorConcept, from: FinancialYear, to: FinancialYear): boolean {
  const { editions }: Indicator = INDICATORS[concept];
  return editions.length > 0 && from < FIRST_OF_CLIENT_LEVEL_DATA && to >= FIRST_OF_CLIENT_LEVEL_DATA;
}

/** Years in which the pandemic moved what people asked for and were given: no verdict rests on them (method 5.2). */
export const COVID_YEARS: readonly FinancialYear[] = [financialYear('2020-21'), financialYear('2021-22')];
