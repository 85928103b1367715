import { type Actor, mayActOn } from '#domain/access';
import type { CouncilCode, FinancialYear } from '#domain/catalogue';
import type { MoveReturn, RecordDelivery, ReturnDesks } from '#domain/returns';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, forbidden } from '../access/actor.types.js';
import { notFound } from '../figures/node.types.js';
import { CouncilCodeScalar, FinancialYearScalar } from '../figures/scalar.types.js';
import { RecordDeliveryInput } from './register-input.types.js';
import { MoveReturnInput, SaveReturnInput } from './return-input.types.js';
import { saveRequest } from './return-input.mapper.js';
import { returnPayload } from './return.mapper.js';
import { CouncilReturn, ReturnPayload, returnType } from './return.types.js';

@Resolver(() => CouncilReturn)
export class ReturnsResolver {
  constructor(
    private readonly desks: ReturnDesks,
    private readonly moves: MoveReturn,
    private readonly delivery: RecordDelivery,
  ) {}

  @Query(() => CouncilReturn, {
    nullable: true,
    description: 'A return as it stands: your own council’s, or for the programme office one that was submitted.',
  })
  async councilReturn(
    @CurrentActor() actor: Actor,
    @Args('council', { type: () => CouncilCodeScalar, description: 'Whose return.' }) council: CouncilCode,
    @Args('collection', { type: () => FinancialYearScalar, description: 'Of which collection.' }) collection: FinancialYear,
  ): Promise<CouncilReturn> {
    const found = mayActOn(actor, 'councilReturn', council)
      ? await this.desks.as(actor, ({ returns }) => returns.find(council, collection))
      : undefined;
    if (found === undefined) throw notFound();
    return returnType(found);
  }

  @Mutation(() => ReturnPayload, { description: 'Saves a new version of your council’s draft. For preparers and finance validators.' })
  async saveReturn(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The version.' }) input: SaveReturnInput,
  ): Promise<ReturnPayload> {
    if (!mayActOn(actor, 'saveReturn', input.council)) throw forbidden();
    return returnPayload(await this.moves.save(actor, saveRequest(input)));
  }

  @Mutation(() => ReturnPayload, { description: 'Submits your council’s draft: from then on the programme office sees it. For preparers.' })
  async submitReturn(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which version.' }) input: MoveReturnInput,
  ): Promise<ReturnPayload> {
    if (!mayActOn(actor, 'submitReturn', input.council)) throw forbidden();
    return returnPayload(await this.moves.submit(actor, input));
  }

  @Mutation(() => ReturnPayload, { description: 'Accepts a submitted return for the next release. For the programme office.' })
  async acceptReturn(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which version.' }) input: MoveReturnInput,
  ): Promise<ReturnPayload> {
    if (!mayActOn(actor, 'acceptReturn', input.council)) throw forbidden();
    return returnPayload(await this.moves.accept(actor, input));
  }

  @Mutation(() => ReturnPayload, {
    description:
      'Takes a savings line of your council’s accepted return one step along its path, or out of it. For preparers and finance validators.',
  })
  async recordDelivery(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The step.' }) input: RecordDeliveryInput,
  ): Promise<ReturnPayload> {
    if (!mayActOn(actor, 'recordDelivery', input.council)) throw forbidden();
    const request = { ...input, slippedTo: input.slippedTo ?? undefined, substitutedBy: input.substitutedBy ?? undefined };
    return returnPayload(await this.delivery.run(actor, request));
  }
}
