import { type Council, type CouncilCode, type Realm, realmOf } from '#domain/catalogue';
import type { Release, ReleaseShelf } from '#domain/publishing';
import { type ArgsOptions, Int } from '@nestjs/graphql';
import { notFound } from '../figures/node.types.js';

/** The argument by which every question about published figures may name its release. */
export const RELEASE_NUMBER: ArgsOptions = {
  type: () => Int,
  nullable: true,
  description: 'The release to read; the latest of the council’s realm where none is named.',
};

/** Which release a question is answered from: the one it names, or the latest of the council's own realm. */
export class ReleaseChoice {
  constructor(private readonly shelf: ReleaseShelf) {}

  /** The release, and the council as that release knows it. */
  withCouncil(code: CouncilCode, number: number | undefined): { readonly release: Release; readonly council: Council } {
    const release = this.forCouncil(code, number);
    const council = release.council(code);
    if (council === undefined) throw notFound();
    return { release, council };
  }

  forCouncil(council: CouncilCode, number: number | undefined): Release {
    return this.ofRealm(realmOf(council), number);
  }

  ofRealm(realm: Realm, number: number | undefined): Release {
    const release = typeof number === 'number' ? this.shelf.numbered(number) : this.shelf.latest(realm);
    if (release === undefined || release.label.realm !== realm) throw notFound();
    return release;
  }
}
