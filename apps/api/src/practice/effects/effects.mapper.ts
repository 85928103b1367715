import { EFFECT_FAIRNESS, type CouncilEffect as DomainEffect, type PooledEffectOutcome } from '#domain/effects';
import { PRACTICE_TAGS, type PracticeTagCode } from '#domain/practice';
import { effectsOfPractice, practicesBeside, type Release } from '#domain/publishing';
import { releaseType } from '../../releases/release.types.js';
import type { CouncilEffect, CouncilPractices, EffectInterval, PooledEffect, PracticeEffect } from './effects.types.js';

/** What a release measured of a practice, in the words of the schema; nothing in releases from before it was measured. */
export const practiceEffectType = (tag: PracticeTagCode, release: Release): PracticeEffect => ({
  tag,
  label: PRACTICE_TAGS[tag].label,
  effects: (effectsOfPractice(release, tag) ?? []).map(pooledType),
  fairness: EFFECT_FAIRNESS,
  release: releaseType(release),
});

export function councilPracticesType(council: DomainEffect['council'], release: Release): CouncilPractices {
  const { effects, peers, peersDo } = practicesBeside(release, council);
  return {
    council,
    effects: effects.map(effectType),
    peers,
    peersDo: peersDo.map((each) => ({ ...each, effects: each.effects.map(pooledType) })),
    fairness: EFFECT_FAIRNESS,
    release: releaseType(release),
  };
}

const interval = ({ lower, upper }: DomainEffect['interval']): EffectInterval => ({ low: lower, high: upper });

function pooledType(outcome: PooledEffectOutcome): PooledEffect {
  const { tag, concept, direction, lag, move: unit, sentence, councils: n } = outcome;
  const about = { tag, concept, direction, lag, unit, sentence, n, leftOut: outcome.leftOut.length };
  if (outcome.kind === 'no-pooled-effect')
    return { ...about, effect: undefined, interval: undefined, prediction: undefined, spread: undefined, finding: undefined };
  const { effect, prediction, tau: spread, finding } = outcome;
  return { ...about, effect, interval: interval(outcome.interval), prediction: interval(prediction), spread, finding };
}

const effectType = ({ move: unit, comparators: n, interval: found, ...effect }: DomainEffect): CouncilEffect => ({
  ...effect,
  ...{ unit, n, interval: interval(found) },
});
