import { medianDeviation, tQuantile, valueAt } from '../../statistics/index.js';
import type { ReferenceClass } from '../calibrating/reference-class.js';
import { tails } from './tails.js';

/** So much of each tail is taken to its edge before a mean of it is: it centres what the exponential of a scatter is above nought. */
const WINSORISED = 0.02;
/** The tails that a 90% interval leaves out. */
const TAIL = 0.05;
/** Fewer rows that are known in all of a test's cells say less than published figures do. */
const FEWEST_ROWS = 8;
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

/** Something for each test of a council's claim (method 4.2): own accounts, whole budget and the targeted cells. */
export interface OfEachTest<T> {
  readonly own: T;
  readonly whole: T;
  readonly targeted: T;
}

export interface PredictionErrors {
  /** Of what each test expects of each of the council's cells, in pounds; 0 where a cell takes no part. */
  of(expected: OfEachTest<Float64Array>): OfEachTest<PredictionError>;
}

/** The reference class on the scale of one council (method 2.6): what each council's straying in each window would have been here. */
export class ReferenceErrors implements PredictionErrors {
  constructor(
    private readonly reference: OrderedReference,
    private readonly size: number,
    private readonly published: { readonly error: (expected: Float64Array) => PredictionError },
  ) {}

  /** All tests at once: the exponentials of a row, which take longest, serve each of them. */
  of({ own, whole, targeted }: OfEachTest<Float64Array>): OfEachTest<PredictionError> {
    const { pooled, cells } = this.reference;
    const width = cells.length;
    const rows = pooled.length / width;
    const sums = { own: new Float64Array(rows), whole: new Float64Array(rows), targeted: new Float64Array(rows) };
    const totals = new Float64Array(width);
    for (let row = 0; row < rows; row++) {
      let [ofOwn, ofWhole, ofTargeted] = [0, 0, 0];
      for (let cell = 0; cell < width; cell++) {
        const strayed = Math.exp(pooled[row * width + cell]! * this.size);
        totals[cell]! += strayed;
        ofOwn += own[cell]! * strayed;
        ofWhole += whole[cell]! * strayed;
        ofTargeted += targeted[cell]! * strayed;
      }
      sums.own[row] = ofOwn;
      sums.whole[row] = ofWhole;
      sums.targeted[row] = ofTargeted;
    }
    const means = Float64Array.from(cells, (cell, c) => winsorisedMean(cell, this.size, totals[c]!));
    return {
      own: this.error(this.known(sums.own, own), own, means),
      whole: this.error(this.known(sums.whole, whole), whole, means),
      targeted: this.error(this.known(sums.targeted, targeted), targeted, means),
    };
  }

  /** The sums of those rows alone that are known in all of the cells that take part. */
  private known(sums: Float64Array, expected: Float64Array): Float64Array {
    const unknown = this.reference.cells.flatMap(({ gaps }, cell) => (expected[cell] === 0 ? [] : gaps));
    if (unknown.length === 0) return sums;
    for (const row of unknown) sums[row] = Number.NaN;
    return sums.filter((sum) => !Number.isNaN(sum));
  }

  private error(sums: Float64Array, expected: Float64Array, means: Float64Array): PredictionError {
    if (sums.length < FEWEST_ROWS) return this.published.error(expected);
    if (sums.length < FEWEST_FOR_TAILS) {
      const deviation = medianDeviation(sums);
      const tail = tQuantile(1 - TAIL, Math.max(this.reference.councilCount - 1, 1)) * deviation;
      return { low: -tail, high: tail, variance: deviation ** 2, from: 'short-history' };
    }
    const centre = expected.reduce((sum, value, cell) => (value === 0 ? sum : sum + value * means[cell]!), 0);
    const { low, high, variance } = tails(sums, TAIL);
    return { low: low - centre, high: high - centre, variance, from: 'history' };
  }
}

