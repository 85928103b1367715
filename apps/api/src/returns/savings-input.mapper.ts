import { Money } from '#domain/catalogue';
import type { Calculation, CashShares, DeliveryReport, GrowthLine, LineCosts, OverlapGroup, SavingsLine } from '#domain/savings';
import { moneyOf } from '../figures/figure.types.js';
import { provenanceOf } from '../figures/provenance.types.js';
import { yearAmount } from './figure-input.mapper.js';
import type { CalculationInput, CashSharesInput, CostsInput } from './line-parts-input.types.js';
import type { DeliveryReportInput, OverlapGroupInput } from './register-input.types.js';
import type { GrowthLineInput, SavingsLineInput } from './savings-input.types.js';

export const savingsLine = (input: SavingsLineInput): SavingsLine => ({
  reference: input.reference,
  lineage: input.lineage ?? undefined,
  title: input.title,
  vintage: input.vintage,
  vintageChange: input.vintageChange,
  tier: input.tier ?? undefined,
  nature: input.nature,
  cashShares: cashShares(input.cashShares),
  recurrence: input.recurrence,
  lastsYears: input.lastsYears ?? undefined,
  monthsInFirstYear: input.monthsInFirstYear,
  deliveryState: input.deliveryState,
  service: input.service,
  profileKind: input.profileKind,
  amounts: {
    planned: input.amounts.planned.map(yearAmount),
    reported: input.amounts.reported.map(yearAmount),
    validated: input.amounts.validated.map(yearAmount),
  },
  costs: costsOf(input.costs),
  calculation: input.calculation && calculation(input.calculation),
  assurance: Object.fromEntries(
    input.assurance.map(({ question, answer, evidence }) => [question, { answer, evidence: evidence ?? undefined }]),
  ),
  locus: input.locus.map(({ cell, share }) => ({ cell, share })),
  practiceTags: input.practiceTags,
  note: input.note ?? undefined,
  provenance: provenanceOf(input.provenance),
});

export const growthLine = (input: GrowthLineInput): GrowthLine => ({
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

export const overlapGroup = (input: OverlapGroupInput): OverlapGroup => ({
  code: input.code,
  title: input.title,
  bookedIn: input.bookedIn,
  cap: money(input.cap),
  claims: input.claims.map((claim) => ({
    reference: claim.reference,
    calculation: calculation(claim.calculation),
    inAmounts: claim.inAmounts,
    actualWeeklyRate: money(claim.actualWeeklyRate),
  })),
  note: input.note ?? undefined,
  provenance: provenanceOf(input.provenance),
});

export const deliveryReport = (input: DeliveryReportInput): DeliveryReport => ({
  asAt: input.asAt,
  year: input.year,
  stage: input.stage,
  lines: input.lines,
  amount: moneyOf(input.amount),
  provenance: provenanceOf(input.provenance),
});

const costsOf = (input: CostsInput | undefined): LineCosts => ({
  running: (input?.running ?? []).map(yearAmount),
  implementation: (input?.implementation ?? []).map(yearAmount),
  unphased: money(input?.unphased),
});

const calculation = ({ quantity, weeklyRate, weeks }: CalculationInput): Calculation => ({
  quantity,
  weeklyRate: Money.parse(weeklyRate),
  weeks,
});
const money = (text: string | undefined): Money | undefined => (typeof text === 'string' ? Money.parse(text) : undefined);
