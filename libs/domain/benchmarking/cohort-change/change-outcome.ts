import type { Interval } from '../../statistics/index.js';
import type { NotCounted } from './changed-councils.js';

/** One side of a change. Changes are means of logarithms, in per cent. */
export interface ChangeSide {
  /** Its councils that were the same in both years. */
  readonly councils: number;
  /** How many of them have both figures. */
  readonly known: number;
  readonly meanChange: number;
}

/** A difference of two changes, in percentage points, with its interval. */
export interface ChangeDifference {
  readonly difference: number;
  readonly standardError: number;
  readonly interval: Interval;
}

export interface CohortChange extends ChangeDifference {
  readonly kind: 'change';
  readonly members: ChangeSide;
  readonly others: ChangeSide;
  /** How often councils drawn blindly would differ as much, either way. */
  readonly p: number;
  /** The smallest difference that the interval would tell from none four times in five, in percentage points. */
  readonly detectable: number;
  /** Between councils of one type and one starting figure; undefined where these tell members from others by themselves. */
  readonly adjusted: ChangeDifference | undefined;
  readonly leftOut: readonly NotCounted[];
  readonly sentence: string;
}

export const NO_CHANGE_REASONS = ['too-few', 'no-spread'] as const;
export type NoChangeReason = (typeof NO_CHANGE_REASONS)[number];

export interface NoCohortChange {
  readonly kind: 'no-change';
  readonly reason: NoChangeReason;
  readonly members: number;
  readonly others: number;
  readonly leftOut: readonly NotCounted[];
  readonly sentence: string;
}

export type CohortChangeOutcome = CohortChange | NoCohortChange;
