import type { Actor } from '../../access/index.js';
import type { Realm } from '../../catalogue/index.js';
import type { EmbargoedReads, ReleaseShelf } from '../ports.js';
import type { Release } from '../release/release.js';
import { isEmbargoed, isOpen, type ReleaseEntry, type Withdrawal } from './release-entry.js';

/** What becomes of a question that names a release. */
export type OpenedRelease =
  | { readonly kind: 'opened'; readonly release: Release }
  /** A tombstone: it was there, and is not read any more. */
  | { readonly kind: 'withdrawn'; readonly number: number; readonly withdrawal: Withdrawal }
  /** There is none, or none that the asker may know of. */
  | { readonly kind: 'unknown' };

/**
 * Reads releases, by whoever may. Without a number it is the latest that everybody may read: who is on the list of a release under embargo
 * reads that one by its number alone, so that nobody quotes it unawares.
 */
export class ReadReleases {
  constructor(
    private readonly shelf: ReleaseShelf,
    private readonly embargoed: EmbargoedReads,
    private readonly now: () => Date,
  ) {}

  latest(realm: Realm): Release | undefined {
    return this.shelf.latest(realm);
  }

  async numbered(actor: Actor | undefined, number: number): Promise<OpenedRelease> {
    const entry = this.shelf.entries().find(({ label }) => label.number === number);
    if (entry === undefined) return UNKNOWN;
    if (isEmbargoed(entry.label, this.now())) {
      if (actor === undefined || !(await this.embargoed.note(actor, number))) return UNKNOWN;
    }
    if (entry.withdrawal !== undefined) return { kind: 'withdrawn', number, withdrawal: entry.withdrawal };
    const release = await this.shelf.open(number);
    return release === undefined ? UNKNOWN : { kind: 'opened', release };
  }

  /** The releases that the actor may know of, newest first, withdrawn ones among them. */
  async entries(actor: Actor | undefined): Promise<readonly ReleaseEntry[]> {
    const [entries, now] = [this.shelf.entries(), this.now()];
    if (entries.every(({ label }) => !isEmbargoed(label, now))) return entries;
    const known = actor === undefined ? [] : await this.embargoed.openTo(actor);
    return entries.filter(({ label }) => !isEmbargoed(label, now) || known.includes(label.number));
  }

  /** One of them by its number. */
  async entry(actor: Actor | undefined, number: number): Promise<ReleaseEntry | undefined> {
    return (await this.entries(actor)).find(({ label }) => label.number === number);
  }

  /** The entry of a realm's latest. */
  latestEntry(realm: Realm): ReleaseEntry | undefined {
    const now = this.now();
    return this.shelf.entries().find((entry) => entry.label.realm === realm && isOpen(entry, now));
  }
}

const UNKNOWN: OpenedRelease = { kind: 'unknown' };
