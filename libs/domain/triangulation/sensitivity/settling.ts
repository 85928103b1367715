import { TAIL_5 } from '../noise-floor.js';
import { type CorroborationRatio, verdictOf } from '../region.js';
import { WHOLE_BUDGET_NOISE } from '../testing/default-errors.js';

/** What would narrow an interval: transfers declared, a year more, or more councils that say what they claim. */
export const SETTLING_STEPS = ['declare-transfers', 'another-year', 'more-claims-known', 'return-activity'] as const;
export type SettlingStep = (typeof SETTLING_STEPS)[number];

export interface Settling {
  readonly step: SettlingStep;
  /** Half of the interval of the ratio as it would be. */
  readonly halfWidth: number;
  /** By which share of itself it would shrink. */
  readonly shrinks: number;
  /** Whether the same ratio would then be a verdict other than insufficient evidence. */
  readonly wouldDecide: boolean;
  readonly sentence: string;
}

/** What the interval of a verdict is made of. */
export interface Unsettled {
  readonly ratio: CorroborationRatio;
  /** Pounds of the assessed year. */
  readonly claim: number;
  /** One standard deviation of what spending strays by, in pounds; the rest of the interval is what the calibration does not know. */
  readonly noise: number;
  readonly horizon: number;
  /** Whether any transfer is declared in the window. */
  readonly transfersDeclared: boolean;
  /** How many councils say what they claim, and of how many nobody knows. */
  readonly registered: number;
  readonly claimsMissing: number;
  /** Practices of the claim whose indicators cannot be read. */
  readonly untestedPractices: readonly string[];
}

/** Declared transfers take at best half of the noise away: what undeclared ones make of it is an assumption that each year measures (method 2.6). */
const BRIDGED = 0.5;
/** The longest window that is tested. */
const LONGEST = 3;

/**
 * What would settle a claim, the step that shrinks the interval most first; steps that are taken already are left out. Each is reckoned alone, from
 * the noise and the rest of the interval as they are; none is a promise.
 */
export function settling(unsettled: Unsettled): readonly Settling[] {
  const { ratio, claim, horizon, registered, claimsMissing, untestedPractices } = unsettled;
  const now = (ratio.high - ratio.low) / 2;
  const noise = (TAIL_5 * unsettled.noise) / claim;
  const rest = Math.sqrt(Math.max(now ** 2 - noise ** 2, 0));
  const after = (noiseTimes: number, restTimes: number): number => Math.hypot(noiseTimes * noise, restTimes * rest);
  const step = (of: SettlingStep, halfWidth: number, sentence: string): Settling => ({
    step: of,
    halfWidth,
    shrinks: 1 - halfWidth / now,
    wouldDecide: verdictOf({ ...ratio, low: ratio.kappa - halfWidth, high: ratio.kappa + halfWidth }) !== 'insufficient-evidence',
    sentence,
  });
  const [thisNoise, nextNoise] = [WHOLE_BUDGET_NOISE[horizon - 1], WHOLE_BUDGET_NOISE[horizon]];
  const steps: Settling[] = [];
  if (!unsettled.transfersDeclared)
    steps.push(
      step(
        'declare-transfers',
        after(BRIDGED, 1),
        'Declare what came in and went out since the base year (adjustments): at best half of what cannot be told from noise is transfers that nobody declared.',
      ),
    );
  if (horizon < LONGEST && thisNoise !== undefined && nextNoise !== undefined) {
    const longer = ((nextNoise / thisNoise) * horizon) / (horizon + 1);
    steps.push(
      step(
        'another-year',
        after(longer, longer),
        `Wait for another year, or test from a year earlier: over ${horizon + 1} years spending strays ${(nextNoise / thisNoise).toFixed(2)} times as much as over ${horizon}, and savings that go on as they do come to ${((horizon + 1) / horizon).toFixed(2)} times as much.`,
      ),
    );
  }
  if (claimsMissing > 0)
    steps.push(
      step(
        'more-claims-known',
        after(1, Math.sqrt(registered / (registered + claimsMissing))),
        `Hear what the other ${claimsMissing} councils claim: the comparison would rest on ${registered + claimsMissing} councils and not on ${registered}.`,
      ),
    );
  steps.sort((a, b) => a.halfWidth - b.halfWidth);
  if (untestedPractices.length > 0)
    steps.push(
      step(
        'return-activity',
        now,
        `Return the activity that ${untestedPractices.join(', ')} should move: it makes the interval no narrower, and lets the indicators lean one way or the other.`,
      ),
    );
  return steps;
}
