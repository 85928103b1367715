import type { CellCode, FinancialYear } from '#domain/catalogue';
import type { AssuranceAnswer, AssuranceQuestion } from '#domain/savings';
import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsInt, IsNumber, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { AssuranceAnswerEnum, AssuranceQuestionEnum, CellEnum } from '../figures/enum.types.js';
import { MoneyFigureInput } from '../figures/figure.types.js';
import { DecimalScalar, FinancialYearScalar } from '../figures/scalar.types.js';

export const MOST_YEARS = 30;

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

@InputType({ description: 'What it costs to save. What is left out is not known, not nought.' })
export class CostsInput {
  @Field(() => [YearAmountInput], { defaultValue: [], description: 'What each year adds to the cost of keeping the saving up.' })
  @ArrayMaxSize(MOST_YEARS)
  running: YearAmountInput[];

  @Field(() => [YearAmountInput], { defaultValue: [], description: 'Spent once, in the year it falls in.' })
  @ArrayMaxSize(MOST_YEARS)
  implementation: YearAmountInput[];

  @Field(() => DecimalScalar, { nullable: true, description: 'A cost printed for the saving as a whole, without its years.' })
  unphased?: string;
}

@InputType({ description: 'People or moves, each saving so much a week.' })
export class CalculationInput {
  @Field(() => Float, { description: 'How many.' })
  @IsNumber()
  @Min(0)
  quantity: number;

  @Field(() => DecimalScalar, { description: 'Pounds a week.' })
  weeklyRate: string;

  @Field(() => Int, { defaultValue: 52, description: 'Weeks.' })
  @IsInt()
  @Min(1)
  @Max(53)
  weeks: number;
}

@InputType({ description: 'The answer to one question of assurance.' })
export class AssuranceAnswerInput {
  @Field(() => AssuranceQuestionEnum, { description: 'The question.' })
  question: AssuranceQuestion;

  @Field(() => AssuranceAnswerEnum, { description: 'YES, NO or NOT_APPLICABLE.' })
  answer: AssuranceAnswer['answer'];

  @Field(() => String, { nullable: true, description: 'What shows it.' })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  evidence?: string;
}
