import { type Actor, mayActOn } from '#domain/access';
import type { CouncilCode, FinancialYear } from '#domain/catalogue';
import type { RecordDelivery, ReturnDesks, SaveReturn } from '#domain/returns';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, forbidden } from '../access/actor.types.js';
import { notFound } from '../figures/node.types.js';
import { CouncilCodeScalar, FinancialYearScalar } from '../figures/scalar.types.js';
import { RecordDeliveryInput } from './register-input.types.js';
import { SaveReturnInput } from './return-input.types.js';
import { saveRequest } from './return-input.mapper.js';
import { CouncilReturn, ReturnPayload, returnPayload, returnType } from './return.types.js';

@Resolver(() => CouncilReturn)
export class ReturnsResolver {
  constructor(
    private readonly desks: ReturnDesks,
    private readonly saving: SaveReturn,
    private readonly delivery: RecordDelivery,
  ) {}

  @Query(() => CouncilReturn, {
    nullable: true,
    description: 'A return as it stands: your own council’s, or for the programme office the version that was sent in last.',
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
    return returnPayload(await this.saving.run(actor, saveRequest(input)));
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
