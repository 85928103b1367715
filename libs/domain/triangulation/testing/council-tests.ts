import { sumOver } from '../panel/window.js';
import type { CalibratedWindow, PeerCalibration } from './calibrated-window.js';
import { DefaultErrors } from './default-errors.js';
import { type PredictionError, type PredictionErrors, ReferenceErrors } from './prediction-error.js';
import type { SmallGroupTest } from './small-group.js';
import { type SpendTest, spendTest, stretchedOver } from './spend-test.js';

/** The tests of one council's claim: its own accounts, its whole budget beside its peers', and the cells where it claims. */
export interface CouncilTests {
  readonly claim: number;
  readonly own: SpendTest;
  /** Undefined where there are too few peers. */
  readonly whole: SpendTest | SmallGroupTest | undefined;
  readonly targeted: SpendTest | undefined;
  /** The whole budget by the calibration alone, whose interval covers no other way to the drift; undefined without a calibration. */
  readonly plain: SpendTest | undefined;
  /** What the whole budget implies when it is rolled forward from the year before the base year; undefined where that is not known. */
  readonly impliedFromYearBefore: number | undefined;
}

/** Fewest councils in a reference class before it says more than published figures do. */
const FEWEST_IN_REFERENCE = 8;
/** How far a published index misses the prices of a year, log, and so many windows that it is believed for beside those that were seen. */
const INDEX_MISS = { yearly: 0.01, windows: 2 } as const;

/** The tests of a council of the register with every figure known (methods 2.6, 4.2 and 4.3). */
export function councilTests(calibrated: CalibratedWindow, council: number): CouncilTests {
  const { window, peers, group } = calibrated;
  const width = window.panel.cells.length;
  const inCells = (series: Float64Array): Float64Array => series.subarray(council * width, (council + 1) * width);
  const [indexed, claims] = [inCells(window.expected), inCells(window.claim)];
  // A cell whose costs are more than its savings is claimed in too: the claim is of all of them together.
  const isClaimed = (cell: number): boolean => claims[cell]! !== 0;
  const drifted = indexed.map((value, cell) => value * (peers?.drift[cell] ?? 0));
  const targetedCells = drifted.map((value, cell) => (isClaimed(cell) ? value : 0));
  const errors = errorsOf(calibrated, council, indexed).of({ own: indexed, whole: drifted, targeted: targetedCells });
  const account = { indexed, spend: inCells(window.spend) };
  const known = { claim: claims.reduce((sum, value) => sum + value, 0), own: ownTest(account, errors.own, calibrated) };
  if (peers === undefined) {
    const undefinedThere = { targeted: undefined, plain: undefined, impliedFromYearBefore: undefined };
    return { ...known, whole: group?.test(council), ...undefinedThere };
  }

  const tested = { council, account, claims, peers };
  const plain = peerTest(tested, () => true, scattered(errors.whole, peers.scatter));
  const whole = hedged(tested, () => true, plain);
  return {
    ...known,
    whole,
    plain,
    targeted: atLocus(tested, isClaimed, errors.targeted, whole),
    impliedFromYearBefore: impliedFrom(tested, () => true),
  };
}

/** The targeted test of some cells of a council alone, as of those where one savings line claims; undefined without a calibration. */
export function testOfCells(
  calibrated: CalibratedWindow,
  council: number,
  counts: (cell: number) => boolean,
  whole: SpendTest | undefined,
): SpendTest | undefined {
  const { window, peers } = calibrated;
  if (peers === undefined || whole === undefined) return undefined;
  const width = window.panel.cells.length;
  const inCells = (series: Float64Array): Float64Array => series.subarray(council * width, (council + 1) * width);
  const indexed = inCells(window.expected);
  const expected = indexed.map((value, cell) => (counts(cell) ? value * peers.drift[cell]! : 0));
  const nothing = expected.map(() => 0);
  const { targeted } = errorsOf(calibrated, council, indexed).of({ own: nothing, whole: nothing, targeted: expected });
  const account = { indexed, spend: inCells(window.spend) };
  return atLocus({ council, account, claims: inCells(window.claim), peers }, counts, targeted, whole);
}

/** A council whose claim is tested beside its peers. */
interface Tested {
  readonly council: number;
  readonly account: Account;
  readonly claims: Float64Array;
  readonly peers: PeerCalibration;
}

