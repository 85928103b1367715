import { standardDeviation } from '../../statistics/index.js';
import { type Calibration, calibrate, rowWeights, unclaimedDrift } from '../calibrating/calibrate.js';
import { type ClaimRows, claimRows } from '../calibrating/claim-rows.js';
import { councilSizes } from '../calibrating/council-size.js';
import { driftHedges, type Hedge, standardErrorsApart } from '../calibrating/drift-hedge.js';
import { presentScatter } from '../calibrating/present-scatter.js';
import { type ReferenceClass, referenceClass } from '../calibrating/reference-class.js';
import { type WholeBudget, wholeBudgetDrift } from '../calibrating/whole-budget-drift.js';
import { NOT_A_BASE, type Panel } from '../panel/panel.js';
import { type PanelWindow, panelWindow, claimOf } from '../panel/window.js';
import { ordered, type OrderedReference } from './prediction-error.js';
import { SmallGroup } from './small-group.js';

/** Scatter up to this much larger than history's is chance; beyond it intervals widen by all of it, and never by more than the cap. */
const SCATTER = { usual: 1.1, most: 3 };
/** Claims that follow a bad year a little make the two base years differ a little; from so many standard errors on it is the base year. */
const APART_FROM_YEAR_BEFORE = 3;
/** Fewest councils with claims for a calibration, and fewest of the register for a comparison of a small group (method 4.5). */
export const FEWEST = { calibrated: 20, group: 9, cells: 4 } as const;
/** Where fewer than this share of councils say what they claim, what the others do unseen may be what all did (method 10). */
const LEAST_KNOWN = 0.5;

/** What a window's tests rest on: 1 own accounts alone, 2 a small group of peers, 3 a calibration on all (method 4.5). */
export type Rung = 1 | 2 | 3;

/** Everything that the tests of one window's councils read. It is frozen: a council's test changes nothing of it. */
export interface CalibratedWindow {
  readonly rung: Rung;
  readonly window: PanelWindow;
  readonly sizes: Float64Array;
  readonly reference: OrderedReference;
  /** How many councils of the register have every figure, and how many of them claim something. */
  readonly registered: number;
  readonly claimants: number;
  /** How many councils with every figure known are in no register: they take no part in a comparison. */
  readonly claimsMissing: number;
  readonly peers: PeerCalibration | undefined;
  /** All councils of the register as one group; undefined where they are fewer than nine. It decides where there is no calibration. */
  readonly group: SmallGroup | undefined;
}

export interface PeerCalibration extends Calibration {
  readonly hedges: readonly Hedge[];
  /** By how many times intervals are widened because councils scatter more than they used to: 1 where they do not. */
  readonly scatter: number;
  /** The same where claims are tested cell by cell: also where they do not come true alike in a council's cells. */
  readonly locusScatter: number;
  /** The same councils and claims from the year before the base year: whether the base year was dear by chance shows here. */
  readonly earlier: YearBefore | undefined;
}

export interface YearBefore {
  readonly window: PanelWindow;
  readonly drift: Float64Array;
  /** Whether claims come true otherwise from there than from the base year, beyond chance: then intervals must cover both. */
  readonly isApart: boolean;
}

export function calibratedWindow(panel: Panel, horizon: number): CalibratedWindow {
  const window = panelWindow(panel, horizon);
  const sizes = councilSizes(panel);
  const reference = referenceClass(panel, horizon, sizes);
  const complete = panel.councils.flatMap((_, j) => (window.isComplete[j] === true ? [j] : []));
  const registered = complete.filter((j) => window.isRegistered[j] === true);
  const claimants = registered.filter((j) => claimOf(window, j) > 0).length;
  const known = {
    window,
    sizes,
    reference: ordered(reference),
    registered: registered.length,
    claimants,
    claimsMissing: complete.length - registered.length,
  };
  const suffices =
    claimants >= FEWEST.calibrated && registered.length >= LEAST_KNOWN * complete.length && panel.cells.length >= FEWEST.cells;
  const rows = suffices ? claimRows(window) : undefined;
  const peers = rows !== undefined && claimsVary(rows) ? peerCalibration(window, rows, reference, sizes) : undefined;
  const group = registered.length < FEWEST.group ? undefined : new SmallGroup(window, sizes);
  if (peers !== undefined) return { rung: 3, ...known, peers, group };
  return { rung: group === undefined ? 1 : 2, ...known, peers, group };
}

/** In share of a cell, over all cells of all councils: where all claim much the same, what became of claims cannot be told from what became of everybody (method 4.2). */
const LEAST_VARIATION = 0.015;
const claimsVary = ({ claimed }: ClaimRows): boolean => standardDeviation(Array.from(claimed)) >= LEAST_VARIATION;

function peerCalibration(
  window: PanelWindow,
  rows: ClaimRows,
  reference: ReferenceClass,
  sizes: Float64Array,
): PeerCalibration | undefined {
  const weights = rowWeights(rows, sizes, reference.spread);
  const calibration = calibrate(window, rows, weights);
  if (calibration === undefined) return undefined;
  const whole = wholeBudgetDrift(window, rows, sizes);
  const hedges = driftHedges(window, calibration, unclaimedDrift(window, rows, weights), whole);
  const measured = presentScatter(rows, calibration.residuals, calibration.passThrough.estimate, reference, sizes);
  const scatter = widening(measured.unclaimed);
  const locusScatter = Math.max(scatter, widening(measured.claimed));
  return { ...calibration, hedges, scatter, locusScatter, earlier: fromYearBefore(window, reference, sizes, whole) };
}

const widening = (measured = 1): number => (measured > SCATTER.usual ? Math.min(measured, SCATTER.most) : 1);

function fromYearBefore(
  { panel, horizon }: PanelWindow,
  { spread }: ReferenceClass,
  sizes: Float64Array,
  whole: WholeBudget | undefined,
): YearBefore | undefined {
  const year = panel.years[panel.base - 1];
  if (year === undefined || NOT_A_BASE.includes(year)) return undefined;
  const earlier = panelWindow(panel, horizon, panel.base - 1);
  // A council whose base-year spend is not known has no size, and takes no part here either.
  const window = { ...earlier, isComplete: earlier.isComplete.map((complete, j) => complete && !Number.isNaN(sizes[j]!)) };
  const rows = claimRows(window);
  const calibration = calibrate(window, rows, rowWeights(rows, sizes, spread));
  if (calibration === undefined) return undefined;
  const before = wholeBudgetDrift(window, rows, sizes);
  const isApart =
    whole !== undefined &&
    before !== undefined &&
    standardErrorsApart(whole.net, before.net, [whole.netInfluence, before.netInfluence]) > APART_FROM_YEAR_BEFORE;
  return { window, drift: calibration.drift, isApart };
}
