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
  type QuantityCode,
} from '../../../catalogue/index.js';

/** One year of figures for every council of a release, in the release's order: a value, or the reason there is none. */
interface Column {
  readonly year: FinancialYear;
  readonly figures: readonly (number | MissingReason)[];
  /** The publications that figures were read from, by their place in the release's list; absent in releases before it was kept. */
  readonly publications?: readonly number[] | undefined;
}

export interface MeasureColumn extends Column {
  readonly measure: MeasureCode;
}

export interface QuantityColumn extends Column {
  readonly quantity: QuantityCode;
}

const REASONS = Object.keys(MISSING_REASONS) as readonly MissingReason[];
/** Stands in the reason column beside a value. */
const NO_REASON = 255;

/**
 * Figures as typed columns, nine bytes a figure: a comparison reads two neighbouring slices of memory and makes no object it
 * does not answer with. A column is found by what it is of, a measure or a quantity, and its year.
 */
export class FigureColumns {
  private readonly columns: ReadonlyMap<string, { readonly values: Float64Array; readonly reasons: Uint8Array }>;
  private readonly position: ReadonlyMap<CouncilCode, number>;

  constructor(councils: readonly CouncilCode[], columns: readonly (MeasureColumn | QuantityColumn)[]) {
    this.position = new Map(councils.map((code, index) => [code, index]));
    this.columns = new Map(
      columns.map((column) => [keyOf('measure' in column ? column.measure : column.quantity, column.year), packed(column)]),
    );
  }

  figure(council: CouncilCode, of: MeasureCode | QuantityCode, year: FinancialYear): Figure {
    const column = this.columns.get(keyOf(of, year));
    const position = this.position.get(council);
    if (column === undefined) return missing('not-collected');
    if (position === undefined) return missing('not-submitted');
    const reason = column.reasons[position];
    const value = column.values[position];
    if (reason === undefined || value === undefined) throw new RangeError(`the column ${of} of ${year} is shorter than the release`);
    return reason === NO_REASON ? known(value) : missing(REASONS[reason] ?? unknownReason(reason));
  }

  has(of: MeasureCode | QuantityCode, year: FinancialYear): boolean {
    return this.columns.has(keyOf(of, year));
  }
}

/** A figure as a column spells it. */
export const spelled = (figure: Figure): number | MissingReason => (isKnown(figure) ? figure.value : figure.reason);

function packed({ figures }: Column): { values: Float64Array; reasons: Uint8Array } {
  return {
    values: Float64Array.from(figures, (figure) => (typeof figure === 'number' ? figure : Number.NaN)),
    reasons: Uint8Array.from(figures, (figure) => (typeof figure === 'number' ? NO_REASON : REASONS.indexOf(figure))),
  };
}

const keyOf = (of: MeasureCode | QuantityCode, year: FinancialYear): string => `${of} ${year}`;

function unknownReason(reason: number): never {
  throw new RangeError(`a figure column holds the unknown reason ${reason}`);
}
