import {
  type Indicator,
  type IndicatorLink,
  INDICATORS,
  PRACTICE_EFFECTS,
  PRACTICE_TAGS,
  type PracticeEffect,
  type PracticeTagCode,
  ROUTES,
} from '#domain/practice';
import type { PracticeIndicator, PracticeTagLabel } from './practice.types.js';

/** A practice in the words of the schema. */
export function practiceTagLabel(tag: PracticeTagCode): PracticeTagLabel {
  const { label, route, description, synonyms } = PRACTICE_TAGS[tag];
  const effect = PRACTICE_EFFECTS[tag];
  return {
    tag,
    label,
    route: ROUTES[route],
    description,
    synonyms,
    locus: effect?.locus,
    indicators: effect === undefined ? [] : effect.links.map((link) => practiceIndicator(link, effect)),
    caution: effect?.caution,
    source: effect?.source,
  };
}

function practiceIndicator({ concept, role, direction }: IndicatorLink, { lag }: PracticeEffect): PracticeIndicator {
  const { label, unit, editions, measure }: Indicator = INDICATORS[concept];
  return {
    concept,
    label,
    unit,
    measure,
    editions: editions.map(({ from, to, code, inferred }) => ({ from, to, code, inferred: inferred ?? false })),
    role,
    direction,
    lagFrom: lag.from,
    lagTo: lag.to,
  };
}
