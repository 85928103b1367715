import type { Actor } from '#domain/access';
import { type Citations, type Recite } from '#domain/publishing';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { ActorIfAny } from '../access/actor.types.js';
import { type CellAllowance, CellsLeft } from '../benchmarks/cell-allowance.types.js';
import { payForCited } from '../benchmarks/cited-cost.types.js';
import { Recital, recitalType } from './recital.types.js';

@Resolver(() => Recital)
export class CitationsResolver {
  constructor(
    private readonly citations: Citations,
    private readonly recite: Recite,
  ) {}

  @Query(() => Recital, {
    description:
      'A citation by its id, computed again from the release that it names. It costs the cells of the question that it repeats. What may not be seen is NOT_A_CITATION.',
  })
  async citation(
    @ActorIfAny() actor: Actor | undefined,
    @CellsLeft() cells: CellAllowance,
    @Args('id', { type: () => ID, description: 'The id, whole.' }) id: string,
  ): Promise<Recital> {
    payForCited(this.citations.read(id)?.question, cells);
    return recitalType(await this.recite.run(actor, id));
  }
}
