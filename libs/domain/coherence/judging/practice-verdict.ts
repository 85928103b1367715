import type { PracticeTagCode } from '../../practice/index.js';
import { INDICATOR_STATES, type IndicatorReading, type IndicatorState } from '../comparing/read-indicator.js';

/** What the indicators of a practice make of a claim tagged with it (method 5.2). */
export const PRACTICE_VERDICTS = ['not-coherent', 'mixed', 'silent', 'coherent', 'strongly-coherent', 'not-testable'] as const;
export type PracticeVerdict = (typeof PRACTICE_VERDICTS)[number];

/** Whether there was more of what a practice works by: starts, units, reviews, devices. Of some practices the map names nothing. */
export type Exposure = 'rose' | 'did-not-rise' | 'not-known' | 'not-named';

/** Of several primary indicators all must move, or one is enough: technology is used and hours fall; payments grow less or balances come back. */
export type PrimaryRule = 'all' | 'any';
export const PRIMARY_RULES: Readonly<Partial<Record<PracticeTagCode, PrimaryRule>>> = { TELECARE: 'all', DIRECT_PAYMENTS: 'any' };

export interface PracticeReadings {
  readonly primary: readonly IndicatorReading[];
  readonly rule: PrimaryRule;
  readonly secondary: readonly IndicatorReading[];
  readonly exposure: Exposure;
  /** The high end of the corroboration ratio where savings of the practice are claimed; undefined where there is no such test. */
  readonly targetedHigh: number | undefined;
}

/** A ratio that ends here or lower speaks against a claim at its place (method 5.2, and the region rule of section 0). */
const LITTLE_AT_LOCUS = 0.25;

const isAdverse = (state: IndicatorState): boolean => state === 'adverse' || state === 'strongly-adverse';
const isExpected = (state: IndicatorState): boolean => state === 'expected' || state === 'strong';

/**
 * One word for what a practice’s indicators say together (method 5.2). Not coherent: the primary went strongly the wrong way and a secondary
 * one with it, or the primary did where spending shows little. Coherent: the primary went the right way and no secondary strongly the wrong.
 * Without a known rise of the exposure there was nothing for the practice to work by, and what moved did not move because of it: silent at
 * best. Silent otherwise: nothing moved. Mixed: something did, and not enough to say so.
 */
export function practiceVerdict({ primary, rule, secondary, exposure, targetedHigh }: PracticeReadings): PracticeVerdict {
  const main = primaryState(primary, rule);
  if (main === undefined) return 'not-testable';
  const others = statesOf(secondary);
  if (main === 'strongly-adverse' && others.some(isAdverse)) return 'not-coherent';
  if (isAdverse(main) && targetedHigh !== undefined && targetedHigh <= LITTLE_AT_LOCUS) return 'not-coherent';
  if (isExpected(main) && !others.includes('strongly-adverse')) {
    if (exposure === 'did-not-rise' || exposure === 'not-known') return 'silent';
    return main === 'strong' && others.some(isExpected) ? 'strongly-coherent' : 'coherent';
  }
  return [...statesOf(primary), ...others].every((state) => state === 'flat') ? 'silent' : 'mixed';
}

/**
 * What the primary indicators say together: the worst where all must move, the best where one is enough. One that cannot be compared is
 * never taken for flat: there is an answer without it only where it could not change for the other side.
 */
export function primaryState(readings: readonly IndicatorReading[], rule: PrimaryRule): IndicatorState | undefined {
  const states = statesOf(readings).sort((a, b) => INDICATOR_STATES.indexOf(a) - INDICATOR_STATES.indexOf(b));
  const decisive = rule === 'all' ? states[0] : states.at(-1);
  if (decisive === undefined || states.length === readings.length) return decisive;
  return (rule === 'all' ? isAdverse : isExpected)(decisive) ? decisive : undefined;
}

const statesOf = (readings: readonly IndicatorReading[]): IndicatorState[] =>
  readings.flatMap((reading) => (reading.kind === 'compared' ? [reading.state] : []));
