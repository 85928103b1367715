import type { CouncilCode, FinancialYear } from '#domain/catalogue';
import type { TableCode, Unit } from '#domain/returns';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, IsString, Length, Min, ValidateNested } from 'class-validator';
import { PAGE } from '../figures/connection.types.js';
import { CouncilCodeScalar, FinancialYearScalar } from '../figures/scalar.types.js';
import { AmountSignEnum, AmountUnitEnum, TemplateTableEnum } from './upload-enum.types.js';

const KEY = 'A text of your own, new for each new request: sent again, nothing changes.';
/** More than all tables have columns of money. */
const MOST_CONVENTIONS = 200;

@InputType({ description: 'A file that is to be sent.' })
export class RequestUploadInput {
  @Field({ description: KEY })
  @IsString()
  @Length(8, 100)
  idempotencyKey: string;

  @Field(() => CouncilCodeScalar, { description: 'Your council.' })
  council: CouncilCode;

  @Field(() => FinancialYearScalar, { description: 'For which collection.' })
  collection: FinancialYear;

  @Field({ description: 'The file’s name, ending in .xlsx or .csv.' })
  @IsString()
  fileName: string;
}

@InputType({ description: 'How the amounts of a column are meant.' })
export class ChosenConventionInput {
  @Field(() => TemplateTableEnum, { description: 'The table, as the convention has it.' })
  table: TableCode;

  @Field({ description: 'The column, as the convention has it.' })
  @IsString()
  column: string;

  @Field(() => AmountUnitEnum, { description: 'The unit they are in.' })
  unit: Unit;

  @Field(() => AmountSignEnum, { description: 'How their signs are meant.' })
  sign: 'as-given' | 'turned';
}

@InputType({ description: 'Another reading of a file that came in.' })
export class ReadUploadAgainInput {
  @Field({ description: KEY })
  @IsString()
  @Length(8, 100)
  idempotencyKey: string;

  @Field(() => ID, { description: 'Which upload.' })
  @IsString()
  upload: string;

  @Field(() => [ChosenConventionInput], {
    description: 'How amounts are meant, of columns that the newest reading shows. What was chosen for other columns before stays chosen.',
  })
  @ArrayMaxSize(MOST_CONVENTIONS)
  @ValidateNested({ each: true })
  @Type(() => ChosenConventionInput)
  conventions: ChosenConventionInput[];
}

@InputType({ description: 'A reading that is to become the next version of the return.' })
export class LandUploadInput {
  @Field({ description: KEY })
  @IsString()
  @Length(8, 100)
  idempotencyKey: string;

  @Field(() => ID, { description: 'Which upload.' })
  @IsString()
  upload: string;

  @Field(() => Int, { description: 'The reading you have seen: the newest that is finished.' })
  @IsInt()
  @Min(1)
  reading: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The version to put it in the place of. Only needed where another version was saved since the file was read.',
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

/** Whose uploads, and which page of them. */
@ArgsType()
export class UploadsArgs {
  @Field(() => CouncilCodeScalar, { description: 'Your council.' })
  council: CouncilCode;

  @Field(() => FinancialYearScalar, { description: 'For which collection.' })
  collection: FinancialYear;

  @Field(() => Int, { defaultValue: PAGE.usual, description: 'How many, at most 100.' })
  first: number;

  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' })
  after?: string;
}

/** Which page of the remarks. */
@ArgsType()
export class RemarksArgs {
  @Field(() => Int, { defaultValue: PAGE.usual, description: 'How many, at most 100.' })
  first: number;

  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' })
  after?: string;
}
