import type { FinancialYear } from '../../catalogue/index.js';
import type { IndicatorState, PracticeVerdict, WhyNotComparable } from '../../coherence/index.js';
import type { IndicatorConcept, IndicatorLink, PracticeTagCode } from '../../practice/index.js';

/** What the indicators of one practice say of its part of a claim, as a verdict's record keeps it (method 5). */
export interface PracticeRecord {
  readonly tag: PracticeTagCode;
  readonly verdict: PracticeVerdict;
  /** Its part of the claim in pounds of the assessed year: a line of two practices gives half to each. */
  readonly claim: number;
  /** Between which years its indicators were read; undefined where there was nothing to read yet. */
  readonly from: FinancialYear | undefined;
  readonly to: FinancialYear | undefined;
  readonly readings: readonly ReadingRecord[];
  /** What a reader must know of the practice's claim, each as one sentence. None changes a verdict. */
  readonly notes: readonly string[];
}

/** One indicator beside other councils'. */
export interface ReadingRecord extends IndicatorLink {
  readonly concept: IndicatorConcept;
  readonly state: IndicatorState | undefined;
  /** Why it has no state. */
  readonly why: WhyNotComparable | undefined;
  /** What was measured; undefined where nothing could be compared. Points of a share, per cent of everything else. */
  readonly measured:
    | {
        readonly change: number;
        readonly usual: number;
        readonly spread: number;
        readonly z: number;
        readonly comparators: number;
      }
    | undefined;
}
