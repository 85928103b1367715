import type { CouncilCode, FinancialYear } from '#domain/catalogue';
import type { DeliveryState, ReportedStage } from '#domain/savings';
import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsBoolean, IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import { DeliveryStateEnum, ReportedStageEnum } from '../figures/enum.types.js';
import { MoneyFigureInput } from '../figures/figure.types.js';
import { CouncilCodeScalar, DateScalar, DecimalScalar, FinancialYearScalar } from '../figures/scalar.types.js';
import { ProvenanceInput } from '../figures/provenance.types.js';
import { CalculationInput } from './line-parts-input.types.js';

@InputType({ description: 'What one line claims of an overlap.' })
export class OverlapClaimInput {
  @Field({ description: 'The line, by its reference in this return.' })
  @IsString()
  @Length(1, 40)
  reference: string;

  @Field(() => CalculationInput, { description: 'How the claim was reckoned.' })
  @ValidateNested()
  @Type(() => CalculationInput)
  calculation: CalculationInput;

  @Field({ description: 'Whether the amounts of the line contain this claim.' })
  @IsBoolean()
  inAmounts: boolean;

  @Field(() => DecimalScalar, { nullable: true, description: 'Pounds a week that it turned out to be.' })
  actualWeeklyRate?: string;
}

@InputType({ description: 'Savings that several lines claim at once: together they count once.' })
export class OverlapGroupInput {
  @Field({ description: 'Your own name for it, once in a return.' })
  @IsString()
  @Length(1, 60)
  code: string;

  @Field({ description: 'What overlaps.' })
  @IsString()
  @Length(1, 300)
  title: string;

  @Field({ description: 'The reference of the line the saving is booked in; it must be one of the claims.' })
  @IsString()
  @Length(1, 40)
  bookedIn: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The most that can be saved here; what the line it is booked in claims, where left out.',
  })
  cap?: string;

  @Field(() => [OverlapClaimInput], { description: 'The claims, at least two.' })
  @ArrayMinSize(2)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => OverlapClaimInput)
  claims: OverlapClaimInput[];

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

@InputType({ description: 'A figure of progress for several lines together, not line by line.' })
export class DeliveryReportInput {
  @Field(() => DateScalar, { description: 'The day it speaks of.' })
  asAt: string;

  @Field(() => FinancialYearScalar, { description: 'The year the savings are for.' })
  year: FinancialYear;

  @Field(() => ReportedStageEnum, { description: 'Identified, reported delivered or validated.' })
  stage: ReportedStage;

  @Field(() => [String], { description: 'The lines it is about, by reference.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  lines: string[];

  @Field(() => MoneyFigureInput, { description: 'The amount.' })
  amount: MoneyFigureInput;

  @Field(() => ProvenanceInput, { nullable: true, description: 'Where it was read, if it was read in a document.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ProvenanceInput)
  provenance?: ProvenanceInput;
}

@InputType({ description: 'One step of a savings line of an accepted return.' })
export class RecordDeliveryInput {
  @Field({ description: 'A text of your own, new for each new request: sent again, nothing changes.' })
  @IsString()
  @Length(8, 100)
  idempotencyKey: string;

  @Field(() => CouncilCodeScalar, { description: 'Your council.' })
  council: CouncilCode;

  @Field(() => FinancialYearScalar, { description: 'The collection whose return has the line.' })
  collection: FinancialYear;

  @Field({ description: 'The line.' })
  @IsString()
  @Length(1, 40)
  reference: string;

  @Field(() => DeliveryStateEnum, { description: 'The state it goes to.' })
  to: DeliveryState;

  @Field({ description: 'What shows it: a report, a minute, a ledger extract. Name no person.' })
  @IsString()
  @Length(1, 1000)
  evidence: string;

  @Field(() => FinancialYearScalar, { nullable: true, description: 'For SLIPPED: the year it is now expected in.' })
  @IsOptional()
  slippedTo?: FinancialYear;

  @Field(() => String, { nullable: true, description: 'For SUBSTITUTED: the lineage of the saving that took its place.' })
  @IsOptional()
  @IsString()
  @Length(1, 60)
  substitutedBy?: string;
}
