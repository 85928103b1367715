import { PRACTICE_TAGS } from '../../practice/index.js';
import type { CouncilEffect, NoCouncilEffect } from '../measuring/council-outcome.js';
import { WHY_NO_EFFECT, type WhyNoEffect } from '../measuring/practice-panel.js';
import { fromTo, FINDING_WORDS, indicatorName, moved } from './words.js';

/** What is measured of one council and a practice. It never says that the practice did it (method 11). */
export function councilSentence(effect: Omit<CouncilEffect, 'kind' | 'sentence'>): string {
  const { tag, concept, move, from, to, change, usualChange, isAdjusted, interval, p, granularity, finding } = effect;
  const levels = isAdjusted ? 'With the levels that they began at allowed for, the difference is' : 'The difference is';
  return [
    `${PRACTICE_TAGS[tag].label}: from ${from}, the year before the council began, to ${to}, ${indicatorName(concept)} moved by ${moved(change, move)}, against ${moved(usualChange, move)} in the mean of ${beside(effect)}.`,
    `${levels} ${moved(effect.effect, move)} (90% interval ${fromTo(interval)}); were each of them in the council’s place, ${(100 * p).toFixed(0)}% would lie as far out, and less than ${(100 * granularity).toFixed(0)}% cannot be told from so few.`,
    FINDING_WORDS[finding],
    'An association in one council, never proof.',
  ].join(' ');
}

function beside({ comparators, comparedWith, peersWithIt }: Pick<CouncilEffect, 'comparators' | 'comparedWith' | 'peersWithIt'>): string {
  const leftOut = peersWithIt === 0 ? '' : ` (${peersWithIt} of its peers that have it or may have it are left out)`;
  return comparedWith === 'peers'
    ? `${comparators} of its peers without the practice${leftOut}`
    : `all ${comparators} councils without the practice, because too few of its peers are without it${leftOut}`;
}

export function noEffectSentence({ tag, concept, lag }: Pick<NoCouncilEffect, 'tag' | 'concept' | 'lag'>, why: WhyNoEffect): string {
  return `${PRACTICE_TAGS[tag].label}: no effect on ${indicatorName(concept)} can be told ${afterwards(lag)}, because ${WHY_NO_EFFECT[why]}.`;
}

const afterwards = (lag: number): string =>
  lag === 0 ? 'in the year it began' : lag === 1 ? 'a year after it began' : `${lag} years after it began`;
