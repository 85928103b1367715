import { type CouncilCode, realmOf, type Realm } from '#domain/catalogue';
import type { ReadReleases } from '#domain/publishing';
import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { type Connection, page, PAGE } from '../figures/connection.types.js';
import { CouncilTypeEnum, RealmEnum } from '../figures/enum.types.js';
import { notFound } from '../figures/node.types.js';
import { CouncilCodeScalar } from '../figures/scalar.types.js';
import { Council, CouncilConnection, councilType } from './council.types.js';

@Resolver(() => Council)
export class CouncilsResolver {
  constructor(private readonly releases: ReadReleases) {}

  @Query(() => Council, {
    nullable: true,
    description: 'One council of the latest release, living or not.',
  })
  council(@Args('code', { type: () => CouncilCodeScalar, description: 'Its code.' }) code: CouncilCode): Council {
    const found = this.releases.latest(realmOf(code))?.council(code);
    if (found === undefined) throw notFound();
    return councilType(found);
  }

  @Query(() => CouncilConnection, { description: 'The councils of the latest release, in order of code, with those that are no more.' })
  councils(
    @Args('realm', { type: () => RealmEnum, defaultValue: 'england', description: 'Real or fictional.' }) realm: Realm,
    @Args('region', { type: () => String, nullable: true, description: 'Only this region.' }) region: string | undefined,
    @Args('type', { type: () => CouncilTypeEnum, nullable: true, description: 'Only this kind of authority.' }) type: string | undefined,
    @Args('first', { type: () => Int, defaultValue: PAGE.usual, description: 'How many, at most 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'The `endCursor` of the page before.' }) after: string | undefined,
  ): Connection<Council> {
    const all = this.releases.latest(realm)?.content.councils ?? [];
    const wanted = all.filter((council) => (!region || council.region === region) && (!type || council.type === type));
    return page(wanted.map(councilType), (council) => council.code, first, after ?? undefined);
  }
}
