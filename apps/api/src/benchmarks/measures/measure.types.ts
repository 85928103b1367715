import { type Edition, measure, type MeasureCode, quantity } from '#domain/catalogue';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import {
  AudienceEnum,
  ClientGroupEnum,
  MeasureCodeEnum,
  PeerModelEnum,
  PolarityEnum,
  PriceBaseEnum,
  QuantityCodeEnum,
  UnitEnum,
} from '../../figures/enum.types.js';
import { asPublished } from '../../figures/figure.types.js';
import { DateScalar, FinancialYearScalar } from '../../figures/scalar.types.js';

@ObjectType({ description: 'The name that a framework gave a measure in some years. Codes are used again for other things.' })
export class MeasureEdition {
  @Field({ description: 'The framework or return.' })
  framework: string;

  @Field({ description: 'The code in it.' })
  code: string;

  @Field(() => FinancialYearScalar, { nullable: true, description: 'The first year; absent where it began before the figures here.' })
  from: string | undefined;

  @Field(() => FinancialYearScalar, { nullable: true, description: 'The last year; absent while it goes on.' })
  to: string | undefined;
}

@ObjectType({ description: 'What a figure measures.' })
export class Measure {
  @Field(() => MeasureCodeEnum, { description: 'Its code: the concept, whatever frameworks call it in a year.' })
  code: string;

  @Field({ description: 'What it measures, in words.' })
  label: string;

  @Field({ description: 'Its definition in one sentence.' })
  definition: string;

  @Field({ description: 'What is divided.' })
  numerator: string;

  @Field({ description: 'What it is divided by.' })
  denominator: string;

  @Field(() => QuantityCodeEnum, { nullable: true, description: 'The numerator by its code; absent where only the rate is published.' })
  numeratorCode: string | undefined;

  @Field(() => QuantityCodeEnum, { nullable: true, description: 'The denominator by its code; absent where only the rate is published.' })
  denominatorCode: string | undefined;

  @Field(() => Float, { nullable: true, description: 'What the ratio is multiplied by; absent where only the rate is published.' })
  per: number | undefined;

  @Field(() => UnitEnum, { description: 'What it is counted in.' })
  unit: string;

  @Field(() => PriceBaseEnum, { nullable: true, description: 'The prices it is in; absent where it is no amount of money.' })
  priceBase: string | undefined;

  @Field(() => PolarityEnum, { description: 'Which direction is better. With NONE or BAND nobody is placed.' })
  polarity: string;

  @Field(() => Int, { description: 'Decimals it is shown with.' })
  decimals: number;

  @Field(() => ClientGroupEnum, { description: 'Whom it is about: peers are chosen by what matters to them.' })
  clientGroup: string;

  @Field({ description: 'Where its figures come from.' })
  source: string;

  @Field(() => [MeasureEdition], { description: 'The names it had in national frameworks.' })
  editions: readonly Edition[];

  @Field(() => [String], { description: 'What moves it besides how well a council does.' })
  influences: readonly string[];

  @Field(() => [PeerModelEnum], { description: 'The ways to choose peers that suit it, the best first.' })
  peerModels: readonly string[];

  @Field(() => AudienceEnum, { description: 'Who may read it.' })
  audience: string;

  @Field(() => String, { nullable: true, description: 'What to know before drawing a conclusion from it.' })
  caveat: string | undefined;

  @Field(() => DateScalar, { description: 'The day by which its row is reviewed again.' })
  reviewBy: string;
}

/** The catalogue in the words of the schema, a measure once: nothing of it changes while the service runs. */
const TYPES = new Map<MeasureCode, Measure>();

export function measureType(code: MeasureCode): Measure {
  const held = TYPES.get(code) ?? typeOf(code);
  TYPES.set(code, held);
  return held;
}

function typeOf(code: MeasureCode): Measure {
  const { formula, ...declared } = measure(code);
  const isRatio = formula.kind === 'ratio';
  return {
    ...declared,
    code,
    numerator: isRatio ? quantity(formula.numerator).label : formula.numerator,
    denominator: isRatio ? quantity(formula.denominator).label : formula.denominator,
    numeratorCode: isRatio ? formula.numerator : undefined,
    denominatorCode: isRatio ? formula.denominator : undefined,
    per: isRatio ? formula.per : undefined,
    priceBase: asPublished(declared.unit),
  };
}
