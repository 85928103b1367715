import { registerFindings } from '#domain/evidence';
import { known, missing, Money } from '#domain/catalogue';
import {
  bridgeOutcome,
  type BudgetBridgeYear,
  type BudgetPosition as DomainPosition,
  type CouncilReturn as DomainReturn,
  type ReturnOutcome,
} from '#domain/returns';
import { withStates } from '#domain/savings';
import { moneyFigure } from '../figures/figure.types.js';
import { findingType } from '../documents/finding.types.js';
import { deliveryStepType, growthLineType, savingsLineType } from '../savings/savings-line.types.js';
import type { BridgeCheck, BudgetPosition, CouncilReturn, ReturnPayload } from './return.types.js';

/** A stored return in the words of the schema. */
export function returnType({ council, collection, state, version, history, deliverySteps }: DomainReturn): CouncilReturn {
  const { content } = version;
  return {
    council,
    collection,
    state,
    version: version.number,
    savedAt: version.savedAt,
    financeLines: content.financeLines.length,
    activityLines: content.activityLines.length,
    budgetPosition: content.budgetPosition && budgetPosition(content.budgetPosition),
    savingsLines: withStates(content.savingsLines, deliverySteps).map(savingsLineType),
    growthLines: content.growthLines.map(growthLineType),
    budgetBridge: content.budgetBridge.map(bridgeCheck),
    declarations: content.declarations,
    history,
    findings: registerFindings([{ council, collection, ...content }]).map(findingType),
    deliverySteps: deliverySteps.map(deliveryStepType),
  };
}

export function returnPayload(outcome: ReturnOutcome): ReturnPayload {
  if (outcome.kind === 'refused') return { councilReturn: undefined, userErrors: outcome.problems };
  return { councilReturn: returnType(outcome.councilReturn), userErrors: [] };
}

const budgetPosition = ({ budget, outturn, outturnBasis, forecastPeriod, provenance }: DomainPosition): BudgetPosition => ({
  budget: moneyFigure(budget),
  outturn: moneyFigure(outturn),
  outturnBasis,
  forecastPeriod,
  provenance,
});

function bridgeCheck(bridge: BudgetBridgeYear): BridgeCheck {
  const outcome = bridgeOutcome(bridge);
  const gap = outcome.kind === 'gap' ? known(outcome.gap) : outcome.kind === 'closes' ? known(Money.zero) : missing('not-printed');
  return { year: bridge.year, closes: outcome.kind === 'closes', gap: moneyFigure(gap), provenance: bridge.provenance };
}
