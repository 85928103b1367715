import type { Actor } from '#domain/access';
import { benchmark, compare } from '#domain/benchmarking';
import { type CouncilCode, type FinancialYear, MEASURE_CODES, type MeasureCode } from '#domain/catalogue';
import { Args, type ArgsOptions, Query, Resolver } from '@nestjs/graphql';
import { ActorIfAny } from '../access/actor.types.js';
import { MeasureCodeEnum } from '../figures/enum.types.js';
import { notFound } from '../figures/node.types.js';
import { CouncilCodeScalar, FinancialYearScalar } from '../figures/scalar.types.js';
import { RELEASE_NUMBER } from '../releases/release-choice.types.js';
import type { BenchmarkQuestions } from './benchmark-question.js';
import { Benchmark, benchmarkAnswer } from './comparison/benchmark.types.js';
import { comparisonAnswer, figureOf } from './comparison/comparison.mapper.js';
import { type Answer, PeerComparisonResult } from './comparison/comparison.types.js';
import { Measure, measureType } from './measures/measure.types.js';
import { MeasuredFigure } from './measures/measured-figure.types.js';
import { PeerGroupInput, peerGroupOf } from './peers/peer-group.types.js';

const COUNCIL: ArgsOptions = { type: () => CouncilCodeScalar, description: 'The council.' };
const MEASURE: ArgsOptions = { type: () => MeasureCodeEnum, description: 'What to compare.' };
const YEAR: ArgsOptions = { type: () => FinancialYearScalar, description: 'The year.' };

@Resolver()
export class BenchmarksResolver {
  constructor(private readonly questions: BenchmarkQuestions) {}

  @Query(() => [Measure], { description: 'Everything a comparison can be asked of.' })
  measures(): readonly Measure[] {
    return MEASURE_CODES.map(measureType);
  }

  @Query(() => MeasuredFigure, { nullable: true, description: 'One figure of a council, with what it is made of and where that was read.' })
  figure(
    @ActorIfAny() actor: Actor | undefined,
    @Args('council', COUNCIL) council: CouncilCode,
    @Args('measure', MEASURE) code: MeasureCode,
    @Args('year', YEAR) year: FinancialYear,
    @Args('release', RELEASE_NUMBER) number: number | undefined,
  ): MeasuredFigure {
    const asked = this.questions.of(actor, council, { code, year, number });
    if (asked.release.council(council) === undefined) throw notFound();
    return figureOf(council, asked.table.figure(council, code, year), asked);
  }

  @Query(() => PeerComparisonResult, {
    nullable: true,
    description: 'Where a council stands among its peers on one measure in one year.',
  })
  async peerComparison(
    @ActorIfAny() actor: Actor | undefined,
    @Args('council', { ...COUNCIL, description: 'The council to place.' }) council: CouncilCode,
    @Args('measure', MEASURE) code: MeasureCode,
    @Args('year', { ...YEAR, description: 'The year to compare.' }) year: FinancialYear,
    @Args('peers', { description: 'Whom to compare with.' }) peers: PeerGroupInput,
    @Args('release', RELEASE_NUMBER) number: number | undefined,
  ): Promise<Answer> {
    const asked = this.questions.of(actor, council, { code, year, number });
    const directory = await this.questions.directory(actor, asked.release, peers);
    return comparisonAnswer(compare(asked.table, { council, measure: code, year, group: peerGroupOf(peers, code) }, directory), asked);
  }

  @Query(() => Benchmark, {
    nullable: true,
    description: 'Where a council stands on a measure, as a range over every group of peers that suits the measure.',
  })
  benchmark(
    @ActorIfAny() actor: Actor | undefined,
    @Args('council', COUNCIL) council: CouncilCode,
    @Args('measure', MEASURE) code: MeasureCode,
    @Args('year', YEAR) year: FinancialYear,
    @Args('release', RELEASE_NUMBER) number: number | undefined,
  ): Benchmark {
    const asked = this.questions.of(actor, council, { code, year, number });
    const request = { council, measure: code, year, own: { cohorts: asked.release.cohorts } };
    return benchmarkAnswer(benchmark(asked.table, request, asked.release.directory), asked);
  }
}
