import {
  lackingSentence,
  proposedFacts,
  type ProposedBenchmark as DomainBenchmark,
  type ProposedFootprint,
  type ProposedTried as DomainTried,
} from '#domain/benchmarking';
import { Field, Int, ObjectType, PickType } from '@nestjs/graphql';
import { PeerModelEnum } from '../../figures/enum.types.js';
import { Figure } from '../../figures/figure.types.js';
import { releaseType } from '../../releases/release.types.js';
import { FlagEnum, LocalityVariableEnum, NoGroupReasonEnum } from '../benchmark-enum.types.js';
import { areasOf, Benchmark, rangeOf } from '../comparison/benchmark.types.js';
import { type Asked, peerFigures } from '../comparison/answer-parts.js';
import { statisticsOf } from '../comparison/statistics.mapper.js';
import { PeerComparison, SPREAD, STANDING } from '../comparison/comparison.types.js';
import { caveats, plainFigure } from '../measures/measured-figure.mapper.js';
import { measureType } from '../measures/measure.types.js';
import { FigureMaking, inPlainWords, makingType } from '../series/series.types.js';

const OF_GROUP = ['groupSize', 'known', 'leftOut', 'peers'] as const;

@ObjectType({ description: 'A proposed council among its peers. Statistics are of it and its peers together.' })
export class ProposedComparison extends PickType(PeerComparison, [...OF_GROUP, ...SPREAD, ...STANDING], ObjectType) {}

@ObjectType({ description: 'A group of peers that was tried for a proposed council, and what came of it.' })
export class ProposedTried {
  @Field(() => PeerModelEnum, { description: 'How its peers were chosen.' })
  model: string;

  @Field(() => Int, { nullable: true, description: 'How many neighbours were asked for; absent for other models.' })
  count: number | undefined;

  @Field({ description: 'The group, in words.' })
  group: string;

  @Field({ description: 'What came of it in one plain sentence.' })
  sentence: string;

  @Field(() => NoGroupReasonEnum, { nullable: true, description: 'Why there is no such group; absent where there is one.' })
  reason: string | undefined;

  @Field(() => ProposedComparison, {
    nullable: true,
    description: 'The comparison; absent without a group, or with too few figures in it.',
  })
  comparison: ProposedComparison | undefined;
}

const POSITION = ['sentence', 'lowestPercentile', 'highestPercentile', 'quartileFlips', 'bands'] as const;
const ABOUT = ['measure', 'year', 'areas', 'caveats', 'release', 'citation'] as const;

@ObjectType({
  description:
    'Where a proposed council would have stood instead of the councils that it would be made of: a range, because who is like whom is a judgement.',
})
export class ProposedBenchmark extends PickType(Benchmark, [...POSITION, ...ABOUT], ObjectType) {
  @Field({ description: 'The name it was asked under.' })
  place: string;

  @Field(() => Figure, { description: 'Its figure, or why there is none.' })
  figure: Figure;

  @Field(() => FigureMaking, { description: 'How the figure was made.' })
  made: FigureMaking;

  @Field(() => FlagEnum, {
    nullable: true,
    description: 'Whether it can be set beside others; a RED one has no position. Absent where there is no figure for a reason of its own.',
  })
  flag: string | undefined;

  @Field({ description: 'How the figure was made, and how comparable it is, in plain words.' })
  making: string;

  @Field(() => [ProposedTried], {
    description: 'Every group that was tried, the best suited first; none where the figure has no position.',
  })
  tried: readonly ProposedTried[];

  @Field(() => [LocalityVariableEnum], {
    description: 'What neighbours are chosen by and is not known of the place, because a council that it would be made of lacks it.',
  })
  lacks: readonly string[];
}

/** The domain's answer in the words of the schema. */
export function proposedAnswer(found: DomainBenchmark, place: ProposedFootprint, asked: Asked): ProposedBenchmark {
  const { figure, made, flag, position, region, lacks } = found;
  const { code, year, release } = asked;
  return {
    place: place.name,
    sentence: position.sentence,
    measure: measureType(code),
    year,
    figure: plainFigure(figure, code),
    made: makingType(made),
    flag: flag?.colour,
    making: inPlainWords(found),
    ...rangeOf(position),
    tried: found.tried.map((tried) => triedType(tried, asked)),
    lacks,
    get areas() {
      return areasOf(region, asked);
    },
    caveats: [...caveats(code), ...lackingSentence(found)],
    release: releaseType(release),
    get citation() {
      return asked.cite({ of: 'proposed', place, measure: code, year }, proposedFacts(found));
    },
  };
}

function triedType({ model, k: count, outcome, sentence }: DomainTried, asked: Asked): ProposedTried {
  const { group } = outcome;
  const answer = { model, count, group, sentence, reason: undefined, comparison: undefined };
  if (outcome.kind === 'no-group') return { ...answer, reason: outcome.reason };
  if (outcome.kind === 'too-few-peers') return answer;
  const { size: groupSize, known, leftOut } = outcome;
  const comparison = {
    ...{ groupSize, known, leftOut },
    get peers() {
      return peerFigures(outcome, asked);
    },
    ...statisticsOf(outcome),
  };
  return { ...answer, comparison };
}
