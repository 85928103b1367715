import type { FinancialYear } from '#domain/catalogue';
import type { Denominator, SavingsDefinition } from '#domain/programmes';
import type { ProgrammeReading } from '#domain/publishing';
import type { Stage } from '#domain/savings';
import { ArgsType, createUnionType, Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Statistic } from '../benchmarks/comparison/comparison.types.js';
import { DenominatorEnum, MissingReasonEnum, SavingsDefinitionEnum, SpendSourceEnum, StageEnum } from '../figures/enum.types.js';
import { MoneyFigure } from '../figures/figure.types.js';
import { FinancialYearScalar } from '../figures/scalar.types.js';
import { Release } from '../releases/release.types.js';

@ArgsType()
export class SavingsTableArgs {
  @Field(() => FinancialYearScalar, { description: 'The year that savings are made in.' })
  year: FinancialYear;

  @Field(() => StageEnum, { defaultValue: 'reported', description: 'Planned, reported or validated.' })
  stage: Stage;

  @Field(() => SavingsDefinitionEnum, { defaultValue: 'comparable', description: 'Which savings are counted.' })
  definition: SavingsDefinition;

  @Field(() => DenominatorEnum, { defaultValue: 'net-current-expenditure', description: 'What they are a share of.' })
  denominator: Denominator;

  @Field(() => String, { nullable: true, description: 'A review by its code: the table as that review read it, from the release it read.' })
  review: string | undefined;
}

@ObjectType({ description: 'Members left out, by what they lack and why.' })
export class LeftOutMembers {
  @Field({ description: '“saving” or “net-spend”.' })
  lacks: string;

  @Field(() => MissingReasonEnum, { description: 'Why there is none.' })
  reason: string;

  @Field(() => Int, { description: 'How many members.' })
  councils: number;
}

@ObjectType({ description: 'Where members’ net spend was read.' })
export class SpendSourceCount {
  @Field(() => SpendSourceEnum, { description: 'Where.' })
  source: string;

  @Field(() => Int, { description: 'How many members.' })
  councils: number;
}

@ObjectType({ isAbstract: true })
abstract class CountedMembers {
  @Field({ description: 'The answer in one plain sentence.' })
  sentence: string;

  @Field(() => FinancialYearScalar, { description: 'The year.' })
  year: string;

  @Field(() => StageEnum, { description: 'The stage: the status of every amount here.' })
  stage: string;

  @Field(() => SavingsDefinitionEnum, { description: 'Which savings are counted.' })
  definition: string;

  @Field(() => DenominatorEnum, { description: 'What they are a share of.' })
  denominator: string;

  @Field(() => Int, { description: 'Members named.' })
  members: number;

  @Field(() => Int, { description: 'n(A): members with a savings total.' })
  withTotal: number;

  @Field(() => Int, { description: 'n(B): members with a savings total and net spend; every rate is theirs.' })
  withTotalAndSpend: number;

  @Field(() => MoneyFigure, { description: 'The savings of A together.' })
  total: MoneyFigure;

  @Field(() => [LeftOutMembers], { description: 'Members without a rate, counted and never taken for nought.' })
  leftOut: readonly LeftOutMembers[];

  @Field(() => [SpendSourceCount], { description: 'Where the net spend of B was read.' })
  spendSources: readonly SpendSourceCount[];

  @Field(() => [String], { description: 'What a reader must be told with it.' })
  fairness: readonly string[];

  @Field(() => Release, { description: 'The release that it was computed from.' })
  release: Release;
}

@ObjectType({ description: 'Savings of a programme’s members in a year, as shares of their net spend.' })
export class ProgrammeSavingsTable extends CountedMembers {
  @Field(() => MoneyFigure, { description: 'The savings of B together.' })
  saving: MoneyFigure;

  @Field(() => MoneyFigure, { description: 'The net spend of B together.' })
  netSpend: MoneyFigure;

  @Field(() => Float, { description: 'The mean of the members’ own rates, per cent: each counts the same.' })
  unweightedPercent: number;

  @Field(() => Float, { description: 'All savings over all net spend, per cent: large councils count for more.' })
  pooledPercent: number;

  @Field(() => Float, {
    description:
      'Pooled less unweighted, percentage points: covariance of net spend and rate over mean net spend. Negative where large councils have smaller rates.',
  })
  sizeEffect: number;

  @Field(() => MoneyFigure, {
    description: 'The net spend that would follow if the unweighted mean were taken for the pooled rate; compare with `netSpend`.',
  })
  impliedNetSpend: MoneyFigure;

  @Field(() => Float, { description: 'The middle of the rates, per cent.' })
  medianPercent: number;

  @Field(() => Statistic, { description: 'A quarter of the rates lies below this, per cent (type 7); needs 8 councils.' })
  lowerQuartilePercent: Statistic;

  @Field(() => Statistic, { description: 'A quarter of the rates lies above this, per cent; needs 8 councils.' })
  upperQuartilePercent: Statistic;

  @Field(() => Float, { description: 'The lowest rate, per cent.' })
  lowestPercent: number;

  @Field(() => Float, { description: 'The highest rate, per cent.' })
  highestPercent: number;
}

@ObjectType({ description: 'Too few members have both figures for an average to mean anything.' })
export class TooFewMembers extends CountedMembers {
  @Field(() => Int, { description: 'How many members with both an average would need.' })
  needed: number;
}

@ObjectType({ description: 'The review is due and has read no release yet.' })
export class ReviewDue {
  @Field({ description: 'That, in one plain sentence.' })
  sentence: string;

  @Field({ description: 'When it is due.' })
  due: string;
}

const TYPE_OF = { table: ProgrammeSavingsTable, 'too-few': TooFewMembers, 'review-due': ReviewDue } as const satisfies Record<
  Exclude<ProgrammeReading['kind'], 'read' | 'unknown'> | 'table' | 'too-few',
  unknown
>;

export interface ProgrammeSavingsAnswer {
  readonly kind: keyof typeof TYPE_OF;
}

export const ProgrammeSavingsResult = createUnionType({
  name: 'ProgrammeSavingsResult',
  description: 'The savings of a programme, or why there is no average.',
  types: () => [ProgrammeSavingsTable, TooFewMembers, ReviewDue] as const,
  resolveType: (answer: ProgrammeSavingsAnswer) => TYPE_OF[answer.kind],
});
