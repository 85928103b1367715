import type { Panel } from '../panel/panel.js';
import { panelWindow } from '../panel/window.js';
import { councilTests } from '../testing/council-tests.js';
import { ordered } from '../testing/prediction-error.js';
import { type Calibration, calibrate } from './calibrate.js';
import { claimRows } from './claim-rows.js';
import { referenceClass } from './reference-class.js';

/** Method 4.2, golden G12: six councils, two cells. Claims as a share of the cell, the cell's share of a council's spend, and noise. */
const CLAIMED = [0.1, 0, 0.05, 0.04, 0, 0.08, 0, 0, 0.2, 0, 0, 0.15];
const SHARES = [0.6, 0.4, 0.5, 0.5, 0.55, 0.45, 0.6, 0.4, 0.5, 0.5, 0.4, 0.6];
const CLAIMED_ELSEWHERE = [0, 0.15, 0, 0, 0.065455, 0, 0, 0, 0, 0.2, 0.225, 0];
const NOISE = [0.01, -0.02, 0.015, 0.005, -0.01, 0.02, -0.005, 0.01, 0.02, -0.015, -0.01, 0.005];
const [DRIFT, PASS_THROUGH, DISPLACEMENT] = [[1.05, 1.02], 0.6, 0.1];
const CELLS = 2;

const withNoise = (noise: readonly number[]): Panel => {
  const ratio = (i: number): number => DRIFT[i % CELLS]! - PASS_THROUGH * CLAIMED[i]! + DISPLACEMENT * elsewhere(i) + noise[i]!;
  const ones = new Float64Array(24).fill(1);
  return {
    councils: ['1', '2', '3', '4', '5', '6'],
    years: ['2022-23', '2023-24'],
    cells: ['one', 'other'],
    base: 0,
    horizons: [1],
    spend: Float64Array.from([...SHARES, ...SHARES.map((share, i) => share * ratio(i))]),
    claim: Float64Array.from([...SHARES.map(() => 0), ...SHARES.map((share, i) => share * CLAIMED[i]!)]),
    price: ones,
    volume: ones,
    transfers: new Float64Array(24),
  };
};

/** In the cell that a council does not claim in: its whole claim by the cell's spend. */
function elsewhere(i: number): number {
  const other = i % CELLS === 0 ? i + 1 : i - 1;
  return CLAIMED[i] === 0 && CLAIMED[other]! > 0 ? (CLAIMED[other]! * SHARES[other]!) / SHARES[i]! : 0;
}

function calibrated(panel: Panel): { readonly window: ReturnType<typeof panelWindow>; readonly calibration: Calibration } {
  const window = panelWindow(panel, 1);
  const rows = claimRows(window);
  const calibration = calibrate(window, rows, new Float64Array(rows.ratio.length).fill(1));
  if (calibration === undefined) throw new Error('six councils tell four coefficients apart');
  return { window, calibration };
}

const apart = (found: Iterable<number>, told: readonly number[]): number =>
  Math.max(...[...found].map((value, i) => Math.abs(value - told[i]!)));

describe('G12, six councils and two cells', () => {
  it('G12 what is claimed elsewhere is the whole claim over the spend that is not claimed on', () => {
    const { claimedElsewhere } = claimRows(panelWindow(withNoise(NOISE), 1));
    expect(claimedElsewhere).toHaveLength(12);
    expect(apart(claimedElsewhere, CLAIMED_ELSEWHERE)).toBeLessThan(1e-6);
  });

  it('G12 without noise drift, pass-through and displacement are found as they are', () => {
    const { drift, passThrough, displacement } = calibrated(withNoise(NOISE.map(() => 0))).calibration;
    expect(apart([...drift, passThrough.estimate, displacement!.estimate], [...DRIFT, PASS_THROUGH, DISPLACEMENT])).toBeLessThan(1e-12);
  });

  describe('with noise, of which no row strays so far that it weighs less', () => {
    const { window, calibration } = calibrated(withNoise(NOISE));
    const { drift, covariance, passThrough, displacement } = calibration;

    it('G12 the drift is 1.053284 and 1.022728, the pass-through .522723 and the displacement .007901', () => {
      expect(apart([...drift, passThrough.estimate, displacement!.estimate], [1.053284, 1.022728, 0.522723, 0.007901])).toBeLessThan(1e-6);
    });

    it('G12 their standard errors by council, times 6/5, are .003816, .002914, .026235 and .020957', () => {
      const errors = [Math.sqrt(covariance[0]!), Math.sqrt(covariance[3]!), passThrough.error, displacement!.error];
      expect(apart(errors, [0.003816, 0.002914, 0.026235, 0.020957])).toBeLessThan(1e-6);
    });

    it('G12 council 1 would have spent 1.041062, spent 1.006, saved .035062 of .06 claimed: a ratio of .5844', () => {
      const sizes = new Float64Array(6).fill(1);
      const reference = ordered(referenceClass(window.panel, 1, sizes));
      const peers = { ...calibration, hedges: [], scatter: 1, locusScatter: 1, earlier: undefined };
      const frozen = { rung: 3, window, sizes, reference, registered: 6, claimants: 5, claimsMissing: 0, peers, group: undefined } as const;
      const { claim, whole } = councilTests(frozen, 0);
      expect(apart([whole!.expected, whole!.actual, whole!.implied, claim], [1.041062, 1.006, 0.035062, 0.06])).toBeLessThan(1e-6);
      expect((whole!.implied / claim).toFixed(4)).toBe('0.5844');
    });
  });
});

describe('a calibration', () => {
  it('says nothing where claims do not tell its coefficients apart', () => {
    const panel = withNoise(NOISE);
    const alike = { ...panel, claim: panel.spend.map((_, i) => (i < 12 ? 0 : 0.05 * SHARES[i - 12]!)) };
    const window = panelWindow(alike, 1);
    expect(calibrate(window, claimRows(window), new Float64Array(12).fill(1))).toBeUndefined();
  });

  it('says nothing of displacement where every cell is claimed in', () => {
    const panel = withNoise(NOISE);
    const claim = panel.claim.map((value, i) => (i < 12 ? 0 : value + 0.02 * SHARES[i - 12]!));
    const window = panelWindow({ ...panel, claim }, 1);
    expect(calibrate(window, claimRows(window), new Float64Array(12).fill(1))).toMatchObject({ displacement: undefined });
  });
});
