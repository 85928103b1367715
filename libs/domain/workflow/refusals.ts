import type { ReturnFinding } from '../checking/index.js';
import { type Problem, problem, type ReturnRequest } from '../returns/index.js';
import type { ReturnQuery } from './return-query.js';

export const notFound = ({ council, collection }: Pick<ReturnRequest, 'council' | 'collection'>): Problem =>
  problem('RETURN_NOT_FOUND', `There is no return of ${council} for ${collection} to act on.`, ['council']);

/** A hard finding as a problem at the field to mend first. */
export const asProblem = ({ sentence, remedy, cells: [first] }: ReturnFinding): Problem =>
  problem('CHECK_FAILED', `${sentence} ${remedy}`, first?.path ?? [], first?.label ?? '');

/** Findings that nobody has given a reason for, a problem each. */
export const unanswered = (findings: readonly ReturnFinding[]): readonly Problem[] =>
  findings.map(({ sentence, cells: [first] }) =>
    problem(
      'FINDINGS_OPEN',
      `${sentence} It has no answer yet: correct the figure, or answer with a reason.`,
      first?.path ?? [],
      first?.label ?? '',
    ),
  );

export const stillAsked = (queries: readonly ReturnQuery[]): readonly Problem[] =>
  queries.map(({ id, about, question }) =>
    problem('QUERIES_OPEN', `“${question}” has no answer yet. Answer each query, then send the return in again.`, ['query', id], about),
  );

export const reasonMissing = (path: string, wanted: string): Problem => problem('REASON_MISSING', wanted, [path]);
