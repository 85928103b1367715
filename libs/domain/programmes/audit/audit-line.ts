/**
 * One thing an audit finds, as a sentence with its numbers. *Arithmetic* follows from the printed figures alone; an *inference* is
 * the likeliest reading of them, which the document does not say.
 */
export interface AuditLine {
  readonly code: AuditCode;
  readonly basis: 'arithmetic' | 'inference';
  readonly sentence: string;
}

export const AUDIT_CODES = [
  'IMPLIED_NET_SPEND',
  'IMPLIED_SPEND_RISES',
  'TOTALS_AND_SHARES_DISAGREE',
  'RATES_ON_ONE_DENOMINATOR',
  'PROJECTION_KEPT',
  'SUM_OF_RATES',
  'DIFFERENCE_NOT_DETECTABLE',
  'GRANTS_AND_BUDGET',
] as const;
export type AuditCode = (typeof AUDIT_CODES)[number];

export const arithmetic = (code: AuditCode, sentence: string): AuditLine => ({ code, basis: 'arithmetic', sentence });
export const inference = (code: AuditCode, sentence: string): AuditLine => ({ code, basis: 'inference', sentence });

/** £3,148.1m. */
export const millions = (pounds: number, places = 1): string =>
  `£${(pounds / 1e6).toLocaleString('en-GB', { minimumFractionDigits: places, maximumFractionDigits: places })}m`;
