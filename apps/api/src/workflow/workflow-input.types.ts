import type { CellCode } from '#domain/catalogue';
import type { AnswerReason } from '#domain/checking';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import { CellEnum } from '../figures/enum.types.js';
import { DecimalScalar } from '../figures/scalar.types.js';
import { MoveReturnInput, ReturnRequestInput } from '../returns/return-input.types.js';
import { YearAmountInput } from '../returns/line-parts-input.types.js';
import { AnswerReasonEnum } from './workflow-enum.types.js';

const LONGEST = 2_000;
const MOST_AT_ONCE = 1_000;

@InputType({ description: 'A step that is taken for a reason.' })
export class ReasonedStepInput extends MoveReturnInput {
  @Field({ description: 'Why. It is kept with the step.' })
  @IsString()
  @Length(1, LONGEST)
  reason: string;
}

@InputType({ description: 'A question about a return.' })
export class QuestionInput {
  @Field({
    defaultValue: '',
    description: 'What it is about, in words of the return, such as “Nursing, 65+”; left out for the whole return.',
  })
  @IsString()
  @Length(0, 300)
  about: string;

  @Field({ description: 'The question, in words that the council can answer.' })
  @IsString()
  @Length(1, LONGEST)
  question: string;
}

@InputType({ description: 'Questions about a return that was sent in: it goes back to its council.' })
export class QueryReturnInput extends MoveReturnInput {
  @Field(() => [QuestionInput], { description: 'The questions.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => QuestionInput)
  questions: QuestionInput[];
}

@InputType({ description: 'What finance says of one saving.' })
export class ValidatedSavingInput {
  @Field({ description: 'The reference of the savings line.' })
  @IsString()
  @Length(1, 40)
  reference: string;

  @Field(() => [YearAmountInput], {
    description: 'What is validated in each year, as the line means its amounts; nought where nothing of it could be found.',
  })
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => YearAmountInput)
  amounts: YearAmountInput[];

  @Field({ description: 'What shows it: a ledger code, a report, a sample.' })
  @IsString()
  @Length(1, LONGEST)
  evidence: string;
}

@InputType({ description: 'Finance’s word on every saving that is reported delivered.' })
export class ValidateReturnInput extends MoveReturnInput {
  @Field(() => [ValidatedSavingInput], { description: 'Line by line; empty where nothing is reported delivered.' })
  @ArrayMaxSize(MOST_AT_ONCE)
  @ValidateNested({ each: true })
  @Type(() => ValidatedSavingInput)
  savings: ValidatedSavingInput[];
}

@InputType({ description: 'The director’s sign-off.' })
export class SignOffReturnInput extends MoveReturnInput {
  @Field({ description: 'What you declare of this version.' })
  @IsString()
  @Length(1, LONGEST)
  declaration: string;
}

@InputType({ description: 'The answer to a query.' })
export class AnswerQueryInput extends ReturnRequestInput {
  @Field(() => ID, { description: 'Which query, by its id.' })
  @IsString()
  query: string;

  @Field({ description: 'The answer.' })
  @IsString()
  @Length(1, LONGEST)
  text: string;
}

@InputType({ description: 'Why a figure that a rule asks about is right.' })
export class FindingAnswerInput {
  @Field({ description: 'The key of the finding.' })
  @IsString()
  @Length(1, 1000)
  key: string;

  @Field(() => AnswerReasonEnum, { description: 'The reason.' })
  reason: AnswerReason;

  @Field({ description: 'In words: at least 10 characters, and 40 where the reason is OTHER.' })
  @IsString()
  @Length(1, LONGEST)
  text: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Pounds of the change that the reason explains, above nought where it made the year dearer. With a cell it becomes an adjustment of the return.',
  })
  @IsOptional()
  amount?: string;

  @Field(() => CellEnum, { nullable: true, description: 'The cell whose spending changed by it.' })
  @IsOptional()
  cell?: CellCode;
}

@InputType({ description: 'Answers to what rules ask of a return.' })
export class AnswerFindingsInput extends ReturnRequestInput {
  @Field(() => [FindingAnswerInput], { description: 'The answers.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @ValidateNested({ each: true })
  @Type(() => FindingAnswerInput)
  answers: FindingAnswerInput[];
}
