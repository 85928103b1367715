import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Citation } from '../../citations/citation.types.js';
import { FigureStatusEnum, PriceBaseEnum, QuantityCodeEnum, QuantityUnitEnum } from '../../figures/enum.types.js';
import { Figure } from '../../figures/figure.types.js';
import { FinancialYearScalar } from '../../figures/scalar.types.js';
import { IntervalMethodEnum } from '../benchmark-enum.types.js';

@ObjectType({ description: 'Where a number was read: a publication, or the accepted return of the council itself.' })
export class FigureSource {
  @Field({ description: 'The publication as its publisher calls it, or the annual return.' })
  name: string;

  @Field({ description: 'Who publishes it, or whose return it is.' })
  publisher: string;

  @Field(() => String, { nullable: true, description: 'When it was published; absent for a return.' })
  vintage: string | undefined;

  @Field(() => Int, { nullable: true, description: 'The accepted version of the return; absent for a publication.' })
  version: number | undefined;
}

@ObjectType({ description: 'One of the two parts of a ratio.' })
export class FigurePart {
  @Field(() => QuantityCodeEnum, { description: 'Its code.' })
  code: string;

  @Field({ description: 'What it is, in words.' })
  label: string;

  @Field(() => Float, { nullable: true, description: 'The number in `unit`; absent exactly when `status` is not KNOWN.' })
  value: number | undefined;

  @Field(() => FigureStatusEnum, { description: 'KNOWN, or why there is no number.' })
  status: string;

  @Field(() => QuantityUnitEnum, { description: 'What the number is counted in.' })
  unit: string;

  @Field(() => PriceBaseEnum, { nullable: true, description: 'The prices an amount is in; absent for other units.' })
  priceBase: string | undefined;

  @Field(() => [FigureSource], { description: 'Where it was read.' })
  sources: readonly FigureSource[];
}

@ObjectType({ description: 'Between what a figure plausibly lies, had the same people met other chances: 95 times in 100.' })
export class FigureInterval {
  @Field(() => Float, { description: 'The lower end, in the unit of the measure.' })
  lower: number;

  @Field(() => Float, { description: 'The upper end.' })
  upper: number;

  @Field(() => IntervalMethodEnum, { description: 'How it is worked out.' })
  method: string;
}

@ObjectType({ description: 'A figure of a measure, with what it is made of.' })
export class MeasuredFigure extends Figure {
  @Field(() => FinancialYearScalar, { description: 'The year it is of.' })
  year: string;

  @Field(() => FigurePart, { nullable: true, description: 'What is divided; absent where only the rate is published.' })
  numerator: FigurePart | undefined;

  @Field(() => FigurePart, { nullable: true, description: 'What it is divided by; absent where only the rate is published.' })
  denominator: FigurePart | undefined;

  @Field(() => Float, { nullable: true, description: 'What the ratio is multiplied by; absent where only the rate is published.' })
  per: number | undefined;

  @Field(() => FigureInterval, {
    nullable: true,
    description: 'Its interval; absent where it counts no people who use services, or only the rate is published.',
  })
  interval: FigureInterval | undefined;

  @Field(() => [FigureSource], { description: 'Where it, or its parts, were read.' })
  sources: readonly FigureSource[];

  @Field(() => Citation, { description: 'How this figure is cited.' })
  citation: Citation;
}
