import { Money } from '#domain/catalogue';
import type { BudgetBridgeYear, FinanceLine, ReturnContent, SaveRequest } from '#domain/returns';
import type { BudgetBridgeYearInput, FinanceLineInput } from './accounts-input.types.js';
import type { ReturnContentInput, SaveReturnInput } from './return-input.types.js';
import { moneyOf, quantityOf } from '../figures/figure.types.js';
import { provenanceOf } from '../figures/provenance.types.js';
import { deliveryReport, growthLine, overlapGroup, savingsLine } from './savings-input.mapper.js';

/** What was sent, in the words of the domain. Scalars and enums have been read by now; this only gives them their shape. */
export const saveRequest = ({ idempotencyKey, council, collection, content }: SaveReturnInput): SaveRequest => ({
  idempotencyKey,
  council,
  collection,
  content: returnContent(content),
});

const returnContent = (input: ReturnContentInput): ReturnContent => ({
  financeLines: input.financeLines.map(financeLine),
  activityLines: input.activityLines.map(({ line, ageBand, unit, quantity }) => ({
    line,
    ageBand,
    unit,
    quantity: quantityOf(quantity),
  })),
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
