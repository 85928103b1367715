import type { CouncilCode } from '../../catalogue/index.js';
import type { Interval } from '../../statistics/index.js';
import type { EffectOf } from '../measuring/council-outcome.js';
import type { Finding } from '../measuring/finding.js';
import type { WhyNoEffect } from '../measuring/practice-panel.js';

/** The fewest councils with a practice that anything is said of it together (method 11). */
export const FEWEST_TO_POOL = 20;

export interface NotPooled {
  readonly council: CouncilCode;
  readonly why: WhyNoEffect;
}

/** How an indicator moved beside others in the councils that began a practice, taken together. Points of a share, otherwise per cent (100 times the logarithm). */
export interface PooledEffect extends EffectOf {
  readonly kind: 'pooled-effect';
  /** Councils whose effects are pooled; those with the practice that are not are in `leftOut`. */
  readonly councils: number;
  readonly effect: number;
  /** 90%. */
  readonly interval: Interval;
  readonly standardError: number;
  /** One standard deviation of true effects from council to council. */
  readonly tau: number;
  /** Where nine in ten further councils' own effects would lie (J. P. T. Higgins and others, 2009). */
  readonly prediction: Interval;
  /** The median council's comparators, and all councils that are any one's. */
  readonly usualComparators: number;
  readonly differentComparators: number;
  /** How far the councils stood above their comparators when they began: allowed for, and told because what stands low tends to rise. */
  readonly startedAbove: number;
  readonly leftOut: readonly NotPooled[];
  readonly finding: Finding;
  readonly sentence: string;
}

export interface NoPooledEffect extends EffectOf {
  readonly kind: 'no-pooled-effect';
  readonly why: 'too-few-councils';
  readonly councils: number;
  readonly needed: number;
  readonly leftOut: readonly NotPooled[];
  readonly sentence: string;
}
export type PooledEffectOutcome = PooledEffect | NoPooledEffect;
