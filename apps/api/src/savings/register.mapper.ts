import { type Figure as DomainFigure, type FinancialYear, isKnown, known, missing, type Money } from '#domain/catalogue';
import type { Release, SavingsPlan } from '#domain/publishing';
import {
  countOnce,
  cumulativeCashBenefit,
  deliveryProgress,
  filterLines,
  groupsBy,
  lineagePosition,
  lineagesIn,
  linesWithout,
  netPositionIn,
  recastGrowth,
  REGISTER_AXES,
  type RegisterAxis,
  type RegisterFilter,
  savingsDefinitions,
  type SavingsLine as DomainLine,
  type Stage,
  type StageTotals as DomainTotals,
  totalsIn,
  yearsOf,
} from '#domain/savings';
import { spelled } from '../figures/enum-of.types.js';
import { type Figure, moneyFigure } from '../figures/figure.types.js';
import { notFound } from '../figures/node.types.js';
import { releaseType } from '../releases/release.types.js';
import type { GrowthRecast, Overlap, Progress, SavingsDefinitions } from './register-parts.types.js';
import type { LineagePosition, RegisterLine, SavingsRegister, StageTotals } from './register.types.js';
import { deliveryStepType, savingsLineType } from './savings-line.types.js';

export interface RegisterQuestion {
  readonly year: FinancialYear;
  readonly stage: Stage;
  readonly filter: RegisterFilter;
}

/** A plan's register in the words of the schema; lineages are read across all plans of the council. */
export function registerAnswer(
  plan: SavingsPlan | undefined,
  { year, stage, filter }: RegisterQuestion,
  release: Release,
): SavingsRegister {
  if (plan === undefined) throw notFound();
  const lines = filterLines(plan.savingsLines, filter);
  const years = yearsOf(lines);
  return {
    council: plan.council,
    year,
    collection: plan.collection,
    stage,
    lines: lines.map((line) => registerLine(line, year)),
    totals: totalsType(totalsIn(lines, year)),
    linesWithout: linesWithout(lines, stage, year),
    groups: REGISTER_AXES.flatMap((axis) => groupsBy(axis, lines, year).map((group) => groupType(axis, group))),
    years: years.map((each) => ({
      year: each.year,
      position: totalsType(each.position),
      increment: totalsType(each.increment),
      fullYearEffect: moneyFigure(each.fullYearEffect),
    })),
    cumulativeCashBenefit: {
      planned: moneyFigure(cumulativeCashBenefit(years, 'planned')),
      reported: moneyFigure(cumulativeCashBenefit(years, 'reported')),
      validated: moneyFigure(cumulativeCashBenefit(years, 'validated')),
    },
    definitions: definitions(plan, stage, year),
    growth: growth(plan, year),
    overlaps: plan.overlapGroups.map(overlap),
    progress: deliveryProgress(plan.deliveryReports, plan.savingsLines).map(progress),
    lineages: lineages(release, plan, stage, year),
    deliverySteps: plan.deliverySteps.map(deliveryStepType),
    release: releaseType(release),
  };
}

function registerLine(line: DomainLine, year: FinancialYear): RegisterLine {
  const { net, costsGiven } = netPositionIn(line, 'planned', year);
  return { line: savingsLineType(line), position: totalsType(totalsIn([line], year)), net: moneyFigure(net), costsGiven };
}

function groupType(axis: RegisterAxis, group: ReturnType<typeof groupsBy>[number]): SavingsRegister['groups'][number] {
  const value = axis === 'vintage' ? group.value : spelled(group.value);
  return { axis, value, lines: group.lines, totals: totalsType(group.totals) };
}

function definitions(plan: SavingsPlan, stage: Stage, year: FinancialYear): SavingsDefinitions {
  const found = savingsDefinitions(plan, stage, year);
  return {
    printed: moneyFigure(found.printed),
    everything: moneyFigure(found.everything),
    comparable: moneyFigure(found.comparable),
    comparableWithTargets: moneyFigure(found.comparableWithTargets),
    leftOut: found.leftOut.map((each) => ({ ...each, amount: moneyFigure(each.amount) })),
  };
}

function growth(plan: SavingsPlan, year: FinancialYear): GrowthRecast {
  const recast = recastGrowth(plan.growthLines, year);
  return {
    grossPressures: moneyFigure(recast.grossPressures),
    incomeOffsets: moneyFigure(recast.incomeOffsets),
    avoidanceTargets: moneyFigure(recast.avoidanceTargets),
    otherOffsets: moneyFigure(recast.otherOffsets),
    net: moneyFigure(recast.net),
    lines: recast.lines.map((line) => ({ ...line, amount: moneyFigure(line.amount) })),
  };
}

const overlap = (group: SavingsPlan['overlapGroups'][number]): Overlap => ({
  ...group,
  claims: countOnce(group).map((claim) => ({
    ...claim,
    claimed: moneyFigure(known(claim.claimed)),
    counted: moneyFigure(known(claim.counted)),
    removed: moneyFigure(known(claim.removed)),
    removedFromAmounts: moneyFigure(known(claim.removedFromAmounts)),
    overDelivery: moneyFigure(optional(claim.overDelivery)),
  })),
});

function progress({ report, target, ...shares }: ReturnType<typeof deliveryProgress>[number]): Progress {
  const source = report.provenance === undefined ? 'the council’s return' : `${report.provenance.document}, ${report.provenance.paragraph}`;
  return {
    ...report,
    amount: moneyFigure(report.amount),
    target: moneyFigure(target),
    shareOfTarget: percentage(shares.shareOfTarget, source),
    shareOfPlan: percentage(shares.shareOfPlan, source),
    shareOfIdentified: percentage(shares.shareOfIdentified, source),
  };
}

function lineages(release: Release, plan: SavingsPlan, stage: Stage, year: FinancialYear): readonly LineagePosition[] {
  const lines = release.plansOf(plan.council).flatMap((each) => each.savingsLines);
  return [...lineagesIn(lines)].map(([lineage, printed]) => {
    const found = lineagePosition(lineage, printed, stage, year);
    return {
      lineage,
      vintages: found.vintages,
      increments: found.increments.map((each) => ({ ...each, increment: moneyFigure(each.increment) })),
      position: moneyFigure(found.position),
      naiveSum: moneyFigure(found.naiveSum),
      overstatement: moneyFigure(found.overstatement),
    };
  });
}

const totalsType = (totals: DomainTotals): StageTotals => ({
  planned: moneyFigure(totals.planned),
  reported: moneyFigure(totals.reported),
  validated: moneyFigure(totals.validated),
});

const optional = (amount: Money | undefined): DomainFigure<Money> => (amount === undefined ? missing('not-submitted') : known(amount));

const percentage = (share: DomainFigure, source: string): Figure => ({
  value: isKnown(share) ? share.value * 100 : undefined,
  status: isKnown(share) ? 'known' : share.reason,
  unit: 'PERCENT',
  priceBase: undefined,
  source,
  caveats: [],
});
