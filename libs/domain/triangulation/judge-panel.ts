import { decide, type TestResult } from './deciding/decide.js';
import type { Judgement, PanelCoefficients, PanelJudgement, Test } from './judging.js';
import type { Panel } from './panel/panel.js';
import { sumOver } from './panel/window.js';
import { type CalibratedWindow, calibratedWindow } from './testing/calibrated-window.js';
import { councilTests } from './testing/council-tests.js';

/** Judges every claim of a panel at every horizon (methods 2, 4 and 6). The same panel gives the same digits. */
export function judgePanel(panel: Panel): PanelJudgement {
  const windows = panel.horizons.map((horizon) => calibratedWindow(panel, horizon));
  return {
    judgements: panel.councils.flatMap((_, council) => windows.flatMap((window) => judgements(window, council))),
    coefficients: windows.map(coefficients),
  };
}

/** Nothing where the council claims nothing or is in no register; a claim that cannot be tested is insufficient by every test. */
function judgements(calibrated: CalibratedWindow, council: number): readonly Judgement[] {
  const { panel, horizon, claim, isComplete, isRegistered } = calibrated.window;
  const width = panel.cells.length;
  // An absent row hides what is claimed in its cell: what the others claim is a claim all the same.
  const known = sumOver(claim, council, width, (cell) => !Number.isNaN(claim[council * width + cell]!));
  if (isRegistered[council] !== true || !(known > 0)) return [];
  const row = (test: Test, result: TestResult | undefined, verdict = result?.verdict ?? 'insufficient-evidence'): Judgement => ({
    council: panel.councils[council]!,
    horizon,
    test,
    ratio: result?.ratio,
    verdict,
  });
  if (isComplete[council] !== true) return [row('M', undefined), row('W', undefined), row('T', undefined), row('COMBINED', undefined)];
  const { own, whole, targeted, primary, verdict } = decide(councilTests(calibrated, council), calibrated);
  return [row('M', own), row('W', whole), row('T', targeted), row('COMBINED', primary, verdict)];
}

const coefficients = ({ window, peers }: CalibratedWindow): PanelCoefficients => ({
  horizon: window.horizon,
  passThrough: peers?.passThrough,
  displacement: peers?.displacement,
});
