import {
  type Council,
  type CouncilCode,
  type Figure,
  type FinancialYear,
  isKnown,
  type MeasureCode,
  missing,
  type MissingReason,
  type QuantityCode,
} from '../../../catalogue/index.js';
import { PackedFigures } from './packed-figures.js';

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

/** The figures of a column that was made by `held`. */
const PACKED = new WeakMap<Column, PackedFigures>();

/** The same column with its figures in nine bytes each; they are written out again whenever they are read as a list. */
export function held<C extends Column>(column: C): C {
  if (PACKED.has(column)) return column;
  const packed = new PackedFigures(column.figures);
  const light = Object.defineProperty({ ...column }, 'figures', { enumerable: true, get: () => packed.spelled() });
  PACKED.set(light, packed);
  return light;
}

/**
 * Figures as typed columns, nine bytes a figure: a comparison reads two neighbouring slices of memory and makes no object it
 * does not answer with. A column is found by what it is of, a measure or a quantity, and its year. One that two audiences read alike
 * is there once.
 */
export class FigureColumns {
  private readonly columns = new Map<MeasureCode | QuantityCode, Map<FinancialYear, PackedFigures>>();
  private readonly position: ReadonlyMap<CouncilCode, number>;
  private readonly groups = new WeakMap<readonly Council[], Uint16Array>();

  constructor(councils: readonly CouncilCode[], columns: readonly (MeasureColumn | QuantityColumn)[]) {
    this.position = new Map(councils.map((code, index) => [code, index]));
    for (const column of columns) {
      const of = 'measure' in column ? column.measure : column.quantity;
      this.columns.set(of, (this.columns.get(of) ?? new Map<FinancialYear, PackedFigures>()).set(column.year, packedOf(column)));
    }
  }

  figure(council: CouncilCode, of: MeasureCode | QuantityCode, year: FinancialYear): Figure {
    const column = this.columns.get(of)?.get(year);
    const position = this.position.get(council);
    if (column === undefined) return missing('not-collected');
    if (position === undefined) return missing('not-submitted');
    return column.at(position) ?? tooShort(of, year);
  }

  /** The values of those of the councils that have one, in their order. */
  knownAmong(councils: readonly Council[], of: MeasureCode | QuantityCode, year: FinancialYear): readonly number[] {
    return this.columns.get(of)?.get(year)?.knownAt(this.positionsOf(councils)) ?? [];
  }

  /** Groups are put together once and asked for with many columns. */
  private positionsOf(councils: readonly Council[]): Uint16Array {
    const held = this.groups.get(councils);
    if (held !== undefined) return held;
    const positions = Uint16Array.from(councils.flatMap(({ code }) => this.position.get(code) ?? []));
    this.groups.set(councils, positions);
    return positions;
  }

  has(of: MeasureCode | QuantityCode, year: FinancialYear): boolean {
    return this.columns.get(of)?.has(year) ?? false;
  }
}

/** A figure as a column spells it. */
export const spelled = (figure: Figure): number | MissingReason => (isKnown(figure) ? figure.value : figure.reason);

const packedOf = (column: Column): PackedFigures => PACKED.get(column) ?? new PackedFigures(column.figures);

function tooShort(of: MeasureCode | QuantityCode, year: FinancialYear): never {
  throw new RangeError(`the column ${of} of ${year} is shorter than the release`);
}
