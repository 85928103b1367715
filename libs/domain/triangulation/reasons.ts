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
  | 'DECOMP_SENSITIVE'
  | 'SAVING_AT_LOCUS'
  | 'NOT_AT_LOCUS'
  | 'OFFSET_ELSEWHERE'
  | 'PROGRAMME_DISPLACEMENT'
  | 'OWN_VS_PEER_CONFLICT'
  | 'BASE_YEAR_DEAR'
  | 'DRIFT_UNCERTAIN'
  | 'NOISIER_THAN_HISTORY'
  | 'LOCUS_UNCERTAIN'
  | 'PEER_CLAIMS_MISSING'
  | 'SMALL_CALIBRATION'
  | 'SMALL_GROUP'
  | 'INDEX_SENSITIVE'
  | 'SERVICE_ENTERED'
  | 'SUSTAINED'
  | 'NOT_SUSTAINED'
  | 'COHERENT'
  | 'NOT_COHERENT'
  | 'SR_SUSPECTED'
  | 'LEANS_SUPPORTIVE'
  | 'LEANS_CONTRARY'
  | 'REVISED';

/** Pounds as people say them: £1.24m, £345,000. */
export function pounds(amount: number): string {
  const size = Math.abs(amount);
  const sign = amount < 0 ? '-' : '';
  if (size >= 1e6) return `${sign}£${(size / 1e6).toFixed(2)}m`;
  return `${sign}£${Math.round(size).toLocaleString('en-GB')}`;
}

export const perCent = (share: number): string => `${(100 * share).toFixed(1)}%`;

export const reason = (code: ReasonCode, sentence: string): Reason => ({ code, sentence });
