import type { ComparisonOutcome } from '#domain/benchmarking';
import { createUnionType, Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Citation } from '../../citations/citation.types.js';
import { Council } from '../../councils/council.types.js';
import { MissingReasonEnum, QuartileBandEnum } from '../../figures/enum.types.js';
import { CouncilCodeScalar, FinancialYearScalar } from '../../figures/scalar.types.js';
import { Release } from '../../releases/release.types.js';
import { NoGroupReasonEnum } from '../benchmark-enum.types.js';
import { Measure } from '../measures/measure.types.js';
import { MeasuredFigure } from '../measures/measured-figure.types.js';
import { LeftOutCouncil, SavedGroupCited } from '../peers/peer-group.types.js';

/** What every answer says of the question and of how it counted. */
@ObjectType({ isAbstract: true })
export abstract class Answer {
  @Field({ description: 'The answer in one plain sentence.' })
  sentence: string;

  @Field(() => Measure, { description: 'What is compared.' })
  measure: Measure;

  @Field(() => FinancialYearScalar, { description: 'The year compared.' })
  year: string;

  @Field(() => Release, { description: 'The release that the answer was read from.' })
  release: Release;

  @Field(() => Citation, { description: 'How this answer is cited.' })
  citation: Citation;
}

@ObjectType({ isAbstract: true })
abstract class Counted extends Answer {
  @Field(() => Council, { description: 'The council compared.' })
  council: Council;

  @Field({ description: 'The group, in words.' })
  group: string;

  @Field(() => SavedGroupCited, { nullable: true, description: 'The saved group and its version; absent for other groups.' })
  savedGroup: SavedGroupCited | undefined;

  @Field(() => Int, { description: 'Councils in the group, the council itself among them.' })
  groupSize: number;

  @Field(() => Int, { description: 'How many of them have a figure: the n of every statistic.' })
  known: number;

  @Field(() => [LeftOutCouncil], { description: 'Councils that would be in the group and can be no peers, each with its reason.' })
  leftOut: readonly LeftOutCouncil[];
}

@ObjectType({ description: 'A statistic of the group, or why it is withheld.' })
export class Statistic {
  @Field(() => Float, { nullable: true, description: 'The statistic; absent where it is withheld.' })
  value: number | undefined;

  @Field(() => String, { nullable: true, description: 'Why it is withheld; absent where it is given.' })
  withheld: string | undefined;
}

@ObjectType({ description: 'A peer and its figure.' })
export class PeerFigure {
  @Field(() => Council, { description: 'The peer.' })
  council: Council;

  @Field(() => MeasuredFigure, { description: 'Its figure, or why it has none.' })
  figure: MeasuredFigure;
}

@ObjectType({ description: 'A council among its peers. Statistics are of the council and its peers together.' })
export class PeerComparison extends Counted {
  @Field(() => MeasuredFigure, { description: 'The council’s own figure.' })
  figure: MeasuredFigure;

  @Field(() => [PeerFigure], { description: 'Every peer: neighbours nearest first, others in order of code.' })
  peers: readonly PeerFigure[];

  @Field(() => Statistic, { description: 'The mean of the group; needs 5 councils.' })
  mean: Statistic;

  @Field(() => Statistic, { description: 'The middle of the group; needs 5 councils.' })
  median: Statistic;

  @Field(() => Statistic, { description: 'A quarter of the group lies below this (type 7, Excel’s PERCENTILE.INC); needs 8 councils.' })
  lowerQuartile: Statistic;

  @Field(() => Statistic, { description: 'A quarter of the group lies above this; needs 8 councils.' })
  upperQuartile: Statistic;

  @Field(() => Statistic, { description: 'A tenth of the group lies below this; needs 20 councils.' })
  lowerTenth: Statistic;

  @Field(() => Statistic, { description: 'A tenth of the group lies above this; needs 20 councils.' })
  upperTenth: Statistic;

  @Field(() => QuartileBandEnum, {
    nullable: true,
    description: 'The quarter the council is in, TOP being best; absent below 8 councils or where neither direction is better.',
  })
  quartileBand: string | undefined;

  @Field(() => Statistic, { description: 'The share of the group the council does better than, per cent, ties by half; needs 5 councils.' })
  percentile: Statistic;

  @Field(() => Statistic, { description: 'Its place, 1 being best; needs 10 councils.' })
  place: Statistic;

  @Field(() => Statistic, {
    description:
      'How many usual distances it lies from the median, above nought where it is higher: 1.4826 median absolute deviations each.',
  })
  robustZ: Statistic;

  @Field(() => [String], { description: 'What a reader must be told with this comparison.' })
  caveats: readonly string[];
}

/** Its fields that say how the group is spread, and where the council is in it. */
export const SPREAD = ['mean', 'median', 'lowerQuartile', 'upperQuartile', 'lowerTenth', 'upperTenth'] as const;
export const STANDING = ['quartileBand', 'percentile', 'place', 'robustZ'] as const;

@ObjectType({ description: 'Too few of the group have a figure for any comparison.' })
export class TooFewPeers extends Counted {
  @Field(() => MeasuredFigure, { description: 'The council’s own figure.' })
  figure: MeasuredFigure;

  @Field(() => Int, { description: 'How many councils with a figure a comparison would need.' })
  needed: number;
}

@ObjectType({ description: 'The council itself has no figure.' })
export class FigureMissing extends Counted {
  @Field(() => MissingReasonEnum, { description: 'Why it has none.' })
  reason: string;
}

@ObjectType({ description: 'Councils that were named as peers and cannot be.' })
export class PeersNotUsable extends Answer {
  @Field(() => [CouncilCodeScalar], { description: 'The codes that cannot be used.' })
  councils: readonly string[];

  @Field(() => [LeftOutCouncil], { description: 'Why each of them cannot.' })
  leftOut: readonly LeftOutCouncil[];
}

@ObjectType({ description: 'There is no such group of peers.' })
export class NoPeerGroup extends Answer {
  @Field(() => Council, { description: 'The council.' })
  council: Council;

  @Field({ description: 'The group, in words.' })
  group: string;

  @Field(() => NoGroupReasonEnum, { description: 'Why there is none.' })
  reason: string;
}

const TYPE_OF = {
  comparison: PeerComparison,
  'too-few-peers': TooFewPeers,
  'figure-missing': FigureMissing,
  'peers-not-usable': PeersNotUsable,
  'no-group': NoPeerGroup,
} as const satisfies Record<Exclude<ComparisonOutcome['kind'], 'council-unknown'>, unknown>;

export type AnsweredOutcome = keyof typeof TYPE_OF;

export const PeerComparisonResult = createUnionType({
  name: 'PeerComparisonResult',
  description: 'A comparison, or why there is none.',
  types: () => [PeerComparison, TooFewPeers, FigureMissing, PeersNotUsable, NoPeerGroup] as const,
  resolveType: (answer: { readonly kind: AnsweredOutcome }) => TYPE_OF[answer.kind],
});
