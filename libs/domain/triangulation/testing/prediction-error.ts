import { medianDeviation, quantileOfSorted, tQuantile } from '../../statistics/index.js';
import type { ReferenceClass } from '../calibrating/reference-class.js';

/** So much of each tail is taken to its edge before a mean of it is: it centres what the exponential of a scatter is above nought. */
const WINSORISED = 0.02;
/** The tails that a 90% interval leaves out. */
const TAIL = 0.05;
/** From so many on, the tails of what was seen are taken as they are. */
const FEWEST_FOR_TAILS = 100;

/** How far a council may have strayed from a counterfactual though nothing was saved, in pounds. */
export interface PredictionError {
  /** 5th and 95th percentile. */
  readonly low: number;
  readonly high: number;
  readonly variance: number;
  /** What it rests on: the tails of the panel's own history, its spread alone, or published figures. */
  readonly from: 'history' | 'short-history' | 'published';
}

export interface PredictionErrors {
  /** Of the council's cells with what was expected of each, in pounds; 0 where a cell takes no part. */
  of(expected: Float64Array): PredictionError;
}

/** The reference class on the scale of one council (method 2.6): what each council's straying in each window would have been here. */
export class ReferenceErrors implements PredictionErrors {
  private readonly strayed: Float64Array;

  constructor(
    private readonly reference: OrderedReference,
    size: number,
    private readonly width = reference.width,
  ) {
    const { residuals, sorted } = reference;
    this.strayed = residuals.map((residual) => Math.exp(residual * size));
    for (let cell = 0; cell < width; cell++) {
      const own = sorted[cell]!;
      this.centre(cell, exponentialQuantile(own, WINSORISED, size), exponentialQuantile(own, 1 - WINSORISED, size));
    }
  }

  of(expected: Float64Array): PredictionError {
    const { rows, councilCount } = this.reference;
    const sums = new Float64Array(rows);
    let known = 0;
    for (let row = 0; row < rows; row++) {
      let sum = 0;
      for (let cell = 0; cell < this.width; cell++)
        if (expected[cell] !== 0) sum += expected[cell]! * this.strayed[row * this.width + cell]!;
      if (!Number.isNaN(sum)) sums[known++] = sum;
    }
    const sorted = sums.subarray(0, known).sort();
    if (known < FEWEST_FOR_TAILS) {
      const deviation = medianDeviation(sorted);
      const tail = tQuantile(1 - TAIL, Math.max(councilCount - 1, 1)) * deviation;
      return { low: -tail, high: tail, variance: deviation ** 2, from: 'short-history' };
    }
    let [sum, squares] = [0, 0];
    for (let i = 0; i < known; i++) sum += sorted[i]!;
    for (let i = 0; i < known; i++) squares += (sorted[i]! - sum / known) ** 2;
    return {
      low: quantileOfSorted(sorted, TAIL),
      high: quantileOfSorted(sorted, 1 - TAIL),
      variance: squares / (known - 1),
      from: 'history',
    };
  }

  /** Takes the winsorised mean of a cell from each of its values. */
  private centre(cell: number, low: number, high: number): void {
    const { strayed, width } = this;
    let [sum, known] = [0, 0];
    for (let i = cell; i < strayed.length; i += width) {
      const value = strayed[i]!;
      if (Number.isNaN(value)) continue;
      sum += value < low ? low : value > high ? high : value;
      known += 1;
    }
    const mean = sum / known;
    for (let i = cell; i < strayed.length; i += width) strayed[i]! -= mean;
  }
}

/** A reference class with each cell's residuals in order as well, which all councils share. */
export interface OrderedReference extends ReferenceClass {
  readonly width: number;
  readonly sorted: readonly Float64Array[];
  /** How many councils its rows are of. */
  readonly councilCount: number;
}

export function ordered(reference: ReferenceClass): OrderedReference {
  const width = reference.spread.length;
  const sorted = Array.from(reference.spread, (_, cell) =>
    Float64Array.from({ length: reference.rows }, (_row, row) => reference.residuals[row * width + cell]!)
      .filter((value) => !Number.isNaN(value))
      .sort(),
  );
  return { ...reference, width, sorted, councilCount: new Set(reference.councils).size };
}

/** The quantile of exp(size · value): the order of values is that of their exponentials, and neighbours are interpolated after them. */
function exponentialQuantile(sorted: Float64Array, p: number, size: number): number {
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const low = Math.exp(size * sorted[below]!);
  const high = Math.exp(size * (sorted[below + 1] ?? sorted[below]!));
  return low + (position - below) * (high - low);
}
