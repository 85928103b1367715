import type { Actor } from '#domain/access';
import { type CouncilCode, councilCode, realmOf } from '#domain/catalogue';
import type { ReadReleases } from '#domain/publishing';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/actor.types.js';
import { Council, councilType } from '../councils/council.types.js';
import { Node, notFound, readGlobalId } from '../figures/node.types.js';
import { entryType, Release } from './release.types.js';

/** Reads again, by its id, what a release published. */
@Resolver(() => Node)
export class NodeResolver {
  constructor(private readonly releases: ReadReleases) {}

  @Query(() => Node, {
    nullable: true,
    description: 'A council or release by its id.',
  })
  async node(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'The id.' }) id: string): Promise<Node> {
    const found = await this.find(actor, readGlobalId(id));
    if (found === undefined) throw notFound();
    return found;
  }

  private async find(actor: Actor, { type, local }: ReturnType<typeof readGlobalId>): Promise<Node | undefined> {
    if (type === 'Release') return this.release(actor, local);
    return type === 'Council' ? this.council(local) : undefined;
  }

  private async release(actor: Actor, number: string): Promise<Node | undefined> {
    const entry = await this.releases.entry(actor, Number(number));
    return entry && Object.assign(new Release(), entryType(entry));
  }

  private council(text: string): Node | undefined {
    const code = readCode(text);
    const council = code && this.releases.latest(realmOf(code))?.council(code);
    return council && Object.assign(new Council(), councilType(council));
  }
}

/** An id is the caller's text: one that holds no code is an id of nothing. */
function readCode(text: string): CouncilCode | undefined {
  try {
    return councilCode(text);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
