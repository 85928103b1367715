import { ALL_RULES, type FindingAnswer as DomainAnswer, type ReturnFinding } from '#domain/checking';
import { Money } from '#domain/catalogue';
import type { AnswerFindingsRequest, CheckedFinding, ReturnQuery as DomainQuery, ValidatedSaving } from '#domain/workflow';
import { moneyOf } from '../figures/figure.types.js';
import type { AnswerFindingsInput, ValidatedSavingInput } from './workflow-input.types.js';
import type { CheckRule, FindingAnswer, ReturnCheck, ReturnQuery } from './workflow.types.js';

const RULE_OF = new Map<string, CheckRule>(ALL_RULES.map((rule) => [rule.code, rule]));

export const checkType = ({ finding, answer, lapsed }: CheckedFinding): ReturnCheck => ({
  ...finding,
  rule: ruleOf(finding),
  answer: answer && answerType(answer),
  lapsedAnswer: lapsed && answerType(lapsed),
});

export function ruleOf({ rule }: Pick<ReturnFinding, 'rule'>): CheckRule {
  const found = RULE_OF.get(rule);
  if (found === undefined) throw new TypeError(`a finding of a rule that is not there: ${rule}`);
  return found;
}

const answerType = ({ amount, ...answer }: DomainAnswer): FindingAnswer => ({ ...answer, amount: amount?.toString() });

export const queryType = ({ answer, ...query }: DomainQuery): ReturnQuery => ({ ...query, answer: answer?.text, answeredAt: answer?.at });

export const validatedSaving = ({ reference, evidence, amounts }: ValidatedSavingInput): ValidatedSaving => ({
  reference,
  evidence,
  amounts: amounts.map(({ year, amount }) => ({ year, amount: moneyOf(amount) })),
});

export const answersRequest = ({ answers, ...request }: AnswerFindingsInput): AnswerFindingsRequest => ({
  ...request,
  answers: answers.map(({ amount, cell, ...answer }) => ({
    ...answer,
    amount: amount ? Money.parse(amount) : undefined,
    cell: cell ?? undefined,
  })),
});
