import { type Calibration, calibrate, rowWeights, unclaimedDrift } from '../calibrating/calibrate.js';
import { claimRows } from '../calibrating/claim-rows.js';
import { councilSizes } from '../calibrating/council-size.js';
import { driftHedges, type Hedge } from '../calibrating/drift-hedge.js';
import { presentScatter } from '../calibrating/present-scatter.js';
import { referenceClass } from '../calibrating/reference-class.js';
import { wholeBudgetDrift } from '../calibrating/whole-budget-drift.js';
import type { Panel } from '../panel/panel.js';
import { type PanelWindow, panelWindow } from '../panel/window.js';
import { ordered, type OrderedReference } from './prediction-error.js';

/** Scatter up to this much larger than history's is chance; beyond it intervals widen by all of it, and never by more than the cap. */
const SCATTER = { usual: 1.1, most: 3 };

/** Everything that the tests of one window's councils read. */
export interface PeerCalibration {
  readonly window: PanelWindow;
  readonly sizes: Float64Array;
  readonly reference: OrderedReference;
  readonly calibration: Calibration;
  readonly hedges: readonly Hedge[];
  /** By how many times intervals are widened because councils scatter more than they used to: 1 where they do not. */
  readonly scatter: number;
  /** The same where claims are tested cell by cell: also where they do not come true alike in a council's cells. */
  readonly locusScatter: number;
}

export function peerCalibration(panel: Panel, horizon: number): PeerCalibration | undefined {
  const window = panelWindow(panel, horizon);
  const sizes = councilSizes(panel);
  const reference = referenceClass(panel, horizon, sizes);
  const rows = claimRows(window);
  const weights = rowWeights(rows, sizes, reference.spread);
  const calibration = calibrate(window, rows, weights);
  if (calibration === undefined) return undefined;
  const hedges = driftHedges(window, calibration, unclaimedDrift(window, rows, weights), wholeBudgetDrift(window, rows, sizes));
  const measured = presentScatter(rows, calibration.residuals, calibration.passThrough.estimate, reference, sizes);
  const scatter = widening(measured.unclaimed);
  const locusScatter = Math.max(scatter, widening(measured.claimed));
  return { window, sizes, reference: ordered(reference), calibration, hedges, scatter, locusScatter };
}

const widening = (measured = 1): number => (measured > SCATTER.usual ? Math.min(measured, SCATTER.most) : 1);
