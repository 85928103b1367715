import type { Fit, Rows } from './least-squares.js';

/** A row that decides its own fitted value to this share leaves nothing over to tell its spread by. */
const DECIDES_ALONE = 1 - 1e-9;

/**
 * One coefficient of an unweighted fit, by its column, with a standard error that lets rows be unequally spread (HC2; J. MacKinnon and
 * H. White, 1985): each squared residual over what its row leaves free. Of one column that tells two groups apart it is Welch's.
 *
 * @example rows of a constant and a group, response 1, 2, 3 and 2, 4, 6, 8: a value of 3 for the group, and a standard error of 1.414…
 */
export function robustCoefficient(
  { width, design }: Rows,
  { coefficients, inverse, residuals }: Fit,
  column: number,
): { readonly value: number; readonly standardError: number } {
  if (!(column >= 0 && column < width)) throw new RangeError(`a regression of ${width} columns has no column ${column}`);
  let variance = 0;
  for (let i = 0; i < residuals.length; i++) {
    const from = i * width;
    let [leverage, moves] = [0, 0];
    for (let k = 0; k < width; k++) {
      moves += inverse[column * width + k]! * design[from + k]!;
      for (let l = 0; l < width; l++) leverage += design[from + k]! * inverse[k * width + l]! * design[from + l]!;
    }
    if (leverage < DECIDES_ALONE) variance += (residuals[i]! ** 2 / (1 - leverage)) * moves ** 2;
  }
  return { value: coefficients[column]!, standardError: Math.sqrt(variance) };
}
