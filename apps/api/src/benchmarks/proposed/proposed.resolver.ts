import type { Actor } from '#domain/access';
import { proposedBenchmark } from '#domain/benchmarking';
import { UseGuards } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { ActorIfAny } from '../../access/actor.types.js';
import type { BenchmarkQuestions } from '../benchmark-question.js';
import { QuestionCost } from '../question-cost.js';
import { proposalOf } from '../series/series-input.types.js';
import { proposedAnswer, ProposedBenchmark } from './proposed-benchmark.types.js';
import { ProposedQuestion } from './proposed-question.types.js';

@UseGuards(new QuestionCost())
@Resolver()
export class ProposedResolver {
  constructor(private readonly questions: BenchmarkQuestions) {}

  @Query(() => ProposedBenchmark, {
    nullable: true,
    description:
      'Where a council that is proposed would have stood on a measure, had it been there instead of those that it would be made of: numerators and denominators of these are added up, and none of them is among its peers.',
  })
  async proposedBenchmark(
    @ActorIfAny() actor: Actor | undefined,
    @Args() { proposal, apportionments, ...question }: ProposedQuestion,
  ): Promise<ProposedBenchmark> {
    const footprint = proposalOf('proposal', proposal, apportionments);
    const asked = await this.questions.ofPlace(actor, footprint, question);
    return proposedAnswer(proposedBenchmark(asked.table, { footprint, ...question }, asked.release.directory), footprint, asked);
  }
}
