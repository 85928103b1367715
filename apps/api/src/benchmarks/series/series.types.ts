import {
  apportionedShare,
  type CitedQuestion,
  flagSentence,
  type Made,
  seriesFacts,
  type Series as DomainSeries,
  type SeriesBreak as DomainBreak,
  type SeriesPoint as DomainPoint,
} from '#domain/benchmarking';
import { isKnown, measure, type MeasureCode } from '#domain/catalogue';
import { Field, Float, ObjectType } from '@nestjs/graphql';
import { Citation, withCitation } from '../../citations/citation.types.js';
import { FigureStatusEnum, PriceBaseEnum } from '../../figures/enum.types.js';
import { CouncilCodeScalar, FinancialYearScalar } from '../../figures/scalar.types.js';
import { Release, releaseType } from '../../releases/release.types.js';
import type { AskedOf } from '../comparison/answer-parts.js';
import { FlagEnum, MadeKindEnum, PriceRestEnum, SeriesBreakKindEnum } from '../benchmark-enum.types.js';
import { Measure, measureType } from '../measures/measure.types.js';

@ObjectType({ description: 'The prices that an amount is in, and what put it into them.' })
export class PriceBasis {
  @Field(() => PriceBaseEnum, { description: 'NOMINAL, or the index that it was deflated with.' })
  base: string;

  @Field(() => FinancialYearScalar, { nullable: true, description: 'The year whose prices they are; absent for the money of each year.' })
  baseYear: string | undefined;

  @Field(() => String, { nullable: true, description: 'The index as its publisher calls it.' })
  index: string | undefined;

  @Field(() => String, { nullable: true, description: 'When the index was published.' })
  vintage: string | undefined;

  @Field(() => Float, { nullable: true, description: 'What the nominal amount was multiplied by; absent where it could not be.' })
  factor: number | undefined;

  @Field(() => PriceRestEnum, {
    nullable: true,
    description: 'Whether a level of the index is a forecast, which a later vintage will correct; absent where nothing was deflated.',
  })
  rests: string | undefined;
}

@ObjectType({ description: 'How the figure of a place was made of those that were published.' })
export class FigureMaking {
  @Field(() => MadeKindEnum, { description: 'The way.' })
  kind: string;

  @Field(() => [CouncilCodeScalar], { description: 'The councils whose figures it was made of.' })
  from: readonly string[];

  @Field(() => Float, { nullable: true, description: 'What is divided, after adding up; absent where the figure is as published.' })
  numerator: number | undefined;

  @Field(() => Float, { nullable: true, description: 'What it is divided by, after adding up; absent where the figure is as published.' })
  denominator: number | undefined;

  @Field(() => Float, { description: 'The share of it that is apportioned, 0 to 1.' })
  apportionedShare: number;

  @Field(() => Float, { description: 'The standard error of what is apportioned of the numerator, in its unit.' })
  standardError: number;
}

@ObjectType({ description: 'One year of a series.' })
export class SeriesPoint {
  @Field(() => FinancialYearScalar, { description: 'The year.' })
  year: string;

  @Field(() => Float, { nullable: true, description: 'The figure in the prices asked for; absent exactly when `status` is not KNOWN.' })
  value: number | undefined;

  @Field(() => FigureStatusEnum, { description: 'KNOWN, or why there is no figure.' })
  status: string;

  @Field(() => Float, { nullable: true, description: 'The figure in the money of its own year.' })
  nominal: number | undefined;

  @Field(() => PriceBasis, { description: 'The prices it is in.' })
  prices: PriceBasis;

  @Field(() => FigureMaking, { description: 'How it was made.' })
  made: FigureMaking;

  @Field(() => FlagEnum, {
    nullable: true,
    description: 'Whether it can be set beside the others; absent where there is no figure for a reason of its own.',
  })
  flag: string | undefined;

  @Field({ description: 'How it was made, and how comparable it is, in plain words.' })
  sentence: string;
}

@ObjectType({ description: 'What happened between two years of a series.' })
export class SeriesBreak {
  @Field(() => SeriesBreakKindEnum, { description: 'What.' })
  kind: string;

  @Field(() => FinancialYearScalar, { description: 'The year before it.' })
  from: string;

  @Field(() => FinancialYearScalar, { description: 'The year after it.' })
  to: string;

  @Field(() => Boolean, { description: 'Whether the line is broken there, or it is a note.' })
  breaks: boolean;

  @Field({ description: 'In plain words.' })
  says: string;
}

@ObjectType({ description: 'A measure of one place through the years.' })
export class Series {
  @Field({ description: 'The place.' })
  place: string;

  @Field(() => Measure, { description: 'What is measured.' })
  measure: Measure;

  @Field(() => [SeriesPoint], { description: 'The years, oldest first.' })
  points: readonly SeriesPoint[];

  @Field(() => [SeriesBreak], { description: 'What lies between them.' })
  breaks: readonly DomainBreak[];

  @Field(() => Release, { description: 'The release that the answer was read from.' })
  release: Release;

  @Field(() => Citation, { description: 'How this series is cited.' })
  citation: Citation;
}

type AskedSeries = Omit<Extract<CitedQuestion, { of: 'series' }>, 'of'>;

export function seriesType(series: DomainSeries, asked: AskedSeries, { release, cite }: AskedOf): Series {
  const { place: footprint, measure: code } = asked;
  const answer = {
    place: footprint.kind === 'proposed' ? footprint.name : (release.council(footprint.council)?.name ?? footprint.council),
    measure: measureType(code),
    points: series.points.map((point) => pointType(point, code)),
    breaks: series.breaks,
    release: releaseType(release),
  };
  return withCitation(answer, () => cite({ of: 'series', ...asked }, seriesFacts(series)));
}

function pointType({ year, figure, nominal, basis, prices, made, flag, sentence }: DomainPoint, code: MeasureCode): SeriesPoint {
  const isMoney = measure(code).unit === 'GBP';
  const deflated = prices.kind === 'deflated' ? prices : undefined;
  return {
    year,
    value: isKnown(figure) ? figure.value : undefined,
    status: isKnown(figure) ? 'known' : figure.reason,
    nominal: isKnown(nominal) ? nominal.value : undefined,
    prices: {
      base: isMoney ? basis.kind : 'NOMINAL',
      baseYear: isMoney && basis.kind !== 'NOMINAL' ? basis.baseYear : undefined,
      index: deflated?.index,
      vintage: deflated?.vintage,
      factor: prices.kind === 'not-comparable' ? undefined : prices.factor,
      rests: deflated?.rests,
    },
    made: makingType(made),
    flag: flag?.colour,
    sentence: inPlainWords({ flag, sentence }),
  };
}

/** How a figure was made, and how comparable it is. */
export const inPlainWords = ({ flag, sentence }: Pick<DomainPoint, 'flag' | 'sentence'>): string =>
  flag === undefined ? sentence : `${sentence} ${flagSentence(flag)}`;

export function makingType(made: Made): FigureMaking {
  const nothing = { numerator: undefined, denominator: undefined, apportionedShare: 0, standardError: 0 };
  if (made.kind === 'not-made') return { kind: made.kind, from: [], ...nothing };
  if (!('numerator' in made)) return { kind: made.kind, from: made.from, ...nothing };
  return {
    kind: made.kind,
    from: made.from,
    numerator: made.numerator.total,
    denominator: made.denominator.total,
    apportionedShare: apportionedShare(made),
    standardError: made.numerator.standardError,
  };
}
