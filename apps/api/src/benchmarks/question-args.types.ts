import type { CouncilCode, FinancialYear, MeasureCode, Realm } from '#domain/catalogue';
import { ArgsType, Field, Int } from '@nestjs/graphql';
import { MeasureCodeEnum, RealmEnum } from '../figures/enum.types.js';
import { CouncilCodeScalar, FinancialYearScalar } from '../figures/scalar.types.js';

/** What every question about one measure names: the measure, the year and, if the latest is not meant, the release. */
@ArgsType()
abstract class MeasureQuestion {
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

@ArgsType()
export class RealmQuestion extends MeasureQuestion {
  @Field(() => RealmEnum, { defaultValue: 'england', description: 'Real or fictional councils.' })
  realm: Realm;
}
