import { medianDeviation, quantileInPlace, tQuantile } from '../../statistics/index.js';
import { knownOf, type ReferenceClass } from '../calibrating/reference-class.js';

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
  /** Rows x cells: what a row's straying makes of a pound expected in a cell. */
  private readonly strayed: Float64Array;
  /** Its winsorised mean, one a cell. */
  private readonly means: Float64Array;

  constructor(
    private readonly reference: OrderedReference,
    size: number,
  ) {
    const { pooled, sorted } = reference;
    this.strayed = exponentials(pooled, size);
    const edges = (p: number): Float64Array => Float64Array.from(sorted, (own) => exponentialQuantile(own, p, size));
    this.means = winsorisedMeans(this.strayed, edges(WINSORISED), edges(1 - WINSORISED));
  }

  of(expected: Float64Array): PredictionError {
    const sums = this.sums(expected);
    if (sums.length < FEWEST_FOR_TAILS) {
      const deviation = medianDeviation(sums);
      const tail = tQuantile(1 - TAIL, Math.max(this.reference.councilCount - 1, 1)) * deviation;
      return { low: -tail, high: tail, variance: deviation ** 2, from: 'short-history' };
    }
    let [sum, squares] = [0, 0];
    for (let i = 0; i < sums.length; i++) sum += sums[i]!;
    const mean = sum / sums.length;
    for (let i = 0; i < sums.length; i++) squares += (sums[i]! - mean) ** 2;
    const variance = squares / (sums.length - 1);
    return { low: quantileInPlace(sums, TAIL), high: quantileInPlace(sums, 1 - TAIL), variance, from: 'history' };
  }

  /** How far each row strays in pounds; rows alone that are known in all of the cells. */
  private sums(expected: Float64Array): Float64Array {
    const { strayed, means } = this;
    const width = means.length;
    const sums = new Float64Array(strayed.length / width);
    let known = 0;
    for (let from = 0; from < strayed.length; from += width) {
      let sum = 0;
      for (let cell = 0; cell < width; cell++) {
        const pounds = expected[cell]!;
        if (pounds !== 0) sum += pounds * (strayed[from + cell]! - means[cell]!);
      }
      if (!Number.isNaN(sum)) sums[known++] = sum;
    }
    return sums.subarray(0, known);
  }
}

/** Above so many rows, errors are taken from an even selection of about as many: else each council would cost more the more councils there are. */
const MOST_POOLED = 2000;

/** A reference class with the rows that errors are taken from, which all councils share. */
export interface OrderedReference extends ReferenceClass {
  /** Rows x cells: the residuals of those rows. */
  readonly pooled: Float64Array;
  /** Of each cell those that are known, in order. */
  readonly sorted: readonly Float64Array[];
  /** How many councils the class's rows are of. */
  readonly councilCount: number;
}

/**
 * A national panel is pooled whole. Of 2,000 rows in place of all, the 5th and the 95th percentile have a standard error of a twentieth of a
 * standard deviation at most, as far as rows are independent: an interval's end moves by about three per cent of the way to its middle.
 */
export function ordered(reference: ReferenceClass): OrderedReference {
  const width = reference.spread.length;
  const pooled = reference.rows > MOST_POOLED ? selected(reference, MOST_POOLED) : reference.residuals;
  const sorted = Array.from({ length: width }, (_, cell) => knownOf(pooled, width, cell).sort());
  return { ...reference, pooled, sorted, councilCount: new Set(reference.councils).size };
}

/** Steps that go round without ever coming back to where they were: what one in so many of a row of councils or windows is taken by. */
const [COUNCIL_STEP, WINDOW_STEP] = [Math.SQRT2, (Math.sqrt(5) - 1) / 2];

/** About so many rows, as evenly over each window's councils as over each council's windows, and the same ones every time. */
function selected({ residuals, rows, councils, windows, spread }: ReferenceClass, most: number): Float64Array {
  const isChosen = (row: number): boolean => (councils[row]! * COUNCIL_STEP + windows[row]! * WINDOW_STEP) % 1 < most / rows;
  return residuals.filter((_, i) => isChosen(Math.floor(i / spread.length)));
}

function exponentials(residuals: Float64Array, size: number): Float64Array {
  const values = new Float64Array(residuals.length);
  for (let i = 0; i < values.length; i++) values[i] = Math.exp(residuals[i]! * size);
  return values;
}

/** Of each cell the mean of the values that are known, each taken to the edge that it lies beyond. */
function winsorisedMeans(values: Float64Array, lows: Float64Array, highs: Float64Array): Float64Array {
  const width = lows.length;
  const [sums, known] = [new Float64Array(width), new Float64Array(width)];
  for (let from = 0; from < values.length; from += width)
    for (let cell = 0; cell < width; cell++) {
      const value = values[from + cell]!;
      if (Number.isNaN(value)) continue;
      sums[cell]! += value < lows[cell]! ? lows[cell]! : value > highs[cell]! ? highs[cell]! : value;
      known[cell]! += 1;
    }
  return sums.map((sum, cell) => sum / known[cell]!);
}

/** The quantile of exp(size · value): the order of values is that of their exponentials, and neighbours are interpolated after them. */
function exponentialQuantile(sorted: Float64Array, p: number, size: number): number {
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const low = Math.exp(size * sorted[below]!);
  const high = Math.exp(size * (sorted[below + 1] ?? sorted[below]!));
  return low + (position - below) * (high - low);
}
