import { backwards, choleskyFactor, forwards, type Matrix } from './cholesky.js';
import { refuseUnlessNumbers } from '../numbers.js';

/**
 * The x of `matrix`·x = `right`, for a symmetric positive-definite matrix such as a covariance matrix. `undefined` where it is not
 * positive definite: then no one x answers, and whoever asked decides what to leave out.
 *
 * @example solve([[4, 2], [2, 5]], [8, 8]) // => [1.5, 1]
 */
export function solve(matrix: Matrix, right: readonly number[]): readonly number[] | undefined {
  refuseUnlessNumbers(right, 'solve');
  const factor = choleskyFactor(matrix);
  return factor && backwards(factor, forwards(factor, right));
}

/**
 * The inverse of a symmetric positive-definite matrix, column by column; `undefined` where there is none. Who has one right side
 * asks `solve`, which is shorter and rounds less.
 *
 * @example inverse([[4, 2], [2, 5]]) // => [[0.3125, -0.125], [-0.125, 0.25]]
 */
export function inverse(matrix: Matrix): Matrix | undefined {
  const factor = choleskyFactor(matrix);
  return factor?.map((_, column) => backwards(factor, forwards(factor, unitVector(column, factor.length))));
}

const unitVector = (one: number, length: number): readonly number[] => Array.from({ length }, (_, i) => (i === one ? 1 : 0));
