import { type Outcomes, rootMeanSquare } from './outcomes.js';
import type { SimplexProblem } from './simplex-search.js';
import { simplexWeights, type SimplexWeights, type WeightsNotFound } from './simplex-weights.js';

/** Outcomes less each council's mean over its first years (the intercept shift of method 4.4), with all their inner products over those years. */
export interface Demeaned extends Outcomes {
  /** How many years were before anything happened. */
  readonly before: number;
  /** Councils x councils. */
  readonly products: Float64Array;
}

/** @param before how many years, from the first on, controls are fitted on */
export function demeaned({ values, councils, years }: Outcomes, before: number): Demeaned {
  const shifted = values.slice();
  for (let j = 0; j < councils; j++) {
    const row = shifted.subarray(j * years, (j + 1) * years);
    const mean = row.subarray(0, before).reduce((sum, value) => sum + value, 0) / before;
    for (let t = 0; t < years; t++) row[t]! -= mean;
  }
  const products = new Float64Array(councils ** 2);
  for (let i = 0; i < councils; i++)
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let t = 0; t < before; t++) sum += shifted[i * years + t]! * shifted[j * years + t]!;
      products[i * councils + j] = products[j * councils + i] = sum;
    }
  return { values: shifted, councils, years, before, products };
}

/** The problem of one council with all others as its donors, but one that is left out. */
export function problemOf({ products, councils }: Demeaned, council: number, leftOut = council): SimplexProblem {
  const donors = donorsOf(councils, council, leftOut);
  const gram = new Float64Array(donors.length ** 2);
  for (const [i, donor] of donors.entries())
    for (let j = 0; j < donors.length; j++) gram[i * donors.length + j] = products[donor * councils + donors[j]!]!;
  return { gram, target: Float64Array.from(donors, (donor) => products[council * councils + donor]!) };
}

/** The donors of a problem, in the order of its weights. */
const donorsOf = (councils: number, council: number, leftOut: number): readonly number[] =>
  Array.from({ length: councils }, (_, j) => j).filter((j) => j !== council && j !== leftOut);

export type FitOutcome = CouncilFit | WeightsNotFound;

/** What a council's outcome was beyond its synthetic control's. */
export interface CouncilFit {
  readonly kind: 'fit';
  /** On all councils of the outcomes; nought on the council itself. */
  readonly weights: Float64Array;
  /** Outcome less the control's, year by year, log. */
  readonly gaps: Float64Array;
  /** Root mean square of the gaps over the years of the fit, and over those after. */
  readonly rmspeBefore: number;
  readonly rmspeAfter: number;
}

/** The synthetic control of one council from all others, at one ridge (method 4.4). */
export const councilFit = (outcomes: Demeaned, council: number, ridge: number): FitOutcome =>
  fitOf(outcomes, council, simplexWeights(problemOf(outcomes, council), ridge));

/** The fit that weights on all other councils make. */
export function fitOf(outcomes: Demeaned, council: number, found: SimplexWeights, leftOut = council): FitOutcome {
  if (found.kind === 'not-found') return found;
  const { councils, before } = outcomes;
  const weights = new Float64Array(councils);
  for (const [i, donor] of donorsOf(councils, council, leftOut).entries()) weights[donor] = found.weights[i]!;
  const gaps = gapsOf(outcomes, council, weights);
  const [rmspeBefore, rmspeAfter] = [gaps.subarray(0, before), gaps.subarray(before)].map(rootMeanSquare);
  return { kind: 'fit', weights, gaps, rmspeBefore: rmspeBefore!, rmspeAfter: rmspeAfter! };
}

export interface LeftOut {
  readonly council: number;
  readonly donor: number;
  readonly ridge: number;
}

/** The council's gap in the last year with one of a fit's donors left out; undefined where no weights were found without it. */
export function lastGapWithout(outcomes: Demeaned, { weights }: CouncilFit, { council, donor, ridge }: LeftOut): number | undefined {
  const left = 1 - weights[donor]!;
  const others = donorsOf(outcomes.councils, council, donor);
  // The donor's weight, spread over the others as theirs are, is near the answer; a donor that was all of the control leaves nothing to go by.
  const start = left > 0 ? Float64Array.from(others, (other) => weights[other]! / left) : undefined;
  const without = fitOf(outcomes, council, simplexWeights(problemOf(outcomes, council, donor), ridge, start), donor);
  return without.kind === 'fit' ? without.gaps[outcomes.years - 1] : undefined;
}

/** What a council's outcomes are beyond the weighted mean of all, year by year. */
function gapsOf({ values, councils, years }: Outcomes, council: number, weights: Float64Array): Float64Array {
  const gaps = values.slice(council * years, (council + 1) * years);
  for (let j = 0; j < councils; j++) if (weights[j]! > 0) for (let t = 0; t < years; t++) gaps[t]! -= weights[j]! * values[j * years + t]!;
  return gaps;
}
