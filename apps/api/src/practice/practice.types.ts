import { Field, Int, ObjectType } from '@nestjs/graphql';
import {
  IndicatorConceptEnum,
  IndicatorDirectionEnum,
  IndicatorRoleEnum,
  MeasureCodeEnum,
  PracticeTagEnum,
} from '../figures/enum.types.js';
import { FinancialYearScalar } from '../figures/scalar.types.js';

@ObjectType({ description: 'The code an indicator has in the Adult Social Care Outcomes Framework of some years. Codes are used again.' })
export class IndicatorEdition {
  @Field(() => FinancialYearScalar, { nullable: true, description: 'The first year; absent where the code is as old as the indicator.' })
  from: string | undefined;

  @Field(() => FinancialYearScalar, { nullable: true, description: 'The last year; absent while the code is in use.' })
  to: string | undefined;

  @Field({ description: 'The code, such as 2D.' })
  code: string;

  @Field({ description: 'Whether old and new code are paired by our reading of their definitions, and not by the publisher.' })
  inferred: boolean;
}

@ObjectType({ description: 'What should move where a saving of a practice is genuine.' })
export class PracticeIndicator {
  @Field(() => IndicatorConceptEnum, { description: 'The concept, whatever its code in a year.' })
  concept: string;

  @Field({ description: 'The concept in words.' })
  label: string;

  @Field({ description: 'What it is counted in.' })
  unit: string;

  @Field(() => MeasureCodeEnum, { nullable: true, description: 'The measure that gives its figures; absent where none does yet.' })
  measure: string | undefined;

  @Field(() => [IndicatorEdition], { description: 'Its codes by year; empty where the framework has none.' })
  editions: readonly IndicatorEdition[];

  @Field(() => IndicatorRoleEnum, {
    description: 'PRIMARY and SECONDARY speak for or against a claim; without a rise of the EXPOSURE there was nothing to work.',
  })
  role: string;

  @Field(() => IndicatorDirectionEnum, { description: 'Which way it goes where the saving is genuine.' })
  direction: string;

  @Field(() => Int, { description: 'The first year after the practice begins in which it may show.' })
  lagFrom: number;

  @Field(() => Int, { description: 'The last such year.' })
  lagTo: number;
}

@ObjectType({ description: 'A practice that a saving can be tagged with.' })
export class PracticeTagLabel {
  @Field(() => PracticeTagEnum, { description: 'The tag.' })
  tag: string;

  @Field({ description: 'The practice in words.' })
  label: string;

  @Field({ description: 'The route by which it saves.' })
  route: string;

  @Field({ description: 'The practice in one line.' })
  description: string;

  @Field(() => [String], { description: 'Other words for it; a search reads each of them as this practice.' })
  synonyms: readonly string[];

  @Field(() => String, { nullable: true, description: 'Where in care a genuine saving should show; absent where that is not laid down.' })
  locus: string | undefined;

  @Field(() => [PracticeIndicator], { description: 'What should move beside the money; empty where that is not laid down.' })
  indicators: readonly PracticeIndicator[];

  @Field(() => String, { nullable: true, description: 'What is known of the practice’s effect, and what to be careful of.' })
  caution: string | undefined;

  @Field(() => String, { nullable: true, description: 'Where locus, indicators and caution come from.' })
  source: string | undefined;
}
