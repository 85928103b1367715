import type { CouncilCode, CouncilType, FinancialYear } from '#domain/catalogue';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import { CouncilTypeEnum } from '../figures/enum.types.js';
import { CouncilCodeScalar, DateScalar, FinancialYearScalar } from '../figures/scalar.types.js';
import { UserError } from '../figures/user-error.types.js';

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

@ObjectType({ description: 'What became of a request. Asking for what is there already changes nothing.' })
export class OfficePayload {
  @Field(() => Int, { description: 'How much was new: 0 where everything was there already.' })
  added: number;

  @Field(() => [UserError], { description: 'Why nothing was done; empty where it was.' })
  userErrors: readonly UserError[];
}
