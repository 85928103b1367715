/** 95th percentile of the normal distribution: 5% in each tail leaves the 90% interval. */
export const TAIL_5 = 1.6449;

/** TAIL_5 plus the 80th percentile, 0.8416: what a saving must exceed to be seen four times in five (method 2.5). */
export const DETECTED_4_IN_5 = 2.486;

/** Half of a 90% interval around expected spending, in its pounds; noise is one standard deviation, as a share of it. */
export const halfWidth = (noise: number, expected: number): number => TAIL_5 * noise * expected;
export const minimumDetectableSaving = (noise: number, expected: number): number => DETECTED_4_IN_5 * noise * expected;
