import { leaningReason, practiceReason } from '../../coherence/index.js';
import type { Decision } from '../deciding/decide.js';
import type { Reason } from '../reasons.js';
import type { JudgedPractice } from './judge-claim-practices.js';

/** What each practice's indicators say of its part of the claim, and which way insufficient evidence leans. */
export const practiceReasons = (
  practices: readonly JudgedPractice[],
  claim: number,
  { coherence: effect, targeted }: Pick<Decision, 'coherence' | 'targeted'>,
): readonly Reason[] => [
  ...practices.flatMap(({ coherence, claim: part }) => practiceReason(coherence, part / claim) ?? []),
  ...[leaningReason(effect, targeted?.ratio.kappa ?? Number.NaN) ?? []].flat(),
];
