import { type Figure, type FinancialYear, isKnown } from '#domain/catalogue';
import type { ReturnContent, StartersOrLeavers } from '#domain/returns';
import type { CashShares, SavingsLine, YearAmount } from '#domain/savings';

/** A return's content as the variables of a `saveReturn` mutation. */
export function contentInput(content: ReturnContent): object {
  return {
    financeLines: content.financeLines.map((line) => ({
      line: line.line,
      ageBand: bandName(line.ageBand),
      provision: enumName(line.provision),
      gross: figure(line.gross),
      clientContributions: figure(line.clientContributions),
      jointAndNhsIncome: figure(line.jointAndNhsIncome),
      otherIncome: figure(line.otherIncome),
    })),
    activityLines: content.activityLines.map((line) => ({
      line: line.line,
      ageBand: bandName(line.ageBand),
      unit: enumName(line.unit),
      quantity: figure(line.quantity),
      starters: startersOrLeavers(line.starters),
      leavers: startersOrLeavers(line.leavers),
    })),
    budgetPosition: content.budgetPosition && {
      ...content.budgetPosition,
      budget: figure(content.budgetPosition.budget),
      outturn: figure(content.budgetPosition.outturn),
      outturnBasis: enumName(content.budgetPosition.outturnBasis),
    },
    budgetBridge: content.budgetBridge.map(({ year, provenance, ...figures }) => ({
      year,
      provenance,
      ...Object.fromEntries(Object.entries(figures).map(([name, each]) => [name, figure(each)])),
    })),
    adjustments: content.adjustments.map((each) => ({ ...each, kind: enumName(each.kind), reason: enumName(each.reason) })),
    savingsLines: content.savingsLines.map(savingsLine),
    growthLines: content.growthLines.map((line) => ({
      ...line,
      driver: enumName(line.driver),
      profileKind: enumName(line.profileKind),
      amounts: line.amounts.map(yearAmount),
    })),
    overlapGroups: content.overlapGroups,
    deliveryReports: content.deliveryReports.map((report) => ({ ...report, stage: enumName(report.stage), amount: figure(report.amount) })),
    declarations: content.declarations.map((each) => ({ ...each, role: enumName(each.role) })),
  };
}

const startersOrLeavers = ({ people, averageWeeklyCost }: StartersOrLeavers): object => ({
  people: figure(people),
  averageWeeklyCost: figure(averageWeeklyCost),
});

const savingsLine = (line: SavingsLine): object => ({
  ...line,
  nature: enumName(line.nature),
  recurrence: enumName(line.recurrence),
  deliveryState: enumName(line.deliveryState),
  service: enumName(line.service),
  vintageChange: enumName(line.vintageChange),
  tier: line.tier && enumName(line.tier),
  costs: {
    running: line.costs.running.map(yearAmount),
    implementation: line.costs.implementation.map(yearAmount),
    unphased: line.costs.unphased,
  },
  assurance: Object.entries(line.assurance).map(([question, { answer, evidence }]) => ({ question, answer: enumName(answer), evidence })),
  profileKind: enumName(line.profileKind),
  cashShares: cashShares(line.cashShares),
  amounts: {
    planned: line.amounts.planned.map(yearAmount),
    reported: line.amounts.reported.map(yearAmount),
    validated: line.amounts.validated.map(yearAmount),
  },
});

/** What finance says of a saving as a `validateReturn` takes it: its amounts, or that it has not looked at it yet. */
export const validatedInput = ({ reference, amounts }: SavingsLine, collection: FinancialYear): object =>
  amounts.validated.length > 0
    ? { reference, amounts: amounts.validated.map(yearAmount), evidence: 'Ledger of the simulation' }
    : { reference, amounts: [{ year: collection, amount: { missing: 'NOT_SUBMITTED' } }], evidence: 'Not looked at by finance yet' };

const cashShares = (shares: CashShares): object => ({
  cashable: shares.cashable,
  costAvoidance: shares['cost-avoidance'],
  avoidanceNotTestable: shares['avoidance-not-testable'],
  incomeFees: shares['income-fees'],
  funding: shares.funding,
  nonCash: shares['non-cash'],
});

const yearAmount = ({ year, amount }: YearAmount): object => ({ year, amount: figure(amount) });
const figure = (given: Figure<unknown>): object => (isKnown(given) ? { value: given.value } : { missing: enumName(given.reason) });

/** The schema's spelling of a domain word. */
export const enumName = (word: string): string => word.toUpperCase().replaceAll('-', '_');
export const bandName = (band: string): string => (band === 'all' ? 'ALL' : `AGE_${band.replace('-', '_').replace('+', '_PLUS')}`);
