import { type Audience, type Figure, isKnown, measure, quantity, type QuantityCode } from '#domain/catalogue';
import type { GroupTotal } from '#domain/publishing';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { FigureStatusEnum, PeerModelEnum, PriceBaseEnum, QuantityCodeEnum, QuantityUnitEnum } from '../../figures/enum.types.js';
import { asPublished } from '../../figures/figure.types.js';
import type { Asked } from '../comparison/comparison.mapper.js';

@ObjectType({ description: 'A quantity added up over a group.' })
export class Total {
  @Field(() => QuantityCodeEnum, { description: 'What is added up.' })
  quantity: string;

  @Field(() => QuantityUnitEnum, { description: 'What it is counted in.' })
  unit: string;

  @Field(() => PriceBaseEnum, { nullable: true, description: 'The prices an amount is in; absent for other units.' })
  priceBase: string | undefined;

  @Field(() => Int, { description: 'How many councils of the group gave it: those that did not are not in the total.' })
  known: number;

  @Field(() => Float, { nullable: true, description: 'The total; absent exactly when `status` is not KNOWN.' })
  value: number | undefined;

  @Field(() => FigureStatusEnum, { description: 'KNOWN; or SUPPRESSED, where it would tell of few people or of one council’s amount.' })
  status: string;
}

@ObjectType({ description: 'A fixed group of a release, with both parts of a measure added up.' })
export class GroupTotals {
  @Field(() => PeerModelEnum, { description: 'What kind of group: NATIONAL, REGION, TYPE or COHORT.' })
  kind: string;

  @Field({ description: 'Its region, type or programme; empty for everybody.' })
  name: string;

  @Field(() => Int, { description: 'Its councils that had their duties in the year.' })
  councils: number;

  @Field(() => Total, { nullable: true, description: 'What is divided; absent where nobody gave it.' })
  numerator: Total | undefined;

  @Field(() => Total, { nullable: true, description: 'What it is divided by; absent where nobody gave it.' })
  denominator: Total | undefined;

  @Field(() => Float, {
    nullable: true,
    description:
      'The measure of the whole group, one total over the other; absent where either is, or where a council of the group lacks either part.',
  })
  value: number | undefined;
}

/** Both parts of a measure over the fixed groups of a release, as an audience reads them; none for a rate that is published alone. */
export function groupTotalsAnswer({ release: { content }, code, year, audience }: Asked): readonly GroupTotals[] {
  const { formula } = measure(code);
  if (formula.kind !== 'ratio') return [];
  const ofYear = content.totals.filter((total) => total.year === year);
  const find = (of: QuantityCode, like: GroupTotal): GroupTotal | undefined =>
    ofYear.find(({ quantity: each, group }) => each === of && group.kind === like.group.kind && group.name === like.group.name);
  const groups = ofYear.filter(({ quantity: each }) => each === formula.numerator);
  return groups.map((over) => {
    const under = find(formula.denominator, over);
    return {
      kind: over.group.kind,
      name: over.group.name,
      councils: over.councils,
      numerator: totalType(over, audience),
      denominator: under && totalType(under, audience),
      value: under && isWhole(over) && isWhole(under) ? ratio(over.total[audience], under.total[audience], formula.per) : undefined,
    };
  });
}

/** Totals of all councils of a group are of the same councils; equal numbers of councils need not be. */
const isWhole = ({ known, councils }: GroupTotal): boolean => known === councils;

function totalType({ quantity: code, known, total }: GroupTotal, audience: Audience): Total {
  const figure = total[audience];
  return {
    quantity: code,
    unit: quantity(code).unit,
    priceBase: asPublished(quantity(code).unit),
    known,
    value: isKnown(figure) ? figure.value : undefined,
    status: isKnown(figure) ? 'known' : figure.reason,
  };
}

const ratio = (over: Figure, under: Figure, per: number): number | undefined =>
  isKnown(over) && isKnown(under) && under.value !== 0 ? (per * over.value) / under.value : undefined;
