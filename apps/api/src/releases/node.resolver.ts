import { type CouncilCode, councilCode, realmOf } from '#domain/catalogue';
import type { ReleaseShelf } from '#domain/publishing';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Council, councilType } from '../councils/council.types.js';
import { Node, notFound, readGlobalId } from '../figures/node.types.js';
import { Release, releaseType } from './release.types.js';

/** Reads again, by its id, what a release published. */
@Resolver(() => Node)
export class NodeResolver {
  constructor(private readonly shelf: ReleaseShelf) {}

  @Query(() => Node, {
    nullable: true,
    description: 'A council or release by its id.',
  })
  node(@Args('id', { type: () => ID, description: 'The id.' }) id: string): Node {
    const found = this.find(readGlobalId(id));
    if (found === undefined) throw notFound();
    return found;
  }

  private find({ type, local }: { readonly type: string; readonly local: string }): Node | undefined {
    if (type === 'Release') return this.release(local);
    return type === 'Council' ? this.council(local) : undefined;
  }

  private release(number: string): Node | undefined {
    const release = this.shelf.numbered(Number(number));
    return release && Object.assign(new Release(), releaseType(release));
  }

  private council(text: string): Node | undefined {
    const code = readCode(text);
    const council = code && this.shelf.latest(realmOf(code))?.council(code);
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
