import { inSeries } from '../../catalogue/index.js';
import { INDICATORS, PRACTICE_TAGS } from '../../practice/index.js';
import { moveOf } from '../comparing/indicator-change.js';
import type { ComparedIndicator } from '../comparing/read-indicator.js';
import type { LinkReading, PracticeCoherence } from '../judging/judge-practice.js';
import type { SuspectedReduction } from '../judging/service-reduction.js';
import type { Leaning, SpendEffect } from '../judging/spend-effect.js';
import { notCoherentByChance } from './chance-rate.js';

/** Why coherence says what it does: a code of method 6.3, and one sentence with its numbers. */
export interface CoherenceReason {
  readonly code: 'COHERENT' | 'NOT_COHERENT' | 'SR_SUSPECTED' | Leaning;
  readonly sentence: string;
}

/**
 * What the indicators of a practice say of its part of the claim, where they say something; `share` is that part, 1 being all of it.
 * The sentence tells what was measured and how often chance alone would look so, and never that a practice saved (method 11).
 */
export function practiceReason(coherence: PracticeCoherence, share: number): CoherenceReason | undefined {
  const { tag, verdict, years, readings } = coherence;
  if (years === undefined) return undefined;
  const of = `${PRACTICE_TAGS[tag].label}, ${perCent(share)} of the claim: from ${years.from} to ${years.to}`;
  if (verdict === 'coherent' || verdict === 'strongly-coherent') {
    const told = moves(readings, ['expected', 'strong']);
    return {
      code: 'COHERENT',
      sentence: `${of} ${told}, as they would where the saving is genuine. About one practice in four without any effect looks so by chance, and no verdict is raised for it.`,
    };
  }
  if (verdict !== 'not-coherent') return undefined;
  const told = moves(readings, ['adverse', 'strongly-adverse']);
  return { code: 'NOT_COHERENT', sentence: `${of} ${told}, against what a genuine saving would do.${byChance(coherence)}` };
}

/** Which way insufficient evidence leans, and on what. */
export function leaningReason(
  { leaning, coherentShare, notCoherentShare }: SpendEffect,
  kappaTargeted: number,
): CoherenceReason | undefined {
  if (leaning === undefined) return undefined;
  const ratio = `at the place of the claim the ratio is ${kappaTargeted.toFixed(2)}`;
  const sentence =
    leaning === 'LEANS_SUPPORTIVE'
      ? `The evidence is insufficient and leans towards the claim: ${ratio}, and the indicators of ${perCent(coherentShare)} of it are coherent.`
      : `The evidence is insufficient and leans against the claim: ${ratio}, and the indicators of ${perCent(notCoherentShare)} of it are not coherent.`;
  return { code: leaning, sentence };
}

/** Why a line that is called an efficiency may be a reduction of service: a question to the council. */
export function reductionReason(reference: string, { accessEffect, low, comparators, worsened }: SuspectedReduction): CoherenceReason {
  return {
    code: 'SR_SUSPECTED',
    sentence: `${reference} is called an efficiency, and may reduce a service: fewer people in care took ${perCent(-accessEffect)} off spending, beyond the ${perCent(-low)} that nine in ten of ${comparators} other councils stay within, and ${moves(worsened, ['adverse', 'strongly-adverse'])}.`,
  };
}

type Compared = LinkReading & { readonly reading: ComparedIndicator };

function moves(readings: readonly LinkReading[], states: readonly ComparedIndicator['state'][]): string {
  const those = readings.filter((link): link is Compared => link.reading.kind === 'compared' && states.includes(link.reading.state));
  return inSeries(those.map(moveInWords));
}

function moveInWords({ concept, reading }: Compared): string {
  const { change, middle, comparators, comparedWith, z } = reading;
  const unit = moveOf(concept) === 'points' ? ' points' : '%';
  const { label } = INDICATORS[concept];
  const beside = comparedWith === 'peers' ? `the mean of ${comparators} peers` : `the median of ${comparators} other councils`;
  return `${label.charAt(0).toLowerCase()}${label.slice(1)} moved by ${signed(change)}${unit} against ${signed(middle)}${unit} in ${beside} (z ${signed(z, 2)})`;
}

/** Nothing where spending at its place was needed to say so: that has a chance of its own. */
function byChance(coherence: PracticeCoherence): string {
  const rate = notCoherentByChance(coherence);
  const alone = coherence.readings.some(({ role, reading }) => role === 'secondary' && isAdverse(reading));
  return alone && rate > 0 ? ` By chance alone ${perCent(rate)} of practices without any effect would look so.` : '';
}

const isAdverse = (reading: LinkReading['reading']): boolean =>
  reading.kind === 'compared' && (reading.state === 'adverse' || reading.state === 'strongly-adverse');

const signed = (value: number, decimals = 1): string => `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(decimals)}`;
const perCent = (share: number): string => `${(100 * share).toFixed(1)}%`;
