import type { CouncilCode, Figure, FinancialYear, MeasureCode, QuantityCode } from '../catalogue/index.js';
import { isKnown, measure } from '../catalogue/index.js';
import { fewestKnown, knownValues } from './comparison.js';
import type { PublishedTable } from './measured-figure.js';
import { eachPlaced, type QuartileBand } from './statistic.js';

/** As much as one operation may ask for; what a matrix costs is the cells it asks for. */
export const MOST_CELLS = 1_000;

export interface MatrixRequest {
  readonly councils: readonly CouncilCode[];
  readonly measures: readonly MeasureCode[];
  readonly years: readonly FinancialYear[];
}

/** One measure in one year, each list in the order of the councils asked for. */
export interface MatrixColumn {
  readonly measure: MeasureCode;
  readonly year: FinancialYear;
  readonly figures: readonly Figure[];
  readonly numerators: readonly (Figure | undefined)[];
  readonly denominators: readonly (Figure | undefined)[];
  /** Among the councils of the request with a figure, where there are enough and the measure has a better direction. */
  readonly percentiles: readonly (number | undefined)[];
  readonly quartileBands: readonly (QuartileBand | undefined)[];
  /** How many of the councils have a figure. */
  readonly known: number;
  readonly publications: readonly number[];
}

export type MatrixOutcome =
  | {
      readonly kind: 'matrix';
      readonly councils: readonly CouncilCode[];
      readonly columns: readonly MatrixColumn[];
      readonly cells: number;
    }
  | { readonly kind: 'too-large'; readonly cells: number; readonly most: number }
  | { readonly kind: 'unknown-councils'; readonly councils: readonly CouncilCode[] };

/**
 * Many figures at once, column by column. Councils stay in the order in which they were asked for: a table in the order of its figures
 * would be a league table, which has rules of its own. `left` is what the operation may still ask for, where it has asked before.
 */
export function matrix(
  table: PublishedTable,
  request: MatrixRequest,
  isKnownCouncil: (code: CouncilCode) => boolean,
  left = MOST_CELLS,
): MatrixOutcome {
  const councils = [...new Set(request.councils)];
  const [measures, years] = [[...new Set(request.measures)], [...new Set(request.years)]];
  const cells = councils.length * measures.length * years.length;
  if (cells === 0) throw new RangeError('a matrix names at least one council, one measure and one year');
  if (cells > left) return { kind: 'too-large', cells, most: left };
  const unknown = councils.filter((code) => !isKnownCouncil(code));
  if (unknown.length > 0) return { kind: 'unknown-councils', councils: unknown };
  return { kind: 'matrix', councils, cells, columns: measures.flatMap((of) => years.map((year) => column(table, councils, of, year))) };
}

function column(table: PublishedTable, councils: readonly CouncilCode[], of: MeasureCode, year: FinancialYear): MatrixColumn {
  const { polarity, formula } = measure(of);
  const figures = councils.map((council) => table.figure(council, of, year));
  const part = (code: QuantityCode | undefined): readonly (Figure | undefined)[] =>
    councils.map((council) => code && table.quantity(council, code, year));
  const values = knownValues(figures);
  const isGroup = values.length >= fewestKnown(councils.length);
  const placed = eachPlaced(values, polarity);
  const each = <T>(place: (value: number) => T | undefined): readonly (T | undefined)[] =>
    figures.map((figure) => (isGroup && isKnown(figure) ? place(figure.value) : undefined));
  return {
    measure: of,
    year,
    figures,
    numerators: part(formula.kind === 'ratio' ? formula.numerator : undefined),
    denominators: part(formula.kind === 'ratio' ? formula.denominator : undefined),
    percentiles: each(placed.percentile),
    quartileBands: each(placed.quartileBand),
    known: values.length,
    publications: table.publicationsOf(of, year),
  };
}
