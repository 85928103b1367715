export type Row = readonly number[];

/** A matrix of whole numbers with each row solved for one column: its pivot, above nought, which no other row holds. */
export interface Reduced {
  readonly rows: readonly Row[];
  /** The pivot column of each row, ascending. */
  readonly pivots: readonly number[];
}

/**
 * Gauss-Jordan elimination without fractions. Whether a figure can be computed from others is a yes or a no, so nothing here is rounded,
 * for a tolerance would call a figure safe that is not: entries stay whole, in lowest terms, and leaving exact arithmetic is an error.
 *
 * @example reduce([[1, 1, 1], [1, 1, 0]]).rows // => [[1, 1, 0], [0, 0, 1]]: the third is known, the first two only together
 */
export function reduce(matrix: readonly Row[]): Reduced {
  const width = matrix[0]?.length ?? 0;
  let left = matrix;
  let rows: readonly Row[] = [];
  const pivots: number[] = [];
  for (let column = 0; column < width; column++) {
    const found = left.find((row) => at(row, column) !== 0);
    if (found === undefined) continue;
    const pivot = inLowestTerms(found, column);
    left = left.filter((row) => row !== found).map((row) => without(row, pivot, column));
    rows = [...rows.map((row, i) => without(row, pivot, column, pivots[i])), pivot];
    pivots.push(column);
  }
  return { rows, pivots };
}

/** The reduced rows over their common pivot: `scale` stands where a row holds 1. */
export function withCommonPivot({ rows, pivots }: Reduced): { readonly scale: number; readonly rows: readonly Row[] } {
  const scale = rows.reduce((multiple, row, i) => leastCommonMultiple(multiple, at(row, pivots[i] ?? 0)), 1);
  return { scale, rows: rows.map((row, i) => row.map((entry) => exact(entry * (scale / at(row, pivots[i] ?? 0))))) };
}

/** The row less as much of the pivot's as makes it nought in `column`. */
function without(row: Row, pivot: Row, column: number, own?: number): Row {
  const factor = at(row, column);
  if (factor === 0) return row;
  const lead = at(pivot, column);
  const next = row.map((entry, i) => exact(exact(entry * lead) - exact(at(pivot, i) * factor)));
  return inLowestTerms(next, own ?? next.findIndex((entry) => entry !== 0));
}

/** Divided by what all entries have in common, with the entry in `column` above nought. */
function inLowestTerms(row: Row, column: number): Row {
  const divisor = row.reduce(greatestCommonDivisor, 0) * (at(row, column) < 0 ? -1 : 1);
  return divisor === 0 || divisor === 1 ? row : row.map((entry) => (entry === 0 ? 0 : entry / divisor));
}

function greatestCommonDivisor(a: number, b: number): number {
  let [x, y] = [Math.abs(a), Math.abs(b)];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

const leastCommonMultiple = (a: number, b: number): number => exact((a / greatestCommonDivisor(a, b)) * Math.abs(b));

function exact(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError('the published sums are entangled beyond exact arithmetic');
  return value;
}

const at = (row: Row, column: number): number => row[column] ?? 0;
