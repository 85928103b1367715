export { type CheckSeverity, RETURN_RULES, type ReturnRule, type ReturnRuleCode } from './return-rule.table.js';
export { ALL_RULES, type PrintedRule } from './all-rules.js';
export type { FindingCell, ReturnFinding } from './return-finding.js';
export type { EarlierReturn, ReturnUnderCheck } from './under-check.js';
export { checkReturn } from './check-return.js';
export { type PossibleDoubleCount, possibleDoubleCounts } from './possible-double-counts.js';
export { type Adults, type CheckBounds, type LineBounds, type PeerSpread, reckonBounds, type ReturnOfYear } from './check-bounds.js';
export { mostSuspect, score, type Suspect } from './suspicion.js';
export * from './answers.js';
