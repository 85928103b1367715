import type { CellCode, CouncilCode } from '../../catalogue/index.js';
import type { Coefficient } from '../calibrating/calibrate.js';
import type { Window } from '../claiming/claim.js';
import { TAIL_5 } from '../noise-floor.js';
import type { CalibratedWindow, Rung } from '../testing/calibrated-window.js';
import { sumOver } from '../panel/window.js';

/** What the councils of a realm together say of one window, frozen with the release: every verdict of the window reads it. */
export interface FrozenCalibration extends Window {
  readonly engine: string;
  readonly horizon: number;
  readonly rung: Rung;
  readonly index: { readonly name: string; readonly vintage: string };
  /** The councils that it is reckoned from, and how many of them claim something. */
  readonly councils: readonly CouncilCode[];
  readonly claimants: number;
  /** All that they claim, in pounds of the assessed year. */
  readonly claimed: number;
  readonly passThrough: Coefficient | undefined;
  readonly displacement: Coefficient | undefined;
  readonly cells: readonly { readonly cell: CellCode; readonly drift: number; readonly error: number }[];
  readonly hedges: readonly { readonly from: string; readonly distance: number; readonly isApart: boolean }[];
  readonly scatter: number;
  readonly locusScatter: number;
  /** Rows of the reference class: one a council and window before the base year. */
  readonly history: number;
}

/** A coefficient with its 90% interval. */
export const intervalOf = ({ estimate, error }: Coefficient): Coefficient & { readonly low: number; readonly high: number } => ({
  estimate,
  error,
  low: estimate - TAIL_5 * error,
  high: estimate + TAIL_5 * error,
});

export function frozen(calibrated: CalibratedWindow, window: Window, engine: string, index: FrozenCalibration['index']): FrozenCalibration {
  const { panel, claim, isComplete, isRegistered, horizon } = calibrated.window;
  const width = panel.cells.length;
  const councils = panel.councils.flatMap((code, j) => (isComplete[j] === true && isRegistered[j] === true ? [{ code, j }] : []));
  const { peers } = calibrated;
  return {
    ...window,
    engine,
    horizon,
    rung: calibrated.rung,
    index,
    councils: councils.map(({ code }) => code as CouncilCode), // the panel was made of council codes
    claimants: calibrated.claimants,
    claimed: councils.reduce((sum, { j }) => sum + sumOver(claim, j, width), 0),
    passThrough: peers?.passThrough,
    displacement: peers?.displacement,
    cells: panel.cells.flatMap((cell, c) => {
      const drift = peers?.drift[c];
      const variance = peers?.covariance[c * width + c];
      return drift === undefined || variance === undefined ? [] : [{ cell: cell as CellCode, drift, error: Math.sqrt(variance) }];
    }),
    hedges: (peers?.hedges ?? []).map(({ from, distance, isApart }) => ({ from, distance, isApart })),
    scatter: peers?.scatter ?? 1,
    locusScatter: peers?.locusScatter ?? 1,
    history: calibrated.reference.rows,
  };
}
