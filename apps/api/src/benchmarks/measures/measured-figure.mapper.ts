import type { MeasuredFigure as DomainMeasuredFigure, Part } from '#domain/benchmarking';
import { type CouncilCode, type Figure as DomainFigure, isKnown, measure, type MeasureCode, quantity } from '#domain/catalogue';
import type { Release } from '#domain/publishing';
import type { Citation } from '../../citations/citation.types.js';
import { asPublished, type Figure } from '../../figures/figure.types.js';
import type { FigureInterval, FigurePart, FigureSource, MeasuredFigure } from './measured-figure.types.js';

/** Found out when a query asks for it. */
interface Later {
  readonly found: () => DomainMeasuredFigure;
  readonly cited: (measured: DomainMeasuredFigure) => Citation;
}

/** A figure in the words of the schema. Parts, sources and citation are put together when a query asks for them. */
export const measuredFigureType = (release: Release, later: Later, shown: Shown): MeasuredFigure => new ShownFigure(release, later, shown);

class ShownFigure implements MeasuredFigure {
  private held: DomainMeasuredFigure | undefined;

  constructor(
    private readonly release: Release,
    private readonly later: Later,
    private readonly shown: Shown,
  ) {}

  get value(): number | undefined {
    const { figure } = this.shown;
    return isKnown(figure) ? figure.value : undefined;
  }

  get status(): string {
    return statusOf(this.shown.figure);
  }

  get unit(): string {
    return measure(this.shown.code).unit;
  }

  get priceBase(): string | undefined {
    return asPublished(measure(this.shown.code).unit);
  }

  get source(): string {
    return measure(this.shown.code).source;
  }

  get caveats(): readonly string[] {
    return caveats(this.shown.code);
  }

  get year(): string {
    return this.shown.year;
  }

  get numerator(): FigurePart | undefined {
    return this.part(this.measured.parts?.numerator);
  }

  get denominator(): FigurePart | undefined {
    return this.part(this.measured.parts?.denominator);
  }

  get per(): number | undefined {
    return this.measured.parts?.per;
  }

  get interval(): FigureInterval | undefined {
    return this.measured.interval;
  }

  get sources(): readonly FigureSource[] {
    const { parts, publications } = this.measured;
    const isOfReturn = parts !== undefined && [parts.numerator, parts.denominator].some((each) => isFromReturn(each));
    const ofReturn = isOfReturn ? returnOf(this.release, this.shown.council, this.shown.year) : [];
    return [...publications.flatMap((place) => publicationAt(this.release, place)), ...ofReturn];
  }

  get citation(): Citation {
    return this.later.cited(this.measured);
  }

  private get measured(): DomainMeasuredFigure {
    return (this.held ??= this.later.found());
  }

  private part(of: Part | undefined): FigurePart | undefined {
    return of && partType(this.release, of, this.shown);
  }
}

const statusOf = (figure: DomainFigure): string => (isKnown(figure) ? 'known' : figure.reason);

/** A figure of a measure by itself: of an area, or of a place that is no council. */
export function plainFigure(figure: DomainFigure, code: MeasureCode): Figure {
  const { unit, source } = measure(code);
  return {
    value: isKnown(figure) ? figure.value : undefined,
    status: statusOf(figure),
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
