import { ROLES } from '#domain/access';
import type { ReturnQuery } from '#domain/workflow';
import type { ReturnQueryAnswerRow, ReturnQueryRow } from '../../rows/workflow/workflow.row.js';
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
