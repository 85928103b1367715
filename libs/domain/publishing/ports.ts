import type { Actor } from '../access/index.js';
import type { Realm } from '../catalogue/index.js';
import type { RequestLog } from '../returns/index.js';
import type { PreElectionPeriod } from './office/pre-election.js';
import type { PreReleaseLists } from './office/pre-release.js';
import type { Publishing, PublishingOutcome, PublishingRequest, PublishingStage } from './office/publishing.js';
import type { ReleaseEntry } from './reading/release-entry.js';
import type { ReleaseInputs } from './release/build-release.js';
import type { Release } from './release/release.js';
import type { PublicationTerms, ReleaseLabel } from './release/release-label.js';

/** What publishing asks of the store. Releases are added, never changed. */
export interface ReleaseArchive {
  /**
   * The accepted returns, register, publications and earlier releases of a realm; publications oldest vintage first. Changes are told against
   * the newest release that everybody can read when this one opens.
   */
  inputs(realm: Realm, opens: Date): Promise<ReleaseInputs>;
  /** Adds a release and gives it the next number. */
  add(release: NewRelease): Promise<ReleaseLabel>;
  /** A release by name; undefined where there is none. */
  entry(number: number): Promise<ReleaseEntry | undefined>;
  /** Puts the tombstone; false where there is one. */
  withdraw(number: number, reason: string): Promise<boolean>;
}

export interface NewRelease extends PublicationTerms {
  readonly realm: Realm;
  readonly text: string;
  readonly checksum: string;
  readonly note: string;
  readonly sources: ReleaseEntry['sources'];
}

/** What was asked to be published, and what has become of it. */
export interface PublishingLog {
  /** Writes a request down and asks for the job; gives its id. */
  add(request: PublishingRequest): Promise<string>;
  find(id: string): Promise<Publishing | undefined>;
  reached(id: string, stage: PublishingStage): Promise<void>;
  /** Writes the outcome down, once; false where there is one. */
  finish(id: string, outcome: PublishingOutcome): Promise<boolean>;
}

/** The calendar of pre-election periods. */
export interface ElectionCalendar {
  /** As they stand, in order of their start; called off ones among them. */
  all(): Promise<readonly PreElectionPeriod[]>;
  note(period: PreElectionPeriod): Promise<void>;
}

export interface PublishingDesk {
  readonly releases: ReleaseArchive;
  readonly requests: RequestLog;
  readonly publishing: PublishingLog;
  readonly preRelease: PreReleaseLists;
  readonly calendar: ElectionCalendar;
}

/** One piece of publishing work, done whole or not at all. */
export interface PublishingDesks {
  as<T>(actor: Actor, work: (desk: PublishingDesk) => Promise<T>): Promise<T>;
  /** The same while nobody else publishes: the next waits, so that numbers follow each other. */
  alone<T>(actor: Actor, work: (desk: PublishingDesk) => Promise<T>): Promise<T>;
  /** Who asked for a publication: it is built as that actor. */
  requesterOf(publishing: string): Promise<Actor | undefined>;
}

/** The releases as they are stored. */
export interface ReleaseStore {
  /** All, newest first. */
  entries(): Promise<readonly ReleaseEntry[]>;
  /** Reads a release; undefined where there is none. Throws where its content is not what its checksum says was published. */
  load(number: number): Promise<Release | undefined>;
}

/** What a process answers from. */
export interface ReleaseShelf {
  /** The newest release of a realm that everybody may read now. */
  latest(realm: Realm): Release | undefined;
  /** Every release of either realm by name, newest first. */
  entries(): readonly ReleaseEntry[];
  /** A release, from memory or from the store. */
  open(number: number): Promise<Release | undefined>;
}

/** Reading before everybody else. */
export interface EmbargoedReads {
  /** Writes down that the actor reads the release, and whether it may: nothing is read that is not written down. */
  note(actor: Actor, number: number): Promise<boolean>;
  /** The releases that the actor may read in spite of an embargo. */
  openTo(actor: Actor): Promise<readonly number[]>;
}
