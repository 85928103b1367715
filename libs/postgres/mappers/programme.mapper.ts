import { councilCode, financialYear, type Provenance } from '#domain/catalogue';
import {
  type Contribution,
  type Grant,
  GRANT_RECIPIENTS,
  type PlannedReview,
  PRINTED_STATUSES,
  type PrintedComparison,
  type PrintedSavings,
  type Programme,
  type Scheme,
  SCHEME_KINDS,
} from '#domain/programmes';
import type {
  ProgrammeGrantRow,
  ProgrammePrintedSavingRow,
  ProgrammeReviewRow,
  ProgrammeSchemeRow,
  ProgrammeVersionRow,
  StoredComparison,
} from '../rows/programmes/programme.row.js';
import { fromMoneyFigure, fromQuantity, toMoneyFigure, toQuantity } from './figure.mapper.js';
import { oneOf } from './one-of.js';
import { fromProvenance, toProvenance } from './provenance.mapper.js';

/** The parts of a programme that have rows of their own. */
export type ProgrammeParts = Pick<Programme, 'grants' | 'schemes' | 'reviews' | 'printedSavings'>;

export const toProgramme = (row: ProgrammeVersionRow, parts: ProgrammeParts): Programme => ({
  code: row.programmeCode,
  realm: oneOf(['england', 'demonstration'], row.realm),
  title: row.title,
  sponsor: row.sponsor,
  starts: row.starts,
  ends: row.ends,
  budget: {
    total: toMoneyFigure(row.budget),
    contributions: row.contributions.map(({ from, ...amount }): Contribution => ({ from, amount: toMoneyFigure(amount) })),
    provenance: source(row.budgetSourceDocument, row.budgetSourceParagraph),
  },
  baseline: { year: financialYear(row.baselineYear), provenance: source(row.baselineSourceDocument, row.baselineSourceParagraph) },
  strands: row.strands,
  statedMembers: {
    count: toQuantity(row.statedMembers),
    provenance: source(row.statedMembersSourceDocument, row.statedMembersSourceParagraph),
  },
  printedComparison: row.comparison === null ? undefined : toComparison(row.comparison),
  ...parts,
});

export function fromProgramme(programme: Programme): Omit<ProgrammeVersionRow, 'version' | 'filedAt' | 'filedBy'> {
  const { code, realm, title, sponsor, starts, ends, budget, baseline, strands, statedMembers, printedComparison } = programme;
  const [budgetSource, baselineSource, statedSource] = [budget, baseline, statedMembers].map((part) => fromProvenance(part.provenance));
  return {
    programmeCode: code,
    realm,
    title,
    sponsor,
    starts,
    ends,
    budget: fromMoneyFigure(budget.total),
    contributions: budget.contributions.map(({ from, amount }) => ({ from, ...fromMoneyFigure(amount) })),
    budgetSourceDocument: budgetSource?.sourceDocument ?? null,
    budgetSourceParagraph: budgetSource?.sourceParagraph ?? null,
    baselineYear: baseline.year,
    baselineSourceDocument: baselineSource?.sourceDocument ?? null,
    baselineSourceParagraph: baselineSource?.sourceParagraph ?? null,
    strands: strands.map(({ code: strand, label }) => ({ code: strand, label })),
    statedMembers: fromQuantity(statedMembers.count),
    statedMembersSourceDocument: statedSource?.sourceDocument ?? null,
    statedMembersSourceParagraph: statedSource?.sourceParagraph ?? null,
    comparison: printedComparison === undefined ? null : fromComparison(printedComparison),
  };
}

export const toScheme = (row: ProgrammeSchemeRow, members: readonly string[]): Scheme => ({
  code: row.code,
  title: row.title,
  strand: row.strand,
  kind: oneOf(SCHEME_KINDS, row.kind),
  lead: row.lead === null ? undefined : councilCode(row.lead),
  members: members.map(councilCode),
  unnamedMembers: row.unnamedMembers,
  focus: row.focus,
  provenance: toProvenance(row),
});

export const fromScheme = ({ code, title, strand, kind, lead, unnamedMembers, focus, provenance }: Scheme): object => ({
  code,
  title,
  strand,
  kind,
  lead: lead ?? null,
  unnamedMembers,
  focus,
  ...fromProvenance(provenance),
});

export const toGrant = (row: ProgrammeGrantRow): Grant => ({
  label: row.label,
  amount: toMoneyFigure(row.amount),
  paidOn: row.paidOn,
  to: oneOf(GRANT_RECIPIENTS, row.paidTo),
  provenance: toProvenance(row),
});

export const fromGrant = ({ label, amount, paidOn, to, provenance }: Grant): object => ({
  label,
  amount: fromMoneyFigure(amount),
  paidOn,
  paidTo: to,
  ...fromProvenance(provenance),
});

export const toReview = (row: ProgrammeReviewRow): PlannedReview => ({
  code: row.code,
  label: row.label,
  due: row.due,
  provenance: toProvenance(row),
});

export const fromReview = ({ code, label, due, provenance }: PlannedReview): object => ({
  code,
  label,
  due,
  ...fromProvenance(provenance),
});

export const toPrintedSavings = (row: ProgrammePrintedSavingRow): PrintedSavings => ({
  year: financialYear(row.year),
  andLater: row.andLater,
  sharePercent: toQuantity(row.sharePercent),
  shareCouncils: toQuantity(row.shareCouncils),
  total: toMoneyFigure(row.total),
  totalCouncils: toQuantity(row.totalCouncils),
  status: oneOf(PRINTED_STATUSES, row.status),
  provenance: toProvenance(row),
});

export const fromPrintedSavings = (printed: PrintedSavings): object => ({
  year: printed.year,
  andLater: printed.andLater,
  sharePercent: fromQuantity(printed.sharePercent),
  shareCouncils: fromQuantity(printed.shareCouncils),
  total: fromMoneyFigure(printed.total),
  totalCouncils: fromQuantity(printed.totalCouncils),
  status: printed.status,
  ...fromProvenance(printed.provenance),
});

const toComparison = (stored: StoredComparison): PrintedComparison => ({
  period: stored.period,
  membersFall: toQuantity(stored.membersFall),
  nationalFall: toQuantity(stored.nationalFall),
  provenance: toProvenance(stored),
});

const fromComparison = ({ period, membersFall, nationalFall, provenance }: PrintedComparison): StoredComparison => ({
  period,
  membersFall: fromQuantity(membersFall),
  nationalFall: fromQuantity(nationalFall),
  ...fromProvenance(provenance),
});

const source = (sourceDocument: string | null, sourceParagraph: string | null): Provenance | undefined =>
  toProvenance({ sourceDocument, sourceParagraph });
