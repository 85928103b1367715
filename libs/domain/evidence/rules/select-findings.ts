import type { CouncilCode } from '../../catalogue/index.js';
import type { Finding } from './finding.js';
import { type Rule, type RuleCode, RULES } from './rule.table.js';

/** Which findings are wanted; what is left out does not matter. */
export interface FindingsWanted {
  readonly council?: CouncilCode | undefined;
  /** A document that a finding rests on. */
  readonly document?: string | undefined;
  readonly rule?: RuleCode | undefined;
  readonly severity?: Rule['severity'] | undefined;
}

export const selectFindings = (findings: readonly Finding[], { council, document, rule, severity }: FindingsWanted): readonly Finding[] =>
  findings.filter(
    (finding) =>
      (!council || finding.council === council) &&
      (!document || finding.cells.some(({ documentCode }) => documentCode === document)) &&
      (!rule || finding.rule === rule) &&
      (!severity || RULES[finding.rule].severity === severity),
  );
