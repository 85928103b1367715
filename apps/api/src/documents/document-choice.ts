import { type CouncilCode, realmOf, type Realm } from '#domain/catalogue';
import type { Release, ReleasedDocument, ReleaseShelf } from '#domain/publishing';
import { notFound } from '../figures/node.types.js';

/** Whose documents are asked for: a council's, or a realm's. */
export interface Whose {
  readonly council?: CouncilCode | undefined;
  readonly realm?: Realm | undefined;
}

/** Which release a question about documents is answered from: the one it names, or the latest of the realm. */
export class DocumentChoice {
  constructor(private readonly shelf: ReleaseShelf) {}

  release({ council, realm: named }: Whose, number: number | undefined): Release {
    const realm = council ? realmOf(council) : named;
    const release = typeof number === 'number' ? this.shelf.numbered(number) : this.shelf.latest(realm ?? 'england');
    if (release === undefined || (realm && release.label.realm !== realm)) throw notFound();
    return release;
  }

  /** A code is of one realm for good, so the latest release of each is looked through. */
  document(code: string, number: number | undefined): { readonly document: ReleasedDocument; readonly release: Release } {
    const releases =
      typeof number === 'number' ? [this.shelf.numbered(number)] : [this.shelf.latest('england'), this.shelf.latest('demonstration')];
    for (const release of releases) {
      const document = release?.content.documents.find((each) => each.document.code === code);
      if (release !== undefined && document !== undefined) return { document, release };
    }
    throw notFound();
  }
}
