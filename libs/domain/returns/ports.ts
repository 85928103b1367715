import type { Actor } from '../access/index.js';
import type { Council, CouncilCode, FinancialYear } from '../catalogue/index.js';
import type { CollectionStanding } from './collection-standing.js';
import type { CouncilReturn, ReturnContent } from './council-return.js';
import type { DeliveryStep } from '../savings/index.js';
import type { ReturnState } from './return-state.js';

/** What handling returns asks of its store. Everything is seen as the actor may see it: what is hidden is not found. */
export interface ReturnStore {
  find(council: CouncilCode, collection: FinancialYear): Promise<CouncilReturn | undefined>;
  /** What a version says; undefined where there is none, or none that the actor may see. */
  contentOf(council: CouncilCode, collection: FinancialYear, version: number): Promise<ReturnContent | undefined>;
  /** Keeps other writers to the same return waiting until this work ends. */
  lock(council: CouncilCode, collection: FinancialYear): Promise<void>;
  /** Adds a version, and the return itself when it is the first; gives the version's number. */
  addVersion(council: CouncilCode, collection: FinancialYear, content: ReturnContent, why: VersionReason): Promise<number>;
  record(council: CouncilCode, collection: FinancialYear, version: number, to: ReturnState, note?: string): Promise<void>;
  /** Adds a step of a savings line; who takes it and when is the store's to say. */
  step(council: CouncilCode, collection: FinancialYear, step: NewDeliveryStep): Promise<void>;
  council(code: CouncilCode): Promise<Council | undefined>;
  /** Undefined where the collection was never opened. */
  standing(council: CouncilCode, collection: FinancialYear): Promise<CollectionStanding | undefined>;
}

/** Why a version was saved, and over which it was written: undefined for the first. */
export interface VersionReason {
  readonly over: number | undefined;
  readonly reason: string | undefined;
}

export type NewDeliveryStep = Pick<DeliveryStep, 'reference' | 'to' | 'evidence' | 'slippedTo' | 'substitutedBy'>;

/** Requests already carried out, by the sender's own key: the same request again changes nothing. */
export interface RequestLog {
  recall(idempotencyKey: string): Promise<RememberedRequest | undefined>;
  remember(idempotencyKey: string, request: RememberedRequest): Promise<void>;
}

export interface RememberedRequest {
  readonly operation: string;
  /** Fingerprint of everything the request said. */
  readonly fingerprint: string;
  /** What it made, where the answer to its repetition needs to know: the number of a release. */
  readonly made?: string | undefined;
}

export interface ReturnDesk {
  readonly returns: ReturnStore;
  readonly requests: RequestLog;
}

/** One piece of work on returns, done whole or not at all, and never outside what the actor may touch. */
export interface ReturnDesks {
  as<T>(actor: Actor, work: (desk: ReturnDesk) => Promise<T>): Promise<T>;
}
