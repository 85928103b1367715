import { measure, type MeasureCode, QUANTITIES } from '#domain/catalogue';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { MeasureCodeEnum, PolarityEnum, PriceBaseEnum, UnitEnum } from '../figures/enum.types.js';

@ObjectType({ description: 'What a figure measures.' })
export class Measure {
  @Field(() => MeasureCodeEnum, { description: 'Its code.' })
  code: string;

  @Field({ description: 'What it measures, in words.' })
  label: string;

  @Field({ description: 'What is divided.' })
  numerator: string;

  @Field({ description: 'What it is divided by.' })
  denominator: string;

  @Field(() => UnitEnum, { description: 'What it is counted in.' })
  unit: string;

  @Field(() => PriceBaseEnum, { nullable: true, description: 'The prices it is in; absent where it is no amount of money.' })
  priceBase: string | undefined;

  @Field(() => PolarityEnum, { description: 'Which direction is better. With NONE nobody is placed.' })
  polarity: string;

  @Field(() => Int, { description: 'Decimals it is shown with.' })
  decimals: number;

  @Field({ description: 'Where its figures come from.' })
  source: string;

  @Field(() => String, { nullable: true, description: 'What to know before drawing a conclusion from it.' })
  caveat: string | undefined;
}

export function measureType(code: MeasureCode): Measure {
  const declared = measure(code);
  return { ...declared, code, numerator: QUANTITIES[declared.numerator], denominator: QUANTITIES[declared.denominator] };
}
