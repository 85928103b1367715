import { combined, isDisplacementSmall } from './deciding/combination.js';
import type { Judgement, PanelJudgement } from './judging.js';
import type { Panel } from './panel/panel.js';
import { type CorroborationRatio, type Verdict, verdictOf } from './region.js';
import { councilTests } from './testing/council-tests.js';
import { peerCalibration } from './testing/peer-calibration.js';
import type { SpendTest } from './testing/spend-test.js';

/** Judges every claim of a panel at every horizon (methods 2, 4 and 6). The same panel gives the same digits. */
export function judgePanel(panel: Panel): PanelJudgement {
  const judgements: Judgement[] = [];
  const coefficients = panel.horizons.map((horizon) => {
    const calibrated = peerCalibration(panel, horizon);
    if (calibrated === undefined) return { horizon, passThrough: undefined, displacement: undefined };
    const { passThrough, displacement } = calibrated.calibration;
    const displacementIsSmall = displacement === undefined || isDisplacementSmall(passThrough.estimate, displacement);
    for (const [i, council] of panel.councils.entries()) {
      if (calibrated.window.isRegistered[i] !== true) continue;
      if (calibrated.window.isComplete[i] !== true) continue;
      const tests = councilTests(calibrated, i);
      if (!(tests.claim > 0)) continue;
      const ratioOf = ({ implied, low, high }: SpendTest): CorroborationRatio => ({
        kappa: implied / tests.claim,
        low: low / tests.claim,
        high: high / tests.claim,
      });
      const ratios = { M: ratioOf(tests.own), W: ratioOf(tests.whole), T: ratioOf(tests.targeted) };
      const verdicts = { M: verdictOf(ratios.M), W: verdictOf(ratios.W), T: verdictOf(ratios.T) };
      const { verdict } = combined({ whole: verdicts.W, targeted: verdicts.T, own: verdicts.M, displacementIsSmall });
      const row = (test: Judgement['test'], ratio: CorroborationRatio, own: Verdict): Judgement => ({
        council,
        horizon,
        test,
        ratio,
        verdict: own,
      });
      judgements.push(
        row('M', ratios.M, verdicts.M),
        row('W', ratios.W, verdicts.W),
        row('T', ratios.T, verdicts.T),
        row('COMBINED', ratios.W, verdict),
      );
    }
    return { horizon, passThrough, displacement };
  });
  return { judgements, coefficients };
}
