import { financialYear, Money } from '#domain/catalogue';
import {
  type Calculation,
  DELIVERY_STATES,
  type DeliveryReport,
  type DeliveryStep,
  type OverlapGroup,
  REPORTED_STAGES,
} from '#domain/savings';
import type { DeliveryReportRow, DeliveryStepRow, OverlapGroupRow } from '../rows/savings/progress.row.js';
import type { StoredCalculation } from '../rows/savings/savings-line.row.js';
import type { LineOf } from './accounts.mapper.js';
import { fromMoneyFigure, toMoneyFigure } from './figure.mapper.js';
import { oneOf } from './one-of.js';
import { fromProvenance, toProvenance } from './provenance.mapper.js';

export const toCalculation = ({ quantity, weeklyRate, weeks }: StoredCalculation): Calculation => ({
  quantity,
  weeklyRate: Money.parse(weeklyRate),
  weeks,
});

export const fromCalculation = ({ quantity, weeklyRate, weeks }: Calculation): StoredCalculation => ({
  quantity,
  weeklyRate: weeklyRate.toString(),
  weeks,
});

export const toOverlapGroup = (row: OverlapGroupRow): OverlapGroup => ({
  code: row.code,
  title: row.title,
  bookedIn: row.bookedIn,
  cap: row.cap === null ? undefined : Money.parse(row.cap),
  claims: row.claims.map(({ reference, calculation, inAmounts, actualWeeklyRate }) => ({
    reference,
    calculation: toCalculation(calculation),
    inAmounts,
    actualWeeklyRate: actualWeeklyRate === null ? undefined : Money.parse(actualWeeklyRate),
  })),
  note: row.note ?? undefined,
  provenance: toProvenance(row),
});

export const fromOverlapGroup = (group: OverlapGroup): LineOf<OverlapGroupRow> => ({
  code: group.code,
  title: group.title,
  bookedIn: group.bookedIn,
  cap: group.cap?.toString() ?? null,
  claims: group.claims.map(({ reference, calculation, inAmounts, actualWeeklyRate }) => ({
    reference,
    calculation: fromCalculation(calculation),
    inAmounts,
    actualWeeklyRate: actualWeeklyRate?.toString() ?? null,
  })),
  note: group.note ?? null,
  ...fromProvenance(group.provenance),
});

export const toDeliveryReport = (row: DeliveryReportRow): DeliveryReport => ({
  asAt: row.asAt,
  year: financialYear(row.year),
  stage: oneOf(REPORTED_STAGES, row.stage),
  lines: row.lines,
  amount: toMoneyFigure(row.amount),
  provenance: toProvenance(row),
});

export const fromDeliveryReport = (report: DeliveryReport): LineOf<DeliveryReportRow> => ({
  asAt: report.asAt,
  year: report.year,
  stage: report.stage,
  lines: [...report.lines],
  amount: fromMoneyFigure(report.amount),
  ...fromProvenance(report.provenance),
});

export const toDeliveryStep = (row: DeliveryStepRow): DeliveryStep => ({
  reference: row.reference,
  to: oneOf(DELIVERY_STATES, row.toState),
  at: row.at,
  by: row.bySubject,
  role: oneOf(['preparer', 'finance-validator'], row.role),
  evidence: row.evidence,
  slippedTo: row.slippedTo === null ? undefined : financialYear(row.slippedTo),
  substitutedBy: row.substitutedBy ?? undefined,
});
