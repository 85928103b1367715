import type { FinancialYear } from '../../catalogue/index.js';
import { type IndicatorConcept, type IndicatorLink, PRACTICE_EFFECTS, type PracticeTagCode } from '../../practice/index.js';
import { CEILINGS } from '../comparing/guardrail.table.js';
import { indicatorChange, type IndicatorYears } from '../comparing/indicator-change.js';
import { type IndicatorSeries, valueIn } from '../comparing/indicator-series.js';
import { type Comparators, type IndicatorReading, readIndicator } from '../comparing/read-indicator.js';
import { practiceYears } from './practice-years.js';
import { type Exposure, PRIMARY_RULES, practiceVerdict, type PracticeVerdict } from './practice-verdict.js';

/** What the savings of one practice are judged by: its indicators of the council and of others. */
export interface PracticeSources {
  readonly tag: PracticeTagCode;
  /** The first year of the window in which a line of the practice adds a saving. */
  readonly begins: FinancialYear;
  readonly assessed: FinancialYear;
  /** The council’s own series; undefined where there is none. */
  readonly own: (concept: IndicatorConcept) => IndicatorSeries | undefined;
  /** Those of others, without the council’s own. */
  readonly others: (concept: IndicatorConcept) => Comparators;
  /** The high end of the ratio of the test at the practice’s own places, where it was made. */
  readonly targetedHigh?: number | undefined;
}

export interface LinkReading extends IndicatorLink {
  readonly reading: IndicatorReading;
}

export interface PracticeCoherence {
  readonly tag: PracticeTagCode;
  readonly verdict: PracticeVerdict;
  readonly years: IndicatorYears | undefined;
  /** Primary and secondary indicators, in the order of the map. */
  readonly readings: readonly LinkReading[];
  readonly exposure: Exposure;
  /** Why there was nothing to test: the map has no row for the practice, or its lag has not passed. */
  readonly why?: 'no-indicators' | 'too-early' | undefined;
}

/** Whether the indicators of a practice moved as they would where a saving is genuine (method 5.2 and 5.3). */
export function judgePractice(sources: PracticeSources): PracticeCoherence {
  const { tag, begins, assessed, targetedHigh } = sources;
  const effect = PRACTICE_EFFECTS[tag];
  if (effect === undefined) return untested(tag, 'no-indicators');
  const years = practiceYears(effect.lag, begins, assessed);
  if (years.kind === 'too-early') return untested(tag, 'too-early');

  const { from, to } = years;
  const readings = linksOf(tag, effect.links).map((link): LinkReading => ({ ...link, reading: readLink(link, { from, to }, sources) }));
  const of = (role: IndicatorLink['role']): readonly IndicatorReading[] =>
    readings.filter((link) => link.role === role).map(({ reading }) => reading);
  const exposure = exposureOf(tag, effect.links, { from, to }, sources);
  const rule = PRIMARY_RULES[tag] ?? 'all';
  const verdict = practiceVerdict({ primary: of('primary'), rule, secondary: of('secondary'), exposure, targetedHigh });
  return { tag, verdict, years: { from, to }, readings, exposure };
}

const untested = (tag: PracticeTagCode, why: 'no-indicators' | 'too-early'): PracticeCoherence => ({
  tag,
  verdict: 'not-testable',
  years: undefined,
  readings: [],
  exposure: 'not-named',
  why,
});

/** The indicators that speak, with the ceiling of those practices that have one. */
function linksOf(tag: PracticeTagCode, links: readonly IndicatorLink[]): readonly IndicatorLink[] {
  const ceiling = CEILINGS[tag];
  const speaking = links.filter(({ role }) => role !== 'exposure');
  return ceiling === undefined ? speaking : [...speaking, { concept: ceiling, role: 'secondary', direction: 'unchanged' }];
}

function readLink(link: IndicatorLink, years: IndicatorYears, { tag, own, others }: PracticeSources): IndicatorReading {
  const reading = readIndicator(link, years, own(link.concept), others(link.concept));
  const isCeiling = link.concept === CEILINGS[tag];
  return isCeiling && reading.kind === 'compared' && reading.state === 'adverse' ? { ...reading, state: 'flat' } : reading;
}

/** People with technology are what telecare works by, and its first indicator as well. */
const EXPOSED_BY_PRIMARY: Readonly<Partial<Record<PracticeTagCode, IndicatorConcept>>> = { TELECARE: 'technology-users' };

/** A rise of the council’s own numbers, whatever others did: it says that there was something to work by, and not that it worked. */
function exposureOf(tag: PracticeTagCode, links: readonly IndicatorLink[], years: IndicatorYears, { own }: PracticeSources): Exposure {
  const concept = links.find(({ role }) => role === 'exposure')?.concept ?? EXPOSED_BY_PRIMARY[tag];
  if (concept === undefined) return 'not-named';
  const series = own(concept);
  if (series === undefined) return 'not-known';
  const change = indicatorChange(series, years);
  if (change.kind === 'known') return change.by > 0 ? 'rose' : 'did-not-rise';
  // From nought there is no growth, and there is a rise.
  const after = valueIn(series, years.to);
  return change.why === 'not-positive' && after.kind === 'known' ? (after.value > 0 ? 'rose' : 'did-not-rise') : 'not-known';
}
