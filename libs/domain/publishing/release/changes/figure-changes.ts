import type { CouncilCode, FinancialYear, MeasureCode, MissingReason } from '../../../catalogue/index.js';
import type { MeasureColumn } from '../figures/figure-columns.js';

/** What changed among the figures that one audience reads. */
export interface FigureChanges {
  /** Measures and years in which anything did. */
  readonly columns: readonly ColumnChanges[];
  /** Each figure that was there and is another now, or is not there any more: in the order of the columns, then of the councils. */
  readonly revised: readonly RevisedFigure[];
}

/** One measure in one year, counted. */
export interface ColumnChanges {
  readonly measure: MeasureCode;
  readonly year: FinancialYear;
  /** Figures that were not there before. */
  readonly added: number;
  /** Figures that are others now. */
  readonly revised: number;
  /** Figures that are not there any more. */
  readonly gone: number;
}

export interface RevisedFigure {
  readonly council: CouncilCode;
  readonly measure: MeasureCode;
  readonly year: FinancialYear;
  readonly before: number;
  readonly after: number | MissingReason;
}

/** The figures of an audience in one release: columns, each in the order of the councils. */
export interface ReadFigures {
  readonly councils: readonly { readonly code: CouncilCode }[];
  readonly columns: readonly MeasureColumn[];
}

/** What is other in `now` than in `before`. That one reason for a missing figure took the place of another is no change. */
export function figureChanges(before: ReadFigures, now: ReadFigures): FigureChanges {
  const names = new Map([...before.columns, ...now.columns].map(({ measure, year }) => [`${measure} ${year}`, { measure, year }]));
  const [then, since] = [valuesOf(before), valuesOf(now)];
  const councils = [...new Set([...before.councils, ...now.councils].map(({ code }) => code))].sort();
  const columns = [...names].map(([name, of]) => {
    const pairs = councils.map((council) => ({ council, before: then(name, council), after: since(name, council) }));
    return { ...of, pairs: pairs.filter(({ before: old, after }) => old !== after) };
  });
  return {
    columns: columns
      .map(({ measure, year, pairs }) => ({ measure, year, ...counted(pairs) }))
      .filter(({ added, revised, gone }) => added + revised + gone > 0),
    revised: columns.flatMap(({ measure, year, pairs }) =>
      pairs.flatMap((pair) =>
        typeof pair.before === 'number' ? [{ council: pair.council, measure, year, before: pair.before, after: pair.after }] : [],
      ),
    ),
  };
}

interface Pair {
  readonly before: number | MissingReason;
  readonly after: number | MissingReason;
}

const counted = (pairs: readonly Pair[]): Pick<ColumnChanges, 'added' | 'revised' | 'gone'> => ({
  added: pairs.filter(({ before, after }) => typeof before !== 'number' && typeof after === 'number').length,
  revised: pairs.filter(({ before, after }) => typeof before === 'number' && typeof after === 'number').length,
  gone: pairs.filter(({ before, after }) => typeof before === 'number' && typeof after !== 'number').length,
});

/** A figure of a column; one of a column or council that is not there is not collected, or not submitted. */
function valuesOf({ councils, columns }: ReadFigures): (column: string, council: CouncilCode) => number | MissingReason {
  const figures = new Map(columns.map((column) => [`${column.measure} ${column.year}`, column.figures]));
  const positions = new Map(councils.map(({ code }, position) => [code, position]));
  return (column, council) => {
    const [of, position] = [figures.get(column), positions.get(council)];
    if (of === undefined) return 'not-collected';
    return (position === undefined ? undefined : of[position]) ?? 'not-submitted';
  };
}
