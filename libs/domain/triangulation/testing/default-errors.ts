import { TAIL_5 } from '../noise-floor.js';
import type { OfEachTest, PredictionError, PredictionErrors } from './prediction-error.js';

/**
 * What councils' spend strays by over 1 to 5 years where a panel has no history of its own (method 2.6): one robust standard deviation, as a share
 * of the counterfactual, of a council's whole budget and of one cell. Measured on the net current expenditure of 150 councils, 2011-12 to 2017-18.
 */
export const WHOLE_BUDGET_NOISE = [0.052, 0.075, 0.083, 0.085, 0.1] as const;
const CELL = [0.1, 0.156, 0.206, 0.237, 0.26] as const;

/** The published noise of council spending, on the scale of one council. */
export class DefaultErrors implements PredictionErrors {
  private readonly common: number;
  private readonly own: number;

  /** @param all what is expected of every cell, in pounds */
  constructor(horizon: number, size: number, all: Float64Array) {
    const at = Math.min(horizon, WHOLE_BUDGET_NOISE.length) - 1;
    const [whole, cell] = [(size * WHOLE_BUDGET_NOISE[at]!) ** 2, (size * CELL[at]!) ** 2];
    const total = all.reduce((sum, value) => sum + value, 0);
    const spread = all.reduce((sum, value) => sum + (value / total) ** 2, 0);
    // Cells share a movement, and each has its own: together they are the cell's variance, and over all of them the budget's.
    this.common = spread < 1 ? Math.max((whole - spread * cell) / (1 - spread), 0) : whole;
    this.own = Math.max(Math.min(cell - this.common, (whole - this.common) / spread), 0);
  }

  of({ own, whole, targeted }: OfEachTest<Float64Array>): OfEachTest<PredictionError> {
    return { own: this.error(own), whole: this.error(whole), targeted: this.error(targeted) };
  }

  error(expected: Float64Array): PredictionError {
    const total = expected.reduce((sum, value) => sum + value, 0);
    const squares = expected.reduce((sum, value) => sum + value ** 2, 0);
    const variance = this.common * total ** 2 + this.own * squares;
    return { low: -TAIL_5 * Math.sqrt(variance), high: TAIL_5 * Math.sqrt(variance), variance, from: 'published' };
  }
}
