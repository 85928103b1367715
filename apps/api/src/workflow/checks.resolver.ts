import type { Actor } from '#domain/access';
import type { CouncilCode, FinancialYear } from '#domain/catalogue';
import { ALL_RULES } from '#domain/checking';
import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/actor.types.js';
import { CouncilCodeScalar, FinancialYearScalar } from '../figures/scalar.types.js';
import { CellChange, CouncilReturn } from '../returns/return.types.js';
import type { ReturnReads } from './return-reads.js';
import { checkType, queryType } from './workflow.mapper.js';
import { CheckRule, LocusStanding, ReturnCheck, ReturnQuery, ReturnVersion, SavingValidation } from './workflow.types.js';

/** What stands beside the versions of a return. */
@Resolver(() => CouncilReturn)
export class ChecksResolver {
  constructor(private readonly reads: ReturnReads) {}

  @Query(() => [CheckRule], { description: 'Every rule that a return is checked by.' })
  checkRules(): readonly CheckRule[] {
    return ALL_RULES;
  }

  @ResolveField(() => [ReturnCheck], {
    description: 'What the rules find in this version, hard findings first, with the answers that were given.',
  })
  async checks(@CurrentActor() actor: Actor, @Parent() parent: CouncilReturn): Promise<readonly ReturnCheck[]> {
    return (await this.reads.checks(actor, parent)).map(checkType);
  }

  @ResolveField(() => [ReturnQuery], { description: 'Every query of this return, oldest first.' })
  async queries(@CurrentActor() actor: Actor, @Parent() parent: CouncilReturn): Promise<readonly ReturnQuery[]> {
    return (await this.reads.of(actor, parent, ({ process }, ...key) => process.queries(...key))).map(queryType);
  }

  @ResolveField(() => [ReturnVersion], { description: 'Its versions that you may see, oldest first.' })
  versions(@CurrentActor() actor: Actor, @Parent() parent: CouncilReturn): Promise<readonly ReturnVersion[]> {
    return this.reads.of(actor, parent, ({ process }, ...key) => process.versions(...key));
  }

  @ResolveField(() => [SavingValidation], { description: 'What finance validated, and on what evidence.' })
  validations(@CurrentActor() actor: Actor, @Parent() parent: CouncilReturn): Promise<readonly SavingValidation[]> {
    return this.reads.of(actor, parent, ({ process }, ...key) => process.validations(...key));
  }

  @ResolveField(() => [LocusStanding], {
    description:
      'Since when each saving has said where it should show: only what was said before the outturn could be known is tested there.',
  })
  locus(@CurrentActor() actor: Actor, @Parent() parent: CouncilReturn): Promise<readonly LocusStanding[]> {
    return this.reads.locus(actor, parent);
  }

  @Query(() => [CellChange], {
    description:
      'What is different between two versions of a return, cell by cell. For its council; the programme office may compare what was sent in.',
  })
  returnDifference(
    @CurrentActor() actor: Actor,
    @Args('council', { type: () => CouncilCodeScalar, description: 'Whose return.' }) council: CouncilCode,
    @Args('collection', { type: () => FinancialYearScalar, description: 'Of which collection.' }) collection: FinancialYear,
    @Args('from', { type: () => Int, description: 'The earlier version.' }) from: number,
    @Args('to', { type: () => Int, description: 'The later version.' }) to: number,
  ): Promise<readonly CellChange[]> {
    return this.reads.difference(actor, council, collection, from, to);
  }
}