/** Where claims come true unevenly over a council's cells, some of it may have come true in others: the whole budget bounds it from above. */
function atLocus(tested: Tested, counts: (cell: number) => boolean, error: PredictionError, whole: SpendTest): SpendTest {
  const { scatter, locusScatter } = tested.peers;
  const test = hedged(tested, counts, peerTest(tested, counts, scattered(error, locusScatter)));
  return locusScatter > scatter ? { ...test, high: Math.max(test.high, (whole.implied + whole.high) / 2) } : test;
}

/** The same, with an interval that covers the other ways to the drift, and the year before, where they differ by more than chance (method 4.2a). */
function hedged(tested: Tested, counts: (cell: number) => boolean, plain: SpendTest): SpendTest {
  const { account, peers } = tested;
  const test = peers.hedges
    .filter(({ isApart }) => isApart)
    .reduce((kept, { drift }) => stretchedOver(kept, expectedBy(drift, account, counts)), plain);
  const other = peers.earlier?.isApart === true ? impliedFrom(tested, counts) : undefined;
  return other === undefined ? test : stretchedOver(test, test.expected + other - test.implied);
}

interface Account {
  readonly indexed: Float64Array;
  readonly spend: Float64Array;
}

/** The panel's own history on the scale of a council, or published figures where there is next to none. */
function errorsOf({ window, sizes, reference }: CalibratedWindow, council: number, indexed: Float64Array): PredictionErrors {
  const published = new DefaultErrors(window.horizon, sizes[council]!, indexed);
  return reference.councilCount < FEWEST_IN_REFERENCE ? published : new ReferenceErrors(reference, sizes[council]!, published);
}

function ownTest({ indexed, spend }: Account, error: PredictionError, { window, reference, peers }: CalibratedWindow): SpendTest {
  const expected = indexed.reduce((sum, value) => sum + value, 0);
  const actual = spend.reduce((sum, value) => sum + value, 0);
  const { windowMeans } = reference;
  // The mean square, not the variance: an index that is wrong the same way every year is wrong.
  const seen = windowMeans.reduce((sum, mean) => sum + mean ** 2, 0);
  const believed = INDEX_MISS.windows * window.horizon * INDEX_MISS.yearly ** 2;
  // Published noise was measured with such indices: where it stands in, nothing is added.
  const missed = windowMeans.length === 0 ? 0 : (seen + believed) / (windowMeans.length + INDEX_MISS.windows);
  return spendTest(expected, actual, scattered(error, peers?.scatter ?? 1), missed * expected ** 2);
}

function peerTest({ account, peers }: Tested, counts: (cell: number) => boolean, error: PredictionError): SpendTest {
  const base = account.indexed.map((value, cell) => (counts(cell) ? value : 0));
  const actual = account.spend.reduce((sum, value, cell) => (counts(cell) ? sum + value : sum), 0);
  return spendTest(expectedBy(peers.drift, account, counts), actual, error, quadratic(base, peers));
}

const expectedBy = (drift: Float64Array, { indexed }: Account, counts: (cell: number) => boolean): number =>
  indexed.reduce((sum, value, cell) => (counts(cell) ? sum + value * drift[cell]! : sum), 0);

/** What cells imply when they are rolled forward from the year before the base year; undefined where that is not known. */
function impliedFrom({ peers: { earlier }, council, claims }: Tested, counts: (cell: number) => boolean): number | undefined {
  if (earlier?.window.isComplete[council] !== true) return undefined;
  const { window, drift } = earlier;
  const width = drift.length;
  // A cell that cost nothing then, and is claimed in now, cannot be rolled forward from there.
  if (drift.some((_, cell) => counts(cell) && claims[cell]! !== 0 && window.expected[council * width + cell] === 0)) return undefined;
  const expected = drift.reduce((sum, each, cell) => (counts(cell) ? sum + each * window.expected[council * width + cell]! : sum), 0);
  return expected - sumOver(window.spend, council, width, counts);
}

const scattered = (error: PredictionError, times: number): PredictionError => ({
  ...error,
  low: error.low * times,
  high: error.high * times,
  variance: error.variance * times ** 2,
});

/** What the calibration's own uncertainty makes of the expected spend of cells: gᵀ·V·g. */
function quadratic(base: Float64Array, { covariance }: PeerCalibration): number {
  let sum = 0;
  for (let k = 0; k < base.length; k++) for (let l = 0; l < base.length; l++) sum += base[k]! * covariance[k * base.length + l]! * base[l]!;
  return sum;
}
