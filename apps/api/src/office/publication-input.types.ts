import type {
  CellCode,
  CouncilCode,
  FinancialYear,
  IndexLevel,
  MeasureCode,
  NationalIndexCode,
  QuantityCode,
  Realm,
} from '#domain/catalogue';
import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsNumber, IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import {
  AgeBandEnum,
  CellEnum,
  IndexStatusEnum,
  MeasureCodeEnum,
  NationalIndexEnum,
  QuantityCodeEnum,
  RealmEnum,
} from '../figures/enum.types.js';
import { QuantityInput } from '../figures/figure.types.js';
import { CouncilCodeScalar, DateScalar, FinancialYearScalar } from '../figures/scalar.types.js';

/** More than a national publication of twenty years holds; a larger one is loaded in parts. */
const MOST_ROWS = 10_000;

@InputType({ description: 'The external price of a cell in a year.' })
export class PriceLevelInput {
  @Field(() => CellEnum, { description: 'The cell.' })
  cell: CellCode;

  @Field(() => FinancialYearScalar, { description: 'The year.' })
  year: FinancialYear;

  @Field(() => Float, { description: 'The price as a level on the publication’s own base.' })
  @IsNumber()
  level: number;
}

@InputType({ description: 'Mid-year estimate of a council’s people of an age.' })
export class PopulationInput {
  @Field(() => CouncilCodeScalar, { description: 'The council.' })
  council: CouncilCode;

  @Field(() => AgeBandEnum, { description: 'AGE_18_64 or AGE_65_PLUS.' })
  ageBand: '18-64' | '65+';

  @Field(() => FinancialYearScalar, { description: 'The year, for the estimate of its June.' })
  year: FinancialYear;

  @Field(() => Int, { description: 'How many people.' })
  @IsInt()
  people: number;
}

@InputType({ isOneOf: true, description: 'What a published figure is of: exactly one of these.' })
export class PublishedThingInput {
  @Field(() => QuantityCodeEnum, { nullable: true, description: 'A quantity.' })
  quantity?: QuantityCode;

  @Field(() => MeasureCodeEnum, { nullable: true, description: 'A measure that is published as a rate, without its parts.' })
  measure?: MeasureCode;
}

@InputType({ description: 'A figure of a council that somebody else publishes.' })
export class PublishedFigureInput {
  @Field(() => CouncilCodeScalar, { description: 'The council.' })
  council: CouncilCode;

  @Field(() => PublishedThingInput, { description: 'What it is of.' })
  @ValidateNested()
  @Type(() => PublishedThingInput)
  of: PublishedThingInput;

  @Field(() => FinancialYearScalar, { description: 'The year.' })
  year: FinancialYear;

  @Field(() => QuantityInput, { description: 'The figure, or why there is none: money in pounds, shares from 0 to 1.' })
  @ValidateNested()
  @Type(() => QuantityInput)
  figure: QuantityInput;
}

@InputType({ description: 'A national price index in a year.' })
export class IndexLevelInput {
  @Field(() => NationalIndexEnum, { description: 'The index.' })
  index: NationalIndexCode;

  @Field(() => FinancialYearScalar, { description: 'The year.' })
  year: FinancialYear;

  @Field(() => Float, { description: 'Its level on the publication’s own base.' })
  @IsNumber()
  level: number;

  @Field(() => IndexStatusEnum, { description: 'Whether the year had ended when it was published.' })
  status: IndexLevel['status'];
}

@InputType({ description: 'Statistics from outside the returns, loaded whole. A revision is a publication of a later vintage.' })
export class LoadPublicationInput {
  @Field(() => RealmEnum, { description: 'Whose statistics: real or fictional councils, never both.' })
  realm: Realm;

  @Field({ description: 'As its publisher calls it.' })
  @IsString()
  @Length(1, 200)
  name: string;

  @Field({ description: 'Who publishes it.' })
  @IsString()
  @Length(1, 200)
  publisher: string;

  @Field(() => DateScalar, { description: 'When it was published.' })
  vintage: string;

  @Field(() => [PriceLevelInput], { description: 'Prices, if it holds any.' })
  @ArrayMaxSize(MOST_ROWS)
  @ValidateNested({ each: true })
  @Type(() => PriceLevelInput)
  priceLevels: PriceLevelInput[];

  @Field(() => [PopulationInput], { description: 'Populations, if it holds any.' })
  @ArrayMaxSize(MOST_ROWS)
  @ValidateNested({ each: true })
  @Type(() => PopulationInput)
  populations: PopulationInput[];

  @Field(() => [PublishedFigureInput], { nullable: true, description: 'Figures of councils, if it holds any.' })
  @IsOptional()
  @ArrayMaxSize(MOST_ROWS)
  @ValidateNested({ each: true })
  @Type(() => PublishedFigureInput)
  figures?: PublishedFigureInput[];

  @Field(() => [IndexLevelInput], { nullable: true, description: 'National price indices, if it holds any.' })
  @IsOptional()
  @ArrayMaxSize(MOST_ROWS)
  @ValidateNested({ each: true })
  @Type(() => IndexLevelInput)
  indices?: IndexLevelInput[];
}
