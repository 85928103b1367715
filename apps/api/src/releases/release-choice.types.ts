import type { Actor } from '#domain/access';
import { type Council, type CouncilCode, type Realm, realmOf } from '#domain/catalogue';
import type { ReadReleases, Release } from '#domain/publishing';
import { type ArgsOptions, Int } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { notFound } from '../figures/node.types.js';

/** The argument by which every question about published figures may name its release. */
export const RELEASE_NUMBER: ArgsOptions = {
  type: () => Int,
  nullable: true,
  description: 'The release to read; the latest of the council’s realm where none is named.',
};

type Asker = Actor | undefined;

/**
 * Which release a question is answered from: the one it names, or the latest of the council's own realm. A resolver asks it first, before it
 * waits for anything else: then all questions of one request are answered from one latest release.
 */
export class ReleaseChoice {
  constructor(private readonly releases: ReadReleases) {}

  /** The release, and the council as that release knows it. */
  async withCouncil(
    asker: Asker,
    code: CouncilCode,
    number: number | undefined,
  ): Promise<{ readonly release: Release; readonly council: Council }> {
    const release = await this.forCouncil(asker, code, number);
    const council = release.council(code);
    if (council === undefined) throw notFound();
    return { release, council };
  }

  forCouncil(asker: Asker, council: CouncilCode, number: number | undefined): Promise<Release> {
    return this.ofRealm(asker, realmOf(council), number);
  }

  async ofRealm(asker: Asker, realm: Realm, number: number | undefined): Promise<Release> {
    const release = typeof number === 'number' ? await this.numbered(asker, number) : this.latest(realm);
    if (release === undefined || release.label.realm !== realm) throw notFound();
    return release;
  }

  latest(realm: Realm): Release | undefined {
    return this.releases.latest(realm);
  }

  /** The release of a number: an error that says so where it was withdrawn, and not found where the asker may know of none. */
  async numbered(asker: Asker, number: number): Promise<Release> {
    const opened = await this.releases.numbered(asker, number);
    if (opened.kind === 'withdrawn') throw withdrawn(number, opened.withdrawal.reason);
    if (opened.kind === 'unknown') throw notFound();
    return opened.release;
  }
}

const withdrawn = (number: number, reason: string): GraphQLError =>
  new GraphQLError(`Release ${number} was withdrawn: ${reason} Ask without a release for the latest, or “releases” for those there are.`, {
    extensions: { code: 'RELEASE_WITHDRAWN', release: number, reason },
  });
