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
  | 'LOCUS_ASSUMED'
  | 'VALIDATED_SHARE';

/** Pounds as people say them: £1.24m, £345,000. */
export function pounds(amount: number): string {
  const size = Math.abs(amount);
  const sign = amount < 0 ? '-' : '';
  if (size >= 1e6) return `${sign}£${(size / 1e6).toFixed(2)}m`;
  return `${sign}£${Math.round(size).toLocaleString('en-GB')}`;
}

export const perCent = (share: number): string => `${(100 * share).toFixed(1)}%`;
