import type { ComparableClaim } from './comparable-claim.js';
import { perCent, pounds, type Reason, type ReasonCode } from './reason.js';
import type { CorroborationRatio } from './region.js';
import type { TestNumbers } from './verdict.js';

/** What the spend did against what was expected, and what that rules out. */
export function spendReasons(ratio: CorroborationRatio, numbers: TestNumbers): readonly Reason[] {
  return [movement(ratio, numbers), ...ruledOut(ratio, numbers)];
}

function movement({ kappa, low }: CorroborationRatio, { implied, claim, expected }: TestNumbers): Reason {
  const against = `${pounds(Math.abs(implied))} ${implied < 0 ? 'above' : 'below'} the ${pounds(expected)} expected from external prices and population`;
  if (implied < 0) return reason('SPEND_ROSE_VS_EXPECTED', `Spending was ${against}, where the claim is a fall of ${pounds(claim)}.`);
  if (low > 1)
    return reason('EXCEEDS_CLAIM', `Spending was ${against}, more than the ${pounds(claim)} claimed even at the low end of the interval.`);
  const code: ReasonCode = kappa >= 0.75 ? 'SPEND_FELL_AS_CLAIMED' : 'SPEND_FELL_LESS';
  return reason(code, `Spending was ${against}, which is ${perCent(kappa)} of the ${pounds(claim)} claimed.`);
}

function ruledOut({ low, high }: CorroborationRatio, { minimumDetectable, expected }: TestNumbers): readonly Reason[] {
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
  if (reasons.length > 0) return reasons;
  const smallest = `${pounds(minimumDetectable)} (${perCent(minimumDetectable / expected)} of expected spending)`;
  return [
    reason('TOO_NOISY', `Spending varies too much from year to year to tell: the smallest saving these data can detect is ${smallest}.`),
  ];
}

/** What was left out of the claim or assumed about it. */
export function claimReasons({ excluded, locusAssumed }: ComparableClaim): readonly Reason[] {
  const income = excluded['income-fees'] + excluded.funding;
  const reasons: Reason[] = [];
  if (income > 0)
    reasons.push(reason('INCOME_EXCLUDED', `${pounds(income)} of income and funding is not a fall in expenditure and is left out.`));
  const avoided = excluded['avoidance-not-testable'];
  if (avoided > 0)
    reasons.push(
      reason(
        'AVOIDANCE_NOT_TESTABLE',
        `${pounds(avoided)} of avoided cost has no external growth path to test it against and is left out.`,
      ),
    );
  if (excluded['non-cash'] > 0)
    reasons.push(reason('NON_CASH_EXCLUDED', `${pounds(excluded['non-cash'])} released no cash and is left out.`));
  if (excluded['other-service'] > 0) {
    reasons.push(
      reason(
        'OTHER_SERVICE_EXCLUDED',
        `${pounds(excluded['other-service'])} was saved in services other than adult social care and is left out.`,
      ),
    );
  }
  if (locusAssumed.length > 0)
    reasons.push(reason('LOCUS_ASSUMED', `No locus is declared for ${locusAssumed.join(', ')}: assessment and commissioning is assumed.`));
  return reasons;
}

export const reason = (code: ReasonCode, sentence: string): Reason => ({ code, sentence });
