import { calibratedWindow, judgePanel, type Panel } from '#domain/triangulation';
import { SCENARIOS, simulateWorld } from '#simulation';
import { askPeers, askRegressions, python } from './ask-numpy.js';
import { drawnRegressions } from './drawn-regressions.js';
import {
  byOurCode,
  type Coefficients,
  coefficientsIn,
  deviation,
  PARTS,
  type Ratio,
  ratiosIn,
  recordedPanel,
  recordedRegressions,
  type Solved,
  solvedIn,
} from './reckoned-by-numpy.js';

const DRAWN = 1000;
const RECORDED = 40;
const SEED = 4403;
const CLOSE = 1e-9;

const ANSWERED_BY =
  python === undefined ? 'numpy when it was asked last (this machine has none)' : `numpy on ${DRAWN} regressions and 4 panels`;

const panelOf = (scenario: 'A' | 'B', councils: number): Panel => {
  const { panel } = simulateWorld({ ...SCENARIOS[scenario], councils, yearsBefore: 4, yearsAfter: 3, seed: 100 + councils });
  return { ...panel, horizons: [1, 2, 3] };
};
const RECORDED_PANEL = (): Panel => ({ ...panelOf('B', 60), horizons: [3] });

/** What ours says of a panel, in the words of the numpy program. */
function ofPanel(panel: Panel): {
  readonly ratios: ReadonlyMap<string, readonly number[]>;
  readonly coefficients: readonly Coefficients[];
} {
  const { judgements, coefficients } = judgePanel(panel);
  return {
    ratios: new Map(
      judgements.map(({ council, horizon, test, ratio }) => [
        `${council} ${horizon} ${test}`,
        ratio === undefined ? [] : [ratio.kappa, ratio.low, ratio.high],
      ]),
    ),
    coefficients: coefficients.map(({ horizon, passThrough, displacement }) => ({
      horizon,
      coefficients: [passThrough!, displacement!].flatMap(({ estimate, error }) => [estimate, error]),
    })),
  };
}

/** Whether one of the steps of method 4.2a, which the program does not have, acts on W, and on T. */
function isHedged(panel: Panel, horizon: number): Readonly<Record<string, boolean>> {
  const { hedges, scatter, locusScatter, earlier } = calibratedWindow(panel, horizon).peers!;
  const both = hedges.some(({ isApart }) => isApart) || scatter > 1 || earlier?.isApart === true;
  return { W: both, T: both || locusScatter > 1 };
}

const prints = (solved: readonly Solved[]): readonly number[] => solved.map(({ fingerprint }) => fingerprint);

describe(`Answered by ${ANSWERED_BY}`, () => {
  const regressions = drawnRegressions(python === undefined ? RECORDED : DRAWN, SEED);
  const solved = python === undefined ? recordedRegressions() : solvedIn(askRegressions(python, regressions), regressions);
  const ours = regressions.map(byOurCode);

  it('every regression has its answer', () => {
    expect(deviation(prints(ours), prints(solved))).toBeLessThanOrEqual(CLOSE);
  });
  it.each(PARTS)('%s of every regression is the same to 1e-9', (part) => {
    expect(ours.map((each, i) => deviation(each[part], solved[i]![part])).filter((apart) => !(apart <= CLOSE))).toEqual([]);
  });

  const asked: readonly (readonly [string, () => Panel])[] =
    python === undefined
      ? [['60 councils of scenario B at three years', RECORDED_PANEL]]
      : (['A', 'B'] as const).flatMap((scenario) =>
          [60, 150].map((councils) => [`${councils} councils of scenario ${scenario}`, () => panelOf(scenario, councils)] as const),
        );

  describe.each(asked)('%s', (_, make) => {
    const panel = make();
    const { verdicts, calibration } = python === undefined ? recordedPanel() : askPeers(python, panel);
    const theirs = ratiosIn(verdicts);
    const found = ofPanel(panel);
    const unlike = (chosen: readonly Ratio[], ends: number): readonly Ratio[] =>
      chosen.filter(({ key, ratio }) => !(deviation(found.ratios.get(key)?.slice(0, ends), ratio.slice(0, ends)) <= CLOSE));

    it('pass-through, displacement and their standard errors are the same to 1e-9', () => {
      const told = coefficientsIn(calibration);
      expect(told.map(({ horizon }) => horizon)).toEqual(panel.horizons);
      expect(told.map(({ coefficients }, i) => deviation(found.coefficients[i]!.coefficients, coefficients) <= CLOSE)).toEqual(
        told.map(() => true),
      );
    });
    it('every ratio by M, W and T is the same to 1e-9', () => {
      expect(theirs.length).toBe((found.ratios.size * 3) / 4); // ours has a row for the verdict besides
      expect(unlike(theirs, 1)).toEqual([]);
    });
    it('the intervals of W and T are the same to 1e-9 wherever no step of method 4.2a acts', () => {
      const hedged = new Map(panel.horizons.map((horizon) => [String(horizon), isHedged(panel, horizon)]));
      const plain = theirs.filter(({ key }) => {
        const [, horizon, test] = key.split(' ');
        return test !== 'M' && hedged.get(horizon!)![test!] === false;
      });
      expect(plain.length).toBeGreaterThan(panel.councils.length / 2);
      expect(unlike(plain, 3)).toEqual([]);
    });
  });
});

describe('what numpy was asked once', () => {
  it('and said of regressions, ours says too, to 1e-9', () => {
    const solved = recordedRegressions();
    const ours = drawnRegressions(RECORDED, SEED).map(byOurCode);
    expect(deviation(prints(ours), prints(solved))).toBeLessThanOrEqual(CLOSE);
    expect(Math.max(...ours.flatMap((each, i) => PARTS.map((part) => deviation(each[part], solved[i]![part]))))).toBeLessThanOrEqual(CLOSE);
  });
  it('and said of a panel, ours says too, to 1e-9', () => {
    const { ratios, coefficients } = ofPanel(RECORDED_PANEL());
    const { verdicts, calibration } = recordedPanel();
    const theirs = ratiosIn(verdicts);
    expect(theirs.length).toBeGreaterThan(150);
    expect(theirs.filter(({ key, ratio }) => !(deviation(ratios.get(key)?.slice(0, 1), ratio.slice(0, 1)) <= CLOSE))).toEqual([]);
    expect(deviation(coefficients[0]!.coefficients, coefficientsIn(calibration)[0]!.coefficients)).toBeLessThanOrEqual(CLOSE);
  });
});

describe('a comparison with numpy', () => {
  it('notices a difference in the ninth place, and one answer too few or none', () => {
    expect(deviation([3], [3])).toBe(0);
    expect(deviation([3.00000001], [3])).toBeGreaterThan(CLOSE);
    expect(deviation([Number.NaN], [3])).toBe(Infinity);
    expect(deviation([3], [Number.NaN])).toBe(Infinity);
    expect(deviation([3, 3], [3])).toBe(Infinity);
    expect(deviation(undefined, [3])).toBe(Infinity);
  });
});
