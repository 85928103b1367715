import { type Actor, audienceOf } from '#domain/access';
import type { Realm } from '#domain/catalogue';
import type { ReadReleases } from '#domain/publishing';
import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ActorIfAny } from '../access/actor.types.js';
import { type Connection, page, PAGE } from '../figures/connection.types.js';
import { RealmEnum } from '../figures/enum.types.js';
import { notFound } from '../figures/node.types.js';
import { changesType, ReleaseChanges, type RevisedFigure, RevisedFigureConnection, revisedPage } from './release-changes.types.js';
import { entryType, Release, ReleaseConnection } from './release.types.js';

const FIRST = { type: () => Int, defaultValue: PAGE.usual, description: 'How many, at most 100.' };
const AFTER = { type: () => String, nullable: true, description: 'The `endCursor` of the page before.' } as const;

@Resolver(() => Release)
export class ReleasesResolver {
  constructor(private readonly reads: ReadReleases) {}

  @Query(() => Release, {
    nullable: true,
    description: 'A release by its number, withdrawn or not; or the latest of a realm.',
  })
  async release(
    @ActorIfAny() actor: Actor | undefined,
    @Args('number', { type: () => Int, nullable: true, description: 'Its number.' }) number: number | undefined,
    @Args('realm', { type: () => RealmEnum, defaultValue: 'england', description: 'Whose latest release, where no number is given.' })
    realm: Realm,
  ): Promise<Release> {
    const entry = typeof number === 'number' ? await this.reads.entry(actor, number) : this.reads.latestEntry(realm);
    if (entry === undefined) throw notFound();
    return entryType(entry);
  }

  @Query(() => ReleaseConnection, { description: 'Every release that the asker may know of, newest first, withdrawn ones among them.' })
  async releases(
    @ActorIfAny() actor: Actor | undefined,
    @Args('first', FIRST) first: number,
    @Args('after', AFTER) after: string | undefined,
  ): Promise<Connection<Release>> {
    const entries = await this.reads.entries(actor);
    return page(entries.map(entryType), (release) => String(release.number), first, after ?? undefined);
  }

  @ResolveField(() => ReleaseChanges, {
    nullable: true,
    description:
      'What is other than in the release before it; absent in the first of a realm, in those from before changes were listed, and in one that was withdrawn.',
  })
  async changes(@ActorIfAny() actor: Actor | undefined, @Parent() { number }: Release): Promise<ReleaseChanges | undefined> {
    const opened = await this.reads.numbered(actor, number);
    const changes = opened.kind === 'opened' ? opened.release.content.changes : undefined;
    return changes && changesType(changes, audienceOf(actor));
  }
}

@Resolver(() => ReleaseChanges)
export class ReleaseChangesResolver {
  @ResolveField(() => RevisedFigureConnection, { description: 'Each figure that was there and is another now, or is not there any more.' })
  revised(
    @Parent() changes: ReleaseChanges,
    @Args('first', FIRST) first: number,
    @Args('after', AFTER) after: string | undefined,
  ): Connection<RevisedFigure> {
    return revisedPage(changes, first, after ?? undefined);
  }
}
