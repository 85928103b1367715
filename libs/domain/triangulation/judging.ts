import type { Coefficient } from './calibrating/calibrate.js';
import type { CorroborationRatio, Verdict } from './region.js';

export const TESTS = ['M', 'W', 'T', 'COMBINED'] as const;
/** Own accounts; whole budget beside peers; the cells of the claim beside peers; and the answer. */
export type Test = (typeof TESTS)[number];

/** What one test says of one council's claim. */
export interface Judgement {
  readonly council: string;
  readonly horizon: number;
  readonly test: Test;
  /** Not clipped and not rounded; undefined where it could not be computed. */
  readonly ratio: CorroborationRatio | undefined;
  readonly verdict: Verdict;
}

/** What became of each pound that the councils of a panel claimed by a horizon; undefined where they are too few to say. */
export interface PanelCoefficients {
  readonly horizon: number;
  readonly passThrough: Coefficient | undefined;
  readonly displacement: Coefficient | undefined;
}

export interface PanelJudgement {
  /** Councils with a claim, in the order of their labels; of each every horizon, and of that every test. */
  readonly judgements: readonly Judgement[];
  readonly coefficients: readonly PanelCoefficients[];
}
