import { TAIL_5 } from '../noise-floor.js';
import type { PredictionError } from './prediction-error.js';

/** One test of a claim against spend: what the counterfactual says was saved, and between what it lies nine times in ten. Pounds of the year. */
export interface SpendTest {
  /** What spend would have been had nothing been saved. */
  readonly expected: number;
  readonly actual: number;
  readonly implied: number;
  readonly low: number;
  readonly high: number;
  /** One standard deviation of what spending strays by, before what the calibration does not know is added, and what it was measured on. */
  readonly noise: number;
  readonly noiseFrom: PredictionError['from'] | 'peers';
}

/**
 * The interval of method 2.6: the implied saving and the quantiles of the prediction error, widened for what the calibration itself does not know.
 *
 * @param calibrationVariance of the expected spend, in pounds squared.
 */
export function spendTest(expected: number, actual: number, error: PredictionError, calibrationVariance: number): SpendTest {
  const implied = expected - actual;
  const noise = { noise: Math.sqrt(error.variance), noiseFrom: error.from };
  if (error.variance === 0) {
    const reach = TAIL_5 * Math.sqrt(calibrationVariance);
    return { expected, actual, implied, low: implied - reach, high: implied + reach, ...noise };
  }
  const widened = Math.sqrt(1 + calibrationVariance / error.variance);
  return { expected, actual, implied, low: implied + error.low * widened, high: implied + error.high * widened, ...noise };
}

/** The same test with an interval that covers another counterfactual's too (method 4.2a). */
export function stretchedOver(test: SpendTest, otherExpected: number): SpendTest {
  const shift = otherExpected - test.expected;
  return { ...test, low: Math.min(test.low, test.low + shift), high: Math.max(test.high, test.high + shift) };
}
