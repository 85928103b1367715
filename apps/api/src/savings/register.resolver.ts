import type { Actor } from '#domain/access';
import type { CouncilCode, FinancialYear } from '#domain/catalogue';
import type { Stage } from '#domain/savings';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/actor.types.js';
import { StageEnum } from '../figures/enum.types.js';
import { CouncilCodeScalar, FinancialYearScalar } from '../figures/scalar.types.js';
import { RELEASE_NUMBER, type ReleaseChoice } from '../releases/release-choice.types.js';
import { registerAnswer } from './register.mapper.js';
import { RegisterFilterInput } from './register-filter.types.js';
import { SavingsRegister } from './register.types.js';

@Resolver(() => SavingsRegister)
export class RegisterResolver {
  constructor(private readonly releases: ReleaseChoice) {}

  @Query(() => SavingsRegister, {
    nullable: true,
    description: 'A council’s register of savings: its lines, totals, costs, overlaps, progress and growth, from one plan in one release.',
  })
  async savingsRegister(
    @CurrentActor() actor: Actor,
    @Args('council', { type: () => CouncilCodeScalar, description: 'The council.' }) code: CouncilCode,
    @Args('year', { type: () => FinancialYearScalar, description: 'The year the positions are reached in.' }) year: FinancialYear,
    @Args('collection', {
      type: () => FinancialYearScalar,
      nullable: true,
      description: 'Whose return: the latest that covers the year where none is named.',
    })
    collection: FinancialYear | undefined,
    @Args('stage', { type: () => StageEnum, defaultValue: 'planned', description: 'The stage of definitions and lineages.' }) stage: Stage,
    @Args('filter', { nullable: true, description: 'Which lines; all where it is left out.' }) filter: RegisterFilterInput,
    @Args('release', RELEASE_NUMBER) number: number | undefined,
  ): Promise<SavingsRegister> {
    const { release, council } = await this.releases.withCouncil(actor, code, number);
    const plan = release.planFor(council.code, year, collection ?? undefined);
    return registerAnswer(plan, { year, stage, filter: { ...filter } }, release);
  }
}
