import type { Actor } from '../access/index.js';
import type { Council, CouncilCode, Realm } from '../catalogue/index.js';
import type { RequestLog } from '../returns/index.js';
import type { FiledProgramme, Programme, RecordedReview } from './programme.js';

/** What the work on programmes asks of its store. Versions and records are added, never changed. */
export interface ProgrammeStore {
  /** Keeps other writers to the same programme waiting until this work ends. */
  lock(code: string): Promise<void>;
  find(code: string): Promise<FiledProgramme | undefined>;
  addVersion(programme: Programme, version: number): Promise<void>;
  recordReview(filed: FiledProgramme, review: RecordedReview): Promise<void>;
  /** Those of the councils that are registered. */
  councils(codes: readonly CouncilCode[]): Promise<readonly Council[]>;
  /** What a published release holds, as far as a review asks. */
  release(number: number): Promise<ReviewedRelease | undefined>;
}

export interface ReviewedRelease {
  readonly realm: Realm;
  /** The codes of its programmes. */
  readonly programmes: readonly string[];
}

export interface ProgrammeDesk {
  readonly programmes: ProgrammeStore;
  readonly requests: RequestLog;
}

/** One piece of work on programmes, done whole or not at all. */
export interface ProgrammeDesks {
  as<T>(actor: Actor, work: (desk: ProgrammeDesk) => Promise<T>): Promise<T>;
}
