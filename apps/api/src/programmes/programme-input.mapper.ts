import type { Provenance } from '#domain/catalogue';
import type { FileRequest, PrintedComparison, PrintedSavings, Programme, Scheme } from '#domain/programmes';
import { moneyOf, quantityOf } from '../figures/figure.types.js';
import type {
  FileProgrammeInput,
  PrintedComparisonInput,
  PrintedSavingsInput,
  ProgrammeInput,
  SchemeInput,
} from './programme-input.types.js';

/** What was sent, in the words of the domain. Scalars and enums have been read by now; this only gives them their shape. */
export const fileRequest = ({ idempotencyKey, programme }: FileProgrammeInput): FileRequest => ({
  idempotencyKey,
  programme: programmeOf(programme),
});

const programmeOf = (input: ProgrammeInput): Programme => ({
  code: input.code,
  realm: input.realm,
  title: input.title,
  sponsor: input.sponsor,
  starts: input.starts,
  ends: input.ends,
  budget: {
    total: moneyOf(input.budget.total),
    contributions: input.budget.contributions.map(({ from, amount }) => ({ from, amount: moneyOf(amount) })),
    provenance: provenanceOf(input.budget),
  },
  grants: input.grants.map((grant) => ({
    label: grant.label,
    amount: moneyOf(grant.amount),
    paidOn: grant.paidOn,
    to: grant.to,
    provenance: provenanceOf(grant),
  })),
  baseline: { year: input.baseline.year, provenance: provenanceOf(input.baseline) },
  strands: input.strands.map(({ code, label }) => ({ code, label })),
  schemes: input.schemes.map(scheme),
  reviews: input.reviews.map((review) => ({ code: review.code, label: review.label, due: review.due, provenance: provenanceOf(review) })),
  statedMembers: { count: quantityOf(input.statedMembers.count), provenance: provenanceOf(input.statedMembers) },
  printedSavings: input.printedSavings.map(printedSavings),
  printedComparison: input.printedComparison && printedComparison(input.printedComparison),
});

const scheme = (input: SchemeInput): Scheme => ({
  code: input.code,
  title: input.title,
  strand: input.strand,
  kind: input.kind,
  lead: input.lead ?? undefined,
  members: input.members,
  unnamedMembers: input.unnamedMembers,
  focus: input.focus,
  provenance: provenanceOf(input),
});

const printedSavings = (input: PrintedSavingsInput): PrintedSavings => ({
  year: input.year,
  andLater: input.andLater,
  sharePercent: quantityOf(input.sharePercent),
  shareCouncils: quantityOf(input.shareCouncils),
  total: moneyOf(input.total),
  totalCouncils: quantityOf(input.totalCouncils),
  status: input.status,
  provenance: provenanceOf(input),
});

const printedComparison = (input: PrintedComparisonInput): PrintedComparison => ({
  period: input.period,
  membersFall: quantityOf(input.membersFall),
  nationalFall: quantityOf(input.nationalFall),
  provenance: provenanceOf(input),
});

/** GraphQL's own objects have no prototype; the domain's are plain. */
const provenanceOf = ({ provenance }: { readonly provenance?: Provenance }): Provenance | undefined =>
  provenance ? { document: provenance.document, paragraph: provenance.paragraph } : undefined;
