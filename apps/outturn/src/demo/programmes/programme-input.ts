import { type Figure, isKnown } from '#domain/catalogue';
import type { Programme } from '#domain/programmes';
import { enumName } from '../content-input.js';

/** A programme as the variable of a `fileProgramme` mutation. */
export const programmeInput = (programme: Programme): object => ({
  ...programme,
  realm: enumName(programme.realm),
  budget: {
    ...programme.budget,
    total: figure(programme.budget.total),
    contributions: programme.budget.contributions.map(({ from, amount }) => ({ from, amount: figure(amount) })),
  },
  grants: programme.grants.map((grant) => ({ ...grant, amount: figure(grant.amount), to: enumName(grant.to) })),
  schemes: programme.schemes.map((scheme) => ({ ...scheme, kind: enumName(scheme.kind) })),
  statedMembers: { ...programme.statedMembers, count: figure(programme.statedMembers.count) },
  printedSavings: programme.printedSavings.map((row) => ({
    ...row,
    sharePercent: figure(row.sharePercent),
    shareCouncils: figure(row.shareCouncils),
    total: figure(row.total),
    totalCouncils: figure(row.totalCouncils),
    status: enumName(row.status),
  })),
  printedComparison: programme.printedComparison && {
    ...programme.printedComparison,
    membersFall: figure(programme.printedComparison.membersFall),
    nationalFall: figure(programme.printedComparison.nationalFall),
  },
});

const figure = (given: Figure<unknown>): object => (isKnown(given) ? { value: given.value } : { missing: enumName(given.reason) });
