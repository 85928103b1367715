import { perCent, pounds, reason, type Reason, type ReasonCode } from '../reasons.js';
import type { CorroborationRatio } from '../region.js';
import type { TestNumbers } from './verdict-record.js';

/** What the spending of the headline test did against what was expected, and what that rules out. `by` says what the expectation rests on. */
export const spendReasons = (ratio: CorroborationRatio, numbers: TestNumbers, by: string): readonly Reason[] => [
  movement(ratio, numbers, by),
  ...ruledOut(ratio, numbers),
];

function movement({ kappa, low }: CorroborationRatio, { implied, claim, expected }: TestNumbers, by: string): Reason {
  const against = `${pounds(Math.abs(implied))} ${implied < 0 ? 'above' : 'below'} the ${pounds(expected)} expected from ${by}`;
  if (implied < 0) return reason('SPEND_ROSE_VS_EXPECTED', `Spending was ${against}, where the claim is a fall of ${pounds(claim)}.`);
  if (low > 1)
    return reason('EXCEEDS_CLAIM', `Spending was ${against}, more than the ${pounds(claim)} claimed even at the low end of the interval.`);
  const code: ReasonCode = kappa >= 0.75 ? 'SPEND_FELL_AS_CLAIMED' : 'SPEND_FELL_LESS';
  return reason(code, `Spending was ${against}, which is ${perCent(kappa)} of the ${pounds(claim)} claimed.`);
}

function ruledOut({ low, high }: CorroborationRatio, numbers: TestNumbers): readonly Reason[] {
  const reasons: Reason[] = [];
  if (low > 0.1)
    reasons.push(
      reason(
        'NOTHING_RULED_OUT',
        `Even the low end of the 90% interval, ${perCent(low)} of the claim, rules out that almost nothing was delivered.`,
      ),
    );
  if (high < 0.9)
    reasons.push(
      reason(
        'FULL_RULED_OUT',
        `Even the high end of the 90% interval, ${perCent(high)} of the claim, rules out that almost all of it was delivered.`,
      ),
    );
  return reasons.length > 0 ? reasons : [tooNoisy(numbers)];
}

/** What a claim would have had to be for these data to tell. */
export function tooNoisy({ minimumDetectable, expected }: TestNumbers): Reason {
  const smallest = `${pounds(minimumDetectable)} (${perCent(minimumDetectable / expected)} of expected spending)`;
  return reason(
    'TOO_NOISY',
    `Spending varies too much from year to year to tell: the smallest saving these data can detect is ${smallest}.`,
  );
}
