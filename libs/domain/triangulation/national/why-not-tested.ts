import { type ComparableClaim, UNTESTED } from '../claiming/claim.js';
import type { NoVerdictReason } from '../no-verdict.js';

/** A claim that is not above nought is no claim to test (method, section 10). */
export function whyNotTested({ parts, leftOut }: ComparableClaim): NoVerdictReason {
  if (parts.length > 0 || leftOut.length === 0) return 'nothing-left-of-claim';
  if (leftOut.every(({ why }) => why === 'income-fees' || why === 'funding')) return 'income-excluded';
  const untested: readonly string[] = UNTESTED;
  return leftOut.every(({ why }) => untested.includes(why)) ? 'nothing-comparable' : 'nothing-left-of-claim';
}
