import { addUp, type Figure, type FinancialYear, isKnown, mapFigure, missing, type Money, type Provenance } from '../../catalogue/index.js';
import { profileOf } from '../line-profile.js';
import { positionIn } from '../profile.js';
import type { SavingsLine } from '../savings-line.js';

export const REPORTED_STAGES = ['identified', 'reported', 'validated'] as const;
export type ReportedStage = (typeof REPORTED_STAGES)[number];

/** A figure of progress that a council gives for several lines together, not line by line. */
export interface DeliveryReport {
  /** The day it speaks of, ISO. */
  readonly asAt: string;
  readonly year: FinancialYear;
  readonly stage: ReportedStage;
  /** The lines it is about, by reference. */
  readonly lines: readonly string[];
  readonly amount: Figure<Money>;
  readonly provenance: Provenance | undefined;
}

/** A report beside the plan it is progress against. Shares are fractions; missing where either figure is. */
export interface DeliveryProgress {
  readonly report: DeliveryReport;
  /** What the lines it is about plan for the year. */
  readonly target: Figure<Money>;
  readonly shareOfTarget: Figure;
  /** Share of everything that the plan has for the year. */
  readonly shareOfPlan: Figure;
  /** Share of what the same lines had identified on the same day, for what is further along. */
  readonly shareOfIdentified: Figure;
}

/** Croydon in May 2021: 1.3 of a target of 7.665 identified (17 %), 0.654 validated (8.5 %; 6.1 % of 10.718; half of what was identified). */
export function deliveryProgress(reports: readonly DeliveryReport[], lines: readonly SavingsLine[]): readonly DeliveryProgress[] {
  return reports.map((report) => {
    const target = planned(
      lines.filter((line) => report.lines.includes(line.reference)),
      report.year,
    );
    const identified = reports.find((each) => each.stage === 'identified' && sameScope(each, report));
    return {
      report,
      target,
      shareOfTarget: share(report.amount, target),
      shareOfPlan: share(report.amount, planned(lines, report.year)),
      shareOfIdentified:
        report.stage === 'identified' || identified === undefined ? missing('not-applicable') : share(report.amount, identified.amount),
    };
  });
}

const sameScope = (a: DeliveryReport, b: DeliveryReport): boolean =>
  a.asAt === b.asAt && a.year === b.year && a.lines.length === b.lines.length && a.lines.every((line) => b.lines.includes(line));

function planned(lines: readonly SavingsLine[], year: FinancialYear): Figure<Money> {
  if (lines.length === 0) return missing('not-submitted');
  const positions = lines.map((line) => positionIn(profileOf(line, 'planned'), year));
  return addUp(positions);
}

function share(part: Figure<Money>, whole: Figure<Money>): Figure {
  if (isKnown(whole) && whole.value.isZero()) return missing('not-applicable');
  return isKnown(whole) ? mapFigure(part, (amount) => amount.toPounds() / whole.value.toPounds()) : whole;
}
