import { medianDeviation, quantileInPlace } from '../../statistics/index.js';
import type { Backtest } from './backtest.js';
import type { CouncilFit, Demeaned, FitOutcome } from './council-fit.js';
import type { CouncilOutcomes } from './council-outcomes.js';

/** The tails that a 90% interval leaves out. */
const TAIL = 0.05;

/** Pounds less over the whole budget for each pound claimed. */
export interface NetDelivery {
  readonly estimate: number;
  readonly error: number;
}

/** What all controls of a window are made from: the councils without a break, and what was learnt of them together. */
export interface Pool extends CouncilOutcomes {
  readonly fitted: Demeaned;
  /** Of a council of median size, log. */
  readonly noiseFloor: number;
  readonly backtest: Backtest;
  readonly net: NetDelivery;
  /** By how many times councils scatter more after the base year than before it. */
  readonly scatter: number;
}

/** What a control may err by, log. */
export interface ControlError {
  readonly low: number;
  readonly high: number;
}

/**
 * How far councils strayed from what was foretold of them when nothing was claimed, on the scale of one council, widened for what is not known of
 * its donors' claims (method 2.6, steps 2 and 3): the share of them that comes true, and by how much donors differ in it.
 *
 * @param uneven variance of what donors of median size delivered beyond or short of what was put back, log
 */
export function controlError(pool: Pool, row: number, { weights }: CouncilFit, uneven: number): ControlError {
  const { net, claimed, sizes } = pool;
  const errors = scaledErrors(pool).map((error) => error * sizes[row]!);
  const variance = varianceOf(errors);
  const putBack = weights.reduce((sum, weight, donor) => sum + weight * claimed[donor]!, 0);
  const ofDonors = weights.reduce((sum, weight, donor) => sum + (weight * sizes[donor]!) ** 2, 0) * uneven;
  const widened = Math.sqrt(1 + ((net.error * putBack) ** 2 + ofDonors) / variance);
  return { low: quantileInPlace(errors.slice(), TAIL) * widened, high: quantileInPlace(errors.slice(), 1 - TAIL) * widened };
}

/** By how much more councils' gaps vary after the base year, with their claims put back, than errors did when there were none to put back. */
export function unevenDelivery(pool: Pool, fits: readonly FitOutcome[]): number {
  const lastGaps = fits.flatMap((fit, row) => (fit.kind === 'fit' ? [fit.gaps[fit.gaps.length - 1]! / pool.sizes[row]!] : []));
  return Math.max(medianDeviation(Float64Array.from(lastGaps)) ** 2 - medianDeviation(scaledErrors(pool)) ** 2, 0);
}

/** On the scale of a council of median size. */
const scaledErrors = ({ backtest: { errors }, sizes, scatter }: Pool): Float64Array =>
  errors.map((error, row) => (error * scatter) / sizes[row]!);

function varianceOf(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
