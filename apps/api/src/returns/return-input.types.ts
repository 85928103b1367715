import type { CouncilCode, FinancialYear } from '#domain/catalogue';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, IsString, Length, Min, ValidateNested } from 'class-validator';
import { CouncilCodeScalar, FinancialYearScalar } from '../figures/scalar.types.js';
import {
  ActivityLineInput,
  AdjustmentInput,
  BudgetBridgeYearInput,
  BudgetPositionInput,
  DeclarationInput,
  FinanceLineInput,
} from './accounts-input.types.js';
import { DeliveryReportInput, OverlapGroupInput } from './register-input.types.js';
import { GrowthLineInput, SavingsLineInput } from './savings-input.types.js';

/** Far more lines than any return has: 58 of finance, a few hundred savings. */
const MOST_LINES = 1000;

@InputType({ description: 'Everything a version says. What is left out is not submitted: it is never taken for nought.' })
export class ReturnContentInput {
  @Field(() => [FinanceLineInput], { defaultValue: [], description: 'Finance lines.' })
  @ArrayMaxSize(MOST_LINES)
  @ValidateNested({ each: true })
  @Type(() => FinanceLineInput)
  financeLines: FinanceLineInput[];

  @Field(() => [ActivityLineInput], { defaultValue: [], description: 'Activity lines.' })
  @ArrayMaxSize(MOST_LINES)
  @ValidateNested({ each: true })
  @Type(() => ActivityLineInput)
  activityLines: ActivityLineInput[];

  @Field(() => BudgetPositionInput, { nullable: true, description: 'Budget and outturn of the whole service.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => BudgetPositionInput)
  budgetPosition?: BudgetPositionInput;

  @Field(() => [BudgetBridgeYearInput], { defaultValue: [], description: 'The budget bridge, a year each.' })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => BudgetBridgeYearInput)
  budgetBridge: BudgetBridgeYearInput[];

  @Field(() => [AdjustmentInput], { defaultValue: [], description: 'Transfers and one-offs.' })
  @ArrayMaxSize(MOST_LINES)
  @ValidateNested({ each: true })
  @Type(() => AdjustmentInput)
  adjustments: AdjustmentInput[];

  @Field(() => [SavingsLineInput], { defaultValue: [], description: 'Savings lines.' })
  @ArrayMaxSize(MOST_LINES)
  @ValidateNested({ each: true })
  @Type(() => SavingsLineInput)
  savingsLines: SavingsLineInput[];

  @Field(() => [GrowthLineInput], { defaultValue: [], description: 'Growth lines.' })
  @ArrayMaxSize(MOST_LINES)
  @ValidateNested({ each: true })
  @Type(() => GrowthLineInput)
  growthLines: GrowthLineInput[];

  @Field(() => [OverlapGroupInput], { defaultValue: [], description: 'Savings that several lines claim at once.' })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => OverlapGroupInput)
  overlapGroups: OverlapGroupInput[];

  @Field(() => [DeliveryReportInput], { defaultValue: [], description: 'Progress given for several lines together.' })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => DeliveryReportInput)
  deliveryReports: DeliveryReportInput[];

  @Field(() => [DeclarationInput], { defaultValue: [], description: 'Who stands by the return.' })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => DeclarationInput)
  declarations: DeclarationInput[];
}

/** Whose return of which collection a request is about, and which request it is. */
@InputType({ isAbstract: true })
export class ReturnRequestInput {
  @Field({ description: 'A text of your own, new for each new request: sent again, nothing changes.' })
  @IsString()
  @Length(8, 100)
  idempotencyKey: string;

  @Field(() => CouncilCodeScalar, { description: 'Your council.' })
  council: CouncilCode;

  @Field(() => FinancialYearScalar, { description: 'The collection’s year.' })
  collection: FinancialYear;
}

@InputType({ description: 'A new version of a return.' })
export class SaveReturnInput extends ReturnRequestInput {
  @Field(() => ReturnContentInput, { description: 'What the version says.' })
  @ValidateNested()
  @Type(() => ReturnContentInput)
  content: ReturnContentInput;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version you began from; left out for the first. What a colleague saved since is kept where you changed other cells, and shown to you where you changed the same.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  overVersion?: number;

  @Field(() => String, { nullable: true, description: 'What changes and why: needed where a return that was accepted is corrected.' })
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  reason?: string;
}

@InputType({ description: 'A step of a return that is there already.' })
export class MoveReturnInput {
  @Field({ description: 'A text of your own, new for each new request: sent again, nothing changes.' })
  @IsString()
  @Length(8, 100)
  idempotencyKey: string;

  @Field(() => CouncilCodeScalar, { description: 'The council.' })
  council: CouncilCode;

  @Field(() => FinancialYearScalar, { description: 'The collection’s year.' })
  collection: FinancialYear;

  @Field(() => Int, { description: 'The version that you have read and mean.' })
  @IsInt()
  @Min(1)
  version: number;
}
