import { REALMS, type Realm } from '#domain/catalogue';
import { latestOf, nextOpening, type Release, type ReleaseEntry, type ReleaseShelf, type ReleaseStore, toHold } from '#domain/publishing';
import { RecentReleases } from './recent-releases.js';

/** A timer of more days than this would go off at once. */
const LONGEST_TIMER_MS = 7 * 24 * 60 * 60 * 1000;

interface Known {
  readonly entries: readonly ReleaseEntry[];
  readonly held: ReadonlyMap<number, Release>;
}

/**
 * The releases of this process. What it knows is replaced by a single assignment, so a question sees what was published before it or
 * after it. Only the latest of each realm stay in memory, and those that are to follow them when their embargo ends.
 */
export class MemoryShelf implements ReleaseShelf {
  private known: Known = { entries: [], held: new Map() };
  private looking: Promise<void> = Promise.resolve();
  private readonly recent: RecentReleases;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly store: ReleaseStore,
    private readonly now: () => Date,
    private readonly complain: (error: unknown) => void,
  ) {
    this.recent = new RecentReleases((number) => this.store.load(number));
  }

  latest(realm: Realm): Release | undefined {
    const { entries, held } = this.known;
    const entry = latestOf(entries, realm, this.now());
    return entry && held.get(entry.label.number);
  }

  entries(): readonly ReleaseEntry[] {
    return this.known.entries;
  }

  open(number: number): Promise<Release | undefined> {
    const held = this.known.held.get(number);
    return held === undefined ? this.recent.open(number) : Promise.resolve(held);
  }

  /** Looks what is published, and reads what is to be held and is not yet. One at a time: the next finds what the one before it read. */
  look(): Promise<void> {
    const turn = (): Promise<void> => this.lookOnce();
    this.looking = this.looking.then(turn, turn);
    return this.looking;
  }

  stop(): void {
    clearTimeout(this.timer);
    this.recent.forget();
  }

  private async lookOnce(): Promise<void> {
    const entries = await this.store.entries();
    const held = new Map<number, Release>();
    for (const number of toHold(entries, REALMS, this.now())) {
      const release = this.known.held.get(number) ?? (await this.store.load(number));
      if (release !== undefined) held.set(number, release);
    }
    this.known = { entries, held };
    this.lookWhenOpened();
  }

  /** When an embargo ends, the release that it hid is answered from at once, and the one before it is let go. */
  private lookWhenOpened(): void {
    clearTimeout(this.timer);
    const opening = nextOpening(this.known.entries, this.now());
    if (opening === undefined) return;
    const wait = Math.min(Math.max(0, opening.getTime() - this.now().getTime()), LONGEST_TIMER_MS);
    this.timer = setTimeout(() => void this.look().catch(this.complain), wait);
    this.timer.unref();
  }
}
