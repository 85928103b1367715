import type { Actor } from '../access/index.js';
import type { Realm } from '../catalogue/index.js';
import type { RequestLog } from '../returns/index.js';
import type { ReleaseInputs } from './release/build-release.js';
import type { Release, ReleaseLabel } from './release/release.js';

/** What publishing asks of the store. Releases are added, never changed. */
export interface ReleaseArchive {
  /** The accepted returns, register, publications and earlier releases of a realm; publications oldest vintage first. */
  inputs(realm: Realm): Promise<ReleaseInputs>;
  /** A release that was published before, as it was stored. */
  find(number: number): Promise<StoredRelease | undefined>;
  /** Adds a release and gives it the next number. */
  add(release: NewRelease): Promise<ReleaseLabel>;
}

export interface StoredRelease {
  readonly label: ReleaseLabel;
  readonly text: string;
}

export interface NewRelease {
  readonly realm: Realm;
  readonly text: string;
  readonly checksum: string;
  readonly note: string;
}

export interface PublishingDesk {
  readonly releases: ReleaseArchive;
  readonly requests: RequestLog;
}

/** One piece of publishing work, done whole or not at all, and one at a time. */
export interface PublishingDesks {
  as<T>(actor: Actor, work: (desk: PublishingDesk) => Promise<T>): Promise<T>;
}

/** The releases a process holds in memory and answers from. */
export interface ReleaseShelf {
  add(release: Release): void;
  latest(realm: Realm): Release | undefined;
  numbered(number: number): Release | undefined;
  all(): readonly Release[];
}
