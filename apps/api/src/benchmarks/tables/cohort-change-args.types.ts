import type { ChangeOf } from '#domain/benchmarking';
import type { FinancialYear, MeasureCode, QuantityCode, Realm } from '#domain/catalogue';
import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { badInput } from '../../figures/bad-input.types.js';
import { MeasureCodeEnum, QuantityCodeEnum, RealmEnum } from '../../figures/enum.types.js';
import { FinancialYearScalar } from '../../figures/scalar.types.js';

@InputType({ isOneOf: true, description: 'What changed: exactly one of these.' })
export class ChangeOfInput {
  @Field(() => MeasureCodeEnum, { nullable: true, description: 'A measure.' })
  measure?: MeasureCode;

  @Field(() => QuantityCodeEnum, { nullable: true, description: 'A quantity that measures are made of, such as net spending.' })
  quantity?: QuantityCode;
}

@ArgsType()
export class CohortChangeQuestion {
  @Field({ description: 'The code of the programme, such as lga-2012.' })
  programme: string;

  @Field(() => ChangeOfInput, { description: 'A measure or a quantity.' })
  @ValidateNested()
  @Type(() => ChangeOfInput)
  of: ChangeOfInput;

  @Field(() => FinancialYearScalar, { description: 'The year to start from.' })
  from: FinancialYear;

  @Field(() => FinancialYearScalar, { description: 'The later year to come to.' })
  to: FinancialYear;

  @Field(() => RealmEnum, { defaultValue: 'england', description: 'Real or fictional councils.' })
  realm: Realm;

  @Field(() => Int, { nullable: true, description: 'The release to read; the latest of the realm where none is named.' })
  release?: number;
}

/** What the question is of; a year that is not before the other is told where it stands. */
export function changeAsked({ of: { measure, quantity }, from, to }: CohortChangeQuestion): ChangeOf {
  if (!(from < to)) throw badInput({ path: ['to'], message: `name a year after ${from}: a change is from an earlier year to a later one` });
  if (measure) return { measure };
  if (quantity) return { quantity };
  throw new TypeError('a change is of neither a measure nor a quantity');
}
