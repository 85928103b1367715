import { RULE_CODES, type RuleCode, RULES } from '../evidence/index.js';
import { RETURN_RULES, type ReturnRule, type ReturnRuleCode } from './return-rule.table.js';

/** A rule with its code, as a page of rules prints it. */
export interface PrintedRule extends ReturnRule {
  readonly code: ReturnRuleCode | RuleCode;
}

/** Every rule that a return is checked by: those of returns, and those of the register of savings. */
export const ALL_RULES: readonly PrintedRule[] = [
  ...(Object.entries(RETURN_RULES) as [ReturnRuleCode, ReturnRule][]).map(([code, rule]) => ({ code, ...rule })),
  ...RULE_CODES.flatMap((code) => {
    const { method, subject, severity, title, says, remedy } = RULES[code];
    return subject === 'register' ? [{ code, method, severity, when: 'checked' as const, title, says, remedy }] : [];
  }),
];
