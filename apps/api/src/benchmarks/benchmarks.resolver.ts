import { compare, type PeerGroup } from '#domain/benchmarking';
import { councilCode, type CouncilCode, type FinancialYear, MEASURE_CODES, type MeasureCode } from '#domain/catalogue';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { FinancialYearScalar, CouncilCodeScalar } from '../figures/scalar.types.js';
import { MeasureCodeEnum } from '../figures/enum.types.js';
import { type ReleaseChoice, RELEASE_NUMBER } from '../releases/release-choice.types.js';
import { comparisonAnswer } from './comparison.mapper.js';
import { type Answer, PeerComparisonResult, PeerGroupInput } from './comparison.types.js';
import { Measure, measureType } from './measure.types.js';

@Resolver()
export class BenchmarksResolver {
  constructor(private readonly releases: ReleaseChoice) {}

  @Query(() => [Measure], { description: 'Everything a comparison can be asked of.' })
  measures(): readonly Measure[] {
    return MEASURE_CODES.map(measureType);
  }

  @Query(() => PeerComparisonResult, {
    nullable: true,
    description: 'Where a council stands among its peers on one measure in one year.',
  })
  peerComparison(
    @Args('council', { type: () => CouncilCodeScalar, description: 'The council to place.' }) council: CouncilCode,
    @Args('measure', { type: () => MeasureCodeEnum, description: 'What to compare.' }) measure: MeasureCode,
    @Args('year', { type: () => FinancialYearScalar, description: 'The year to compare.' }) year: FinancialYear,
    @Args('peers', { description: 'Whom to compare with.' }) peers: PeerGroupInput,
    @Args('release', RELEASE_NUMBER) number: number | undefined,
  ): Answer {
    const release = this.releases.forCouncil(council, number);
    const outcome = compare(release, { council, measure, year, group: peerGroup(peers) });
    return comparisonAnswer(outcome, measure, year, release);
  }
}

function peerGroup({ councils, sameRegion }: PeerGroupInput): PeerGroup {
  if (councils) return { kind: 'named', councils: councils.map(councilCode) };
  return { kind: sameRegion === undefined ? 'type' : 'region' };
}
