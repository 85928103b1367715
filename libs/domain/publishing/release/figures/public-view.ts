import type { FinancialYear, MeasureCode, MissingReason, QuantityCode } from '../../../catalogue/index.js';
import { held, type MeasureColumn, type QuantityColumn } from './figure-columns.js';
import { PackedFigures } from './packed-figures.js';

/** What the public sees otherwise than the programme: frozen with the release, so that no later code shows more of it. */
export interface PublicView {
  /** Measures and quantities that are for the programme alone. */
  readonly withheld: readonly (MeasureCode | QuantityCode)[];
  readonly changes: readonly ColumnChange[];
}

/** The figures of a column that are others for the public, by the council's position in the release. */
export interface ColumnChange {
  readonly of: MeasureCode | QuantityCode;
  readonly year: FinancialYear;
  readonly figures: readonly (readonly [position: number, figure: number | MissingReason])[];
}

/** The columns as the public reads them: those withheld are not there, and of the others the changed figures are. */
export function publicColumns<C extends MeasureColumn | QuantityColumn>(
  columns: readonly C[],
  { withheld, changes }: PublicView,
): readonly C[] {
  const changed = new Map(changes.map((change) => [`${change.of} ${change.year}`, change.figures]));
  return columns
    .filter((column) => !withheld.includes(columnName(column)))
    .map((column) => {
      const others = changed.get(`${columnName(column)} ${column.year}`);
      return others === undefined ? column : held({ ...column, figures: withChanges(column.figures, others) });
    });
}

/** The same changes with their figures in eleven bytes each, written out again whenever they are read. */
export function heldChange({ figures, ...of }: ColumnChange): ColumnChange {
  const positions = Uint16Array.from(figures, ([position]) => position);
  const packed = new PackedFigures(figures.map(([, figure]) => figure));
  return {
    ...of,
    get figures() {
      return packed.spelled().map((figure, place) => [positions[place] ?? NaN, figure] as const);
    },
  };
}

/** What of a column is other for the public. */
export function changeOf(
  of: MeasureCode | QuantityCode,
  year: FinancialYear,
  programme: MeasureColumn['figures'],
  publicly: MeasureColumn['figures'],
): readonly ColumnChange[] {
  const figures = publicly.flatMap((figure, position) => (figure === programme[position] ? [] : [[position, figure] as const]));
  return figures.length === 0 ? [] : [{ of, year, figures }];
}

export const columnName = (column: MeasureColumn | QuantityColumn): MeasureCode | QuantityCode =>
  'measure' in column ? column.measure : column.quantity;

function withChanges(figures: MeasureColumn['figures'], changes: ColumnChange['figures']): MeasureColumn['figures'] {
  const changed = [...figures];
  for (const [position, figure] of changes) changed[position] = figure;
  return changed;
}
