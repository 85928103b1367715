import type { Actor } from '#domain/access';
import { type CouncilCode, REALMS, realmOf, type Realm } from '#domain/catalogue';
import type { Release, ReleasedDocument } from '#domain/publishing';
import { notFound } from '../figures/node.types.js';
import type { ReleaseChoice } from '../releases/release-choice.types.js';

/** Whose documents are asked for: a council's, or a realm's. */
export interface Whose {
  readonly council?: CouncilCode | undefined;
  readonly realm?: Realm | undefined;
}

/** Which release a question about documents is answered from: the one it names, or the latest of the realm. */
export class DocumentChoice {
  constructor(private readonly releases: ReleaseChoice) {}

  async release(asker: Actor, { council, realm: named }: Whose, number: number | undefined): Promise<Release> {
    const realm = council ? realmOf(council) : named;
    const release = typeof number === 'number' ? await this.releases.numbered(asker, number) : this.releases.latest(realm ?? 'england');
    if (release === undefined || (realm && release.label.realm !== realm)) throw notFound();
    return release;
  }

  /** A code is of one realm for good, so the latest release of each is looked through. */
  async document(
    asker: Actor,
    code: string,
    number: number | undefined,
  ): Promise<{ readonly document: ReleasedDocument; readonly release: Release }> {
    const releases =
      typeof number === 'number' ? [await this.releases.numbered(asker, number)] : REALMS.map((realm) => this.releases.latest(realm));
    for (const release of releases) {
      const document = release?.content.documents.find((each) => each.document.code === code);
      if (release !== undefined && document !== undefined) return { document, release };
    }
    throw notFound();
  }
}
