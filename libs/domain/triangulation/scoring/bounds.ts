/** Between what a figure is wanted, both ends included; an end that is left out does not bind. */
export interface Bounds {
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** Whether a figure lies between its bounds, each moved outwards by the tolerance; one that is not known does not. */
export function isWithin(value: number | undefined, { atLeast = -Infinity, atMost = Infinity }: Bounds, tolerance = 0): boolean {
  if (value === undefined) return false;
  // The last digit of a decimal fraction is not a reason to miss a bound.
  const reach = tolerance + 1e-12;
  return value >= atLeast - reach && value <= atMost + reach;
}

/** “.87 to .93”, “at least .58”, “at most .06” or, where they are opposite, “within .05”. */
export function boundsText({ atLeast, atMost }: Bounds): string {
  if (atLeast !== undefined && atMost !== undefined) {
    if (atLeast === atMost) return written(atMost);
    return -atLeast === atMost ? `within ${written(atMost)}` : `${written(atLeast)} to ${written(atMost)}`;
  }
  if (atLeast !== undefined) return `at least ${written(atLeast)}`;
  return atMost === undefined ? '' : `at most ${written(atMost)}`;
}

const DECIMALS = 3;
const written = (value: number): string => String(Number(value.toFixed(DECIMALS))).replace(/^(-?)0\./, '$1.');
