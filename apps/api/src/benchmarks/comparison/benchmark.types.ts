import { type BenchmarkOutcome, type CitedGroup, positionFacts, type PositionRange, type TriedComparison } from '#domain/benchmarking';
import { AREAS, type CouncilCode } from '#domain/catalogue';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Citation } from '../../citations/citation.types.js';
import { Council, councilType } from '../../councils/council.types.js';
import { PeerModelEnum, QuartileBandEnum } from '../../figures/enum.types.js';
import { Figure } from '../../figures/figure.types.js';
import { notFound } from '../../figures/node.types.js';
import { FinancialYearScalar } from '../../figures/scalar.types.js';
import { LocalTarget, targetType } from '../../targets/target.types.js';
import { Release, releaseType } from '../../releases/release.types.js';
import { Measure, measureType } from '../measures/measure.types.js';
import { caveats, plainFigure } from '../measures/measured-figure.mapper.js';
import { MeasuredFigure } from '../measures/measured-figure.types.js';
import { type Asked, figureOf } from './answer-parts.js';
import { comparisonAnswer } from './comparison.mapper.js';
import { type Answer, PeerComparisonResult } from './comparison.types.js';

@ObjectType({ description: 'A figure that is published for England or a region.' })
export class AreaFigure {
  @Field({ description: 'England, or the region.' })
  area: string;

  @Field(() => Figure, { description: 'The figure as published there, or why there is none.' })
  figure: Figure;
}

@ObjectType({ description: 'How many of the groups tried put a council into a quarter.' })
export class BandShare {
  @Field(() => QuartileBandEnum, { description: 'The quarter.' })
  band: string;

  @Field(() => Float, { description: 'The share of groups, 0 to 1.' })
  share: number;
}

@ObjectType({ description: 'A group of peers that was tried, and what came of it.' })
export class TriedPeers {
  @Field(() => PeerModelEnum, { description: 'How its peers were chosen.' })
  model: string;

  @Field(() => Int, { nullable: true, description: 'How many neighbours were asked for; absent for other models.' })
  count: number | undefined;

  @Field(() => PeerComparisonResult, { description: 'The comparison, or why there is none.' })
  comparison: Answer;
}

@ObjectType({
  description:
    'Where a council stands, over every group of peers that suits the measure: a range, because who is like whom is a judgement.',
})
export class Benchmark {
  @Field({ description: 'The position in one plain sentence.' })
  sentence: string;

  @Field(() => Council, { description: 'The council.' })
  council: Council;

  @Field(() => Measure, { description: 'What is compared.' })
  measure: Measure;

  @Field(() => FinancialYearScalar, { description: 'The year.' })
  year: string;

  @Field(() => MeasuredFigure, { description: 'The council’s own figure, or why there is none.' })
  figure: MeasuredFigure;

  @Field(() => Float, { nullable: true, description: 'The lowest percentile over the groups; absent where there is no position.' })
  lowestPercentile: number | undefined;

  @Field(() => Float, { nullable: true, description: 'The highest percentile over the groups; absent where there is no position.' })
  highestPercentile: number | undefined;

  @Field(() => Boolean, { nullable: true, description: 'Whether the quarter depends on the peers; absent where there is no position.' })
  quartileFlips: boolean | undefined;

  @Field(() => [BandShare], { description: 'The quarters it is in, with the share of groups that say so.' })
  bands: readonly BandShare[];

  @Field(() => [TriedPeers], { description: 'Every group that was tried, the best suited first.' })
  tried: readonly TriedPeers[];

  @Field(() => LocalTarget, {
    nullable: true,
    description:
      'What the council aims at, as it had said when the release was published; absent where it said nothing, and for readers outside the programme.',
  })
  target: LocalTarget | undefined;

  @Field(() => [AreaFigure], { description: 'What is published for England and for its region.' })
  areas: readonly AreaFigure[];

  @Field(() => [String], { description: 'What a reader must be told with this.' })
  caveats: readonly string[];

  @Field(() => Release, { description: 'The release that the answer was read from.' })
  release: Release;

  @Field(() => Citation, { description: 'How this position is cited: the figure, the range and every group that was tried.' })
  citation: Citation;
}

/** The domain's answer in the words of the schema; an unknown council is not found, here as everywhere. */
export function benchmarkAnswer(outcome: BenchmarkOutcome, asked: Asked, saved: readonly CitedGroup[]): Benchmark {
  if (outcome.kind === 'council-unknown') throw notFound();
  const { council, position, figure } = outcome;
  const { release, code, year } = asked;
  return {
    sentence: position.sentence,
    council: councilType(council),
    measure: measureType(code),
    year,
    figure: figureOf(council.code, figure, asked),
    ...rangeOf(position),
    get tried() {
      return outcome.tried.map((tried) => triedType(tried, asked, council.code));
    },
    target: targetOf(council.code, asked),
    get areas() {
      return areasOf(council.region, asked);
    },
    caveats: caveats(code),
    release: releaseType(release),
    get citation() {
      const cited = saved.map(({ id, version }) => ({ id, version }));
      return asked.cite({ of: 'position', council: council.code, measure: code, year, saved: cited }, positionFacts(outcome));
    },
  };
}

function targetOf(council: string, { release, code, year, audience }: Asked): LocalTarget | undefined {
  if (audience !== 'programme') return undefined;
  const found = release.content.targets.find((target) => target.council === council && target.measure === code && target.year === year);
  return found && targetType(found);
}

export function rangeOf(position: PositionRange): Pick<Benchmark, 'lowestPercentile' | 'highestPercentile' | 'quartileFlips' | 'bands'> {
  if (position.kind !== 'range') return { lowestPercentile: undefined, highestPercentile: undefined, quartileFlips: undefined, bands: [] };
  return {
    lowestPercentile: position.lowest,
    highestPercentile: position.highest,
    quartileFlips: position.flips,
    bands: Object.entries(position.bands).flatMap(([band, share]) => (share > 0 ? [{ band, share }] : [])),
  };
}

const triedType = ({ model, k, group, outcome }: TriedComparison, asked: Asked, council: CouncilCode): TriedPeers => ({
  model,
  count: k,
  comparison: comparisonAnswer(outcome, asked, { council, group }),
});

/** What is published for England, and for the region if there is one. */
export function areasOf(region: string | undefined, { table, code, year }: Asked): readonly AreaFigure[] {
  return Object.entries(AREAS)
    .filter(([, name]) => name === 'England' || name === region)
    .map(([area, name]) => ({ area: name, figure: plainFigure(table.areaFigure(area as keyof typeof AREAS, code, year), code) }));
}
