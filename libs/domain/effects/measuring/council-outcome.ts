import type { CouncilCode, FinancialYear } from '../../catalogue/index.js';
import type { IndicatorConcept, IndicatorLink, PracticeTagCode } from '../../practice/index.js';
import type { Interval } from '../../statistics/index.js';
import type { Comparators } from './contrast.js';
import type { Finding } from './finding.js';
import type { PracticePanel, WhyNoEffect } from './practice-panel.js';

/** The level of the intervals that are shown (method 6.5). */
export const SHOWN_LEVEL = 0.9;

/** What every outcome says it is about. */
export interface EffectOf {
  readonly tag: PracticeTagCode;
  readonly concept: IndicatorConcept;
  readonly direction: IndicatorLink['direction'];
  readonly move: PracticePanel['move'];
  /** Years from going live to the year that is read. */
  readonly lag: number;
}

/** How an indicator of one council moved beside others since it began a practice. Points of a share, otherwise per cent (100 times the logarithm). */
export interface CouncilEffect extends EffectOf {
  readonly kind: 'council-effect';
  readonly council: CouncilCode;
  /** The last year before it began, and the year that is read. */
  readonly from: FinancialYear;
  readonly to: FinancialYear;
  readonly change: number;
  readonly usualChange: number;
  /** The change beside the comparators', after what the earlier levels would have led to. */
  readonly effect: number;
  /** Whether earlier levels are allowed for: it takes twenty councils without the practice. */
  readonly isAdjusted: boolean;
  readonly startedAbove: number;
  /** 90%. */
  readonly interval: Interval;
  readonly comparators: number;
  readonly comparedWith: Comparators['comparedWith'];
  readonly peersWithIt: number;
  /** The share of the council and its comparators that lie as far from the rest, either way; no less than `granularity`, 1 / (k + 1). */
  readonly p: number;
  readonly granularity: number;
  readonly finding: Finding;
  readonly sentence: string;
}

export interface NoCouncilEffect extends EffectOf {
  readonly kind: 'no-council-effect';
  readonly council: CouncilCode;
  readonly why: WhyNoEffect;
  readonly sentence: string;
}
export type CouncilEffectOutcome = CouncilEffect | NoCouncilEffect;
