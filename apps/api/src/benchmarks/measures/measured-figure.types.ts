import type { MeasuredFigure as DomainMeasuredFigure, Part } from '#domain/benchmarking';
import { type CouncilCode, type Figure as DomainFigure, isKnown, measure, type MeasureCode, quantity } from '#domain/catalogue';
import type { Release } from '#domain/publishing';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Citation } from '../../citations/citation.types.js';
import { FigureStatusEnum, PriceBaseEnum, QuantityCodeEnum, QuantityUnitEnum } from '../../figures/enum.types.js';
import { asPublished, Figure } from '../../figures/figure.types.js';
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

/** Found out when a query asks for it. */
interface Later {
  readonly found: () => DomainMeasuredFigure;
  readonly cited: (measured: DomainMeasuredFigure) => Citation;
}

/** A figure in the words of the schema. Parts and sources are put together when a query asks for them. */
export function measuredFigureType(release: Release, { found, cited }: Later, { council, code, year, figure }: Shown): MeasuredFigure {
  let held: DomainMeasuredFigure | undefined;
  const measured = (): DomainMeasuredFigure => (held ??= found());
  const part = (of: Part | undefined): FigurePart | undefined => of && partType(release, of, { council, year });
  return {
    ...plainFigure(figure, code),
    year,
    get numerator() {
      return part(measured().parts?.numerator);
    },
    get denominator() {
      return part(measured().parts?.denominator);
    },
    get per() {
      return measured().parts?.per;
    },
    get interval() {
      return measured().interval;
    },
    get sources() {
      const { parts, publications } = measured();
      const isOfReturn = parts !== undefined && [parts.numerator, parts.denominator].some((each) => isFromReturn(each));
      return [...publications.flatMap((place) => publicationAt(release, place)), ...(isOfReturn ? returnOf(release, council, year) : [])];
    },
    get citation() {
      return cited(measured());
    },
  };
}

/** A figure of a measure by itself: of an area, or of a place that is no council. */
export function plainFigure(figure: DomainFigure, code: MeasureCode): Figure {
  const { unit, source } = measure(code);
  return {
    value: isKnown(figure) ? figure.value : undefined,
    status: isKnown(figure) ? 'known' : figure.reason,
    unit,
    priceBase: asPublished(unit),
    source,
    caveats: caveats(code),
  };
}

export function caveats(code: MeasureCode): readonly string[] {
  const { caveat } = measure(code);
  return caveat === undefined ? [] : [caveat];
}

type Shown = Pick<DomainMeasuredFigure, 'council' | 'year' | 'figure'> & { readonly code: DomainMeasuredFigure['measure'] };

function partType(release: Release, part: Part, of: Pick<DomainMeasuredFigure, 'council' | 'year'>): FigurePart {
  const { label, unit } = quantity(part.code);
  return {
    code: part.code,
    label,
    value: isKnown(part.figure) ? part.figure.value : undefined,
    status: isKnown(part.figure) ? 'known' : part.figure.reason,
    unit,
    priceBase: asPublished(unit),
    sources: [
      ...part.publications.flatMap((place) => publicationAt(release, place)),
      ...(isFromReturn(part) ? returnOf(release, of.council, of.year) : []),
    ],
  };
}

const isFromReturn = ({ code }: Part): boolean => !['publication', 'population'].includes(quantity(code).supply.from);

export function publicationAt(release: Release, place: number): readonly FigureSource[] {
  const publication = release.content.sources.publications[place];
  return publication === undefined ? [] : [{ ...publication, version: undefined }];
}

function returnOf(release: Release, council: CouncilCode, year: string): readonly FigureSource[] {
  return release.content.sources.returns
    .filter((each) => each.council === council && each.collection === year)
    .map(({ version }) => ({
      name: `Annual return ${year}`,
      publisher: release.council(council)?.name ?? council,
      vintage: undefined,
      version,
    }));
}
