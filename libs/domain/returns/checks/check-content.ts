import { bridgeOutcome } from '../budget-bridge.js';
import { checkLines } from './check-lines.js';
import { checkRegister } from './check-register.js';
import { checkSavings } from './check-savings.js';
import type { ReturnContent } from '../council-return.js';
import { type Problem, problem } from '../problem.js';

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

function somethingToSubmit(content: ReturnContent): readonly Problem[] {
  const lines = [content.financeLines, content.activityLines, content.budgetBridge, content.savingsLines, content.growthLines];
  if (content.budgetPosition !== undefined || lines.some((list) => list.length > 0)) return [];
  return [problem('NOTHING_TO_SUBMIT', 'The return has no line yet. Save a version with at least one line, then submit it.')];
}

function bridgesClose(content: ReturnContent): readonly Problem[] {
  return content.budgetBridge.flatMap((bridge, index) => {
    const outcome = bridgeOutcome(bridge);
    if (outcome.kind !== 'gap') return [];
    const gap = Math.abs(outcome.gap.toPounds()).toLocaleString('en-GB');
    const message = `The parts of the ${bridge.year} budget bridge come to £${gap} ${outcome.gap.isNegative() ? 'more' : 'less'} than its closing budget: opening + transfers + growth - savings + other movements should be the closing budget. Correct a figure, or enter the difference as another movement.`;
    return [problem('BRIDGE_DOES_NOT_CLOSE', message, ['budgetBridge', index, 'closing'], `budget bridge, ${bridge.year}`)];
  });
}
