/** Rows of a regression: `width` columns side by side, row after row, and what is to be explained by them. */
export interface Rows {
  readonly width: number;
  readonly design: Float64Array;
  readonly response: Float64Array;
}

export interface Fit {
  readonly coefficients: Float64Array;
  /** Of Xᵀ·W·X, `width` x `width`, row after row. */
  readonly inverse: Float64Array;
  /** Response less what the coefficients give, one a row. */
  readonly residuals: Float64Array;
  /** What each row weighed in the end. */
  readonly weights: Float64Array;
}

/** Below this share of its own size, what a column adds to those before it is rounding. */
const NOTHING_NEW = 1e-10;

/**
 * The coefficients that leave the smallest weighted sum of squares, by the normal equations and Cholesky. `undefined` where one column
 * follows from others, so that no one answer is right. Throws a RangeError where the lengths do not belong together.
 *
 * @example two rows of width 1 with design 1, 1, response 2, 4 and weights 1, 3 have the coefficient 3.5
 */
export function weightedLeastSquares(rows: Rows, weights: Float64Array): Fit | undefined {
  refuseUnlessFitting(rows, weights);
  const { width, design, response } = rows;
  const normal = new Float64Array(width * width);
  const right = new Float64Array(width);
  for (let i = 0; i < response.length; i++) {
    const weight = weights[i]!;
    if (weight === 0) continue;
    const from = i * width;
    for (let k = 0; k < width; k++) {
      const weighted = weight * design[from + k]!;
      if (weighted === 0) continue;
      right[k]! += weighted * response[i]!;
      for (let l = 0; l <= k; l++) normal[k * width + l]! += weighted * design[from + l]!;
    }
  }
  const factor = lowerFactor(normal, width);
  if (factor === undefined) return undefined;
  const inverse = inverseOf(factor, width);
  const coefficients = solved(factor, right, width);
  return { coefficients, inverse, residuals: residualsOf(rows, coefficients), weights };
}

export function residualsOf({ width, design, response }: Rows, coefficients: Float64Array): Float64Array {
  const residuals = new Float64Array(response.length);
  for (let i = 0; i < residuals.length; i++) {
    let fitted = 0;
    for (let k = 0; k < width; k++) fitted += design[i * width + k]! * coefficients[k]!;
    residuals[i] = response[i]! - fitted;
  }
  return residuals;
}

function refuseUnlessFitting({ width, design, response }: Rows, weights: Float64Array): void {
  if (!(width >= 1 && design.length === width * response.length && weights.length === response.length))
    throw new RangeError('a regression has as many weights as rows, and a design of its width for each of them');
  if (!weights.every((weight) => weight >= 0 && weight < Infinity)) throw new RangeError('weights are finite and not below nought');
}

/** The Cholesky factor of a symmetric matrix of which the lower triangle is given. */
function lowerFactor(matrix: Float64Array, width: number): Float64Array | undefined {
  const factor = new Float64Array(width * width);
  for (let i = 0; i < width; i++)
    for (let j = 0; j <= i; j++) {
      let left = matrix[i * width + j]!;
      for (let k = 0; k < j; k++) left -= factor[i * width + k]! * factor[j * width + k]!;
      if (i !== j) factor[i * width + j] = left / factor[j * width + j]!;
      else if (left > NOTHING_NEW * matrix[i * width + i]!) factor[i * width + i] = Math.sqrt(left);
      else return undefined;
    }
  return factor;
}

function solved(factor: Float64Array, right: Float64Array, width: number): Float64Array {
  const found = Float64Array.from(right);
  for (let i = 0; i < width; i++) {
    for (let k = 0; k < i; k++) found[i]! -= factor[i * width + k]! * found[k]!;
    found[i]! /= factor[i * width + i]!;
  }
  for (let i = width - 1; i >= 0; i--) {
    for (let k = i + 1; k < width; k++) found[i]! -= factor[k * width + i]! * found[k]!;
    found[i]! /= factor[i * width + i]!;
  }
  return found;
}

function inverseOf(factor: Float64Array, width: number): Float64Array {
  const inverse = new Float64Array(width * width);
  for (let column = 0; column < width; column++) {
    const unit = new Float64Array(width);
    unit[column] = 1;
    inverse.set(solved(factor, unit, width), column * width);
  }
  return inverse;
}
