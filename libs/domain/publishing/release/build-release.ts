import {
  type Council,
  type CouncilCode,
  type FinancialYear,
  MEASURE_CODES,
  type Population,
  type PriceIndex,
  type Publication,
  type Realm,
  yearsAfter,
} from '../../catalogue/index.js';
import type { FiledProgramme } from '../../programmes/index.js';
import type { FiledDocument } from '../../evidence/index.js';
import type { CouncilReturn, ReturnContent } from '../../returns/index.js';
import { type Evidence, type Triangulation, triangulate } from '../../triangulation/index.js';
import { evidenceOf } from './evidence-of.js';
import { type MeasureColumn, spelled } from './figure-columns.js';
import { measureFigure } from './measure-figure.js';
import type { ReleaseContent } from './release.js';
import { planOf } from './savings-plan.js';

/** What a release is made of: the accepted returns of one realm, its register and programmes, and the publications and documents filed for it. */
export interface ReleaseInputs {
  readonly realm: Realm;
  readonly councils: readonly Council[];
  readonly returns: readonly CouncilReturn[];
  readonly publications: readonly Publication[];
  readonly programmes: readonly FiledProgramme[];
  /** The newest version of each document filed for the realm. */
  readonly documents: readonly FiledDocument[];
}

/** A claim is tested over one, two and three years back: longer windows mix too much that nobody declared. */
const WINDOWS = [1, 2, 3] as const;

/** Computes everything that queries will read, once, so that no query computes it again. */
export function buildRelease(inputs: ReleaseInputs): ReleaseContent {
  const councils = [...inputs.councils].sort((a, b) => (a.code < b.code ? -1 : 1));
  const returns = [...inputs.returns].sort((a, b) => (a.council + a.collection < b.council + b.collection ? -1 : 1));
  const archive = new Archive(returns, inputs.publications);
  const plans = returns.map(planOf);
  return {
    realm: inputs.realm,
    councils,
    columns: measureColumns(councils, archive),
    plans,
    triangulations: councils.flatMap((council) => triangulationsOf(council, archive)),
    programmes: [...inputs.programmes].sort((a, b) => (a.programme.code < b.programme.code ? -1 : 1)),
    ...evidenceOf(inputs.documents, plans),
    sources: {
      returns: returns.map(({ council, collection, version }) => ({ council, collection, version: version.number })),
      publications: inputs.publications.map(({ name, publisher, vintage }) => ({ name, publisher, vintage })),
    },
  };
}

function measureColumns(councils: readonly Council[], archive: Archive): readonly MeasureColumn[] {
  return archive.years.flatMap((year) =>
    MEASURE_CODES.map((measure) => ({
      measure,
      year,
      figures: councils.map(({ code }) => {
        const content = archive.content(code, year);
        if (content === undefined) return 'not-submitted';
        return spelled(measureFigure(measure, { year, content, people: (ageBand) => archive.people(code, ageBand, year) }));
      }),
    })),
  );
}

/** Every window that ends in a year the council has a return of; where no base year has one, the last year says why not. */
function triangulationsOf(council: Council, archive: Archive): readonly Triangulation[] {
  const evidence: Evidence = {
    council: council.code,
    name: council.name,
    index: archive.index,
    returnOf: (year) => archive.content(council.code, year),
    people: (ageBand, year) => archive.people(council.code, ageBand, year),
  };
  return archive.years
    .filter((year) => archive.content(council.code, year) !== undefined)
    .flatMap((year) => WINDOWS.map((years) => triangulate(evidence, { base: yearsAfter(year, -years), year })));
}

/** Accepted content and loaded statistics, found by council and year. */
class Archive {
  readonly years: readonly FinancialYear[];
  readonly index: PriceIndex | undefined;
  private readonly contents: ReadonlyMap<string, ReturnContent>;
  private readonly populations: ReadonlyMap<string, number>;

  constructor(returns: readonly CouncilReturn[], publications: readonly Publication[]) {
    this.years = [...new Set(returns.map((each) => each.collection))].sort();
    this.contents = new Map(returns.map((each) => [`${each.council} ${each.collection}`, each.version.content]));
    this.populations = new Map(
      publications.flatMap(({ populations }) => populations.map((row) => [populationKey(row.council, row.ageBand, row.year), row.people])),
    );
    this.index = priceIndex(publications);
  }

  content(council: CouncilCode, year: FinancialYear): ReturnContent | undefined {
    return this.contents.get(`${council} ${year}`);
  }

  people(council: CouncilCode, ageBand: Population['ageBand'], year: FinancialYear): number | undefined {
    return this.populations.get(populationKey(council, ageBand, year));
  }
}

/** The latest publication of prices; publications come oldest first, and a later vintage replaces an earlier one whole. */
function priceIndex(publications: readonly Publication[]): PriceIndex | undefined {
  const latest = publications.filter(({ priceLevels }) => priceLevels.length > 0).at(-1);
  if (latest === undefined) return undefined;
  const levels = new Map(latest.priceLevels.map(({ cell, year, level }) => [`${cell} ${year}`, level]));
  return { name: latest.name, vintage: latest.vintage, level: (cell, year) => levels.get(`${cell} ${year}`) };
}

const populationKey = (council: CouncilCode, ageBand: string, year: FinancialYear): string => `${council} ${ageBand} ${year}`;
