import type { Realm } from '#domain/catalogue';
import type { Release, ReleaseShelf } from '#domain/publishing';

/** Where a release's place in an address leads. */
export type ReleaseFound =
  | { readonly kind: 'release'; readonly release: Release }
  /** To the newest release of a realm, whose number is still to be put into the address. */
  | { readonly kind: 'latest'; readonly release: Release }
  | { readonly kind: 'none'; readonly realm: Realm | undefined };

const LATEST: Readonly<Record<string, Realm>> = { latest: 'england', 'latest-demonstration': 'demonstration' };

/** The one way from downloads to releases: what is decided here of a release holds for every table and format of it. */
export class DataReleases {
  constructor(private readonly shelf: ReleaseShelf) {}

  /** Newest first. */
  all(): readonly Release[] {
    return this.shelf.all();
  }

  /** `12`, `latest` or `latest-demonstration`. */
  at(place: string): ReleaseFound {
    const realm = Object.hasOwn(LATEST, place) ? LATEST[place] : undefined;
    if (realm !== undefined) {
      const latest = this.shelf.latest(realm);
      return latest === undefined ? { kind: 'none', realm } : { kind: 'latest', release: latest };
    }
    const release = /^[1-9]\d{0,8}$/.test(place) ? this.shelf.numbered(Number(place)) : undefined;
    return release === undefined ? { kind: 'none', realm: undefined } : { kind: 'release', release };
  }
}
