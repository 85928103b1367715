import type { Actor } from '#domain/access';
import type { KeepPeerGroups, PeerGroups } from '#domain/benchmarking';
import type { Realm } from '#domain/catalogue';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/actor.types.js';
import { RealmEnum } from '../figures/enum.types.js';
import { notFound } from '../figures/node.types.js';
import { RetirePeerGroupInput, SavePeerGroupInput } from './peer-group-input.types.js';
import { groupPayload, groupType, saveRequest } from './peer-group.mapper.js';
import { PeerGroupPayload, SavedPeerGroup } from './peer-group.types.js';

@Resolver(() => SavedPeerGroup)
export class PeerGroupsResolver {
  constructor(
    private readonly groups: PeerGroups,
    private readonly keeping: KeepPeerGroups,
  ) {}

  @Query(() => [SavedPeerGroup], { description: 'Your saved peer groups and those that are shared, in the order of names.' })
  async savedPeerGroups(
    @CurrentActor() actor: Actor,
    @Args('realm', { type: () => RealmEnum, defaultValue: 'england', description: 'Real or fictional councils.' }) realm: Realm,
  ): Promise<readonly SavedPeerGroup[]> {
    return (await this.groups.ofRealm(actor, realm)).map((group) => groupType(group, actor));
  }

  @Query(() => SavedPeerGroup, {
    nullable: true,
    description: 'A peer group as an answer cites it: a version by its number, also of a group that was retired since, or the newest.',
  })
  async savedPeerGroup(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
    @Args('version', { type: () => Int, nullable: true, description: 'Its version; the newest where none is named.' })
    version: number | undefined,
  ): Promise<SavedPeerGroup> {
    const found = await this.groups.find(actor, id, version ?? undefined);
    if (found === undefined) throw notFound();
    return groupType(found, actor);
  }

  @Mutation(() => PeerGroupPayload, {
    description: 'Saves a peer group, or the next version of the one of that name. For everybody with a key.',
  })
  async savePeerGroup(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The group.' }) input: SavePeerGroupInput,
  ): Promise<PeerGroupPayload> {
    return groupPayload(await this.keeping.save(actor, saveRequest(input)), actor);
  }

  @Mutation(() => PeerGroupPayload, {
    description: 'Hides a peer group of yours, with a reason. Its versions can still be read by whoever was given their numbers.',
  })
  async retirePeerGroup(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which, and why.' }) input: RetirePeerGroupInput,
  ): Promise<PeerGroupPayload> {
    return groupPayload(await this.keeping.retire(actor, { ...input }), actor);
  }
}
