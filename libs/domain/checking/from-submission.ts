import { bridgeOutcome, checkSubmission, type Problem } from '../returns/index.js';
import { poundsOf } from './figures/accounts.js';
import { bridgeCell, type BridgePart } from './figures/cells.js';
import { findingOf, type ReturnFinding } from './return-finding.js';
import type { Checked } from './under-check.js';

/** The parts of a bridge, the closing budget first. */
const PARTS: readonly BridgePart[] = ['closing', 'opening', 'transfers', 'subtotal', 'growth', 'savings', 'otherMovements'];

/** What a draft may still contain and a submitted return may not, as findings. */
export const fromSubmission = (checked: Checked): readonly ReturnFinding[] =>
  checkSubmission(checked.content).map((problem) => wrapped(checked, problem));

function wrapped({ content }: Checked, { code, path, message }: Problem): ReturnFinding {
  const index = Number(path[1]);
  const bridge = path[0] === 'budgetBridge' ? content.budgetBridge[index] : undefined;
  if (code !== 'BRIDGE_DOES_NOT_CLOSE' || bridge === undefined) {
    return findingOf({ rule: 'NOTHING_TO_SUBMIT', about: 'return', cells: [], sentence: message, suspicion: 1, impact: 0 });
  }
  const outcome = bridgeOutcome(bridge);
  const gap = outcome.kind === 'gap' ? Math.abs(outcome.gap.toPounds()) : 0;
  return findingOf({
    rule: 'BRIDGE_DOES_NOT_CLOSE',
    about: bridge.year,
    cells: PARTS.map((part) => bridgeCell({ line: bridge, index }, part)),
    sentence: message,
    suspicion: gap / Math.max(1000, Math.abs(poundsOf(bridge.closing) ?? 0) / 1000),
    impact: gap,
  });
}
