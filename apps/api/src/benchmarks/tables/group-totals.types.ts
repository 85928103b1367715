import { isKnown, quantity } from '#domain/catalogue';
import { measureTotals, type ReadTotal, totalsFacts } from '#domain/publishing';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Citation, withCitation } from '../../citations/citation.types.js';
import { FigureStatusEnum, PeerModelEnum, PriceBaseEnum, QuantityCodeEnum, QuantityUnitEnum } from '../../figures/enum.types.js';
import { asPublished } from '../../figures/figure.types.js';
import type { Asked } from '../comparison/answer-parts.js';

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

  @Field(() => Citation, { description: 'How these totals are cited: those of every fixed group together.' })
  citation: Citation;
}

/** Both parts of a measure over the fixed groups of a release, as an audience reads them; none for a rate that is published alone. */
export function groupTotalsAnswer({ release, code, year, audience, cite }: Asked): readonly GroupTotals[] {
  const totals = measureTotals(release.content.totals, code, year, audience);
  const citation = (): Citation => cite({ of: 'totals', realm: release.label.realm, measure: code, year }, totalsFacts(totals));
  return totals.map(({ group, councils, numerator, denominator, value }) =>
    withCitation(
      { ...group, councils, numerator: totalType(numerator), denominator: denominator && totalType(denominator), value },
      citation,
    ),
  );
}

function totalType({ quantity: code, known, total }: ReadTotal): Total {
  return {
    quantity: code,
    unit: quantity(code).unit,
    priceBase: asPublished(quantity(code).unit),
    known,
    value: isKnown(total) ? total.value : undefined,
    status: isKnown(total) ? 'known' : total.reason,
  };
}
