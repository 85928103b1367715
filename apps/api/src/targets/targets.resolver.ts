import { type Actor, mayActOn } from '#domain/access';
import type { SetTarget, TargetDesks } from '#domain/benchmarking';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, forbidden } from '../access/actor.types.js';
import { notFound } from '../figures/node.types.js';
import { LocalTargetsArgs, SetTargetInput } from './target-input.types.js';
import { targetPayload, targetRequest } from './target.mapper.js';
import { LocalTarget, SetTargetPayload, targetType } from './target.types.js';

@Resolver(() => LocalTarget)
export class TargetsResolver {
  constructor(
    private readonly desks: TargetDesks,
    private readonly setting: SetTarget,
  ) {}

  @Query(() => [LocalTarget], {
    description:
      'What a council aims at, as it stands, in the order of years and measures: for your own council, and for the programme office. Others read it in releases.',
  })
  async localTargets(@CurrentActor() actor: Actor, @Args() { council, ...asked }: LocalTargetsArgs): Promise<readonly LocalTarget[]> {
    if (!mayActOn(actor, 'localTargets', council)) throw notFound();
    const found = await this.desks.as(actor, ({ targets }) => targets.ofCouncil(council, { ...asked, year: asked.year ?? undefined }));
    return found.map(targetType);
  }

  @Mutation(() => SetTargetPayload, {
    description:
      'Sets what your council aims at on a measure in a year, or its next version. For preparers, finance validators and directors.',
  })
  async setTarget(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The target.' }) input: SetTargetInput,
  ): Promise<SetTargetPayload> {
    if (!mayActOn(actor, 'setTarget', input.council)) throw forbidden();
    return targetPayload(await this.setting.run(actor, targetRequest(input)));
  }
}
