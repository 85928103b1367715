import type { Release } from '#domain/publishing';

/** So many at a time, so long after they were asked for last: whoever cites an older release asks more than once. */
const MOST = 2;
const KEPT_MS = 30_000;

interface Recent {
  readonly release: Promise<Release | undefined>;
  timer: NodeJS.Timeout;
}

/** Older releases that somebody asked for, read once for all who ask at a time, and let go when nobody does. */
export class RecentReleases {
  private readonly recent = new Map<number, Recent>();

  constructor(private readonly load: (number: number) => Promise<Release | undefined>) {}

  open(number: number): Promise<Release | undefined> {
    const found = this.recent.get(number);
    if (found !== undefined) clearTimeout(found.timer);
    const release = found?.release ?? this.load(number);
    this.drop(number);
    this.recent.set(number, { release, timer: setTimeout(() => this.drop(number), KEPT_MS).unref() });
    const [oldest] = this.recent.keys();
    if (this.recent.size > MOST && oldest !== undefined) this.drop(oldest);
    // What could not be read is tried again by whoever asks next.
    release.catch(() => this.drop(number));
    return release;
  }

  forget(): void {
    for (const number of [...this.recent.keys()]) this.drop(number);
  }

  private drop(number: number): void {
    clearTimeout(this.recent.get(number)?.timer);
    this.recent.delete(number);
  }
}
