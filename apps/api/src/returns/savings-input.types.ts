import { CELL_CODES, type FinancialYear } from '#domain/catalogue';
import { PRACTICE_TAG_CODES, type PracticeTagCode } from '#domain/practice';
import type { DeliveryState, GrowthDriver, Nature, Profile, SavingsLine, Tier } from '#domain/savings';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, IsString, Length, Max, Min, ValidateNested } from 'class-validator';
import {
  DeliveryStateEnum,
  GrowthDriverEnum,
  NatureEnum,
  PracticeTagEnum,
  ProfileKindEnum,
  RecurrenceEnum,
  ServiceEnum,
  TierEnum,
  VintageChangeEnum,
} from '../figures/enum.types.js';
import { ProvenanceInput } from '../figures/provenance.types.js';
import { FinancialYearScalar } from '../figures/scalar.types.js';
import {
  AssuranceAnswerInput,
  CalculationInput,
  CashSharesInput,
  CostsInput,
  LocusShareInput,
  MOST_YEARS,
  StageAmountsInput,
  YearAmountInput,
} from './line-parts-input.types.js';

@InputType({ description: 'One saving.' })
export class SavingsLineInput {
  @Field({ description: 'The council’s own reference, such as AC2; once in a return.' })
  @IsString()
  @Length(1, 40)
  reference: string;

  @Field(() => String, { nullable: true, description: 'What you call the same saving in every budget round, such as TEC.' })
  @IsOptional()
  @IsString()
  @Length(1, 60)
  lineage?: string;

  @Field({ description: 'What the saving is.' })
  @IsString()
  @Length(1, 300)
  title: string;

  @Field(() => FinancialYearScalar, { description: 'The budget round it was printed in, by its first year.' })
  vintage: FinancialYear;

  @Field(() => VintageChangeEnum, { defaultValue: 'new', description: 'How it stands to the round before.' })
  vintageChange: SavingsLine['vintageChange'];

  @Field(() => TierEnum, { nullable: true, description: 'Whether it is of a baseline or a stretch target.' })
  @IsOptional()
  tier?: Tier;

  @Field(() => NatureEnum, { description: 'Its class, as the council gives it.' })
  nature: Nature;

  @Field(() => CashSharesInput, { description: 'Its effect on cash.' })
  @ValidateNested()
  @Type(() => CashSharesInput)
  cashShares: CashSharesInput;

  @Field(() => RecurrenceEnum, { defaultValue: 'recurrent', description: 'Whether it lasts.' })
  recurrence: SavingsLine['recurrence'];

  @Field(() => Int, { nullable: true, description: 'How many years a time-limited saving lasts.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_YEARS)
  lastsYears?: number;

  @Field(() => Int, { defaultValue: 12, description: 'How many months of its first year it works.' })
  @IsInt()
  @Min(1)
  @Max(12)
  monthsInFirstYear: number;

  @Field(() => DeliveryStateEnum, { description: 'How far it has come.' })
  deliveryState: DeliveryState;

  @Field(() => ServiceEnum, { defaultValue: 'adult-social-care', description: 'Which service it is made in.' })
  service: SavingsLine['service'];

  @Field(() => ProfileKindEnum, { description: 'How its yearly amounts are meant.' })
  profileKind: Profile['kind'];

  @Field(() => StageAmountsInput, { description: 'Its amounts.' })
  @ValidateNested()
  @Type(() => StageAmountsInput)
  amounts: StageAmountsInput;

  @Field(() => CostsInput, { nullable: true, description: 'What it costs to save.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => CostsInput)
  costs?: CostsInput;

  @Field(() => CalculationInput, { nullable: true, description: 'How the amount was reckoned.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => CalculationInput)
  calculation?: CalculationInput;

  @Field(() => [AssuranceAnswerInput], { defaultValue: [], description: 'What an auditor would ask, each question at most once.' })
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => AssuranceAnswerInput)
  assurance: AssuranceAnswerInput[];

  @Field(() => [LocusShareInput], { defaultValue: [], description: 'Where it should show in the return.' })
  @ArrayMaxSize(CELL_CODES.length)
  @ValidateNested({ each: true })
  @Type(() => LocusShareInput)
  locus: LocusShareInput[];

  @Field(() => [PracticeTagEnum], { defaultValue: [], description: 'The practice behind it.' })
  @ArrayMaxSize(PRACTICE_TAG_CODES.length)
  practiceTags: PracticeTagCode[];

  @Field(() => String, { nullable: true, description: 'Anything a reader should know.' })
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  note?: string;

  @Field(() => ProvenanceInput, { nullable: true, description: 'Where it was read, if it was read in a document.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ProvenanceInput)
  provenance?: ProvenanceInput;
}

@InputType({ description: 'One reason the budget grew; negative where growth is offset.' })
export class GrowthLineInput {
  @Field({ description: 'The council’s own reference, such as G6; once in a return.' })
  @IsString()
  @Length(1, 40)
  reference: string;

  @Field({ description: 'What the growth is for.' })
  @IsString()
  @Length(1, 300)
  title: string;

  @Field(() => GrowthDriverEnum, { description: 'What drives it.' })
  driver: GrowthDriver;

  @Field(() => ProfileKindEnum, { description: 'How its yearly amounts are meant.' })
  profileKind: Profile['kind'];

  @Field(() => [YearAmountInput], { description: 'Its amounts, each year at most once.' })
  @ArrayMaxSize(MOST_YEARS)
  amounts: YearAmountInput[];

  @Field(() => ProvenanceInput, { nullable: true, description: 'Where it was read, if it was read in a document.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ProvenanceInput)
  provenance?: ProvenanceInput;
}
