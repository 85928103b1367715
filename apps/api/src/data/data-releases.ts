import type { Actor } from '#domain/access';
import type { Realm } from '#domain/catalogue';
import type { ReadReleases, Release, ReleaseEntry } from '#domain/publishing';

/** Where a release's place in an address leads. */
export type ReleaseFound =
  | { readonly kind: 'release'; readonly release: Release }
  /** To the newest release of a realm, whose number is still to be put into the address. */
  | { readonly kind: 'latest'; readonly release: Release }
  | { readonly kind: 'withdrawn'; readonly number: number; readonly reason: string }
  | { readonly kind: 'none' };

const LATEST: Readonly<Record<string, Realm>> = { latest: 'england', 'latest-demonstration': 'demonstration' };

/** The one way from downloads to releases: what is decided here of a release holds for every table and format of it. */
export class DataReleases {
  constructor(private readonly releases: ReadReleases) {}

  /** Those that the reader may know of, newest first. */
  all(actor: Actor | undefined): Promise<readonly ReleaseEntry[]> {
    return this.releases.entries(actor);
  }

  /** `12`, `latest` or `latest-demonstration`. */
  async at(actor: Actor | undefined, place: string): Promise<ReleaseFound> {
    const realm = Object.hasOwn(LATEST, place) ? LATEST[place] : undefined;
    if (realm !== undefined) {
      const latest = this.releases.latest(realm);
      return latest === undefined ? NONE : { kind: 'latest', release: latest };
    }
    return /^[1-9]\d{0,8}$/.test(place) ? this.numbered(actor, Number(place)) : NONE;
  }

  private async numbered(actor: Actor | undefined, number: number): Promise<ReleaseFound> {
    const opened = await this.releases.numbered(actor, number);
    switch (opened.kind) {
      case 'opened':
        return { kind: 'release', release: opened.release };
      case 'withdrawn':
        return { kind: 'withdrawn', number, reason: opened.withdrawal.reason };
      case 'unknown':
        return NONE;
    }
  }
}

const NONE: ReleaseFound = { kind: 'none' };
