import { isKnown, type Money } from '../../catalogue/index.js';
import type { Grant, Programme } from '../programme.js';
import { arithmetic, type AuditLine } from './audit-line.js';
import { auditPrintedComparison } from './printed-comparison.js';
import { auditPrintedTable, type ImpliedSpend } from './printed-table.js';

export interface ProgrammeAudit {
  readonly implied: readonly ImpliedSpend[];
  readonly lines: readonly AuditLine[];
}

/** Everything that a programme's own printed figures say about each other; `nation` is how many councils there were. */
export function auditProgramme(programme: Programme, nation: number): ProgrammeAudit {
  const { printedSavings, printedComparison } = programme;
  const table = auditPrintedTable(printedSavings, printedComparison);
  const comparison = printedComparison === undefined ? [] : auditPrintedComparison(printedComparison, printedSavings, nation);
  return {
    implied: table.implied,
    lines: [...table.lines, ...comparison, ...programme.grants.flatMap((grant) => grantLine(grant, programme))],
  };
}

/** A grant for each council that would cost more than there was. */
function grantLine({ label, amount, to }: Grant, { budget, schemes, statedMembers: { count } }: Programme): readonly AuditLine[] {
  if (to !== 'council' || !isKnown(amount) || !isKnown(budget.total) || !isKnown(count)) return [];
  const perCouncil = count.value * amount.value.toPounds();
  if (perCouncil <= budget.total.value.toPounds()) return [];
  const perScheme = pounds(schemes.length * amount.value.toPounds());
  const sentence = `${label}: ${money(amount.value)} for each of ${count.value} councils is ${pounds(perCouncil)}, more than the whole budget of ${money(budget.total.value)}; for each of ${schemes.length} schemes it is ${perScheme}.`;
  return [arithmetic('GRANTS_AND_BUDGET', sentence)];
}

const money = (amount: Money): string => pounds(amount.toPounds());
const pounds = (amount: number): string => `£${amount.toLocaleString('en-GB')}`;
