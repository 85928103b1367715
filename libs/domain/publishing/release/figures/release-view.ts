import {
  type AreaCode,
  type Council,
  type CouncilCode,
  existsIn,
  type Figure,
  type FinancialYear,
  known,
  type MeasureCode,
  missing,
  type MissingReason,
  type QuantityCode,
} from '../../../catalogue/index.js';
import { type LeagueTable, leagueTable, type PublishedTable } from '../../../benchmarking/index.js';
import { FigureColumns, type MeasureColumn, type QuantityColumn } from './figure-columns.js';
import { columnName } from './public-view.js';

/** A figure published for England or a region. */
export interface AreaFigure {
  readonly area: AreaCode;
  readonly of: QuantityCode | MeasureCode;
  readonly year: FinancialYear;
  readonly figure: number | MissingReason;
}

/** What a view is made of: the figures of one audience. */
export interface ViewContent {
  readonly councils: readonly Council[];
  readonly columns: readonly MeasureColumn[];
  readonly quantities: readonly QuantityColumn[];
  readonly areas: readonly AreaFigure[];
  /** What the release has and the audience may not read. */
  readonly withheld: readonly (MeasureCode | QuantityCode)[];
}

/** The figures of a release as one audience sees them: what was withheld from it is not in here at all. */
export class ReleaseView implements PublishedTable {
  private readonly measures: FigureColumns;
  private readonly parts: FigureColumns;
  private readonly publications: ReadonlyMap<string, readonly number[]>;
  private readonly byCode: ReadonlyMap<CouncilCode, Council>;
  private readonly withheld: ReadonlySet<MeasureCode | QuantityCode>;
  private readonly areas: ReadonlyMap<string, number | MissingReason>;
  private readonly living = new Map<FinancialYear, readonly Council[]>();
  private readonly leagueTables = new Map<string, LeagueTable>();

  constructor(private readonly content: ViewContent) {
    const codes = content.councils.map(({ code }) => code);
    this.byCode = new Map(content.councils.map((council) => [council.code, council]));
    this.withheld = new Set(content.withheld);
    this.measures = new FigureColumns(codes, content.columns);
    this.parts = new FigureColumns(codes, content.quantities);
    this.publications = new Map(
      [...content.columns, ...content.quantities].map((column) => [`${columnName(column)} ${column.year}`, column.publications ?? []]),
    );
    this.areas = new Map(content.areas.map(({ area, of, year, figure }) => [`${area} ${of} ${year}`, figure]));
  }

  councilsIn(year: FinancialYear): readonly Council[] {
    const held = this.living.get(year);
    if (held !== undefined) return held;
    const living = this.content.councils.filter((council) => existsIn(council, year));
    // Most years have the councils of another: they share one list, and what is known of it.
    const same = [...this.living.values()].find(
      (others) => others.length === living.length && others.every((each, i) => each === living[i]),
    );
    this.living.set(year, same ?? living);
    return same ?? living;
  }

  council(code: CouncilCode): Council | undefined {
    return this.byCode.get(code);
  }

  figure(council: CouncilCode, measure: MeasureCode, year: FinancialYear): Figure {
    return this.isWithheld(measure) ? missing('suppressed') : this.measures.figure(council, measure, year);
  }

  knownAmong(councils: readonly Council[], measure: MeasureCode, year: FinancialYear): readonly number[] {
    return this.isWithheld(measure) ? [] : this.measures.knownAmong(councils, measure, year);
  }

  quantity(council: CouncilCode, quantity: QuantityCode, year: FinancialYear): Figure {
    return this.isWithheld(quantity) ? missing('suppressed') : this.parts.figure(council, quantity, year);
  }

  /** All councils of the year in order of a measure. Its ranks take some hundredths of a second, so they are worked out once. */
  leagueTable(measure: MeasureCode, year: FinancialYear): LeagueTable {
    const held = this.leagueTables.get(`${measure} ${year}`);
    if (held !== undefined) return held;
    const table = leagueTable(this, this.councilsIn(year), measure, year);
    this.leagueTables.set(`${measure} ${year}`, table);
    return table;
  }

  /** As published for England or a region; missing where nothing is. */
  areaFigure(area: AreaCode, of: MeasureCode | QuantityCode, year: FinancialYear): Figure {
    const found = this.areas.get(`${area} ${of} ${year}`);
    if (found === undefined) return missing('not-collected');
    return typeof found === 'number' ? known(found) : missing(found);
  }

  private isWithheld(of: MeasureCode | QuantityCode): boolean {
    return this.withheld.has(of);
  }

  /** The publications that the figures of a measure or quantity were read from in a year, by their place in the release's sources. */
  publicationsOf(of: MeasureCode | QuantityCode, year: FinancialYear): readonly number[] {
    return this.publications.get(`${of} ${year}`) ?? [];
  }
}
