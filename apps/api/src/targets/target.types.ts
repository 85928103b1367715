import { type Aim, distanceTo, isMet, type LocalTarget as DomainTarget, markOf, targetSentence } from '#domain/benchmarking';
import { measure } from '#domain/catalogue';
import { createUnionType, Field, Float, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { MeasureCodeEnum, PriceBaseEnum, RoleEnum, UnitEnum } from '../figures/enum.types.js';
import { asPublished } from '../figures/figure.types.js';
import { Provenance } from '../figures/provenance.types.js';
import { CouncilCodeScalar, DateScalar, FinancialYearScalar } from '../figures/scalar.types.js';
import { UserError } from '../figures/user-error.types.js';
import { AimSideEnum, OwnBasisEnum, RatingColourEnum } from './target-enum.types.js';

@ObjectType({ description: 'A single value that is aimed at.' })
export class ValueAim {
  kind: 'value';

  @Field(() => AimSideEnum, { description: 'From which side.' })
  side: string;

  @Field(() => Float, { description: 'The value, in the unit of the measure.' })
  value: number;
}

@ObjectType({ description: 'A band that is aimed at: inside is as good as anywhere inside.' })
export class BandAim {
  kind: 'band';

  @Field(() => Float, { description: 'Its lower end, in the unit of the measure.' })
  from: number;

  @Field(() => Float, { description: 'Its upper end.' })
  to: number;
}

const TYPE_OF = { value: ValueAim, band: BandAim } as const satisfies Record<Aim['kind'], unknown>;

export const TargetAim = createUnionType({
  name: 'TargetAim',
  description: 'What a council aims at.',
  types: () => [ValueAim, BandAim] as const,
  resolveType: ({ kind }: Aim) => TYPE_OF[kind],
});

@ObjectType({ description: 'Where a council says it stands, in its own words. It is never computed.' })
export class TargetRating {
  @Field(() => RatingColourEnum, { description: 'The colour.' })
  colour: string;

  @Field({ description: 'Why, in its author’s words.' })
  reason: string;
}

@ObjectType({
  description: 'A council’s own figure so far. It stands beside the figures of the measure and is never compared with other councils’.',
})
export class OwnFigure {
  @Field(() => Float, { description: 'The figure, in `unit`.' })
  value: number;

  @Field(() => UnitEnum, { description: 'What it is counted in.' })
  unit: string;

  @Field(() => PriceBaseEnum, { nullable: true, description: 'The prices an amount is in, those of its own year; absent for other units.' })
  priceBase: string | undefined;

  @Field(() => OwnBasisEnum, { description: 'What it is of.' })
  basis: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day it covers, or the day the forecast was made; absent for an outturn.',
  })
  asAt: string | undefined;

  @Field(() => String, {
    nullable: true,
    description: 'What must be said wherever it is shown, such as “part-year, to 30 November 2020”; absent for an outturn.',
  })
  mark: string | undefined;

  @Field(() => Float, {
    description: 'How far it lies from the aim, in the same unit: below nought short of it, above beyond it, nought inside a band.',
  })
  distance: number;

  @Field({ description: 'Whether it is what was aimed at.' })
  meetsAim: boolean;
}

@ObjectType({ description: 'What a council aims at on a measure in a year, as it set it itself.' })
export class LocalTarget {
  @Field(() => CouncilCodeScalar, { description: 'The council.' })
  council: string;

  @Field(() => MeasureCodeEnum, { description: 'The measure.' })
  measure: string;

  @Field(() => FinancialYearScalar, { description: 'The year.' })
  year: string;

  @Field(() => Int, { description: 'Its version; the newest counts.' })
  version: number;

  @Field(() => TargetAim, { description: 'What is aimed at.' })
  aim: Aim;

  @Field(() => TargetRating, { nullable: true, description: 'Where the council says it stands, if it says so.' })
  rating: TargetRating | undefined;

  @Field(() => OwnFigure, { nullable: true, description: 'The council’s own figure so far, if it gives one.' })
  own: OwnFigure | undefined;

  @Field({ description: 'The target in one plain sentence.' })
  sentence: string;

  @Field(() => Provenance, { nullable: true, description: 'Where it was printed, if it was.' })
  provenance: Provenance | undefined;

  @Field(() => GraphQLISODateTime, { description: 'When this version was set.' })
  setAt: Date;

  @Field(() => RoleEnum, { description: 'In which role.' })
  setBy: string;
}

@ObjectType({ description: 'What became of a target that was sent.' })
export class SetTargetPayload {
  @Field(() => LocalTarget, { nullable: true, description: 'The version that was set, where it was.' })
  target: LocalTarget | undefined;

  @Field(() => [UserError], { description: 'Why nothing was done; empty where it was.' })
  userErrors: readonly UserError[];
}

/** A target in the words of the schema. */
export const targetType = (target: DomainTarget): LocalTarget => ({
  ...target,
  own: ownFigureType(target),
  sentence: targetSentence(target),
  setAt: new Date(target.setAt),
  setBy: target.role,
});

function ownFigureType({ own, aim, measure: code }: DomainTarget): OwnFigure | undefined {
  if (own === undefined) return undefined;
  const { unit } = measure(code);
  return {
    value: own.value,
    unit,
    priceBase: asPublished(unit),
    basis: own.basis,
    asAt: own.basis === 'outturn' ? undefined : own.asAt,
    mark: markOf(own),
    distance: distanceTo(aim, own.value),
    meetsAim: isMet(aim, own.value),
  };
}
