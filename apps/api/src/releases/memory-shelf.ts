import type { Realm } from '#domain/catalogue';
import type { Release, ReleaseShelf } from '#domain/publishing';

/** The releases of this process. Adding one is a single assignment, so a query sees the shelf before it or after it. */
export class MemoryShelf implements ReleaseShelf {
  private releases: readonly Release[];

  constructor(releases: readonly Release[]) {
    this.releases = releases;
  }

  add(release: Release): void {
    this.releases = [...this.releases.filter((each) => each.label.number !== release.label.number), release];
  }

  latest(realm: Realm): Release | undefined {
    return this.releases.filter((release) => release.label.realm === realm).sort(newestFirst)[0];
  }

  numbered(number: number): Release | undefined {
    return this.releases.find((release) => release.label.number === number);
  }

  all(): readonly Release[] {
    return [...this.releases].sort(newestFirst);
  }
}

const newestFirst = (a: Release, b: Release): number => b.label.number - a.label.number;
