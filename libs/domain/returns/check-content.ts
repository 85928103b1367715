import type { Role } from '../access/index.js';
import { canonicalText } from '../catalogue/index.js';
import { bridgeOutcome } from './budget-bridge.js';
import { checkLines } from './check-lines.js';
import { checkRegister } from './check-register.js';
import { checkSavings } from './check-savings.js';
import type { ReturnContent } from './council-return.js';
import { type Problem, problem } from './problem.js';

/** What no version may contain, draft or not: content that cannot be true whatever the council did. */
export const checkContent = (content: ReturnContent): readonly Problem[] => [
  ...checkLines(content),
  ...checkSavings(content),
  ...checkRegister(content),
];

/** What a draft may still contain and a submitted return may not. */
export function checkSubmission(content: ReturnContent): readonly Problem[] {
  return [...somethingToSubmit(content), ...bridgesClose(content)];
}

/**
 * Only finance can say that finance validated a saving: for everybody else the validated amounts of a new
 * version must be those of the version before it.
 */
export function validatedByWrongRole(role: Role, before: ReturnContent, after: ReturnContent): readonly Problem[] {
  if (role === 'finance-validator') return [];
  const totals = (content: ReturnContent): string => canonicalText(content.deliveryReports.filter(({ stage }) => stage === 'validated'));
  const reports =
    totals(before) === totals(after)
      ? []
      : [problem('VALIDATED_BY_WRONG_ROLE', FINANCE_ALONE, ['deliveryReports'], 'delivery reports, validated')];
  const validatedBefore = new Map(before.savingsLines.map((line) => [line.reference, canonicalText(line.amounts.validated)]));
  const lines = after.savingsLines.flatMap((line, index) => {
    if ((validatedBefore.get(line.reference) ?? '[]') === canonicalText(line.amounts.validated)) return [];
    return [
      problem(
        'VALIDATED_BY_WRONG_ROLE',
        FINANCE_ALONE,
        ['savingsLines', index, 'amounts', 'validated'],
        `savings line ${line.reference}, validated`,
      ),
    ];
  });
  return [...lines, ...reports];
}

const FINANCE_ALONE =
  'Only a finance validator’s key can enter or change a validated amount. Send the amounts of the last version, or ask finance to enter them.';

function somethingToSubmit(content: ReturnContent): readonly Problem[] {
  const lines = [content.financeLines, content.activityLines, content.budgetBridge, content.savingsLines, content.growthLines];
  if (content.budgetPosition !== undefined || lines.some((list) => list.length > 0)) return [];
  return [problem('NOTHING_TO_SUBMIT', 'The return has no line yet. Save a version with at least one line, then submit it.')];
}

function bridgesClose(content: ReturnContent): readonly Problem[] {
  return content.budgetBridge.flatMap((bridge, index) => {
    const outcome = bridgeOutcome(bridge);
    if (outcome.kind !== 'gap') return [];
    const message = `The ${bridge.year} budget bridge is out by £${outcome.gap}: opening + transfers + growth - savings + other movements should be the closing budget. Correct a figure, or enter the difference as another movement.`;
    return [problem('BRIDGE_DOES_NOT_CLOSE', message, ['budgetBridge', index, 'closing'], `budget bridge, ${bridge.year}`)];
  });
}
