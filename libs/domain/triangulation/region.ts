/** How much of a claim the outturn shows: the ratio of implied saving to claim, with its 90% interval. */
export interface CorroborationRatio {
  readonly kappa: number;
  readonly low: number;
  readonly high: number;
}

export const VERDICTS = ['corroborated', 'partly-corroborated', 'insufficient-evidence', 'not-corroborated', 'contradicted'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Above this the data rule out that (almost) nothing was delivered. */
const NOTHING = 0.1;
/** Below this they rule out that (almost) all of it was. */
const EVERYTHING = 0.9;
/** Full corroboration also needs three quarters of the claim to be visible. */
const MOST = 0.75;
/** An interval that ends here or lower speaks against the claim. */
const LITTLE = 0.25;

/** The verdict is two plain questions about the interval (method, section 0): can nothing, and can everything, be ruled out? */
export function verdictOf({ kappa, low, high }: CorroborationRatio): Verdict {
  const nothingRuledOut = low > NOTHING;
  const everythingRuledOut = high < EVERYTHING;
  if (nothingRuledOut) return !everythingRuledOut && kappa >= MOST ? 'corroborated' : 'partly-corroborated';
  if (!everythingRuledOut) return 'insufficient-evidence';
  return high <= LITTLE ? 'contradicted' : 'not-corroborated';
}

/** The ratio of a saving known within `halfWidth` to a claim; throws a RangeError on a claim that is not above zero. */
export function corroborationRatio(implied: number, halfWidth: number, claim: number): CorroborationRatio {
  if (!(claim > 0)) throw new RangeError('a corroboration ratio requires a claim above zero');
  return { kappa: implied / claim, low: (implied - halfWidth) / claim, high: (implied + halfWidth) / claim };
}

/** The same of a test whose interval need not be even on both sides. */
export function corroborationOf(
  test: { readonly implied: number; readonly low: number; readonly high: number },
  claim: number,
): CorroborationRatio {
  if (!(claim > 0)) throw new RangeError('a corroboration ratio requires a claim above zero');
  return { kappa: test.implied / claim, low: test.low / claim, high: test.high / claim };
}
