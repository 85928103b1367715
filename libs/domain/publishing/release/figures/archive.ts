import {
  type AreaCode,
  combineFigures,
  type CouncilCode,
  type Figure,
  type FinancialYear,
  isAreaCode,
  isQuantityCode,
  type MeasureCode,
  ofSamePlace,
  type Population,
  type PriceIndex,
  type PriceLevel,
  type Publication,
  type PublishedFigure,
  quantity,
  type QuantityCode,
  stoodIn,
} from '../../../catalogue/index.js';
import type { CouncilReturn, ReturnContent } from '../../../returns/index.js';
import { withStates } from '../../../savings/index.js';
import { POPULATION_OF, type YearSources } from './quantity.js';

/** A published figure and the publication that it was read from, by its place in the release's list. */
export interface SuppliedFigure {
  readonly figure: Figure;
  readonly publication: number;
}

/** A published count of people, likewise. */
interface SuppliedCount {
  readonly people: number;
  readonly publication: number;
}

/** The external prices of cells that a release is computed with. */
export interface Prices {
  readonly name: string;
  readonly vintage: string;
  readonly levels: readonly PriceLevel[];
}

/** The national indices of one publication. */
export type PublishedIndices = Pick<Publication, 'name' | 'vintage' | 'indices'>;

/** Accepted content and loaded statistics, found by council and year. Publications come oldest vintage first, and a later one corrects an earlier. */
export class Archive {
  /** Years that any accepted return is of. */
  readonly returnYears: readonly FinancialYear[];
  /** Those, and the years that publications give figures of councils for. */
  readonly years: readonly FinancialYear[];
  readonly index: PriceIndex | undefined;
  /** The publication of prices that is in force, if there is one. */
  readonly prices: Prices | undefined;
  /** The publications that hold national indices: levels of two are never mixed. */
  readonly indices: readonly PublishedIndices[];
  private readonly contents: ReadonlyMap<string, ReturnContent>;
  private readonly populations: ReadonlyMap<string, SuppliedCount>;
  private readonly figures: ReadonlyMap<string, SuppliedFigure>;
  private readonly publishedNames: ReadonlySet<string>;

  constructor(
    returns: readonly CouncilReturn[],
    private readonly publications: readonly Publication[],
  ) {
    this.returnYears = [...new Set(returns.map((each) => each.collection))].sort();
    this.years = [...new Set([...this.returnYears, ...publications.flatMap(({ figures }) => figures.map(({ year }) => year))])].sort();
    this.contents = new Map(returns.map((each) => [`${each.council} ${each.collection}`, contentOf(each)]));
    this.populations = new Map(
      publications.flatMap(({ populations }, publication) =>
        populations.map(({ council, ageBand, year, people }) => [populationKey(council, ageBand, year), { people, publication }] as const),
      ),
    );
    this.figures = new Map(
      publications.flatMap(({ figures }, publication) =>
        figures.map(({ place, of, year, figure }) => [figureKey(place, of, year), { figure, publication }] as const),
      ),
    );
    this.publishedNames = new Set(publications.flatMap(({ figures }) => figures.map(({ of, year }) => `${of} ${year}`)));
    this.prices = latestPrices(publications);
    this.index = this.prices && priceIndexOf(this.prices);
    this.indices = publications
      .filter(({ indices }) => indices.length > 0)
      .map(({ name, vintage, indices }) => ({ name, vintage, indices }));
  }

  /** What was accepted, each savings line in the state that its last step led to. */
  content(council: CouncilCode, year: FinancialYear): ReturnContent | undefined {
    return this.contents.get(`${council} ${year}`);
  }

  /** As published of the council, or of the council or councils that make exactly its place. */
  people(council: CouncilCode, ageBand: Population['ageBand'], year: FinancialYear): number | undefined {
    return this.counts(council, ageBand, year)?.reduce((sum, { people }) => sum + people, 0);
  }

