import { INDICATOR_STATES, LEANINGS } from '#domain/coherence';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../figures/enum-of.types.js';
import { IndicatorConceptEnum, IndicatorDirectionEnum, IndicatorRoleEnum, PracticeTagEnum } from '../../figures/enum.types.js';
import { MoneyFigure } from '../../figures/figure.types.js';
import { FinancialYearScalar } from '../../figures/scalar.types.js';

const PracticeVerdictEnum = enumOf(
  'PracticeVerdict',
  'What a practice’s indicators say: COHERENT moved as they would where the saving is genuine, NOT_COHERENT against it, MIXED not enough to say so, SILENT nothing moved, NOT_TESTABLE the first indicator cannot be compared.',
  ['not-coherent', 'mixed', 'silent', 'coherent', 'strongly-coherent', 'not-testable'],
);
const IndicatorStateEnum = enumOf(
  'IndicatorState',
  'What an indicator did beside other councils’: a quarter of those without the practice are EXPECTED or beyond by chance, a tenth STRONG.',
  INDICATOR_STATES,
);
export const LeaningEnum = enumOf(
  'Leaning',
  'Which way insufficient evidence leans; the verdict stays what it is.',
  LEANINGS.map((each) => each.toLowerCase().replaceAll('_', '-')),
);

@ObjectType({ description: 'What was measured of an indicator: points of a share, per cent of everything else.' })
export class MeasuredIndicator {
  @Field(() => Float, { description: 'How far the council’s moved.' })
  change: number;

  @Field(() => Float, { description: 'How far the others’ moved: their median.' })
  usual: number;

  @Field(() => Float, { description: 'One standard deviation of what others stray by, the council’s own chance included.' })
  spread: number;

  @Field(() => Float, { description: 'Change less usual over spread, above 0 where it went the way of a genuine saving.' })
  z: number;

  @Field(() => Int, { description: 'Councils that it is compared with.' })
  comparators: number;
}

@ObjectType({ description: 'One indicator of a practice, beside other councils’.' })
export class PracticeReading {
  @Field(() => IndicatorConceptEnum, { description: 'The concept, whatever its code in a year.' })
  concept: string;

  @Field(() => IndicatorRoleEnum, { description: 'What it says of the practice.' })
  role: string;

  @Field(() => IndicatorDirectionEnum, { description: 'Which way it goes where the saving is genuine.' })
  direction: string;

  @Field(() => IndicatorStateEnum, { nullable: true, description: 'What it says; absent where it cannot be compared.' })
  state: string | undefined;

  @Field(() => String, { nullable: true, description: 'Why it cannot be compared; absent where it can.' })
  why: string | undefined;

  @Field(() => MeasuredIndicator, {
    nullable: true,
    description: 'What was measured; of a year of the pandemic too, from which nothing is concluded.',
  })
  measured: MeasuredIndicator | undefined;
}

@ObjectType({
  description:
    'One practice of a claim: whether its indicators tell the same story as the money. It takes one step off a verdict at most, and adds none.',
})
export class ClaimPractice {
  @Field(() => PracticeTagEnum, { description: 'The practice.' })
  tag: string;

  @Field(() => PracticeVerdictEnum, { description: 'What its indicators say.' })
  verdict: string;

  @Field(() => MoneyFigure, { description: 'Its part of the claim; a line of two practices gives half to each.' })
  claim: MoneyFigure;

  @Field(() => FinancialYearScalar, {
    nullable: true,
    description: 'The year before it began; absent where there was nothing to read yet.',
  })
  from: string | undefined;

  @Field(() => FinancialYearScalar, { nullable: true, description: 'The year its indicators are read in; absent likewise.' })
  to: string | undefined;

  @Field(() => [PracticeReading], { description: 'Its indicators, the primary ones first.' })
  readings: readonly PracticeReading[];

  @Field(() => [String], { description: 'What a reader must know of it besides. None of it changes a verdict.' })
  notes: readonly string[];
}
