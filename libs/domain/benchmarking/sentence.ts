import { type FinancialYear, measure, type MeasureCode, MISSING_REASONS } from '../catalogue/index.js';
import { written } from './written.js';
import type { Comparison, ComparisonOutcome } from './comparison.js';
import { NO_GROUP_REASONS } from './peer-group.js';
import { LEFT_OUT_REASONS } from './peers/left-out.js';

/** A comparison in one plain sentence, as a report could quote it. */
export function comparisonSentence(outcome: ComparisonOutcome, code: MeasureCode, year: FinancialYear): string {
  const label = measure(code).label;
  switch (outcome.kind) {
    case 'comparison':
      return `${outcome.council.name}’s figure for ${quoted(label)} in ${year} is ${written(outcome.value, code)}${standing(outcome, code)}.`;
    case 'too-few-peers':
      return `There is no comparison of ${outcome.council.name} on ${quoted(label)} in ${year}: ${councils(outcome.known)} of the ${outcome.size} in its group (${outcome.group}) ${outcome.known === 1 ? 'has' : 'have'} a figure, and ${outcome.needed} are needed.`;
    case 'figure-missing':
      return `${outcome.council.name} has no figure for ${quoted(label)} in ${year}: it was ${MISSING_REASONS[outcome.reason]}.`;
    case 'peers-not-usable':
      return `These councils cannot be peers in ${year}: ${outcome.leftOut.map(({ council, reason }) => `${council} ${LEFT_OUT_REASONS[reason]}`).join('; ')}.`;
    case 'no-group':
      return `There is no comparison of ${outcome.council.name} on ${quoted(label)} in ${year} (${outcome.group}): ${NO_GROUP_REASONS[outcome.reason]}.`;
    case 'council-unknown':
      return `The release has no council of that code in ${year}.`;
  }
}

function standing(outcome: Comparison, code: MeasureCode): string {
  const parts = [
    outcome.median.kind === 'given'
      ? `the median of its group of ${outcome.known} (${outcome.group}) is ${written(outcome.median.value, code)}`
      : undefined,
    outcome.place.kind === 'given' ? `its place is ${outcome.place.value} of ${outcome.known}` : undefined,
    outcome.quartileBand.kind === 'given' ? `in the ${outcome.quartileBand.value} quartile` : undefined,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : `; ${parts.join(', ')}`;
}

const quoted = (label: string): string => `“${label}”`;
const councils = (count: number): string => (count === 1 ? '1 council' : `${count} councils`);
