import { contrastFacts, type ContrastOutcome, type ContrastSide } from '#domain/benchmarking';
import { isKnown } from '#domain/catalogue';
import { createUnionType, Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { type Uncited, withCitation } from '../../citations/citation.types.js';
import { Council, councilType } from '../../councils/council.types.js';
import { releaseType } from '../../releases/release.types.js';
import type { Asked } from '../comparison/answer-parts.js';
import { lower, statistic, upper } from '../comparison/statistics.mapper.js';
import { caveats } from '../measures/measured-figure.mapper.js';
import { Answer, Statistic } from '../comparison/comparison.types.js';
import { measureType } from '../measures/measure.types.js';

@ObjectType({ description: 'One side of a contrast.' })
export class CohortSide {
  @Field(() => Int, { description: 'Its councils that had their duties in the year.' })
  councils: number;

  @Field(() => Int, { description: 'How many of them have a figure: the n of every statistic.' })
  known: number;

  @Field(() => Statistic, { description: 'The mean.' })
  mean: Statistic;

  @Field(() => Statistic, { description: 'The median.' })
  median: Statistic;

  @Field(() => Statistic, { description: 'A quarter lies below this.' })
  lowerQuartile: Statistic;

  @Field(() => Statistic, { description: 'A quarter lies above this.' })
  upperQuartile: Statistic;

  @Field(() => Float, {
    nullable: true,
    description: 'All of them as one: numerators and denominators each added up, then divided; absent where only rates are published.',
  })
  pooled: number | undefined;
}

const NEITHER = 'Councils that only a part of is of members, or came of them: they are on neither side.';

@ObjectType({
  description: 'The members of a programme beside the councils that are none. Members chose to be members: a difference is no effect.',
})
export class CohortContrast extends Answer {
  @Field(() => CohortSide, { description: 'The members, under the codes of the year; councils made wholly of members are among them.' })
  members: CohortSide;

  @Field(() => CohortSide, { description: 'The councils of the year that are no members, not even in part.' })
  others: CohortSide;

  @Field(() => [Council], { description: NEITHER })
  neither: readonly Council[];

  @Field(() => Float, { description: 'The median of the members less that of the others, in the unit of the measure.' })
  difference: number;

  @Field(() => [String], { description: 'What must be told with it.' })
  caveats: readonly string[];
}

@ObjectType({ description: 'Too few councils of one side have a figure.' })
export class TooFewInCohort extends Answer {
  @Field(() => Int, { description: 'Members with a figure.' })
  members: number;

  @Field(() => Int, { description: 'Other councils with a figure.' })
  others: number;

  @Field(() => [Council], { description: NEITHER })
  neither: readonly Council[];
}

const TYPE_OF = { contrast: CohortContrast, 'too-few': TooFewInCohort } as const satisfies Record<ContrastOutcome['kind'], unknown>;
type Answered = (CohortContrast | TooFewInCohort) & { readonly kind: ContrastOutcome['kind'] };

export const CohortContrastResult = createUnionType({
  name: 'CohortContrastResult',
  description: 'A contrast, or why there is none.',
  types: () => [CohortContrast, TooFewInCohort] as const,
  resolveType: (answer: Answered) => TYPE_OF[answer.kind],
});

export function contrastAnswer(found: ContrastOutcome, programme: string, asked: Asked): Answered {
  const { code: measure, year, release } = asked;
  const question = { of: 'contrast', realm: release.label.realm, programme, measure, year } as const;
  return withCitation(plainAnswer(found, asked), () => asked.cite(question, contrastFacts(found)));
}

function plainAnswer(
  found: ContrastOutcome,
  { release, code, year }: Asked,
): Uncited<CohortContrast | TooFewInCohort> & Pick<Answered, 'kind'> {
  const answer = { measure: measureType(code), year, release: releaseType(release) };
  if (found.kind === 'too-few') {
    const sentence = `There is no contrast: ${found.members} members and ${found.others} other councils have a figure in ${year}, which is too few of one or the other.`;
    return { ...answer, ...found, neither: found.neither.map(councilType), sentence };
  }
  const { kind, sentence, difference } = found;
  const [members, others, neither] = [side(found.members), side(found.others), found.neither.map(councilType)];
  return { ...answer, kind, sentence, members, others, neither, difference, caveats: caveats(code) };
}

const side = ({ councils, known, mean, median, quartiles, pooled }: ContrastSide): CohortSide => ({
  councils,
  known,
  mean: statistic(mean),
  median: statistic(median),
  lowerQuartile: statistic(lower(quartiles)),
  upperQuartile: statistic(upper(quartiles)),
  pooled: pooled !== undefined && isKnown(pooled) ? pooled.value : undefined,
});
