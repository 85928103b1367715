import type { ActivityUnit, AgeBand, CellCode, FinancialYear, ReturnLineCode } from '#domain/catalogue';
import type { Adjustment, Declaration, Provision, ReasonCode } from '#domain/returns';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, Max, Min, ValidateNested } from 'class-validator';
import {
  ActivityUnitEnum,
  AdjustmentKindEnum,
  AdjustmentReasonEnum,
  AgeBandEnum,
  CellEnum,
  DeclaringRoleEnum,
  OutturnBasisEnum,
  ProvisionEnum,
  ReturnLineEnum,
} from '../figures/enum.types.js';
import { MoneyFigureInput, QuantityInput } from '../figures/figure.types.js';
import { DateScalar, DecimalScalar, FinancialYearScalar } from '../figures/scalar.types.js';
import { ProvenanceInput } from '../figures/provenance.types.js';

@InputType({ description: 'What one line cost in the year.' })
export class FinanceLineInput {
  @Field(() => ReturnLineEnum, { description: 'The line.' })
  line: ReturnLineCode;

  @Field(() => AgeBandEnum, { description: 'The ages it is for; ALL where the line has no ages.' })
  ageBand: AgeBand;

  @Field(() => ProvisionEnum, { description: 'Who provides.' })
  provision: Provision;

  @Field(() => MoneyFigureInput, { description: 'Gross expenditure, positive.' })
  gross: MoneyFigureInput;

  @Field(() => MoneyFigureInput, { description: 'Client contributions, positive.' })
  clientContributions: MoneyFigureInput;

  @Field(() => MoneyFigureInput, { description: 'Joint arrangements and NHS income, positive.' })
  jointAndNhsIncome: MoneyFigureInput;

  @Field(() => MoneyFigureInput, { description: 'Other income, positive.' })
  otherIncome: MoneyFigureInput;
}

@InputType({ description: 'People whose care began in the year, or ended in it.' })
export class StartersOrLeaversInput {
  @Field(() => QuantityInput, { description: 'How many.' })
  people: QuantityInput;

  @Field(() => MoneyFigureInput, { description: 'What their care costs on average a week.' })
  averageWeeklyCost: MoneyFigureInput;
}

@InputType({ description: 'How much care a line bought in the year.' })
export class ActivityLineInput {
  @Field(() => ReturnLineEnum, { description: 'The line.' })
  line: ReturnLineCode;

  @Field(() => AgeBandEnum, { description: 'The ages it is for.' })
  ageBand: AgeBand;

  @Field(() => ActivityUnitEnum, { description: 'The unit the line is counted in.' })
  unit: ActivityUnit;

  @Field(() => QuantityInput, { description: 'How much.' })
  quantity: QuantityInput;

  @Field(() => StartersOrLeaversInput, { nullable: true, description: 'Whose care began, in collections that ask for it.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => StartersOrLeaversInput)
  starters?: StartersOrLeaversInput;

  @Field(() => StartersOrLeaversInput, { nullable: true, description: 'Whose care ended, in collections that ask for it.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => StartersOrLeaversInput)
  leavers?: StartersOrLeaversInput;
}

@InputType({ description: 'What an office holder says of the return. Name no person.' })
export class DeclarationInput {
  @Field(() => DeclaringRoleEnum, { description: 'In which office.' })
  role: Declaration['role'];

  @Field({ description: 'What is declared.' })
  @IsString()
  @Length(1, 1000)
  statement: string;

  @Field(() => DateScalar, { description: 'On which day.' })
  declaredOn: string;
}

@InputType({ description: 'Net budget and outturn of the whole service, as a monitoring report prints them.' })
export class BudgetPositionInput {
  @Field(() => MoneyFigureInput, { description: 'Net budget.' })
  budget: MoneyFigureInput;

  @Field(() => MoneyFigureInput, { description: 'Net outturn or forecast.' })
  outturn: MoneyFigureInput;

  @Field(() => OutturnBasisEnum, { description: 'ACTUAL or FORECAST.' })
  outturnBasis: 'actual' | 'forecast';

  @Field(() => Int, { nullable: true, description: 'The monitoring period of a forecast, 1 (April) to 12.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(12)
  forecastPeriod?: number;

  @Field(() => ProvenanceInput, { nullable: true, description: 'Where it was read, if it was read in a document.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ProvenanceInput)
  provenance?: ProvenanceInput;
}

@InputType({ description: 'How one year’s net budget became the next. A figure that a document does not print is missing: NOT_PRINTED.' })
export class BudgetBridgeYearInput {
  @Field(() => FinancialYearScalar, { description: 'The year of the closing budget.' })
  year: FinancialYear;

  @Field(() => MoneyFigureInput, { description: 'Budget of the year before.' })
  opening: MoneyFigureInput;

  @Field(() => MoneyFigureInput, { description: 'Transfers and adjustments; what came in is positive.' })
  transfers: MoneyFigureInput;

  @Field(() => MoneyFigureInput, { description: 'Opening budget after transfers.' })
  subtotal: MoneyFigureInput;

  @Field(() => MoneyFigureInput, { description: 'Growth, positive.' })
  growth: MoneyFigureInput;

  @Field(() => MoneyFigureInput, { description: 'Savings, positive: they reduce the budget.' })
  savings: MoneyFigureInput;

  @Field(() => MoneyFigureInput, { description: 'Anything else.' })
  otherMovements: MoneyFigureInput;

  @Field(() => MoneyFigureInput, { description: 'The year’s net budget.' })
  closing: MoneyFigureInput;

  @Field(() => ProvenanceInput, { nullable: true, description: 'Where it was read, if it was read in a document.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ProvenanceInput)
  provenance?: ProvenanceInput;
}

@InputType({ description: 'What makes the year’s outturn unlike the year before it.' })
export class AdjustmentInput {
  @Field(() => CellEnum, { description: 'The cell that is adjusted.' })
  cell: CellCode;

  @Field(() => AdjustmentKindEnum, { description: 'A transfer of function, or a one-off.' })
  kind: Adjustment['kind'];

  @Field(() => DecimalScalar, { description: 'Pounds of the year. A transfer is positive where a function came in.' })
  amount: string;

  @Field(() => AdjustmentReasonEnum, { description: 'Why.' })
  reason: ReasonCode;

  @Field(() => String, { nullable: true, description: 'In words.' })
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  note?: string;
}
