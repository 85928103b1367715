/**
 * How far a council's total spend strays from its counterfactual over 1, 2, 3 and 4 years though nothing was saved: one robust
 * standard deviation, as a share of the counterfactual. Measured on the net current expenditure of 150 councils,
 * 2011-12 to 2017-18 (method 2.6); used where a release has no history of its own to measure.
 */
export const DEFAULT_NOISE = { 1: 0.052, 2: 0.075, 3: 0.083, 4: 0.085 } as const;

/** 95th percentile of the normal distribution: 5% in each tail leaves the 90% interval. */
const TAIL_5 = 1.6449;

/** TAIL_5 plus the 80th percentile, 0.8416: what a saving must exceed to be seen four times in five (method 2.5). */
export const DETECTED_4_IN_5 = 2.486;

export type Horizon = keyof typeof DEFAULT_NOISE;
export const isHorizon = (years: number): years is Horizon => Object.hasOwn(DEFAULT_NOISE, years);

export const halfWidth = (noise: number, expected: number): number => TAIL_5 * noise * expected;
export const minimumDetectableSaving = (noise: number, expected: number): number => DETECTED_4_IN_5 * noise * expected;
