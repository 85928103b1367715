import type { Actor } from '#domain/access';
import { benchmark, compare } from '#domain/benchmarking';
import { MEASURE_CODES } from '#domain/catalogue';
import { UseGuards } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { ActorIfAny } from '../access/actor.types.js';
import { type BenchmarkQuestions, withSaved } from './benchmark-question.js';
import { QuestionCost } from './question-cost.js';
import { Benchmark, benchmarkAnswer } from './comparison/benchmark.types.js';
import { figureAnswer } from './comparison/answer-parts.js';
import { comparisonAnswer } from './comparison/comparison.mapper.js';
import { type Answer, PeerComparisonResult } from './comparison/comparison.types.js';
import { Measure, measureType } from './measures/measure.types.js';
import { MeasuredFigure } from './measures/measured-figure.types.js';
import { PeerGroupInput, peerGroupOf } from './peers/peer-group.types.js';
import { CouncilQuestion, PositionQuestion } from './question-args.types.js';

@UseGuards(new QuestionCost())
@Resolver()
export class BenchmarksResolver {
  constructor(private readonly questions: BenchmarkQuestions) {}

  @Query(() => [Measure], { description: 'Everything a comparison can be asked of.' })
  measures(): readonly Measure[] {
    return MEASURE_CODES.map(measureType);
  }

  @Query(() => MeasuredFigure, { nullable: true, description: 'One figure of a council, with what it is made of and where that was read.' })
  async figure(@ActorIfAny() actor: Actor | undefined, @Args() question: CouncilQuestion): Promise<MeasuredFigure> {
    const asked = await this.questions.ofCouncil(actor, question);
    return figureAnswer(question.council, asked);
  }

  @Query(() => PeerComparisonResult, {
    nullable: true,
    description: 'Where a council stands among its peers on one measure in one year.',
  })
  async peerComparison(
    @ActorIfAny() actor: Actor | undefined,
    @Args() question: CouncilQuestion,
    @Args('peers', { description: 'Whom to compare with.' }) peers: PeerGroupInput,
  ): Promise<Answer> {
    const asked = await this.questions.ofCouncil(actor, question);
    const request = { ...question, group: peerGroupOf(peers, question.measure) };
    return comparisonAnswer(compare(asked.table, request, await this.questions.directory(actor, asked.release, peers)), asked, request);
  }

  @Query(() => Benchmark, {
    nullable: true,
    description:
      'Where a council stands on a measure, as a range over every group of peers that suits the measure, and saved groups that are named.',
  })
  async benchmark(@ActorIfAny() actor: Actor | undefined, @Args() { savedGroups, ...question }: PositionQuestion): Promise<Benchmark> {
    const asked = await this.questions.ofCouncil(actor, question);
    const saved = await this.questions.saved(actor, asked.release, savedGroups ?? []);
    return benchmarkAnswer(
      benchmark(asked.table, { ...question, own: { cohorts: asked.release.cohorts, saved } }, withSaved(asked.release, saved)),
      asked,
      saved,
    );
  }
}
