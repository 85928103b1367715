import { at } from '../numbers.js';

/** Below this share of its variance, what a characteristic adds to those before it is rounding: the matrix has no inverse to speak of. */
const NOTHING_NEW = 1e-10;

/** How far apart, as a share, two entries may be that mirror each other. */
const ROUNDING = 1e-9;

export type Matrix = readonly (readonly number[])[];

/**
 * The lower triangle L with L·Lᵀ = `matrix` (A.-L. Cholesky, 1910): half of the work of elimination, stable without pivoting, and
 * it notices by itself when a symmetric matrix is not positive definite, as a covariance matrix is not when one characteristic
 * follows from the others. That is `undefined`.
 *
 * @example choleskyFactor([[4, 2], [2, 5]]) // => [[2], [1, 2]]
 */
export function choleskyFactor(matrix: Matrix): Matrix | undefined {
  refuseUnlessSymmetric(matrix);
  const factor: number[][] = [];
  for (const [i, row] of matrix.entries()) {
    const made: number[] = [];
    for (const [j, earlier] of factor.entries()) made.push((at(row, j) - dot(made, earlier)) / at(earlier, j));
    const left = at(row, i) - dot(made, made);
    if (!(left > NOTHING_NEW * at(row, i))) return undefined;
    factor.push([...made, Math.sqrt(left)]);
  }
  return factor;
}

/** The x of L·x = `right`, from the top: each row knows all but its own. */
export function forwards(factor: Matrix, right: readonly number[]): readonly number[] {
  if (right.length !== factor.length) throw new RangeError('a right side has as many entries as its matrix has rows');
  const found: number[] = [];
  for (const [i, row] of factor.entries()) found.push((at(right, i) - dot(found, row)) / at(row, i));
  return found;
}

/** The x of Lᵀ·x = `right`, from the bottom. */
export function backwards(factor: Matrix, right: readonly number[]): readonly number[] {
  const found = [...right];
  for (const [i, row] of [...factor.entries()].reverse()) {
    const own = at(found, i) / at(row, i);
    found[i] = own;
    for (let j = 0; j < i; j++) found[j] = at(found, j) - own * at(row, j);
  }
  return found;
}

function refuseUnlessSymmetric(matrix: Matrix): void {
  if (!(matrix.length > 0)) throw new RangeError('a matrix has at least one row');
  if (!matrix.every((row) => row.length === matrix.length)) throw new RangeError('a matrix to solve has as many columns as rows');
  const mirrors = (entry: number, mirrored: number): boolean =>
    Math.abs(entry - mirrored) <= ROUNDING * Math.max(Math.abs(entry), Math.abs(mirrored));
  if (!matrix.every((row, i) => row.every((entry, j) => mirrors(entry, at(at(matrix, j), i)))))
    throw new RangeError('a matrix to solve is symmetric and holds finite numbers');
}

/** Of as many entries as `short` has. */
const dot = (short: readonly number[], long: readonly number[]): number => short.reduce((sum, entry, k) => sum + entry * at(long, k), 0);
