import { type FinancialYear, measure, type MeasureCode, MISSING_REASONS } from '../catalogue/index.js';
import { written } from './written.js';
import type { ComparisonOutcome, InGroup } from './comparison.js';
import type { Standing } from './comparing/group-standing.js';
import { NO_GROUP_REASONS, type NoGroupReason } from './peer-group.js';
import { LEFT_OUT_REASONS } from './peers/left-out.js';

/** A comparison in one plain sentence, as a report could quote it. */
export function comparisonSentence(outcome: ComparisonOutcome, code: MeasureCode, year: FinancialYear): string {
  switch (outcome.kind) {
    case 'comparison':
      return standingSentence(outcome.council.name, outcome, code, year);
    case 'too-few-peers':
      return tooFewSentence(outcome.council.name, outcome, code, year);
    case 'figure-missing':
      return `${outcome.council.name} has no figure for ${quoted(code)} in ${year}: it was ${MISSING_REASONS[outcome.reason]}.`;
    case 'peers-not-usable':
      return `These councils cannot be peers in ${year}: ${outcome.leftOut.map(({ council, reason }) => `${council} ${LEFT_OUT_REASONS[reason]}`).join('; ')}.`;
    case 'no-group':
      return noGroupSentence(outcome.council.name, outcome, code, year);
    case 'council-unknown':
      return `The release has no council of that code in ${year}.`;
  }
}

type Placed = Pick<InGroup, 'group' | 'known'>;

/** Where a council of that name, or one that is proposed, stands in its group. */
export const standingSentence = (name: string, found: Standing & Placed, code: MeasureCode, year: FinancialYear): string =>
  `${name}’s figure for ${quoted(code)} in ${year} is ${written(found.value, code)}${standing(found, code)}.`;

export function tooFewSentence(
  name: string,
  { group, known, size, needed }: Omit<InGroup, 'leftOut'> & { readonly needed: number },
  code: MeasureCode,
  year: FinancialYear,
): string {
  return `There is no comparison of ${name} on ${quoted(code)} in ${year}: ${councils(known)} of the ${size} in its group (${group}) ${known === 1 ? 'has' : 'have'} a figure, and ${needed} are needed.`;
}

export function noGroupSentence(
  name: string,
  { group, reason }: { readonly group: string; readonly reason: NoGroupReason },
  code: MeasureCode,
  year: FinancialYear,
): string {
  return `There is no comparison of ${name} on ${quoted(code)} in ${year} (${group}): ${NO_GROUP_REASONS[reason]}.`;
}

function standing(outcome: Standing & Placed, code: MeasureCode): string {
  const parts = [
    outcome.median.kind === 'given'
      ? `the median of its group of ${outcome.known} (${outcome.group}) is ${written(outcome.median.value, code)}`
      : undefined,
    outcome.place.kind === 'given' ? `its place is ${outcome.place.value} of ${outcome.known}` : undefined,
    outcome.quartileBand.kind === 'given' ? `in the ${outcome.quartileBand.value} quartile` : undefined,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : `; ${parts.join(', ')}`;
}

const quoted = (code: MeasureCode): string => `“${measure(code).label}”`;
const councils = (count: number): string => (count === 1 ? '1 council' : `${count} councils`);
