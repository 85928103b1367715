import type { FinancialYear } from '../../catalogue/index.js';
import { type IndicatorConcept, INDICATORS } from '../../practice/index.js';
import { type IndicatorSeries, type IndicatorValue, isBrokenBetween, valueIn, type WhyNoValue } from './indicator-series.js';

/** The two years that an indicator is read in. */
export interface IndicatorYears {
  readonly from: FinancialYear;
  readonly to: FinancialYear;
}

/** Why a change cannot be set beside others, each as the words that finish “it cannot be compared, because ...”. */
export const WHY_NOT_COMPARABLE: Readonly<Record<WhyNotComparable, string>> = {
  suppressed: 'a figure is suppressed',
  'not-submitted': 'a figure was not submitted',
  'not-collected': 'a figure was not collected',
  'not-printed': 'a figure is not printed',
  'not-applicable': 'the council has nothing to count',
  'not-comparable': 'a figure is not comparable',
  'part-year': 'a figure is of a part of its year',
  'series-break': 'another collection took over between the two years',
  'few-people': 'it is of fewer than 30 people',
  'not-positive': 'what is nought has no growth',
  'covid-year': 'a year of the pandemic is one of the two',
  'too-few-comparators': 'too few councils can be compared',
  'no-scatter': 'the other councils all changed alike',
};
export type WhyNotComparable =
  WhyNoValue | 'series-break' | 'few-people' | 'not-positive' | 'covid-year' | 'too-few-comparators' | 'no-scatter';

export type IndicatorChange =
  | {
      readonly kind: 'known';
      /** Points of a share, per cent of everything else. */
      readonly by: number;
      /** What chance alone makes of it, squared; undefined where nobody says of how many people the shares are. */
      readonly variance: number | undefined;
    }
  | { readonly kind: 'none'; readonly why: WhyNotComparable };

/** Below so many people a share is chance (method 5.2). */
export const FEWEST_PEOPLE = 30;

/**
 * Growth above an index is no level of a year. Its series holds what a unit costs at the prices of the index, so that growth of the level is
 * growth above the index over any years; of contributions, which rise with benefits everywhere alike, the pounds of the year.
 */
export const LEVELS_OF_GROWTH: readonly IndicatorConcept[] = [
  'unit-price-growth',
  'direct-payment-growth',
  'top-decile-cost-growth',
  'contributions-per-week',
];

/** How an indicator moves: a share by points, all else by per cent, so that a large council and a small one can be compared (as in method 5.4). */
export const moveOf = (concept: IndicatorConcept): 'points' | 'growth' =>
  INDICATORS[concept].unit === 'per cent' && !LEVELS_OF_GROWTH.includes(concept) ? 'points' : 'growth';

/**
 * By how much an indicator changed from one year to another, or why nobody can say. The pandemic is no matter here: it keeps a change from
 * a verdict and not from being told.
 *
 * @example 84.5% in 2018-19 and 87.5% in 2019-20 // => 3 points
 */
export function indicatorChange(series: IndicatorSeries, { from, to }: IndicatorYears): IndicatorChange {
  const [before, after] = [valueIn(series, from), valueIn(series, to)];
  if (isBrokenBetween(series.concept, from, to)) return none('series-break');
  if (before.kind === 'missing') return none(before.reason);
  if (after.kind === 'missing') return none(after.reason);
  if ([before, after].some(({ outOf }) => outOf !== undefined && outOf < FEWEST_PEOPLE)) return none('few-people');
  if (moveOf(series.concept) === 'points') {
    const chance = [chanceOf(before), chanceOf(after)];
    return { kind: 'known', by: after.value - before.value, variance: sumIfKnown(chance) };
  }
  if (!(before.value > 0)) return none('not-positive');
  return { kind: 'known', by: 100 * (after.value / before.value - 1), variance: undefined };
}

type Known = Extract<IndicatorValue, { kind: 'known' }>;

/** The sampling variance of a share, in square points: p (1 − p) / n. */
function chanceOf({ value, outOf }: Known): number | undefined {
  const share = value / 100;
  return outOf === undefined ? undefined : (100 ** 2 * share * (1 - share)) / outOf;
}

const sumIfKnown = (parts: readonly (number | undefined)[]): number | undefined =>
  parts.reduce((sum, part) => (sum === undefined || part === undefined ? undefined : sum + part), 0);

const none = (why: WhyNotComparable): IndicatorChange => ({ kind: 'none', why });
