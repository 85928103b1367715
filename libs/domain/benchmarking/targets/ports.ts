import type { Actor } from '../../access/index.js';
import type { Council, CouncilCode, FinancialYear } from '../../catalogue/index.js';
import type { RequestLog } from '../../returns/index.js';
import type { LocalTarget, TargetContent, TargetKey } from './local-target.js';

/** What the work on local targets asks of its store. Versions are added, never changed; what the actor may not see is not found. */
export interface TargetStore {
  /** Keeps other writers to the same target waiting until this work ends. */
  lock(key: TargetKey): Promise<void>;
  /** The newest version, or the one of that number. */
  find(key: TargetKey, version?: number): Promise<LocalTarget | undefined>;
  add(target: TargetContent, version: number): Promise<void>;
  /** The targets of a council in the order of year, measure and version: the newest of each, or every version. */
  ofCouncil(council: CouncilCode, asked: TargetsAsked): Promise<readonly LocalTarget[]>;
  council(code: CouncilCode): Promise<Council | undefined>;
}

export interface TargetsAsked {
  readonly year: FinancialYear | undefined;
  readonly versions: 'newest' | 'all';
}

export interface TargetDesk {
  readonly targets: TargetStore;
  readonly requests: RequestLog;
}

/** One piece of work on local targets, done whole or not at all. */
export interface TargetDesks {
  as<T>(actor: Actor, work: (desk: TargetDesk) => Promise<T>): Promise<T>;
}
