import { type CouncilCode, type PriceIndex, priceRatio, yearsBetween } from '../catalogue/index.js';
import type { SavingsLine, Stage } from '../savings/index.js';
import { type AccountSources, cellAccounts } from './cell-accounts.js';
import { type ClaimOutcome, comparableClaim, type Window } from './comparable-claim.js';
import { noVerdict, type NoVerdict, type NoVerdictReason } from './no-verdict.js';
import { isHorizon } from './noise-floor.js';
import { ownAccountsVerdict, type VerdictRecord } from './verdict.js';

export type Triangulation = ({ readonly kind: 'verdict' } & VerdictRecord) | NoVerdict;

/** One council's evidence: its accepted returns and the external statistics of its realm. */
export interface Evidence extends AccountSources {
  readonly council: CouncilCode;
  readonly name: string;
  readonly index: PriceIndex | undefined;
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

  const claim = (stage: Stage): ClaimOutcome => claimAt(stage, lines, index, window);
  const reported = claim('reported');
  if (reported.kind !== 'claim') return none('claim-incomplete');
  if (!(reported.amount > 0)) return none('nothing-comparable');
  const record = ownAccountsVerdict({
    ...window,
    council: evidence.council,
    horizon,
    cells,
    reported,
    planned: amountOf(claim('planned')),
    validated: amountOf(claim('validated')),
    index: { name: index.name, vintage: index.vintage },
  });
  return { kind: 'verdict', ...record };
}

/** The index is complete for every cell and year by now: the accounts could not have been drawn up otherwise. */
function claimAt(stage: Stage, lines: readonly SavingsLine[], index: PriceIndex, window: Window): ClaimOutcome {
  return comparableClaim(lines, stage, window, (cell, from) => {
    const lift = priceRatio(index, cell, from, window.year);
    if (lift === undefined) throw new RangeError(`the price index ${index.name} lacks ${cell} in ${from}`);
    return lift;
  });
}

const amountOf = (outcome: ClaimOutcome): number | undefined => (outcome.kind === 'claim' ? outcome.amount : undefined);
