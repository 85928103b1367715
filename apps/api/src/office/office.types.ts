import type { CellCode, CouncilCode, CouncilType, FinancialYear, Realm } from '#domain/catalogue';
import { Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsInt, IsNumber, IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import { AgeBandEnum, CellEnum, CouncilTypeEnum, RealmEnum } from '../figures/enum.types.js';
import { CouncilCodeScalar, DateScalar, FinancialYearScalar } from '../figures/scalar.types.js';
import { UserError } from '../figures/user-error.types.js';

/** More than a national publication of twenty years holds; a larger one is loaded in parts. */
const MOST_ROWS = 10_000;

@InputType({ description: 'A year’s collection of returns.' })
export class OpenCollectionInput {
  @Field(() => FinancialYearScalar, { description: 'The year that is collected.' })
  year: FinancialYear;

  @Field(() => DateScalar, { description: 'The first day on which councils submit.' })
  opens: string;

  @Field(() => DateScalar, { description: 'The last day.' })
  deadline: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Until when councils correct accepted returns themselves; left out, as long as they are not frozen.',
  })
  @IsOptional()
  refreshCloses?: string;

  @Field(() => DateScalar, { nullable: true, description: 'When what stands is frozen; told to councils, and done by freezeReturn.' })
  @IsOptional()
  freezes?: string;
}

@InputType({ description: 'A fictional council.' })
export class DemonstrationCouncilInput {
  @Field(() => CouncilCodeScalar, { description: 'X99 and six digits.' })
  code: CouncilCode;

  @Field({ description: 'A name that cannot be mistaken for a real council’s.' })
  @IsString()
  @Length(1, 100)
  name: string;

  @Field(() => CouncilTypeEnum, { description: 'What kind of authority it plays.' })
  type: CouncilType;

  @Field({ description: 'Its fictional region.' })
  @IsString()
  @Length(1, 100)
  region: string;

  @Field(() => DateScalar, { description: 'Its first day.' })
  validFrom: string;
}

@InputType({ description: 'Fictional councils to register.' })
export class RegisterDemonstrationCouncilsInput {
  @Field(() => [DemonstrationCouncilInput], { description: 'The councils.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => DemonstrationCouncilInput)
  councils: DemonstrationCouncilInput[];
}

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
}

@ObjectType({ description: 'What became of a request. Asking for what is there already changes nothing.' })
export class OfficePayload {
  @Field(() => Int, { description: 'How much was new: 0 where everything was there already.' })
  added: number;

  @Field(() => [UserError], { description: 'Why nothing was done; empty where it was.' })
  userErrors: readonly UserError[];
}
