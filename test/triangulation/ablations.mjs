// The engine's whole-budget test without a part of its estimator, which shows what that part is for. They are put together from the engine's own
// functions: the engine itself has no switch that turns anything off.
import { calibrate, calibratedWindow, claimRows, councilTests, rowWeights, verdictOf } from '#domain/triangulation';

/** Nothing is asked of what claims do to other cells, so that what all councils spend again there is taken for drift (method 4.2). */
export const judgeWithoutDisplacement = (panel) =>
  judgeByWholeBudget(panel, (rows) => ({ ...rows, claimedElsewhere: rows.claimedElsewhere.map(() => 0) }));

/** The estimator of method 4.2 by itself: what the others are to be compared with. */
export const judgeAsInMethod = (panel) => judgeByWholeBudget(panel, (rows) => rows);

/** Coefficients alone, where spend is a log: a pound claimed is then no longer a pound, and no test follows from it. */
export const coefficientsInLogs = (panel) => ({
  judgements: [],
  coefficients: panel.horizons.map((horizon) =>
    coefficients(ablated(panel, horizon, (rows) => ({ ...rows, ratio: rows.ratio.map(Math.log) }))),
  ),
});

/** The whole-budget test by the region rule as an answer to be marked: no guard, no hedge and no other test beside it. */
function judgeByWholeBudget(panel, rowsOf) {
  const windows = panel.horizons.map((horizon) => ablated(panel, horizon, rowsOf));
  return { judgements: windows.flatMap(answers), coefficients: windows.map(coefficients) };
}

/** A window calibrated on other rows, with nothing that would widen or stretch an interval (method 4.2a). */
function ablated(panel, horizon, rowsOf) {
  const calibrated = calibratedWindow(panel, horizon);
  const { window, sizes, reference } = calibrated;
  const rows = rowsOf(claimRows(window));
  const calibration = calibrate(window, rows, rowWeights(rows, sizes, reference.spread));
  if (calibration === undefined) throw new Error(`the claims over ${horizon} years do not tell the coefficients apart`);
  return { ...calibrated, peers: { ...calibration, hedges: [], scatter: 1, locusScatter: 1, earlier: undefined } };
}

const coefficients = ({ window: { horizon }, peers: { passThrough, displacement } }) => ({ horizon, passThrough, displacement });

function answers(calibrated) {
  const { panel, horizon, isComplete, isRegistered } = calibrated.window;
  return panel.councils.flatMap((council, i) => {
    if (!isComplete[i] || !isRegistered[i]) return [];
    const { claim, whole } = councilTests(calibrated, i);
    if (!(claim > 0)) return [];
    const ratio = { kappa: whole.implied / claim, low: whole.low / claim, high: whole.high / claim };
    return ['W', 'COMBINED'].map((test) => ({ council, horizon, test, ratio, verdict: verdictOf(ratio) }));
  });
}
