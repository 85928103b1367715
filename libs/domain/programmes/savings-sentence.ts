import { isKnown, type Money } from '../catalogue/index.js';
import type { Stage } from '../savings/index.js';
import { FAIRNESS_TEXT } from '../triangulation/index.js';
import type { Denominator, SavingsDefinition, SavingsTable } from './savings-table.js';

/** What a reader of a programme's savings is told with them (method 11). */
export const PROGRAMME_FAIRNESS: readonly string[] = [
  'These are savings as councils state them, set beside their net spending. Nothing in this table is tested against the outturn.',
  'Councils choose to join a programme, often because they have more to save: a difference from other councils is not shown to be the programme’s doing.',
  'What is judged is a claim, never a council: members stand in the order of their codes and are not ranked.',
  FAIRNESS_TEXT,
];

/** The table in one plain sentence, with its n. */
export function savingsTableSentence(table: SavingsTable): string {
  const { counts } = table;
  const what = `${STAGES[counts.stage]} savings (${DEFINITIONS[counts.definition]})`;
  if (table.kind === 'too-few') {
    return `For ${counts.year}, ${counts.withTotalAndSpend} of ${counts.members} members have ${what} and ${SPENDS[counts.denominator]}: too few for an average, which needs ${table.needed}.`;
  }
  const { unweighted, pooled, median, saving, netSpend, impliedNetSpend } = table.statistics;
  const implied = isKnown(impliedNetSpend)
    ? ` Taking the first for the second would imply net spend of ${millions(impliedNetSpend.value)} where it is ${millions(netSpend)}.`
    : '';
  return `For ${counts.year}, ${counts.withTotalAndSpend} of ${counts.members} members state ${millions(saving)} of ${what}: ${percent(unweighted)} of ${SPENDS[counts.denominator]} as the unweighted mean of their rates, ${percent(pooled)} pooled, ${percent(median)} at the median.${implied}`;
}

const STAGES: Readonly<Record<Stage, string>> = { planned: 'planned', reported: 'reported', validated: 'validated' };
const DEFINITIONS: Readonly<Record<SavingsDefinition, string>> = {
  comparable: 'cashable and avoided cost',
  'all-printed': 'all that is printed, with income and funding',
};
const SPENDS: Readonly<Record<Denominator, string>> = {
  'net-current-expenditure': 'the year’s net spend',
  'prior-year-budget': 'the net budget of the year before',
};

const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;
const millions = (amount: Money): string => `£${(amount.toPounds() / 1e6).toLocaleString('en-GB', ONE_PLACE)}m`;
const ONE_PLACE = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
