import { type Flag, FLAGS } from '../deciding/decide.js';
import type { CalibratedWindow, PeerCalibration } from '../testing/calibrated-window.js';
import { flagReasons, locusReasons } from './test-reasons.js';
import type { SettingRecord, TestRecord } from './verdict-record.js';

const found = (kappa: number, verdict: TestRecord['verdict'], implied = kappa * 10e6): TestRecord => ({
  ...{ expected: 120e6, actual: 120e6 - implied, implied },
  ...{ kappa, low: kappa - 0.3, high: kappa + 0.3, verdict },
});
const setting = (name: SettingRecord['setting'], kappa: number, verdict: SettingRecord['verdict']): SettingRecord => ({
  ...{ setting: name, index: { name, vintage: '2024' }, verdict },
  ...{ kappa, low: kappa - 0.3, high: kappa + 0.3 },
});
const NONE = new Float64Array();
const PEERS: PeerCalibration = {
  ...{ drift: NONE, covariance: NONE, influence: NONE, residuals: NONE, hedges: [], earlier: undefined },
  passThrough: { estimate: 0.6, error: 0.05 },
  displacement: { estimate: 0.4, error: 0.02 },
  ...{ scatter: 1.35, locusScatter: 1.8 },
};
const READ = { claimants: 1, claimsMissing: 1, peers: PEERS, window: { horizon: 2 } } as unknown as CalibratedWindow; // all that sentences read
const EVIDENCE = {
  tests: { own: found(-0.2, 'contradicted'), whole: found(0.9, 'corroborated'), targeted: found(0.8, 'corroborated') },
  settings: [setting('fee', 0.9, 'corroborated'), setting('gdp', 0.1, 'not-corroborated')],
  impliedFromYearBefore: -2e6,
  group: undefined,
  notCoherentShare: 0.3,
};

describe('every flag has a sentence with its numbers', () => {
  it.each<readonly [Flag, string, string]>([
    ['below-testable-size', 'BELOW_TESTABLE_SIZE', 'under 1.0% of the £120.00m expected'],
    ['locus-unheard', 'PROGRAMME_DISPLACEMENT', 'at 40.0% of claims over all councils (90% interval 36.7% to 43.3%)'],
    ['own-vs-peer-conflict', 'OWN_VS_PEER_CONFLICT', 'ratio -0.20, 90% interval -0.50 to 0.10'],
    ['not-coherent', 'NOT_COHERENT', 'The indicators of 30.0% of the claim'],
    ['index-sensitive', 'INDEX_SENSITIVE', 'by the GDP deflator not corroborated (ratio 0.10, 90% interval -0.20 to 0.40)'],
    ['base-year-dear', 'BASE_YEAR_DEAR', 'spending was £2.00m above what was expected'],
    ['drift-uncertain', 'DRIFT_UNCERTAIN', 'the interval covers them too'],
    ['noisier-than-history', 'NOISIER_THAN_HISTORY', '1.35 times as much as over 2 years before'],
    ['locus-uneven', 'LOCUS_UNCERTAIN', '1.80 times as much as noise'],
    ['small-calibration', 'SMALL_CALIBRATION', 'Only 1 council with claims'],
    ['small-group', 'SMALL_GROUP', 'cannot be calibrated on'],
    ['peer-claims-missing', 'PEER_CLAIMS_MISSING', '1 council with complete accounts'],
    ['own-accounts-only', 'OWN_ACCOUNTS_ONLY', 'without peers'],
  ])('%s', (flag, code, words) => {
    const [reason, ...more] = flagReasons([flag], READ, EVIDENCE);
    expect(more).toEqual([]);
    expect(reason?.code).toBe(code);
    expect(reason?.sentence).toContain(words);
  });

  it('and there is no other', () => {
    expect(flagReasons(FLAGS, READ, EVIDENCE)).toHaveLength(13);
  });
});

describe('what the place of a claim shows beside the whole budget', () => {
  const codes = (whole: TestRecord, targeted: TestRecord): readonly string[] =>
    locusReasons({ own: EVIDENCE.tests.own, whole, targeted }).map(({ code }) => code);

  it('is offset where the whole budget speaks against a saving at its place, and by how much', () => {
    const reasons = locusReasons({ ...EVIDENCE.tests, whole: found(0, 'not-corroborated'), targeted: found(0.8, 'corroborated') });
    expect(reasons.map(({ code }) => code)).toEqual(['SAVING_AT_LOCUS', 'OFFSET_ELSEWHERE']);
    expect(reasons[1]?.sentence).toContain('£8.00m above');
  });

  it('is no offset where other services did not cost more', () => {
    expect(codes(found(0.85, 'not-corroborated'), found(0.8, 'partly-corroborated'))).toEqual(['SAVING_AT_LOCUS']);
  });

  it('speaks against the claim where it rules out most of it', () => {
    expect(codes(found(0.9, 'corroborated'), found(0.1, 'not-corroborated'))).toEqual(['NOT_AT_LOCUS']);
  });
});
