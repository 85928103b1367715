import type { RuleCode } from '../evidence/index.js';
import { type CheckSeverity, RETURN_RULES, type ReturnRuleCode } from './return-rule.table.js';

/** A figure of the return that a finding rests on. */
export interface FindingCell {
  /** The way to the field from the top of the content, as of a problem: `['financeLines', '3', 'gross']`. */
  readonly path: readonly string[];
  /** The same place in the words of the return: `Nursing, 65+, by others: gross`. */
  readonly label: string;
  /** As it stands there: `£1,234,567`. */
  readonly printed: string;
}

/** Where a rule does not hold in one version of a return. */
export interface ReturnFinding {
  /** Stays the same when the return is saved again: its rule and the natural keys of what it is about, never positions in lists. */
  readonly key: string;
  readonly rule: ReturnRuleCode | RuleCode;
  readonly severity: CheckSeverity;
  /** The figures it rests on, as printed. An answer that was given for other figures has lapsed. */
  readonly fingerprint: string;
  /** What was found, with its numbers. */
  readonly sentence: string;
  readonly remedy: string;
  /** The cell to look at first comes first. */
  readonly cells: readonly FindingCell[];
  /** How unlikely: 1 at the bound, 2 at twice the bound. */
  readonly suspicion: number;
  /** Pounds at stake: how far an estimate would be out if the figure is wrong. */
  readonly impact: number;
}

/** A cell under the name that it keeps wherever it stands in its list. */
export interface NamedCell extends FindingCell {
  readonly name: string;
}

/** What a rule found, before its row of the table gives it severity and remedy. */
export interface Found {
  readonly rule: ReturnRuleCode;
  /** What it is about, by natural keys: `LT_NURSING 65+`. With the rule it is found once in a return. */
  readonly about: string;
  readonly cells: readonly NamedCell[];
  readonly sentence: string;
  readonly suspicion: number;
  readonly impact: number;
  /** Figures outside this return that it rests on as well, such as last year's. */
  readonly besides?: readonly string[];
  /** The savings lines that may be one saving, where the rule is about that. */
  readonly references?: readonly string[];
}

export function findingOf({ rule, about, cells, sentence, suspicion, impact, besides = [] }: Found): ReturnFinding {
  const { severity, remedy } = RETURN_RULES[rule];
  const figures = cells.map(({ name, printed }) => `${name}: ${printed}`).sort((a, b) => (a < b ? -1 : 1));
  return {
    key: `${rule} ${about}`,
    rule,
    severity,
    fingerprint: [...figures, ...besides].join('; '),
    sentence,
    remedy,
    cells: cells.map(({ path, label, printed }) => ({ path, label, printed })),
    suspicion,
    impact,
  };
}
