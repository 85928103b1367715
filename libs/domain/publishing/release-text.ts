import { canonicalText, type Figure, isKnown, known, Money } from '../catalogue/index.js';
import type { BudgetBridgeYear } from '../returns/index.js';
import type { GrowthLine, SavingsLine, YearAmount } from '../savings/index.js';
import type { ReleaseContent, SavingsPlan } from './release.js';

/** A release's content as the one text that is stored and checksummed. */
export const releaseText = (content: ReleaseContent): string => canonicalText(content);

/** Reads a stored release back; the checksum has shown that the text is what was published, so its shape is trusted. */
export function parseRelease(text: string): ReleaseContent {
  const stored = JSON.parse(text) as ReleaseContent;
  return { ...stored, plans: stored.plans.map(revivePlan) };
}

/** Money is stored as text; everything else is what JSON holds. */
function revivePlan(plan: SavingsPlan): SavingsPlan {
  return {
    ...plan,
    savingsLines: plan.savingsLines.map(reviveSavings),
    growthLines: plan.growthLines.map((line): GrowthLine => ({ ...line, amounts: line.amounts.map(reviveAmount) })),
    budgetBridge: plan.budgetBridge.map(reviveBridge),
  };
}

const reviveSavings = (line: SavingsLine): SavingsLine => ({
  ...line,
  amounts: {
    planned: line.amounts.planned.map(reviveAmount),
    reported: line.amounts.reported.map(reviveAmount),
    validated: line.amounts.validated.map(reviveAmount),
  },
});

const reviveBridge = (bridge: BudgetBridgeYear): BudgetBridgeYear => ({
  year: bridge.year,
  opening: reviveMoney(bridge.opening),
  transfers: reviveMoney(bridge.transfers),
  subtotal: reviveMoney(bridge.subtotal),
  growth: reviveMoney(bridge.growth),
  savings: reviveMoney(bridge.savings),
  otherMovements: reviveMoney(bridge.otherMovements),
  closing: reviveMoney(bridge.closing),
  provenance: bridge.provenance,
});

const reviveAmount = ({ year, amount }: YearAmount): YearAmount => ({ year, amount: reviveMoney(amount) });
const reviveMoney = (figure: Figure<Money>): Figure<Money> => (isKnown(figure) ? known(Money.parse(String(figure.value))) : figure);
