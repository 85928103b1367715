import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsInt, IsNumber, IsOptional, IsString, Length, Min, ValidateNested } from 'class-validator';
import { BandBetterEnum, SumOfEnum, TargetBetterEnum } from './document-enum.types.js';

/** More cells than any one sum or list of a report has. */
const MOST_TERMS = 500;
const LONGEST_CODE = 100;

@InputType({ description: 'Where a cell is: in this document, or in another one that is named.' })
export class CellAddressInput {
  @Field({ description: 'The table’s code, a slash, and the cell’s code, such as `budget/opening.2021-22`.' })
  @IsString()
  @Length(3, 2 * LONGEST_CODE + 1)
  cell: string;

  @Field(() => String, { nullable: true, description: 'The code of the other document; this one where it is left out.' })
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_CODE)
  document?: string;
}

/** Decorates a field that is one address. */
const address = (description: string, options: { readonly nullable?: boolean } = {}): PropertyDecorator =>
  allOf(
    Field(() => CellAddressInput, { description, nullable: options.nullable ?? false }),
    ValidateNested(),
    Type(() => CellAddressInput),
  );

/** Decorates a field that is a list of addresses. */
const addresses = (description: string, fewest: number): PropertyDecorator =>
  allOf(
    fewest === 0 ? Field(() => [CellAddressInput], { description, defaultValue: [] }) : Field(() => [CellAddressInput], { description }),
    ArrayMinSize(fewest),
    ArrayMaxSize(MOST_TERMS),
    ValidateNested({ each: true }),
    Type(() => CellAddressInput),
  );

function allOf(...decorators: readonly PropertyDecorator[]): PropertyDecorator {
  return (target, key) => {
    for (const decorate of decorators) decorate(target, key);
  };
}

@InputType({ description: 'A total is its parts added up, those of `less` subtracted.' })
export class SumRelationInput {
  @Field(() => SumOfEnum, { description: 'What is added up.' })
  of: 'table' | 'bridge' | 'schedule' | 'narrative';

  @address('The total.') total: CellAddressInput;
  @addresses('The parts.', 1) parts: CellAddressInput[];
  @addresses('The parts that are subtracted.', 0) less: CellAddressInput[];
}

@InputType({ description: 'One figure, or one statement, is printed in two places.' })
export class SameRelationInput {
  @address('One place.') one: CellAddressInput;
  @address('The other.') other: CellAddressInput;
}

@InputType({ description: 'A share is its part of its whole.' })
export class ShareRelationInput {
  @address('The share.') share: CellAddressInput;
  @address('The part.') part: CellAddressInput;
  @address('The whole.') whole: CellAddressInput;

  @Field(() => Int, { nullable: true, description: 'Of the whole over so many years.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  years?: number;
}

@InputType({ description: 'A result is its factors multiplied.' })
export class ProductRelationInput {
  @address('The result.') result: CellAddressInput;
  @addresses('The factors.', 1) factors: CellAddressInput[];

  @Field(() => Float, { nullable: true, description: 'A number that they are multiplied by besides, such as 52 weeks.' })
  @IsOptional()
  @IsNumber()
  times?: number;
}

@InputType({ description: 'An amount with its share of a whole.' })
export class BaseStatementInput {
  @address('The amount.') part: CellAddressInput;
  @address('Its share.') share: CellAddressInput;
  @address('How many the whole is divided among, such as councils.', { nullable: true }) per?: CellAddressInput;
}

@InputType({ description: 'Several shares are of one whole.' })
export class OneBaseRelationInput {
  @Field(() => [BaseStatementInput], { description: 'The amounts with their shares.' })
  @ArrayMinSize(2)
  @ArrayMaxSize(MOST_TERMS)
  @ValidateNested({ each: true })
  @Type(() => BaseStatementInput)
  statements: BaseStatementInput[];
}

@InputType({ description: 'A count with its rate.' })
export class RateStatementInput {
  @address('The count.') count: CellAddressInput;
  @address('Its rate.') rate: CellAddressInput;
}

@InputType({ description: 'Several rates are on one population.' })
export class OneRateRelationInput {
  @Field(() => [RateStatementInput], { description: 'The counts with their rates.' })
  @ArrayMinSize(2)
  @ArrayMaxSize(MOST_TERMS)
  @ValidateNested({ each: true })
  @Type(() => RateStatementInput)
  statements: RateStatementInput[];
}

@InputType({ description: 'A value stands in the quartile that is printed in words.' })
export class BandRelationInput {
  @address('The value.') value: CellAddressInput;
  @address('The quartile, in words: Top, Second, Third or Bottom.') band: CellAddressInput;

  @Field(() => BandBetterEnum, { description: 'Which direction is better.' })
  better: 'higher' | 'lower';

  @Field(() => [CellAddressInput], { description: 'First quartile, median and third quartile: three.' })
  @ArrayMinSize(3)
  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  @Type(() => CellAddressInput)
  cuts: CellAddressInput[];
}

@InputType({ description: 'A rating fits a value and its target.' })
export class TargetRelationInput {
  @address('The value.') value: CellAddressInput;
  @address('The target, or the lower end of its band.') target: CellAddressInput;
  @address('The upper end, where the target is a band.', { nullable: true }) targetTo?: CellAddressInput;
  @address('The rating, in words: Green, Amber or Red.') rating: CellAddressInput;

  @Field(() => TargetBetterEnum, { description: 'Which direction is better, or WITHIN for a band.' })
  better: 'higher' | 'lower' | 'within';
}

@InputType({ description: 'As many are listed as are stated.' })
export class CountRelationInput {
  @address('The number that is stated.') stated: CellAddressInput;
  @addresses('A cell of each row that is listed.', 1) listed: CellAddressInput[];
}

@InputType({ description: 'The factors multiplied stay within a limit.' })
export class LimitRelationInput {
  @address('The limit.') limit: CellAddressInput;
  @addresses('The factors.', 1) factors: CellAddressInput[];
}

@InputType({ description: 'One measure in two periods.' })
export class ScaleRelationInput {
  @address('The later value.') now: CellAddressInput;
  @address('The earlier one.') before: CellAddressInput;
}
