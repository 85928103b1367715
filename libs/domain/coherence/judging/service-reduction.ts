import { quantile } from '../../statistics/index.js';
import type { Nature } from '../../savings/index.js';
import { GUARDRAILS } from '../comparing/guardrail.table.js';
import { FEWEST_COMPARATORS } from '../comparing/comparison.js';
import type { LinkReading } from './judge-practice.js';

export interface ServiceReductionSources {
  readonly nature: Nature;
  /** What fewer or more people in care made of spending, as a share of the base year’s (the access effect of method 3). */
  readonly accessEffect: number | undefined;
  /** The same of other councils. */
  readonly others: readonly number[];
  /** The indicators of the line’s practices. */
  readonly readings: readonly LinkReading[];
}

/** Signs that what is called an efficiency gives less to fewer people. */
export interface SuspectedReduction {
  readonly accessEffect: number;
  /** Below this lies one council in twenty. */
  readonly low: number;
  readonly comparators: number;
  /** Outcomes that went the worse way. */
  readonly worsened: readonly LinkReading[];
}

/** The low end of the band that holds nine councils in ten. */
const LOW_END = 0.05;

/**
 * Whether a line called an efficiency looks like a reduction of service: fewer people in care, beyond what nine in ten other councils show,
 * and an outcome that should have stayed as it was went the worse way (SR_SUSPECTED, method 1.2). Undefined where it does not, or where
 * access or twenty comparators are not known. A question to the council, and no verdict.
 */
export function suspectedReduction({ nature, accessEffect, others, readings }: ServiceReductionSources): SuspectedReduction | undefined {
  if (nature !== 'efficiency' || accessEffect === undefined || others.length < FEWEST_COMPARATORS['all-councils']) return undefined;
  const low = quantile(others, LOW_END);
  const worsened = readings.filter(
    ({ concept, direction, reading }) =>
      direction === 'unchanged' &&
      GUARDRAILS[concept]?.isOutcome === true &&
      reading.kind === 'compared' &&
      (reading.state === 'adverse' || reading.state === 'strongly-adverse'),
  );
  if (!(accessEffect < 0 && accessEffect < low) || worsened.length === 0) return undefined;
  return { accessEffect, low, comparators: others.length, worsened };
}
