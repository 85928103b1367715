import type { Actor } from '#domain/access';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/actor.types.js';
import { notFound } from '../figures/node.types.js';
import type { FollowPublishing } from './follow-publishing.js';
import { Publishing, PublishReleaseInput, PublishReleasePayload, requestOf } from './publishing.types.js';

@Resolver(() => Publishing)
export class PublishingResolver {
  constructor(private readonly publications: FollowPublishing) {}

  @Mutation(() => PublishReleasePayload, {
    description: 'Asks for what is accepted to be frozen into the next release, which a job builds. For the programme office.',
  })
  async publishRelease(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What to publish.' }) { idempotencyKey, ...input }: PublishReleaseInput,
  ): Promise<PublishReleasePayload> {
    const publishing = await this.publications.request(actor, idempotencyKey, requestOf({ idempotencyKey, ...input }));
    if ('problems' in publishing) return { publishing: undefined, release: undefined, userErrors: publishing.problems };
    return { publishing, release: publishing.release, userErrors: publishing.userErrors };
  }

  @Query(() => Publishing, { nullable: true, description: 'A request to publish by its id. For the programme office.' })
  async publishing(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Its id.' }) id: string): Promise<Publishing> {
    const found = await this.publications.find(actor, id);
    if (found === undefined) throw notFound();
    return found;
  }
}
