import type { Actor } from '#domain/access';
import type { CouncilCode, FinancialYear } from '#domain/catalogue';
import type { Stage } from '#domain/savings';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/actor.types.js';
import { StageEnum } from '../figures/enum.types.js';
import { CouncilCodeScalar, FinancialYearScalar } from '../figures/scalar.types.js';
import { RELEASE_NUMBER, type ReleaseChoice } from '../releases/release-choice.types.js';
import { savingsAnswer } from './savings.mapper.js';
import { SavingsByClass } from './savings.types.js';

@Resolver(() => SavingsByClass)
export class SavingsResolver {
  constructor(private readonly releases: ReleaseChoice) {}

  @Query(() => SavingsByClass, {
    nullable: true,
    description: 'A council’s savings by class, cumulative in the year, from the latest plan that covers it.',
  })
  async savingsByClass(
    @CurrentActor() actor: Actor,
    @Args('council', { type: () => CouncilCodeScalar, description: 'The council.' }) code: CouncilCode,
    @Args('year', { type: () => FinancialYearScalar, description: 'The year the savings are reached in.' }) year: FinancialYear,
    @Args('stage', { type: () => StageEnum, defaultValue: 'planned', description: 'Planned, reported or validated.' }) stage: Stage,
    @Args('release', RELEASE_NUMBER) number: number | undefined,
  ): Promise<SavingsByClass> {
    const { release, council } = await this.releases.withCouncil(actor, code, number);
    return savingsAnswer(release.planFor(council.code, year), { council, year, stage }, release);
  }
}
