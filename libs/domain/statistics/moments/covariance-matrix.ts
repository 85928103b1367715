import { at } from '../numbers.js';
import { mean } from './mean.js';

/**
 * How every two characteristics vary together, over n − 1: the variances on the diagonal. A row is a unit and holds its
 * characteristics, always in the same order (R's `cov`).
 *
 * @example covarianceMatrix([[1, 2], [2, 4], [3, 6]]) // => [[1, 2], [2, 4]]
 */
export function covarianceMatrix(rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
  if (!(rows.length > 1)) throw new RangeError('covarianceMatrix requires at least two rows');
  const width = at(rows, 0).length;
  if (!(width > 0) || rows.some((row) => row.length !== width)) throw new RangeError('covarianceMatrix requires rows of one length');

  const columns = Array.from({ length: width }, (_, column) => centred(rows.map((row) => at(row, column))));
  return columns.map((one) => columns.map((other) => dot(one, other) / (rows.length - 1)));
}

/**
 * A covariance matrix with what is off its diagonal made smaller by `share`: 0 leaves it, 1 leaves variances alone. With few units
 * the estimated covariances are partly chance, and a matrix that is pulled to its diagonal can always be inverted
 * (O. Ledoit and M. Wolf, 2004, whose share is estimated; ours is chosen and published).
 *
 * @example shrinkToDiagonal([[1, 2], [2, 5]], 0.2) // => [[1, 1.6], [1.6, 5]]
 */
export function shrinkToDiagonal(matrix: readonly (readonly number[])[], share: number): readonly (readonly number[])[] {
  if (!(share >= 0 && share <= 1)) throw new RangeError('shrinkToDiagonal requires a share between 0 and 1');
  return matrix.map((row, i) => row.map((entry, j) => (i === j ? entry : (1 - share) * entry)));
}

function centred(values: readonly number[]): readonly number[] {
  const centre = mean(values);
  return values.map((value) => value - centre);
}

const dot = (one: readonly number[], other: readonly number[]): number => one.reduce((sum, value, i) => sum + value * at(other, i), 0);
