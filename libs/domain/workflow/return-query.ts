import type { Role } from '../access/index.js';

/** A question about a version of a return, asked by whoever reviews it. The return cannot be sent in again until each is answered. */
export interface ReturnQuery {
  readonly id: string;
  /** The version that was asked about. */
  readonly version: number;
  /** What it is about, in words of the return, such as `Nursing, 65+`; empty for the whole return. */
  readonly about: string;
  readonly question: string;
  readonly askedBy: string;
  readonly askedAs: Role;
  readonly askedAt: Date;
  readonly answer: QueryAnswer | undefined;
}

export interface QueryAnswer {
  readonly text: string;
  readonly by: string;
  readonly at: Date;
}

export type NewQuestion = Pick<ReturnQuery, 'about' | 'question'>;

export const openQueries = (queries: readonly ReturnQuery[]): readonly ReturnQuery[] =>
  queries.filter(({ answer }) => answer === undefined);
