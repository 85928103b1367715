import { type Figure, type FinancialYear, isKnown, missing, type Money } from '../../catalogue/index.js';
import type { CouncilReturn } from '../../returns/index.js';

/**
 * The net budget that units are told apart by, from the return as it stands and that of the year before: the year’s own budget first,
 * then what either return’s bridge closes the year with, then the budget of the year before.
 */
export function lastBudget(
  collection: FinancialYear,
  current: CouncilReturn | undefined,
  before: CouncilReturn | undefined,
): Figure<Money> {
  const candidates = [
    budgetOf(current),
    closingOf(current, collection),
    closingOf(before, collection),
    budgetOf(before),
    closingOf(before, before?.collection),
  ];
  return candidates.find(isKnown) ?? missing('not-submitted');
}

const budgetOf = (from: CouncilReturn | undefined): Figure<Money> =>
  from?.version.content.budgetPosition?.budget ?? missing('not-submitted');

const closingOf = (from: CouncilReturn | undefined, year: FinancialYear | undefined): Figure<Money> =>
  from?.version.content.budgetBridge.find((bridge) => bridge.year === year)?.closing ?? missing('not-submitted');
