import type { Actor } from '#domain/access';
import type { Realm } from '#domain/catalogue';
import type { PublishRelease, ReleaseShelf } from '#domain/publishing';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/actor.types.js';
import { type Connection, page, PAGE } from '../figures/connection.types.js';
import { RealmEnum } from '../figures/enum.types.js';
import { notFound } from '../figures/node.types.js';
import { PublishReleaseInput, PublishReleasePayload, Release, ReleaseConnection, releaseType } from './release.types.js';

@Resolver(() => Release)
export class ReleasesResolver {
  constructor(
    private readonly shelf: ReleaseShelf,
    private readonly publishing: PublishRelease,
  ) {}

  @Query(() => Release, {
    nullable: true,
    description: 'A release by its number, or the latest of a realm.',
  })
  release(
    @Args('number', { type: () => Int, nullable: true, description: 'Its number.' }) number: number | undefined,
    @Args('realm', { type: () => RealmEnum, defaultValue: 'england', description: 'Whose latest release, where no number is given.' })
    realm: Realm,
  ): Release {
    const release = typeof number === 'number' ? this.shelf.numbered(number) : this.shelf.latest(realm);
    if (release === undefined) throw notFound();
    return releaseType(release);
  }

  @Query(() => ReleaseConnection, { description: 'Every release, newest first.' })
  releases(
    @Args('first', { type: () => Int, defaultValue: PAGE.usual, description: 'How many, at most 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'The `endCursor` of the page before.' }) after: string | undefined,
  ): Connection<Release> {
    return page(this.shelf.all().map(releaseType), (release) => String(release.number), first, after ?? undefined);
  }

  @Mutation(() => PublishReleasePayload, { description: 'Freezes what is accepted into the next release. For the programme office.' })
  async publishRelease(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What to publish.' }) input: PublishReleaseInput,
  ): Promise<PublishReleasePayload> {
    const outcome = await this.publishing.run(actor, input);
    if (outcome.kind === 'refused') return { release: undefined, userErrors: outcome.problems };
    return { release: this.release(outcome.release.number, input.realm), userErrors: [] };
  }
}
