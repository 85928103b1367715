import type { TestNumbers } from './own-accounts.js';
import type { CorroborationRatio } from './region.js';

/** Why a verdict is what it is: a stable code, and one sentence with its numbers. */
export interface Reason {
  readonly code: ReasonCode;
  readonly sentence: string;
}

export type ReasonCode =
  | 'SPEND_FELL_AS_CLAIMED'
  | 'SPEND_FELL_LESS'
  | 'SPEND_ROSE_VS_EXPECTED'
  | 'EXCEEDS_CLAIM'
  | 'NOTHING_RULED_OUT'
  | 'FULL_RULED_OUT'
  | 'TOO_NOISY'
  | 'BELOW_TESTABLE_SIZE'
  | 'OWN_ACCOUNTS_ONLY'
  | 'DEFAULT_NOISE_USED'
  | 'INCOME_EXCLUDED'
  | 'AVOIDANCE_NOT_TESTABLE'
  | 'NON_CASH_EXCLUDED'
  | 'OTHER_SERVICE_EXCLUDED'
  | 'DOUBLE_COUNT_REMOVED'
  | 'POSSIBLE_DOUBLE_COUNT'
  | 'SUPERSEDED'
  | 'ONE_OFF_EXPIRED'
  | 'PART_YEAR'
  | 'NET_OF_COST'
  | 'NOT_NET_OF_COST'
  | 'GROSS_OR_NET_UNCLEAR'
  | 'LOCUS_ASSUMED'
  | 'LOCUS_INVALID'
  | 'VALIDATED_SHARE'
  | 'DECOMP_SENSITIVE';

/** Pounds as people say them: £1.24m, £345,000. */
export function pounds(amount: number): string {
  const size = Math.abs(amount);
  const sign = amount < 0 ? '-' : '';
  if (size >= 1e6) return `${sign}£${(size / 1e6).toFixed(2)}m`;
  return `${sign}£${Math.round(size).toLocaleString('en-GB')}`;
}

export const perCent = (share: number): string => `${(100 * share).toFixed(1)}%`;

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

export const reason = (code: ReasonCode, sentence: string): Reason => ({ code, sentence });
