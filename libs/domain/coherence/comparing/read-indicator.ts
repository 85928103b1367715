import { type IndicatorConcept, INDICATORS, type IndicatorLink } from '../../practice/index.js';
import { type ComparatorKind, usualChange } from './comparison.js';
import { GUARDRAILS } from './guardrail.table.js';
import { indicatorChange, type IndicatorYears, type WhyNotComparable } from './indicator-change.js';
import { COVID_YEARS, type IndicatorSeries } from './indicator-series.js';

/** What an indicator says of a claim, the worst first (method 5.2). */
export const INDICATOR_STATES = ['strongly-adverse', 'adverse', 'flat', 'expected', 'strong'] as const;
export type IndicatorState = (typeof INDICATOR_STATES)[number];

/** A quarter of councils without the practice go as far by chance. */
export const MOVED = 0.67;
/** So does a tenth. */
const MOVED_STRONGLY = 1.28;

/** An indicator’s change beside others’. `z` is above nought where it went the way of a genuine saving. */
export interface ComparedIndicator {
  readonly kind: 'compared';
  readonly change: number;
  readonly middle: number;
  readonly spread: number;
  readonly comparators: number;
  readonly comparedWith: ComparatorKind;
  readonly z: number;
  readonly state: IndicatorState;
}

export type IndicatorReading =
  | ComparedIndicator
  | {
      readonly kind: 'not-comparable';
      readonly why: WhyNotComparable;
      /** What there would be to say of a year of the pandemic. It is told, and nothing is concluded from it. */
      readonly otherwise?: ComparedIndicator;
    };

export interface Comparators {
  readonly kind: ComparatorKind;
  /** Other councils’ series of the same indicator; never the council’s own. */
  readonly series: readonly IndicatorSeries[];
}

type Expected = Pick<IndicatorLink, 'concept' | 'direction'>;

/**
 * What a council’s indicator did from one year to another beside others’ (method 5.2): z = direction × (change − usual change) / spread.
 * Throws a RangeError where a series is of another indicator than the one asked for.
 */
export function readIndicator(
  expected: Expected,
  years: IndicatorYears,
  own: IndicatorSeries | undefined,
  { kind, series }: Comparators,
): IndicatorReading {
  if ([own, ...series].some((each) => each !== undefined && each.concept !== expected.concept))
    throw new RangeError(`a series is not of ${INDICATORS[expected.concept].label}`);
  if (own === undefined) return notComparable('not-collected');
  const change = indicatorChange(own, years);
  if (change.kind === 'none') return notComparable(change.why);
  const others = series.map((each) => indicatorChange(each, years));
  const usual = usualChange(kind, change, others);
  if (usual.kind !== 'usual') return notComparable(usual.kind);

  const { middle, spread, comparators } = usual;
  const z = (towards(expected) * (change.by - middle)) / spread;
  const state = stateOf(z, expected.direction);
  const compared: ComparedIndicator = { kind: 'compared', change: change.by, middle, spread, comparators, comparedWith: kind, z, state };
  const isOfCovid = COVID_YEARS.some((year) => year === years.from || year === years.to);
  return isOfCovid ? { kind: 'not-comparable', why: 'covid-year', otherwise: compared } : compared;
}

/** What z says: of an indicator that should stay as it is, only whether it went the worse way. */
export function stateOf(z: number, direction: IndicatorLink['direction']): IndicatorState {
  if (z <= -MOVED_STRONGLY) return 'strongly-adverse';
  if (z <= -MOVED) return 'adverse';
  if (direction === 'unchanged' || z < MOVED) return 'flat';
  return z >= MOVED_STRONGLY ? 'strong' : 'expected';
}

function towards({ concept, direction }: Expected): 1 | -1 {
  if (direction !== 'unchanged') return direction === 'up' ? 1 : -1;
  return guardrailOf(concept).worse === 'down' ? 1 : -1;
}

function guardrailOf(concept: IndicatorConcept): { readonly worse: 'up' | 'down' } {
  const guardrail = GUARDRAILS[concept];
  if (guardrail === undefined) throw new RangeError(`it is not said which way ${INDICATORS[concept].label} must not go`);
  return guardrail;
}

const notComparable = (why: WhyNotComparable): IndicatorReading => ({ kind: 'not-comparable', why });
