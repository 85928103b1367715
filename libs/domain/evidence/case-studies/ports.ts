import type { Actor } from '../../access/index.js';
import type { Council, CouncilCode } from '../../catalogue/index.js';
import type { PracticeTagCode } from '../../practice/index.js';
import type { RequestLog } from '../../returns/index.js';
import type { CaseStudy, CaseStudyContent, Tombstone } from './case-study.js';
import type { CaseStudyState, CaseStudyTransition } from './case-study-state.js';
import type { EvidenceGrade } from './evidence-grade.table.js';
import type { SearchAlternative } from './search-terms.js';

/** What case studies ask of their store. Everything is seen as the actor may see it: what is hidden is not found. */
export interface CaseStudyStore {
  find(code: string): Promise<CaseStudy | undefined>;
  /** What is left of a study that was withdrawn; undefined for every other. */
  tombstone(code: string): Promise<Tombstone | undefined>;
  /** All that fit, the best match of a search first, then the newest. */
  search(question: CaseStudyQuestion): Promise<readonly CaseStudy[]>;
  /** Keeps other writers to the same study waiting until this work ends. */
  lock(code: string): Promise<void>;
  /** Adds a version; false where the code is taken by a study that the actor may not see. */
  addVersion(version: NewVersion): Promise<boolean>;
  record(code: string, submitter: CouncilCode | undefined, step: NewStep): Promise<void>;
  councils(codes: readonly CouncilCode[]): Promise<readonly Council[]>;
}

export interface CaseStudyQuestion {
  /** Any of these; empty where nothing is searched for. */
  readonly search: readonly SearchAlternative[];
  /** The same as it was typed; a study with these very words ranks higher. */
  readonly asTyped: string;
  /** Any of these; empty for all. */
  readonly tags: readonly PracticeTagCode[];
  readonly council: CouncilCode | undefined;
  readonly grade: EvidenceGrade | undefined;
  readonly state: CaseStudyState;
}

export interface NewVersion {
  readonly code: string;
  readonly number: number;
  readonly submitter: CouncilCode | undefined;
  readonly content: CaseStudyContent;
}

export type NewStep = Omit<CaseStudyTransition, 'at' | 'by' | 'role'>;

export interface CaseStudyDesk {
  readonly studies: CaseStudyStore;
  readonly requests: RequestLog;
}

/** One piece of work on case studies, done whole or not at all, and never outside what the actor may touch. */
export interface CaseStudyDesks {
  as<T>(actor: Actor, work: (desk: CaseStudyDesk) => Promise<T>): Promise<T>;
}
