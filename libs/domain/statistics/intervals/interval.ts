/** The ends of a range that a true value plausibly lies in. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** Half of the width of a 95% interval in standard errors: what is meant wherever `z` is not said. */
export const Z_95 = 1.96;
