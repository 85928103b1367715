import { PRACTICE_TAGS } from '../../practice/index.js';
import type { NoPooledEffect, PooledEffect } from '../pooling/pooled-outcome.js';
import { fromTo, FINDING_WORDS, indicatorName, moved } from './words.js';

/** What is measured of all councils with a practice together. It never says that the practice did it (method 11). */
export function pooledSentence(effect: Omit<PooledEffect, 'kind' | 'sentence'>): string {
  const { tag, concept, move, lag, councils, interval, tau, prediction, usualComparators, leftOut, startedAbove, finding } = effect;
  const left = leftOut.length === 0 ? '' : ` (${leftOut.length} more have it and cannot be compared)`;
  const apart = `${moved(Math.abs(startedAbove), move).replace('+', '')} ${startedAbove < 0 ? 'below' : 'above'} their comparators`;
  return [
    `${PRACTICE_TAGS[tag].label}: in ${councils} councils that began it${left}, ${indicatorName(concept)} moved by ${moved(effect.effect, move)} beside councils without it, from the year before to ${until(lag)} (90% interval ${fromTo(interval)}; the median council has ${written(usualComparators)} comparators).`,
    `Councils differ by a standard deviation of ${tau.toFixed(1)}, and nine in ten would lie from ${fromTo(prediction)}.`,
    `They began ${apart}, which is allowed for.`,
    FINDING_WORDS[finding],
    'An association, never proof: councils choose what they practise.',
  ].join(' ');
}

export function noPooledSentence({
  tag,
  concept,
  councils,
  needed,
}: Pick<NoPooledEffect, 'tag' | 'concept' | 'councils' | 'needed'>): string {
  return `${PRACTICE_TAGS[tag].label}: no effect on ${indicatorName(concept)} is told of all councils with it together, because ${councils === 1 ? '1 can' : `${councils} can`} be compared and it takes ${needed}.`;
}

const until = (lag: number): string => (lag === 0 ? 'the year it began' : lag === 1 ? 'a year after' : `${lag} years after`);
const written = (count: number): string => (Number.isInteger(count) ? String(count) : count.toFixed(1));
