import { type FinancialYear, missing, Money } from '#domain/catalogue';
import {
  type ActivityLine,
  type BudgetBridgeYear,
  type FinanceLine,
  type ReturnContent,
  type SaveRequest,
  type StartersOrLeavers,
  whyNotGiven,
} from '#domain/returns';
import type { ActivityLineInput, BudgetBridgeYearInput, FinanceLineInput, StartersOrLeaversInput } from './accounts-input.types.js';
import type { ReturnContentInput, SaveReturnInput } from './return-input.types.js';
import { moneyOf, quantityOf } from '../figures/figure.types.js';
import { provenanceOf } from '../figures/provenance.types.js';
import { deliveryReport, growthLine, overlapGroup, savingsLine } from './savings-input.mapper.js';

/** What was sent, in the words of the domain. Scalars and enums have been read by now; this only gives them their shape. */
export const saveRequest = ({ idempotencyKey, council, collection, content, overVersion, reason }: SaveReturnInput): SaveRequest => ({
  idempotencyKey,
  council,
  collection,
  content: returnContent(content, collection),
  overVersion: overVersion ?? undefined,
  reason: reason ?? undefined,
});

const returnContent = (input: ReturnContentInput, collection: FinancialYear): ReturnContent => ({
  financeLines: input.financeLines.map(financeLine),
  activityLines: input.activityLines.map((line) => activityLine(line, collection)),
  budgetPosition: input.budgetPosition && {
    budget: moneyOf(input.budgetPosition.budget),
    outturn: moneyOf(input.budgetPosition.outturn),
    outturnBasis: input.budgetPosition.outturnBasis,
    forecastPeriod: input.budgetPosition.forecastPeriod ?? undefined,
    provenance: provenanceOf(input.budgetPosition.provenance),
  },
  budgetBridge: input.budgetBridge.map(bridgeYear),
  adjustments: input.adjustments.map(({ cell, kind, amount, reason, note }) => ({
    cell,
    kind,
    amount: Money.parse(amount),
    reason,
    note: note ?? undefined,
  })),
  savingsLines: input.savingsLines.map(savingsLine),
  growthLines: input.growthLines.map(growthLine),
  overlapGroups: input.overlapGroups.map(overlapGroup),
  deliveryReports: input.deliveryReports.map(deliveryReport),
  declarations: input.declarations.map(({ role, statement, declaredOn }) => ({ role, statement, declaredOn })),
});

const financeLine = (input: FinanceLineInput): FinanceLine => ({
  line: input.line,
  ageBand: input.ageBand,
  provision: input.provision,
  gross: moneyOf(input.gross),
  clientContributions: moneyOf(input.clientContributions),
  jointAndNhsIncome: moneyOf(input.jointAndNhsIncome),
  otherIncome: moneyOf(input.otherIncome),
});

const activityLine = (
  { line, ageBand, unit, quantity, starters, leavers }: ActivityLineInput,
  collection: FinancialYear,
): ActivityLine => ({
  line,
  ageBand,
  unit,
  quantity: quantityOf(quantity),
  starters: startersOrLeavers(starters, collection),
  leavers: startersOrLeavers(leavers, collection),
});

/** What is left out was not submitted, unless the collection never asked for it. */
function startersOrLeavers(input: StartersOrLeaversInput | undefined, collection: FinancialYear): StartersOrLeavers {
  if (input) return { people: quantityOf(input.people), averageWeeklyCost: moneyOf(input.averageWeeklyCost) };
  const notGiven = missing(whyNotGiven(collection, 'activity', 'starters-people'));
  return { people: notGiven, averageWeeklyCost: notGiven };
}

const bridgeYear = (input: BudgetBridgeYearInput): BudgetBridgeYear => ({
  year: input.year,
  opening: moneyOf(input.opening),
  transfers: moneyOf(input.transfers),
  subtotal: moneyOf(input.subtotal),
  growth: moneyOf(input.growth),
  savings: moneyOf(input.savings),
  otherMovements: moneyOf(input.otherMovements),
  closing: moneyOf(input.closing),
  provenance: provenanceOf(input.provenance),
});
