import type { AimSide, OwnBasis, RatingColour, TargetsAsked } from '#domain/benchmarking';
import type { CouncilCode, FinancialYear, MeasureCode } from '#domain/catalogue';
import { ArgsType, Field, Float, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, IsString, Length, MaxLength, ValidateNested } from 'class-validator';
import { MeasureCodeEnum } from '../figures/enum.types.js';
import { ProvenanceInput } from '../figures/provenance.types.js';
import { CouncilCodeScalar, DateScalar, FinancialYearScalar } from '../figures/scalar.types.js';
import { AimSideEnum, OwnBasisEnum, RatingColourEnum, TargetVersionsEnum } from './target-enum.types.js';

@InputType({ description: 'A single value that is aimed at.' })
export class ValueAimInput {
  @Field(() => AimSideEnum, { description: 'From which side.' }) side: AimSide;
  @Field(() => Float, { description: 'The value, in the unit of the measure.' }) value: number;
}

@InputType({ description: 'A band that is aimed at.' })
export class BandAimInput {
  @Field(() => Float, { description: 'Its lower end, in the unit of the measure.' }) from: number;
  @Field(() => Float, { description: 'Its upper end.' }) to: number;
}

@InputType({ isOneOf: true, description: 'What is aimed at: exactly one of the two.' })
export class AimInput {
  @Field(() => ValueAimInput, { nullable: true, description: 'A value, for measures of which more, or less, is better.' })
  value?: ValueAimInput;

  @Field(() => BandAimInput, { nullable: true, description: 'A band, for measures of which too much is no better than too little.' })
  band?: BandAimInput;
}

@InputType({ description: 'Where the council says it stands, and why.' })
export class TargetRatingInput {
  @Field(() => RatingColourEnum, { description: 'The colour.' }) colour: RatingColour;

  @Field(() => String, { nullable: true, description: 'Why, in its author’s own words, in at least 20 letters.' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reason?: string | null;
}

@InputType({ description: 'The council’s own figure so far. It is never compared with other councils’.' })
export class OwnFigureInput {
  @Field(() => OwnBasisEnum, { description: 'What it is of.' }) basis: OwnBasis;
  @Field(() => Float, { description: 'The figure, in the unit of the measure.' }) value: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day that a part-year figure covers, or the day on which a forecast was made; left out for an outturn.',
  })
  asAt?: string | null;
}

@InputType({ description: 'What your council aims at on a measure in a year. Set again, it is the next version.' })
export class SetTargetInput {
  @Field({ description: 'A text of your own, new for each new request: sent again, nothing changes.' })
  @IsString()
  @Length(8, 100)
  idempotencyKey: string;

  @Field(() => CouncilCodeScalar, { description: 'Your council.' }) council: CouncilCode;
  @Field(() => MeasureCodeEnum, { description: 'The measure.' }) measure: MeasureCode;
  @Field(() => FinancialYearScalar, { description: 'The year.' }) year: FinancialYear;
  @Field(() => AimInput, { description: 'What is aimed at.' }) aim: AimInput;

  @Field(() => TargetRatingInput, { nullable: true, description: 'Where your council says it stands, if it says so.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => TargetRatingInput)
  rating?: TargetRatingInput | null;

  @Field(() => OwnFigureInput, { nullable: true, description: 'Your council’s own figure so far, if it gives one.' })
  own?: OwnFigureInput | null;

  @Field(() => ProvenanceInput, { nullable: true, description: 'Where the target was printed, if it was.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ProvenanceInput)
  provenance?: ProvenanceInput | null;
}

@ArgsType()
export class LocalTargetsArgs {
  @Field(() => CouncilCodeScalar, { description: 'Whose targets.' })
  council: CouncilCode;

  @Field(() => FinancialYearScalar, { nullable: true, description: 'Only of this year.' })
  year: FinancialYear | undefined;

  @Field(() => TargetVersionsEnum, { defaultValue: 'newest', description: 'The newest of each, or every version.' })
  versions: TargetsAsked['versions'];
}
