import { type FinancialYear, isKnown, MISSING_REASONS, type Money } from '../../catalogue/index.js';
import { profileOf } from '../line-profile.js';
import type { SavingsByClass } from './savings-by-class.js';
import { positionIn } from '../profile.js';
import type { Nature, SavingsLine, Stage } from '../savings-line.js';

/** Savings by class in one plain sentence, as a report could quote it. */
export function savingsSentence({ total, classes }: SavingsByClass, name: string, stage: Stage, year: FinancialYear): string {
  if (classes.length === 0) return `${name} has no ${stage} savings for ${year} in this release.`;
  if (!isKnown(total)) {
    const without = classes.flatMap((each) => each.linesWithout);
    const lines = without.length === 0 ? '' : ` for ${without.join(', ')}`;
    return `${name}’s ${stage} savings for ${year} cannot be added up: the amount${lines} was ${MISSING_REASONS[total.reason]}.`;
  }
  const parts = classes.flatMap(({ nature, amount }) =>
    isKnown(amount) && !amount.value.isZero() ? [`${NATURE_NAMES[nature]} ${pounds(amount.value)}`] : [],
  );
  return `${name} ${VERBS[stage]} savings of ${pounds(total.value)} by ${year}${parts.length > 1 ? `: ${parts.join(', ')}` : ''}.`;
}

/** What a line claims, at the stage that is furthest along, as a report could quote it: never that it was saved. */
export function claimSentence(line: SavingsLine, name: string): string {
  const stage = (['validated', 'reported', 'planned'] as const).find((each) => line.amounts[each].some(({ amount }) => isKnown(amount)));
  if (stage === undefined) return `${name} gives no amount for ${line.title} (${line.reference}).`;
  const profile = profileOf(line, stage);
  const reached = line.amounts[stage]
    .map(({ year }) => ({ year, position: positionIn(profile, year) }))
    .findLast(({ position }) => isKnown(position));
  if (reached === undefined || !isKnown(reached.position)) return `${name} gives no position for ${line.title} (${line.reference}).`;
  return `${name} ${VERBS[stage]} a saving of ${pounds(reached.position.value)} by ${reached.year} for ${line.title} (${line.reference} of ${line.vintage}).`;
}

const VERBS: Readonly<Record<Stage, string>> = { planned: 'plans', reported: 'reports', validated: 'had finance validate' };

const NATURE_NAMES: Readonly<Record<Nature, string>> = {
  efficiency: 'efficiency',
  'service-reduction': 'service reduction',
  mixed: 'efficiency and service reduction together',
  income: 'income and funding',
};

const pounds = (amount: Money): string => `£${Number(amount.toString()).toLocaleString('en-GB')}`;
