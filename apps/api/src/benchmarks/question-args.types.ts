import type { CouncilCode, FinancialYear, MeasureCode, Realm } from '#domain/catalogue';
import { ArgsType, Field, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsOptional, ValidateNested } from 'class-validator';
import { MeasureCodeEnum, RealmEnum } from '../figures/enum.types.js';
import { CouncilCodeScalar, FinancialYearScalar } from '../figures/scalar.types.js';
import { SavedGroupChoice } from './peers/peer-group.types.js';

/** What every question about one measure names: the measure, the year and, if the latest is not meant, the release. */
@ArgsType()
export abstract class MeasureQuestion {
  @Field(() => MeasureCodeEnum, { description: 'The measure.' })
  measure: MeasureCode;

  @Field(() => FinancialYearScalar, { description: 'The year.' })
  year: FinancialYear;

  @Field(() => Int, { nullable: true, description: 'The release to read; the latest of the realm where none is named.' })
  release?: number;
}

@ArgsType()
export class CouncilQuestion extends MeasureQuestion {
  @Field(() => CouncilCodeScalar, { description: 'The council.' })
  council: CouncilCode;
}

/** More would let one judgement outweigh all the others. */
const MOST_SAVED = 10;

@ArgsType()
export class PositionQuestion extends CouncilQuestion {
  @Field(() => [SavedGroupChoice], {
    nullable: true,
    description: 'Saved groups to try too, at most 10 and each once, for those who may see them. The answer cites id and version of each.',
  })
  @IsOptional()
  @ArrayMaxSize(MOST_SAVED, { message: `name at most ${MOST_SAVED}` })
  @ArrayUnique(({ id }: SavedGroupChoice) => id, { message: 'name each group once, in one version' })
  @ValidateNested({ each: true })
  @Type(() => SavedGroupChoice)
  savedGroups?: SavedGroupChoice[] | null;
}

@ArgsType()
export class RealmQuestion extends MeasureQuestion {
  @Field(() => RealmEnum, { defaultValue: 'england', description: 'Real or fictional councils.' })
  realm: Realm;
}
