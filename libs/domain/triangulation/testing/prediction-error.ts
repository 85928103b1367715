import { quantileOfSorted } from '../../statistics/index.js';
import type { ReferenceClass } from '../calibrating/reference-class.js';

/** So much of each tail is taken to its edge before a mean of it is: it centres what the exponential of a scatter is above nought. */
const WINSORISED = 0.02;
/** The tails that a 90% interval leaves out. */
const TAIL = 0.05;

/** How far a council may have strayed from a counterfactual though nothing was saved, in pounds. */
export interface PredictionError {
  /** 5th and 95th percentile. */
  readonly low: number;
  readonly high: number;
  readonly variance: number;
}

/** The reference class on the scale of one council (method 2.6): what each council's straying in each window would have been here. */
export class CouncilErrors {
  private readonly strayed: Float64Array;

  constructor(
    private readonly reference: OrderedReference,
    size: number,
    private readonly width = reference.width,
  ) {
    const { residuals, rows, sorted } = reference;
    this.strayed = residuals.map((residual) => Math.exp(residual * size));
    for (let cell = 0; cell < width; cell++) {
      const own = sorted[cell]!;
      const edge = (p: number): number => interpolated(own, p, size);
      const [low, high] = [edge(WINSORISED), edge(1 - WINSORISED)];
      let [sum, known] = [0, 0];
      for (let row = 0; row < rows; row++) {
        const value = this.strayed[row * width + cell]!;
        if (Number.isNaN(value)) continue;
        sum += Math.min(Math.max(value, low), high);
        known += 1;
      }
      const centre = sum / known;
      for (let row = 0; row < rows; row++) this.strayed[row * width + cell]! -= centre;
    }
  }

  /** Of the council's cells with what was expected of each, in pounds; 0 where a cell takes no part. */
  of(expected: Float64Array): PredictionError {
    const { rows } = this.reference;
    const sums = new Float64Array(rows);
    let known = 0;
    for (let row = 0; row < rows; row++) {
      let sum = 0;
      for (let cell = 0; cell < this.width; cell++)
        if (expected[cell] !== 0) sum += expected[cell]! * this.strayed[row * this.width + cell]!;
      if (!Number.isNaN(sum)) sums[known++] = sum;
    }
    const sorted = sums.subarray(0, known).sort();
    const mean = sorted.reduce((sum, value) => sum + value, 0) / known;
    const variance = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (known - 1);
    return { low: quantileOfSorted(sorted, TAIL), high: quantileOfSorted(sorted, 1 - TAIL), variance };
  }
}

/** A reference class with each cell's residuals in order as well, which all councils share. */
export interface OrderedReference extends ReferenceClass {
  readonly width: number;
  readonly sorted: readonly Float64Array[];
}

export function ordered(reference: ReferenceClass): OrderedReference {
  const width = reference.spread.length;
  const sorted = Array.from(reference.spread, (_, cell) =>
    reference.residuals.filter((value, i) => i % width === cell && !Number.isNaN(value)).sort(),
  );
  return { ...reference, width, sorted };
}

/** The quantile of exp(size · value): the order of values is that of their exponentials, and neighbours are interpolated after them. */
function interpolated(sorted: Float64Array, p: number, size: number): number {
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const low = Math.exp(size * sorted[below]!);
  const high = Math.exp(size * (sorted[below + 1] ?? sorted[below]!));
  return low + (position - below) * (high - low);
}
