import type { CalibratedWindow, PeerCalibration } from '../testing/calibrated-window.js';
import { type Backtest, backtest } from './backtest.js';
import type { ControlOutcome, NoControl } from './control-outcome.js';
import { councilControls } from './council-controls.js';
import { demeaned } from './council-fit.js';
import { councilOutcomes, ofRows, sinceYear } from './council-outcomes.js';
import { yearsFrom } from './outcomes.js';
import type { NetDelivery } from './pool.js';
import { breaksIn, firstYear, noiseFloor } from './pre-period.js';

/** What is needed before synthetic controls are believed (method 4.4). The base year is one of the years before: nothing is claimed in it. */
export const SYNTHETIC_GATE = { yearsBefore: 8, donors: 20, gain: 0.05 } as const;
/** Fewer years than these to fit on, once the window's own number is held out, say nothing. */
const FEWEST_FITTED = 4;

/**
 * Each council beside a weighted mean of others that moved as it did up to the base year (method 4.4). It is a sensitivity beside the tests of the
 * whole budget (method 4.5, rung 4): no verdict rests on it.
 */
export type SyntheticControls = GateShut | GateOpen;

/** Which condition failed first, for every council of the panel, and what there was instead. */
export type GateShut =
  | { readonly kind: 'not-calibrated' }
  | { readonly kind: 'too-few-years'; readonly years: number; readonly needed: number }
  | { readonly kind: 'too-few-donors'; readonly donors: number; readonly needed: number }
  | { readonly kind: 'weights-not-found' }
  | { readonly kind: 'no-better-than-mean'; readonly backtest: Backtest; readonly needed: number };

export interface GateOpen {
  readonly kind: 'open';
  readonly backtest: Backtest;
  /** How many years, the base year the last of them, controls are fitted on. */
  readonly yearsBefore: number;
  readonly donors: number;
  /** By this much donors' own claims were put back. */
  readonly net: NetDelivery;
  /** One for each council of the panel, in its order. */
  readonly councils: readonly ControlOutcome[];
}

/** The synthetic controls of a window, or which condition of the gate failed. The same panel gives the same digits. */
export function syntheticControls({ window, sizes, peers }: CalibratedWindow): SyntheticControls {
  const { panel, horizon } = window;
  if (peers === undefined) return { kind: 'not-calibrated' };
  const needed = Math.max(SYNTHETIC_GATE.yearsBefore, horizon + FEWEST_FITTED);
  if (panel.base + 1 < needed) return { kind: 'too-few-years', years: panel.base + 1, needed };

  const net = netOf(peers);
  const all = councilOutcomes(window, sizes, net.estimate);
  const first = firstYear(all.stripped);
  const yearsBefore = Math.max(panel.base + 1 - first, 0);
  if (yearsBefore < needed) return { kind: 'too-few-years', years: yearsBefore, needed };

  const followed = sinceYear(all, first);
  const breaks = breaksIn(followed.stripped, yearsBefore, followed.sizes);
  const unbroken = ofRows(followed, (row) => breaks[row] === undefined);
  const donors = Math.max(unbroken.places.length - 1, 0);
  if (donors < SYNTHETIC_GATE.donors) return { kind: 'too-few-donors', donors, needed: SYNTHETIC_GATE.donors };

  const tested = backtest(yearsFrom(unbroken.stripped, 0, yearsBefore), horizon);
  if (tested === undefined) return { kind: 'weights-not-found' };
  if (!(tested.gain >= SYNTHETIC_GATE.gain)) return { kind: 'no-better-than-mean', backtest: tested, needed: SYNTHETIC_GATE.gain };

  const outside = new Map<number, NoControl>();
  for (const [row, found] of breaks.entries())
    if (found !== undefined) outside.set(followed.places[row]!, { ...found, year: panel.years[first + found.year]! });
  const fitted = demeaned(unbroken.stripped, yearsBefore);
  const floor = noiseFloor(unbroken.stripped, yearsBefore, horizon, unbroken.sizes);
  const pool = { ...unbroken, fitted, noiseFloor: floor, backtest: tested, net, scatter: peers.scatter };
  return { kind: 'open', backtest: tested, yearsBefore, donors, net, councils: councilControls(window, pool, outside) };
}

/** The whole budget falls by what passes through, less what comes back in other cells. */
function netOf({ passThrough, displacement }: PeerCalibration): NetDelivery {
  const again = displacement ?? { estimate: 0, error: 0 };
  return { estimate: passThrough.estimate - again.estimate, error: Math.hypot(passThrough.error, again.error) };
}
