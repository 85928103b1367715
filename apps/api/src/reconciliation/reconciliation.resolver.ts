import { type Actor, mayActOn } from '#domain/access';
import type { CouncilCode, FinancialYear } from '#domain/catalogue';
import { reconciliationOf } from '#domain/publishing';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/actor.types.js';
import { notFound } from '../figures/node.types.js';
import { CouncilCodeScalar, FinancialYearScalar } from '../figures/scalar.types.js';
import { RELEASE_NUMBER, type ReleaseChoice } from '../releases/release-choice.types.js';
import { reconciliationAnswer } from './reconciliation.mapper.js';
import { Reconciliation } from './reconciliation.types.js';

@Resolver()
export class ReconciliationResolver {
  constructor(private readonly releases: ReleaseChoice) {}

  @Query(() => Reconciliation, {
    description:
      'What a council returned of a year’s spending beside what it told the country in its national returns, with what would explain a difference. A council reads its own alone.',
  })
  async reconciliation(
    @CurrentActor() actor: Actor,
    @Args('council', { type: () => CouncilCodeScalar, description: 'The council whose returns are compared.' }) code: CouncilCode,
    @Args('year', { type: () => FinancialYearScalar, description: 'The year that both are of.' }) year: FinancialYear,
    @Args('release', RELEASE_NUMBER) number: number | undefined,
  ): Promise<Reconciliation> {
    if (!mayActOn(actor, 'reconciliation', code)) throw notFound();
    const { release, council } = await this.releases.withCouncil(actor, code, number);
    return reconciliationAnswer(reconciliationOf(release, council, year), release);
  }
}
