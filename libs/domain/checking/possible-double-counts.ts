import { registerAddressOf, registerFindings } from '../evidence/index.js';
import type { ReturnRuleCode } from './return-rule.table.js';
import { doubleCounts } from './rules/double-counts.js';
import { puttingTogether, type ReturnUnderCheck } from './under-check.js';

/** Savings lines that may be one saving. A question to the council: nothing is ever taken off a claim for it. */
export interface PossibleDoubleCount {
  readonly rule: ReturnRuleCode | 'MAY_BE_COUNTED_TWICE';
  /** Both lines; the second may be one of an earlier return. */
  readonly references: readonly string[];
  /** What would count twice. */
  readonly pounds: number;
  readonly sentence: string;
}

/**
 * What the rules of a return say of double counts (method 1.7), of two lines each: the same practice and cells with as much saved or as many
 * people, calculations within 2%, one title in two rounds, a round that repeats an earlier one. Rounds that a lineage ties are not among them:
 * there each year is counted once.
 */
export function possibleDoubleCounts(given: Omit<ReturnUnderCheck, 'bounds'>): readonly PossibleDoubleCount[] {
  const pairs = doubleCounts(puttingTogether({ ...given, bounds: undefined })).flatMap(({ rule, references, impact, sentence }) =>
    references === undefined ? [] : [{ rule, references, pounds: impact, sentence }],
  );
  return [...pairs, ...alikeCalculations(given)];
}

function alikeCalculations({ council, collection, content }: Omit<ReturnUnderCheck, 'bounds'>): readonly PossibleDoubleCount[] {
  return registerFindings([{ council, ...content, collection }]).flatMap(({ rule, cells, sentence }) => {
    if (rule !== 'MAY_BE_COUNTED_TWICE') return [];
    const [pounds = 0] = cells.map(({ printed }) => Number(printed.replaceAll(/[£,]/g, '')));
    return [{ rule, references: cells.map((cell) => registerAddressOf(cell).name), pounds, sentence }];
  });
}