/** The mean of a cell's exponentials with both tails taken to their edges: what the tails are beyond those comes off the sum of all. */
function winsorisedMean({ known, low, high }: PooledCell, size: number, total: number): number {
  const taken = ({ tail, ...edge }: Tail): number => {
    const at = exponentialOf(edge, size);
    return tail.reduce((sum, residual) => sum + at - Math.exp(size * residual), 0);
  };
  return (total + taken(low) + taken(high)) / known;
}

/** Above so many rows, errors are taken from an even selection of about as many: else each council would cost more the more councils there are. */
const MOST_POOLED = 2000;

/** A reference class with the rows that errors are taken from, cell by cell, which all councils share. */
export interface OrderedReference extends ReferenceClass {
  readonly cells: readonly PooledCell[];
  /** Row after row, and of each cell after cell. Minus infinity where one is not known: its exponential adds nothing. */
  readonly pooled: Float64Array;
  /** How many councils the class's rows are of. */
  readonly councilCount: number;
}

interface PooledCell {
  /** How many of its residuals are known, and the rows in which it is not. */
  readonly known: number;
  readonly gaps: readonly number[];
  readonly low: Tail;
  readonly high: Tail;
}

/** Where a tail begins, and the residuals in it. */
interface Tail extends Edge {
  readonly tail: Float64Array;
}

/** A quantile between two neighbours among residuals. */
interface Edge {
  readonly below: number;
  readonly above: number;
  /** How far it lies from the one to the other. */
  readonly part: number;
}

/**
 * A national panel is pooled whole. Of 2,000 rows in place of all, the 5th and the 95th percentile have a standard error of a twentieth of a
 * standard deviation at most, as far as rows are independent: an interval's end moves by about three per cent of the way to its middle.
 */
export function ordered(reference: ReferenceClass): OrderedReference {
  const width = reference.spread.length;
  const rows = pooledRows(reference, MOST_POOLED);
  const pooled = new Float64Array(rows.length * width);
  const cells = Array.from({ length: width }, (_, cell) => {
    const residuals = Float64Array.from(rows, (row) => reference.residuals[row * width + cell]!);
    for (const [i, value] of residuals.entries()) pooled[i * width + cell] = Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value;
    const gaps = Array.from(rows.keys()).filter((i) => Number.isNaN(residuals[i]));
    const known = residuals.filter((value) => !Number.isNaN(value));
    const [low, high] = [edgeOf(known, WINSORISED), edgeOf(known, 1 - WINSORISED)];
    return {
      ...{ known: known.length, gaps },
      low: { ...low, tail: known.filter((value) => value <= low.below) },
      high: { ...high, tail: known.filter((value) => value >= high.above) },
    };
  });
  return { ...reference, cells, pooled, councilCount: new Set(reference.councils).size };
}

/** Steps that go round without ever coming back to where they were: what one in so many of a row of councils or windows is taken by. */
const [COUNCIL_STEP, WINDOW_STEP] = [Math.SQRT2, (Math.sqrt(5) - 1) / 2];

/** All rows, or about `most`, as evenly over each window's councils as over each council's windows, and the same ones every time. */
function pooledRows({ rows, councils, windows }: ReferenceClass, most: number): Int32Array {
  const all = Int32Array.from({ length: rows }, (_, row) => row);
  if (rows <= most) return all;
  return all.filter((row) => (councils[row]! * COUNCIL_STEP + windows[row]! * WINDOW_STEP) % 1 < most / rows);
}

function edgeOf(values: Float64Array, p: number): Edge {
  const position = (values.length - 1) * p;
  const place = Math.floor(position);
  return {
    below: valueAt(values, place),
    above: valueAt(values, Math.min(place + 1, values.length - 1)),
    part: position - place,
  };
}

/** The same quantile of exp(size · residual): the order of residuals is that of their exponentials, and neighbours are interpolated after them. */
function exponentialOf({ below, above, part }: Edge, size: number): number {
  const low = Math.exp(size * below);
  return low + part * (Math.exp(size * above) - low);
}
