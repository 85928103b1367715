import { ROLES } from '#domain/access';
import { CELL_CODES, Money } from '#domain/catalogue';
import { ANSWER_REASONS, type FindingAnswer } from '#domain/checking';
import type { ReturnQuery } from '#domain/workflow';
import type { FindingAnswerRow, ReturnQueryAnswerRow, ReturnQueryRow } from '../../rows/workflow/workflow.row.js';
import { oneOf } from '../one-of.js';

export const toQuery = (row: ReturnQueryRow, answer: ReturnQueryAnswerRow | undefined): ReturnQuery => ({
  id: row.id,
  version: row.version,
  about: row.about,
  question: row.question,
  askedBy: row.askedBy,
  askedAs: oneOf(ROLES, row.role),
  askedAt: row.askedAt,
  answer: answer && { text: answer.text, by: answer.bySubject, at: answer.at },
});

export const toAnswer = (row: FindingAnswerRow): FindingAnswer => ({
  key: row.findingKey,
  fingerprint: row.fingerprint,
  reason: oneOf(ANSWER_REASONS, row.reason),
  text: row.text,
  amount: row.amount === null ? undefined : Money.parse(row.amount),
  cell: row.cell === null ? undefined : oneOf(CELL_CODES, row.cell),
  by: row.bySubject,
  at: row.at,
});
