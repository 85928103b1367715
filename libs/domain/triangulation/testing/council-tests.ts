import type { Calibration } from '../calibrating/calibrate.js';
import { sumOver } from '../panel/window.js';
import type { PeerCalibration } from './peer-calibration.js';
import { CouncilErrors, type PredictionError } from './prediction-error.js';
import { type SpendTest, spendTest, stretchedOver } from './spend-test.js';

/** The three tests of one council's claim: its own accounts, its whole budget beside its peers', and the cells where it claims. */
export interface CouncilTests {
  readonly claim: number;
  readonly own: SpendTest;
  readonly whole: SpendTest;
  readonly targeted: SpendTest;
}

/** The tests of a council of the register that claims something (methods 2.6 and 4.2). */
export function councilTests(calibrated: PeerCalibration, council: number): CouncilTests {
  const { window, calibration, hedges, sizes, reference, scatter, locusScatter } = calibrated;
  const width = window.panel.cells.length;
  const inCells = (series: Float64Array): Float64Array => series.subarray(council * width, (council + 1) * width);
  const [indexed, claims] = [inCells(window.expected), inCells(window.claim)];
  const errors = new CouncilErrors(reference, sizes[council]!);
  const actual = (counts: (cell: number) => boolean): number => sumOver(window.spend, council, width, counts);

  const byPeers = (counts: (cell: number) => boolean, times: number): SpendTest => {
    const base = indexed.map((value, cell) => (counts(cell) ? value : 0));
    const expected = base.map((value, cell) => value * calibration.drift[cell]!);
    const error = scattered(errors.of(expected), times);
    const total = (drift: Float64Array): number => base.reduce((sum, value, cell) => sum + value * drift[cell]!, 0);
    const test = spendTest(total(calibration.drift), actual(counts), error, quadratic(base, calibration));
    return hedges.filter(({ isApart }) => isApart).reduce((kept, { drift }) => stretchedOver(kept, total(drift)), test);
  };
  const everywhere = (): boolean => true;
  const expected = indexed.reduce((sum, value) => sum + value, 0);
  const whole = byPeers(everywhere, scatter);
  const targeted = byPeers((cell) => claims[cell]! > 0, locusScatter);
  const elsewhere = whole.implied - targeted.implied;
  return {
    claim: claims.reduce((sum, value) => sum + value, 0),
    own: spendTest(
      expected,
      actual(everywhere),
      scattered(errors.of(indexed), scatter),
      indexVariance(reference.windowMeans) * expected ** 2,
    ),
    whole,
    targeted: locusScatter > scatter ? { ...targeted, high: Math.max(targeted.high, targeted.implied + elsewhere) } : targeted,
  };
}

const scattered = ({ low, high, variance }: PredictionError, times: number): PredictionError => ({
  low: low * times,
  high: high * times,
  variance: variance * times ** 2,
});

/** What the calibration's own uncertainty makes of the expected spend of cells: gᵀ·V·g. */
function quadratic(base: Float64Array, { covariance }: Calibration): number {
  let sum = 0;
  for (let k = 0; k < base.length; k++) for (let l = 0; l < base.length; l++) sum += base[k]! * covariance[k * base.length + l]! * base[l]!;
  return sum;
}

/** By how much the published indices missed all councils together: the mean square over windows, so that a bias that stays counts as an error too. */
const indexVariance = (means: Float64Array): number => means.reduce((sum, mean) => sum + mean ** 2, 0) / means.length;
