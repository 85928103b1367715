import type { Actor } from '../../access/index.js';
import type { Council, CouncilCode } from '../../catalogue/index.js';
import type { RequestLog } from '../../returns/index.js';
import type { PublishedDocument } from '../documents/index.js';

/** A version of a document as it was filed. */
export interface FiledDocument {
  readonly version: number;
  readonly document: PublishedDocument;
}

/** What filing asks of its store. Versions are added, never changed. */
export interface DocumentStore {
  /** Keeps others who file the same document waiting until this work ends. */
  lock(code: string): Promise<void>;
  /** The newest version of each document of these codes that is filed. */
  newest(codes: readonly string[]): Promise<readonly FiledDocument[]>;
  version(code: string, version: number): Promise<FiledDocument | undefined>;
  /** Adds a version and gives its number. */
  add(document: PublishedDocument): Promise<number>;
  council(code: CouncilCode): Promise<Council | undefined>;
}

export interface FilingDesk {
  readonly documents: DocumentStore;
  readonly requests: RequestLog;
}

/** One piece of filing, done whole or not at all. */
export interface FilingDesks {
  as<T>(actor: Actor, work: (desk: FilingDesk) => Promise<T>): Promise<T>;
}
