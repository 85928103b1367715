import { yearsBetween } from '../catalogue/index.js';
import { type AccountSources, cellAccounts } from './cell-accounts.js';
import type { ClaimOutcome, ComparableClaim, Window } from './claiming/claim.js';
import { type ClaimEvidence, claimsOfCouncil } from './claiming/comparable-claims.js';
import { noVerdict, type NoVerdict, type NoVerdictReason } from './no-verdict.js';
import { isHorizon } from './noise-floor.js';
import { ownAccountsVerdict, type VerdictRecord } from './verdict.js';

export type Triangulation = ({ readonly kind: 'verdict' } & VerdictRecord) | NoVerdict;

/** One council's evidence: its accepted returns and the external statistics of its realm. */
export interface Evidence extends AccountSources, ClaimEvidence {
  readonly name: string;
}

/** Spending of the covid years is no base to roll forward (method, section 10). */
const NOT_A_BASE: readonly string[] = ['2020-21', '2021-22'];

/**
 * Whether the outturn of a window bears out what the council reported delivered in it, or why that cannot be asked. The
 * claim comes first: where there is nothing to test, nobody is told that their accounts are incomplete.
 */
export function triangulate(evidence: Evidence, window: Window): Triangulation {
  const none = (reason: NoVerdictReason): NoVerdict => noVerdict(reason, evidence, window);
  const lines = evidence.returnOf(window.year)?.savingsLines;
  if (lines === undefined) return none('no-return');
  if (lines.length === 0) return none('no-claim');
  if (lines.every((line) => line.amounts.reported.length === 0)) return none('nothing-reported-delivered');

  const horizon = yearsBetween(window.base, window.year);
  if (!isHorizon(horizon) || evidence.returnOf(window.base) === undefined) return none('no-base-year');
  if (NOT_A_BASE.includes(window.base)) return none('base-year-not-allowed');
  const { index } = evidence;
  if (index === undefined) return none('no-index');
  const cells = cellAccounts(evidence, index, window);
  if (cells === undefined) return none('outturn-incomplete');

  const claims = claimsOfCouncil(evidence, window);
  if (claims?.reported.kind !== 'claim') return none('claim-incomplete');
  const { reported, planned, validated } = claims;
  if (!(reported.amount > 0)) return none(whyNotTested(reported));
  const record = ownAccountsVerdict({
    ...window,
    council: evidence.council,
    horizon,
    cells,
    reported,
    planned: amountOf(planned),
    validated: amountOf(validated),
    index: { name: index.name, vintage: index.vintage },
  });
  return { kind: 'verdict', ...record };
}

/** A claim that is not above nought is no claim to test (method, section 10). */
function whyNotTested({ parts, leftOut }: ComparableClaim): NoVerdictReason {
  if (parts.length > 0 || leftOut.length === 0) return 'nothing-left-of-claim';
  const isIncome = leftOut.every(({ why }) => why === 'income-fees' || why === 'funding');
  return isIncome ? 'income-excluded' : 'nothing-comparable';
}

const amountOf = (outcome: ClaimOutcome): number | undefined => (outcome.kind === 'claim' ? outcome.amount : undefined);
