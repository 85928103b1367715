import { CELL_CODES, type CellCode, type FinancialYear } from '#domain/catalogue';
import { PRACTICE_TAG_CODES, type PracticeTagCode } from '#domain/practice';
import type { DeliveryState, GrowthDriver, Nature, Profile, SavingsLine } from '#domain/savings';
import { Field, Float, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsNumber, IsOptional, IsString, Length, Max, Min, ValidateNested } from 'class-validator';
import {
  CellEnum,
  DeliveryStateEnum,
  GrowthDriverEnum,
  NatureEnum,
  PracticeTagEnum,
  ProfileKindEnum,
  RecurrenceEnum,
  ServiceEnum,
} from '../figures/enum.types.js';
import { MoneyFigureInput } from '../figures/figure.types.js';
import { FinancialYearScalar } from '../figures/scalar.types.js';

const MOST_YEARS = 30;

const share =
  (description: string): PropertyDecorator =>
  (target, key) => {
    for (const decorate of [Field(() => Float, { defaultValue: 0, description }), IsNumber(), Min(0), Max(1)]) decorate(target, key);
  };

@InputType({ description: 'An amount of one year.' })
export class YearAmountInput {
  @Field(() => FinancialYearScalar, { description: 'The year.' })
  year: FinancialYear;

  @Field(() => MoneyFigureInput, { description: 'The amount, or why there is none.' })
  amount: MoneyFigureInput;
}

@InputType({ description: 'Shares of a line by their effect on cash. They add up to 1.' })
export class CashSharesInput {
  @share('Spending falls and the budget was reduced.') cashable: number;
  @share('Spending is below a stated growth path that an external index can test.') costAvoidance: number;
  @share('Spending is said to be below a growth path that nothing external can test.') avoidanceNotTestable: number;
  @share('Client contributions and charges.') incomeFees: number;
  @share('Grant, Better Care Fund or health money.') funding: number;
  @share('Time or quality; no budget was reduced.') nonCash: number;
}

@InputType({ description: 'A part of where a saving should show.' })
export class LocusShareInput {
  @Field(() => CellEnum, { description: 'The cell.' })
  cell: CellCode;

  @share('The share of the saving that should show there; the shares of a line add up to 1.') share: number;
}

@InputType({ description: 'Where a figure was read.' })
export class ProvenanceInput {
  @Field({ description: 'The document, by title.' })
  @IsString()
  @Length(1, 300)
  document: string;

  @Field({ description: 'Its paragraph, table or page.' })
  @IsString()
  @Length(1, 100)
  paragraph: string;
}

@InputType({ description: 'Amounts by stage, each year at most once.' })
export class StageAmountsInput {
  @Field(() => [YearAmountInput], { defaultValue: [], description: 'In the approved budget.' })
  @ArrayMaxSize(MOST_YEARS)
  planned: YearAmountInput[];

  @Field(() => [YearAmountInput], { defaultValue: [], description: 'Reported delivered.' })
  @ArrayMaxSize(MOST_YEARS)
  reported: YearAmountInput[];

  @Field(() => [YearAmountInput], { defaultValue: [], description: 'Validated; only a finance validator’s key may send or change it.' })
  @ArrayMaxSize(MOST_YEARS)
  validated: YearAmountInput[];
}

@InputType({ description: 'One saving.' })
export class SavingsLineInput {
  @Field({ description: 'The council’s own reference, such as AC2; once in a return.' })
  @IsString()
  @Length(1, 40)
  reference: string;

  @Field({ description: 'What the saving is.' })
  @IsString()
  @Length(1, 300)
  title: string;

  @Field(() => FinancialYearScalar, { description: 'The budget round it was printed in, by its first year.' })
  vintage: FinancialYear;

  @Field(() => NatureEnum, { description: 'Its class, as the council gives it.' })
  nature: Nature;

  @Field(() => CashSharesInput, { description: 'Its effect on cash.' })
  @ValidateNested()
  @Type(() => CashSharesInput)
  cashShares: CashSharesInput;

  @Field(() => RecurrenceEnum, { defaultValue: 'recurrent', description: 'Whether it lasts.' })
  recurrence: SavingsLine['recurrence'];

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
