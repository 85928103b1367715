import { type Figure as DomainFigure, isKnown, isMissingReason, known, missing, Money } from '#domain/catalogue';
import { Args, Field, Float, InputType, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MoneyUnitEnum, FigureStatusEnum, MissingReasonEnum, PriceBaseEnum, UnitEnum } from './enum.types.js';
import { DecimalScalar } from './scalar.types.js';

@ObjectType({ description: 'A number, or the stated reason why there is none.' })
export class Figure {
  @Field(() => Float, { nullable: true, description: 'The number in `unit`; absent exactly when `status` is not KNOWN.' })
  value: number | undefined;

  @Field(() => FigureStatusEnum, { description: 'KNOWN, or why there is no number. A missing number is never nought.' })
  status: string;

  @Field(() => UnitEnum, { description: 'What the number is counted in.' })
  unit: string;

  @Field(() => PriceBaseEnum, { nullable: true, description: 'The prices an amount of money is in; absent for other units.' })
  priceBase: string | undefined;

  @Field({ description: 'Where the number comes from.' })
  source: string;

  @Field(() => [String], { description: 'What to know before drawing a conclusion from it.' })
  caveats: readonly string[];
}

@ObjectType({ description: 'An amount of money in nominal pounds, or the stated reason why there is none.' })
export class MoneyFigure {
  @Field(() => FigureStatusEnum, { description: 'KNOWN, or why there is no amount.' })
  status: string;

  @Field(() => PriceBaseEnum, { description: 'The prices the amount is in: those of its own year.' })
  priceBase: string;

  amount: Money | undefined;
}

/** Writes amounts in the unit that is asked for. */
@Resolver(() => MoneyFigure)
export class MoneyFigureResolver {
  @ResolveField(() => DecimalScalar, {
    nullable: true,
    description: 'The amount in the unit asked for; absent exactly when `status` is not KNOWN.',
  })
  value(
    @Parent() { amount }: MoneyFigure,
    @Args('unit', { type: () => MoneyUnitEnum, defaultValue: 'GBP' }) unit: string,
  ): string | undefined {
    return unit === 'GBP' ? amount?.toString() : amount && inThousands(amount);
  }
}

@InputType({ isOneOf: true, description: 'An amount in nominal pounds, or why there is none: exactly one of the two.' })
export class MoneyFigureInput {
  @Field(() => DecimalScalar, { nullable: true, description: 'Pounds and pence.' })
  value?: string;

  @Field(() => MissingReasonEnum, { nullable: true, description: 'Why there is no amount.' })
  missing?: string;
}

@InputType({ isOneOf: true, description: 'A quantity, or why there is none: exactly one of the two.' })
export class QuantityInput {
  @Field(() => Float, { nullable: true, description: 'The quantity, in the unit of its line.' })
  value?: number;

  @Field(() => MissingReasonEnum, { nullable: true, description: 'Why there is no quantity.' })
  missing?: string;
}

export function moneyFigure(figure: DomainFigure<Money>): MoneyFigure {
  return { status: isKnown(figure) ? 'known' : figure.reason, priceBase: 'NOMINAL', amount: isKnown(figure) ? figure.value : undefined };
}

/** What was sent, in the words of the domain. The schema has made sure that exactly one of value and reason was. */
export const moneyOf = ({ value, missing: why }: MoneyFigureInput): DomainFigure<Money> =>
  value === undefined ? absent(why) : known(Money.parse(value));
export const quantityOf = ({ value, missing: why }: QuantityInput): DomainFigure => (value === undefined ? absent(why) : known(value));

function absent(reason: string | undefined): DomainFigure<never> {
  if (reason === undefined || !isMissingReason(reason)) throw new TypeError(`neither a value nor a known reason: ${reason}`);
  return missing(reason);
}

/** £6,445,000 is 6445, and £6,445,500 is 6445.5: exact, without the noughts that say nothing. */
function inThousands(amount: Money): string {
  const sign = amount.isNegative() ? '-' : '';
  const pence = amount.isNegative() ? -amount.pence : amount.pence;
  const fraction = String(pence % 100_000n)
    .padStart(5, '0')
    .replace(/0+$/, '');
  return `${sign}${pence / 100_000n}${fraction === '' ? '' : `.${fraction}`}`;
}

/** The prices that a figure as published is in: amounts are in the money of their own year, and other units have none. */
export const asPublished = (unit: string): 'NOMINAL' | undefined => (unit === 'GBP' ? 'NOMINAL' : undefined);
