import {
  type CouncilCode,
  type Figure,
  type FinancialYear,
  isKnown,
  known,
  type MeasureCode,
  missing,
  MISSING_REASONS,
  type MissingReason,
} from '../../catalogue/index.js';

/** One measure in one year for every council of a release, in the release's order: a value, or the reason there is none. */
export interface MeasureColumn {
  readonly measure: MeasureCode;
  readonly year: FinancialYear;
  readonly figures: readonly (number | MissingReason)[];
}

const REASONS = Object.keys(MISSING_REASONS) as readonly MissingReason[];
/** Stands in the reason column beside a value. */
const NO_REASON = 255;

/**
 * The figures of a release as typed columns, nine bytes a figure: a comparison reads two neighbouring
 * slices of memory and makes no object it does not answer with.
 */
export class FigureColumns {
  private readonly columns: ReadonlyMap<string, { readonly values: Float64Array; readonly reasons: Uint8Array }>;
  private readonly position: ReadonlyMap<CouncilCode, number>;

  constructor(councils: readonly CouncilCode[], columns: readonly MeasureColumn[]) {
    this.position = new Map(councils.map((code, index) => [code, index]));
    this.columns = new Map(columns.map((column) => [keyOf(column.measure, column.year), packed(column)]));
  }

  figure(council: CouncilCode, measure: MeasureCode, year: FinancialYear): Figure {
    const column = this.columns.get(keyOf(measure, year));
    const position = this.position.get(council);
    if (column === undefined || position === undefined) return missing('not-submitted');
    const reason = column.reasons[position];
    const value = column.values[position];
    if (reason === undefined || value === undefined) throw new RangeError(`the column ${measure} of ${year} is shorter than the release`);
    return reason === NO_REASON ? known(value) : missing(REASONS[reason] ?? unknownReason(reason));
  }
}

/** A figure as a column spells it. */
export const spelled = (figure: Figure): number | MissingReason => (isKnown(figure) ? figure.value : figure.reason);

function packed({ figures }: MeasureColumn): { values: Float64Array; reasons: Uint8Array } {
  return {
    values: Float64Array.from(figures, (figure) => (typeof figure === 'number' ? figure : Number.NaN)),
    reasons: Uint8Array.from(figures, (figure) => (typeof figure === 'number' ? NO_REASON : REASONS.indexOf(figure))),
  };
}

const keyOf = (measure: MeasureCode, year: FinancialYear): string => `${measure} ${year}`;

function unknownReason(reason: number): never {
  throw new RangeError(`a figure column holds the unknown reason ${reason}`);
}