  /** As published of the council, or under another of its codes; amounts and counts also of the councils that together make its place. */
  published(council: CouncilCode, of: QuantityCode | MeasureCode, year: FinancialYear): Figure | undefined {
    const found = this.supplied(council, of, year)?.map(({ figure }) => figure);
    return found && combineFigures(found, (values) => values.reduce((sum, value) => sum + value, 0));
  }

  /** The publications that a quantity or measure of a council and year was read from. */
  publicationsOf(council: CouncilCode, of: QuantityCode | MeasureCode, year: FinancialYear): readonly number[] {
    const bands = POPULATION_OF[of] ?? [];
    const people = bands.flatMap((band) => this.counts(council, band, year) ?? []);
    return [...people, ...(this.supplied(council, of, year) ?? [])].map(({ publication }) => publication);
  }

  private counts(council: CouncilCode, ageBand: Population['ageBand'], year: FinancialYear): readonly SuppliedCount[] | undefined {
    return ofPlaceIn(council, year, (code) => this.populations.get(populationKey(code, ageBand, year)), true);
  }

  private supplied(council: CouncilCode, of: QuantityCode | MeasureCode, year: FinancialYear): readonly SuppliedFigure[] | undefined {
    return ofPlaceIn(council, year, (code) => this.figures.get(figureKey(code, of, year)), addsUp(of));
  }

  /** Whether any publication gives the figure of any council in the year. */
  isPublished(of: QuantityCode | MeasureCode, year: FinancialYear): boolean {
    return this.publishedNames.has(`${of} ${year}`);
  }

  /** Everything published of areas that are no council. */
  areaFigures(): readonly (PublishedFigure & { readonly place: AreaCode })[] {
    const keys = new Map<string, PublishedFigure & { readonly place: AreaCode }>();
    for (const { figures } of this.publications)
      for (const { place, ...figure } of figures)
        if (isAreaCode(place)) keys.set(figureKey(place, figure.of, figure.year), { place, ...figure });
    return [...keys.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, figure]) => figure);
  }

  sourcesOf(council: CouncilCode, year: FinancialYear): YearSources {
    return {
      year,
      content: this.content(council, year),
      people: (ageBand) => this.people(council, ageBand, year),
      published: (code) => this.published(council, code, year),
    };
  }
}

/**
 * What is published of a council, or, where it was there in the year and is not named, of the council or councils that make exactly its
 * place. A council of another year has what is published under its own code alone: its place is another's then.
 */
function ofPlaceIn<T>(
  council: CouncilCode,
  year: FinancialYear,
  read: (code: CouncilCode) => T | undefined,
  adds: boolean,
): readonly T[] | undefined {
  const own = read(council);
  if (own !== undefined) return [own];
  const found = ofSamePlace(council, read, adds);
  return found !== undefined && stoodIn(council, year) ? found : undefined;
}

const addsUp = (of: QuantityCode | MeasureCode): boolean => isQuantityCode(of) && quantity(of).additive;

/** The latest publication of prices; publications come oldest first, and a later vintage replaces an earlier one whole. */
function latestPrices(publications: readonly Publication[]): Prices | undefined {
  const latest = publications.filter(({ priceLevels }) => priceLevels.length > 0).at(-1);
  return latest && { name: latest.name, vintage: latest.vintage, levels: latest.priceLevels };
}

export function priceIndexOf({ name, vintage, levels }: Prices): PriceIndex {
  const byCell = new Map(levels.map(({ cell, year, level }) => [`${cell} ${year}`, level]));
  return { name, vintage, level: (cell, year) => byCell.get(`${cell} ${year}`) };
}

const populationKey = (council: CouncilCode, ageBand: string, year: FinancialYear): string => `${council} ${ageBand} ${year}`;
const figureKey = (place: string, of: string, year: FinancialYear): string => `${place} ${of} ${year}`;

const contentOf = ({ version: { content }, deliverySteps }: CouncilReturn): ReturnContent => ({
  ...content,
  savingsLines: withStates(content.savingsLines, deliverySteps),
});
