import { type Figure, isMissingReason, known, missing, Money, type Provenance } from '#domain/catalogue';
import type { BudgetBridgeYear, FinanceLine, ReturnContent, SaveRequest } from '#domain/returns';
import type { CashShares, GrowthLine, SavingsLine, YearAmount } from '#domain/savings';
import type { MoneyFigureInput, QuantityInput } from '../figures/figure.types.js';
import type { BudgetBridgeYearInput, FinanceLineInput } from './accounts-input.types.js';
import type { ReturnContentInput, SaveReturnInput } from './return-input.types.js';
import type { CashSharesInput, GrowthLineInput, ProvenanceInput, SavingsLineInput, YearAmountInput } from './savings-input.types.js';

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
    quantity: quantityFigure(quantity),
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

const savingsLine = (input: SavingsLineInput): SavingsLine => ({
  reference: input.reference,
  title: input.title,
  vintage: input.vintage,
  nature: input.nature,
  cashShares: cashShares(input.cashShares),
  recurrence: input.recurrence,
  deliveryState: input.deliveryState,
  service: input.service,
  profileKind: input.profileKind,
  amounts: {
    planned: input.amounts.planned.map(yearAmount),
    reported: input.amounts.reported.map(yearAmount),
    validated: input.amounts.validated.map(yearAmount),
  },
  locus: input.locus.map(({ cell, share }) => ({ cell, share })),
  practiceTags: input.practiceTags,
  note: input.note ?? undefined,
  provenance: provenanceOf(input.provenance),
});

const growthLine = (input: GrowthLineInput): GrowthLine => ({
  reference: input.reference,
  title: input.title,
  driver: input.driver,
  profileKind: input.profileKind,
  amounts: input.amounts.map(yearAmount),
  provenance: provenanceOf(input.provenance),
});

const cashShares = (input: CashSharesInput): CashShares => ({
  cashable: input.cashable,
  'cost-avoidance': input.costAvoidance,
  'avoidance-not-testable': input.avoidanceNotTestable,
  'income-fees': input.incomeFees,
  funding: input.funding,
  'non-cash': input.nonCash,
});

/** GraphQL's own objects have no prototype; the domain's are plain. */
const provenanceOf = (input: ProvenanceInput | undefined): Provenance | undefined =>
  input ? { document: input.document, paragraph: input.paragraph } : undefined;

const yearAmount = ({ year, amount }: YearAmountInput): YearAmount => ({ year, amount: moneyOf(amount) });
const moneyOf = ({ value, missing: why }: MoneyFigureInput): Figure<Money> =>
  value === undefined ? absent(why) : known(Money.parse(value));
const quantityFigure = ({ value, missing: why }: QuantityInput): Figure => (value === undefined ? absent(why) : known(value));

/** The schema has made sure that exactly one of value and reason was sent. */
function absent(reason: string | undefined): Figure<never> {
  if (reason === undefined || !isMissingReason(reason)) throw new TypeError(`neither a value nor a known reason: ${reason}`);
  return missing(reason);
}
