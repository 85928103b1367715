import { type Figure, isKnown, known, Money } from '../../catalogue/index.js';
import type { BudgetBridgeYear, CouncilReturn } from '../../returns/index.js';
import {
  type DeliveryReport,
  type GrowthLine,
  type OverlapGroup,
  PLAIN_LINE,
  type SavingsLine,
  withStates,
  type YearAmount,
} from '../../savings/index.js';
import { type NetSpend, netSpendOf } from './figures/net-spend.js';
import type { SavingsPlan } from './release.js';

/** What an accepted return says of budget, growth and savings, each line in the state that its last step led to. */
export const planOf = ({ council, collection, version: { content }, deliverySteps }: CouncilReturn): SavingsPlan => ({
  council,
  collection,
  savingsLines: withStates(content.savingsLines, deliverySteps),
  growthLines: content.growthLines,
  budgetBridge: content.budgetBridge,
  netSpend: netSpendOf(content, collection),
  overlapGroups: content.overlapGroups,
  deliveryReports: content.deliveryReports,
  deliverySteps: deliverySteps.map(({ by: _, at, ...step }) => ({ ...step, at: at.toISOString() })),
});

/** A plan as JSON holds it: money as text, and in releases of earlier versions without what a plan did not have then. */
export function revivePlan(stored: StoredPlan): SavingsPlan {
  return {
    ...stored,
    savingsLines: stored.savingsLines.map(reviveSavings),
    growthLines: stored.growthLines.map((line): GrowthLine => ({ ...line, amounts: line.amounts.map(reviveAmount) })),
    budgetBridge: stored.budgetBridge.map(reviveBridge),
    overlapGroups: (stored.overlapGroups ?? []).map(reviveOverlap),
    deliveryReports: (stored.deliveryReports ?? []).map((report): DeliveryReport => ({ ...report, amount: reviveMoney(report.amount) })),
    deliverySteps: stored.deliverySteps ?? [],
    netSpend: stored.netSpend && reviveNetSpend(stored.netSpend),
  };
}

type Later = 'overlapGroups' | 'deliveryReports' | 'deliverySteps';
export type StoredPlan = Omit<SavingsPlan, Later> & Partial<Pick<SavingsPlan, Later>>;

function reviveSavings(stored: SavingsLine): SavingsLine {
  const line = { ...PLAIN_LINE, ...stored };
  return {
    ...line,
    amounts: {
      planned: line.amounts.planned.map(reviveAmount),
      reported: line.amounts.reported.map(reviveAmount),
      validated: line.amounts.validated.map(reviveAmount),
    },
    costs: {
      running: line.costs.running.map(reviveAmount),
      implementation: line.costs.implementation.map(reviveAmount),
      unphased: reviveOptional(line.costs.unphased),
    },
    calculation: line.calculation && { ...line.calculation, weeklyRate: revived(line.calculation.weeklyRate) },
  };
}

const reviveOverlap = (group: OverlapGroup): OverlapGroup => ({
  ...group,
  cap: reviveOptional(group.cap),
  claims: group.claims.map((claim) => ({
    ...claim,
    calculation: { ...claim.calculation, weeklyRate: revived(claim.calculation.weeklyRate) },
    actualWeeklyRate: reviveOptional(claim.actualWeeklyRate),
  })),
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

const reviveNetSpend = (spend: NetSpend): NetSpend => ({
  currentExpenditure: reviveMoney(spend.currentExpenditure),
  outturn: reviveMoney(spend.outturn),
  budget: reviveMoney(spend.budget),
});

const reviveAmount = ({ year, amount }: YearAmount): YearAmount => ({ year, amount: reviveMoney(amount) });
/** Money is stored as text; everything else is what JSON holds. */
export const reviveMoney = (figure: Figure<Money>): Figure<Money> => (isKnown(figure) ? known(revived(figure.value)) : figure);
const reviveOptional = (amount: Money | undefined): Money | undefined => amount && revived(amount);
/** What the type calls money is its text in JSON. */
const revived = (text: Money): Money => Money.parse(String(text));
