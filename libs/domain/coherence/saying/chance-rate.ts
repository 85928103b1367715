import { CEILINGS } from '../comparing/guardrail.table.js';
import type { PracticeCoherence } from '../judging/judge-practice.js';
import { PRIMARY_RULES } from '../judging/practice-verdict.js';

/** How many of the councils without a practice have z at -0.67 and at -1.28 or below: R, pnorm(-0.67) and pnorm(-1.28). */
const ADVERSE_BY_CHANCE = 0.2514289;
const STRONGLY_ADVERSE_BY_CHANCE = 0.1002726;

/**
 * How often a practice without any effect would be called not coherent on the indicators that could be compared, were they independent:
 * the more are read, the more often one of them is adverse.
 *
 * @example one primary and one secondary indicator // => 0.0252…, and 0.0441… with two secondary ones (method 5.2)
 */
export function notCoherentByChance({ tag, readings }: Pick<PracticeCoherence, 'tag' | 'readings'>): number {
  const compared = readings.filter(({ reading }) => reading.kind === 'compared');
  const primaries = compared.filter(({ role }) => role === 'primary').length;
  const againstNone = compared
    .filter(({ role }) => role === 'secondary')
    .map(({ concept }) => (concept === CEILINGS[tag] ? STRONGLY_ADVERSE_BY_CHANCE : ADVERSE_BY_CHANCE))
    .reduce((none, one) => none * (1 - one), 1);
  if (primaries === 0) return 0;
  const primary =
    PRIMARY_RULES[tag] === 'any' ? STRONGLY_ADVERSE_BY_CHANCE ** primaries : 1 - (1 - STRONGLY_ADVERSE_BY_CHANCE) ** primaries;
  return primary * (1 - againstNone);
}
