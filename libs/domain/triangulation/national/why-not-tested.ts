import type { ComparableClaim } from '../claiming/claim.js';
import type { NoVerdictReason } from '../no-verdict.js';

/** A claim that is not above nought is no claim to test (method, section 10). */
export function whyNotTested({ parts, leftOut }: ComparableClaim): NoVerdictReason {
  if (parts.length > 0 || leftOut.length === 0) return 'nothing-left-of-claim';
  const isIncome = leftOut.every(({ why }) => why === 'income-fees' || why === 'funding');
  return isIncome ? 'income-excluded' : 'nothing-comparable';
}
