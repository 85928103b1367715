import { fromRegister } from './from-register.js';
import { fromSubmission } from './from-submission.js';
import { type Found, findingOf, type ReturnFinding } from './return-finding.js';
import { doubleCounts } from './rules/double-counts.js';
import { entryHabits } from './rules/entry-habits.js';
import { financeChanges } from './rules/finance-changes.js';
import { financeIdentities } from './rules/finance-identities.js';
import { financeLevels } from './rules/finance-levels.js';
import { savingsLevels } from './rules/savings-levels.js';
import { savingsLineRules } from './rules/savings-lines.js';
import { scaleSlips } from './rules/scale-slips.js';
import { unitCosts } from './rules/unit-costs.js';
import { inOrder } from './suspicion.js';
import { type Checked, puttingTogether, type ReturnUnderCheck } from './under-check.js';

/** Every rule that reads a return. Where a figure is missing a rule says nothing: what is missing is not wrong. */
const RULES_OF_RETURNS: readonly ((checked: Checked) => readonly Found[])[] = [
  financeIdentities,
  scaleSlips,
  financeChanges,
  financeLevels,
  entryHabits,
  unitCosts,
  savingsLevels,
  savingsLineRules,
  doubleCounts,
];

/** Everything that the rules find in one version of a return: hard findings first, then by what they could move. */
export function checkReturn(given: ReturnUnderCheck): readonly ReturnFinding[] {
  const checked = puttingTogether(given);
  return inOrder([
    ...fromSubmission(checked),
    ...RULES_OF_RETURNS.flatMap((rules) => rules(checked).map(findingOf)),
    ...fromRegister(checked),
  ]);
}
