import {
  CHANGE_FAIRNESS,
  CHANGE_SHUFFLES,
  type ChangeDifference as DomainDifference,
  type ChangeOf,
  type CohortChangeOutcome,
  LEFT_OUT_OF_CHANGE,
  NO_CHANGE_REASONS,
  type YearsOfChange,
} from '#domain/benchmarking';
import type { Release as DomainRelease } from '#domain/publishing';
import { createUnionType, Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Council, councilType } from '../../councils/council.types.js';
import { enumOf } from '../../figures/enum-of.types.js';
import { QuantityCodeEnum } from '../../figures/enum.types.js';
import { FinancialYearScalar } from '../../figures/scalar.types.js';
import { Release, releaseType } from '../../releases/release.types.js';
import { caveats } from '../measures/measured-figure.mapper.js';
import { Measure, measureType } from '../measures/measure.types.js';

export const LeftOutOfChangeEnum = enumOf(
  'LeftOutOfChange',
  'Why a council is on neither side of a change.',
  Object.keys(LEFT_OUT_OF_CHANGE),
);
export const NoChangeReasonEnum = enumOf(
  'NoChangeReason',
  'TOO_FEW: too few councils of one side have both figures. NO_SPREAD: no change differs from another on either side.',
  NO_CHANGE_REASONS,
);

@ObjectType({ description: 'One side of a change.' })
export class ChangeSide {
  @Field(() => Int, { description: 'Its councils that were the same in both years.' })
  councils: number;

  @Field(() => Int, { description: 'How many of them have both figures: the n of its mean.' })
  known: number;

  @Field(() => Float, { description: 'The mean of the logarithms of later over earlier figures, each council counting once, in per cent.' })
  meanChange: number;
}

@ObjectType({ description: 'The change of members less that of others, in percentage points.' })
export class ChangeDifference {
  @Field(() => Float, { description: 'The difference, below nought where members fell more or rose less.' })
  difference: number;

  @Field(() => Float, {
    description: 'Its standard error, which does not take both sides to be equally spread (Welch’s; HC2 where adjusted).',
  })
  standardError: number;

  @Field(() => Float, { description: 'The lower end of its 90% interval.' })
  lower: number;

  @Field(() => Float, { description: 'The upper end of its 90% interval.' })
  upper: number;
}

@ObjectType({ description: 'A council that is on neither side.' })
export class LeftOutOfChangeCouncil {
  @Field(() => Council, { description: 'The council, as it was in the year that it is left out of.' })
  council: Council;

  @Field({ description: 'Whether all of it is of members.' })
  member: boolean;

  @Field(() => LeftOutOfChangeEnum, { description: 'Why it is left out.' })
  reason: string;

  @Field({ description: 'The reason in words, after “it is left out because it”.' })
  because: string;
}

@ObjectType({ isAbstract: true })
abstract class OfChange {
  @Field({ description: 'What the figures license to say, in plain words.' })
  sentence: string;

  @Field(() => Measure, { nullable: true, description: 'The measure; absent where a quantity was asked for.' })
  measure: Measure | undefined;

  @Field(() => QuantityCodeEnum, { nullable: true, description: 'The quantity; absent where a measure was asked for.' })
  quantity: string | undefined;

  @Field(() => FinancialYearScalar, { description: 'The earlier year.' })
  from: string;

  @Field(() => FinancialYearScalar, { description: 'The later year.' })
  to: string;

  @Field(() => [LeftOutOfChangeCouncil], { description: 'Councils of either year that are on neither side, each with its reason.' })
  leftOut: readonly LeftOutOfChangeCouncil[];

  @Field(() => [String], { description: 'What a reader must be told with it.' })
  fairness: readonly string[];

  @Field(() => [String], { description: 'What must be told of the measure.' })
  caveats: readonly string[];

  @Field(() => Release, { description: 'The release that the answer was read from.' })
  release: Release;
}

@ObjectType({
  description:
    'How members of a programme changed beside the councils that are none. Members chose to be members: a difference is no effect.',
})
export class CohortChange extends OfChange {
  @Field(() => ChangeSide, { description: 'The members.' })
  members: ChangeSide;

  @Field(() => ChangeSide, { description: 'The councils that are no members, not even in part.' })
  others: ChangeSide;

  @Field(() => ChangeDifference, { description: 'Members less others, as they are.' })
  difference: ChangeDifference;

  @Field(() => ChangeDifference, {
    nullable: true,
    description:
      'The same between councils of one type and one figure in the earlier year, by least squares; absent where these tell members from others by themselves, or councils are few.',
  })
  adjusted: ChangeDifference | undefined;

  @Field(() => Float, { description: 'How often councils drawn blindly would differ as much, either way, from 0 to 1: a permutation’s p.' })
  p: number;

  @Field(() => Int, { description: 'How many shuffles p was counted on; they are the same whenever it is asked.' })
  shuffles: number;

  @Field(() => Float, {
    description: 'The smallest difference that the interval would tell from none four times in five, in percentage points.',
  })
  detectable: number;
}

@ObjectType({ description: 'Nothing can be said of how the two sides changed.' })
export class NoCohortChange extends OfChange {
  @Field(() => NoChangeReasonEnum, { description: 'Why not.' })
  reason: string;

  @Field(() => Int, { description: 'Members with both figures.' })
  membersKnown: number;

  @Field(() => Int, { description: 'Other councils with both figures.' })
  othersKnown: number;
}

const TYPE_OF = { change: CohortChange, 'no-change': NoCohortChange } as const satisfies Record<CohortChangeOutcome['kind'], unknown>;
type Answered = (CohortChange | NoCohortChange) & { readonly kind: CohortChangeOutcome['kind'] };

export const CohortChangeResult = createUnionType({
  name: 'CohortChangeResult',
  description: 'A change of both sides, or why there is none.',
  types: () => [CohortChange, NoCohortChange] as const,
  resolveType: (answer: Answered) => TYPE_OF[answer.kind],
});

export function cohortChangeAnswer(
  found: CohortChangeOutcome,
  of: ChangeOf,
  { from, to }: YearsOfChange,
  release: DomainRelease,
): Answered {
  const asked = 'measure' in of ? { measure: measureType(of.measure), quantity: undefined } : { measure: undefined, quantity: of.quantity };
  const leftOut = found.leftOut.map(({ council, member, reason }) => ({
    ...{ council: councilType(council), member, reason },
    because: LEFT_OUT_OF_CHANGE[reason],
  }));
  const about = { ...asked, from, to, leftOut, fairness: CHANGE_FAIRNESS, release: releaseType(release) };
  const told = { ...about, caveats: 'measure' in of ? caveats(of.measure) : [] };
  if (found.kind === 'no-change') {
    const { kind, sentence, reason, members, others } = found;
    return { ...told, kind, sentence, reason, membersKnown: members, othersKnown: others };
  }
  const { kind, sentence, members, others, p, detectable, adjusted } = found;
  const difference = differenceType(found);
  const { shuffles } = CHANGE_SHUFFLES;
  return { ...told, kind, sentence, members, others, difference, adjusted: adjusted && differenceType(adjusted), p, shuffles, detectable };
}

const differenceType = ({ difference, standardError, interval }: DomainDifference): ChangeDifference => ({
  difference,
  standardError,
  ...interval,
});
