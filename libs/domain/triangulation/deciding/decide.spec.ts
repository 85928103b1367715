import type { CorroborationRatio } from '../region.js';
import type { CalibratedWindow, PeerCalibration } from '../testing/calibrated-window.js';
import type { CouncilTests } from '../testing/council-tests.js';
import type { SpendTest } from '../testing/spend-test.js';
import { decide, decideAmong, type Decision, FLAGS } from './decide.js';

const CLAIM = 10;

/** A test of a claim of 10 where 100 was expected, whose ratio lies so. */
const found = ({ kappa, low, high }: CorroborationRatio): SpendTest => ({
  expected: 100,
  actual: 100 - kappa * CLAIM,
  implied: kappa * CLAIM,
  low: low * CLAIM,
  high: high * CLAIM,
  noise: 1,
  noiseFrom: 'history',
});
const [C, P, I, N, X] = [
  found({ kappa: 1, low: 0.5, high: 1.5 }),
  found({ kappa: 0.5, low: 0.2, high: 0.8 }),
  found({ kappa: 0.5, low: -0.5, high: 1.5 }),
  found({ kappa: 0.2, low: -0.3, high: 0.7 }),
  found({ kappa: -0.3, low: -0.8, high: 0.2 }),
] as const;

const NONE = new Float64Array();
const PEERS: PeerCalibration = {
  drift: NONE,
  covariance: NONE,
  influence: NONE,
  residuals: NONE,
  passThrough: { estimate: 0.6, error: 0.02 },
  displacement: { estimate: 0.1, error: 0.02 },
  hedges: [],
  scatter: 1,
  locusScatter: 1,
  earlier: undefined,
};

/** What deciding reads of a calibration: its window and its reference class it does not. */
type Read = Pick<CalibratedWindow, 'rung' | 'claimants' | 'claimsMissing' | 'peers'>;
function decided(tests: Partial<CouncilTests>, read: Partial<Read> = {}, peers: Partial<PeerCalibration> = {}): Decision {
  const calibrated: Read = { rung: 3, claimants: 60, claimsMissing: 0, peers: { ...PEERS, ...peers }, ...read };
  const all = { claim: CLAIM, own: I, whole: C, targeted: C, impliedFromYearBefore: undefined, ...tests };
  return decide(all, calibrated as CalibratedWindow);
}
const ALONE = { rung: 1, peers: undefined } as const;
const FEW = { rung: 2, peers: undefined } as const;

describe('a decision on a calibration of all', () => {
  it('can be any verdict, and shows the ratio of the whole budget', () => {
    const verdicts = [C, P, I, N, X].map((test) => decided({ whole: test, targeted: test }).verdict);
    expect(verdicts).toEqual(['corroborated', 'partly-corroborated', 'insufficient-evidence', 'not-corroborated', 'contradicted']);
    expect(decided({ whole: P, targeted: C }).primary.ratio).toEqual({ kappa: 0.5, low: 0.2, high: 0.8 });
  });

  it('is small below thirty councils with claims', () => {
    expect(decided({}, { claimants: 29 }).flags).toEqual(['small-calibration']);
    expect(decided({}, { claimants: 30 }).flags).toEqual([]);
  });

  it('says of how many councils nobody knows the claims, and judges all the same', () => {
    expect(decided({}, { claimsMissing: 7 })).toMatchObject({ verdict: 'corroborated', flags: ['peer-claims-missing'] });
  });

  it('does not hear the locus where displacement is large', () => {
    const large = { displacement: { estimate: 0.4, error: 0.02 } };
    expect(decided({ whole: I, targeted: C }).verdict).toBe('partly-corroborated');
    expect(decided({ whole: I, targeted: C }, {}, large)).toMatchObject({ verdict: 'insufficient-evidence', flags: ['locus-unheard'] });
    expect(decided({ whole: I, targeted: C }, {}, { displacement: undefined }).verdict).toBe('partly-corroborated');
  });

  it('says where own accounts conflict with it', () => {
    expect(decided({ own: X })).toMatchObject({ verdict: 'partly-corroborated', flags: ['own-vs-peer-conflict'] });
  });

  it('says which hedges act', () => {
    const apart = { from: 'whole-budget', drift: NONE, distance: 3, isApart: true } as const;
    expect(decided({}, {}, { hedges: [apart] }).flags).toEqual(['drift-uncertain']);
    expect(decided({}, {}, { hedges: [{ ...apart, isApart: false }] }).flags).toEqual([]);
    expect(decided({}, {}, { scatter: 1.3, locusScatter: 1.3 }).flags).toEqual(['noisier-than-history']);
    expect(decided({}, {}, { locusScatter: 1.3 }).flags).toEqual(['locus-uneven']);
  });
});

describe('a decision on a small group', () => {
  it.each([
    ['corroborated', C, 'corroborated'],
    ['partly corroborated', P, 'partly-corroborated'],
    ['insufficient', I, 'partly-corroborated'],
    ['not corroborated', N, 'partly-corroborated'],
    ['contradicted', X, 'partly-corroborated'],
  ] as const)('of a whole budget that falls as claimed, with own accounts %s', (_, own, verdict) => {
    expect(decided({ own, targeted: undefined }, FEW)).toMatchObject({
      verdict,
      flags: own === C ? ['small-group'] : ['own-vs-peer-conflict', 'small-group'],
    });
  });

  it('is what the whole budget says otherwise', () => {
    const verdicts = [P, I, N, X].map((whole) => decided({ whole, targeted: undefined }, FEW));
    expect(verdicts.map(({ verdict }) => verdict)).toEqual([
      'partly-corroborated',
      'insufficient-evidence',
      'not-corroborated',
      'contradicted',
    ]);
    for (const { flags } of verdicts) expect(flags).toEqual(['small-group']);
  });
});

describe('a decision on own accounts alone', () => {
  it('is partly corroborated at best', () => {
    const verdicts = [C, P, I, N, X].map((own) => decided({ own, whole: undefined, targeted: undefined }, ALONE));
    expect(verdicts.map(({ verdict }) => verdict)).toEqual([
      'partly-corroborated',
      'partly-corroborated',
      'insufficient-evidence',
      'not-corroborated',
      'contradicted',
    ]);
    for (const { flags, primary, own } of verdicts) expect([flags, primary]).toEqual([['own-accounts-only'], own]);
  });
});

describe('a claim below one per cent of what was expected', () => {
  const small = (claim: number, more: Partial<CouncilTests> = {}): Decision => decided({ claim, ...more });

  it('is insufficient evidence whatever the tests say', () => {
    for (const test of [C, N, X])
      expect(small(0.99, { whole: test, targeted: test })).toMatchObject({
        verdict: 'insufficient-evidence',
        flags: expect.arrayContaining(['below-testable-size']),
      });
    expect(small(1)).toMatchObject({ verdict: 'corroborated', flags: [] });
  });

  it('says nothing of what its tests would have been told apart by', () => {
    const dear = small(0.99, { own: X, impliedFromYearBefore: 0 });
    expect(dear.flags).toEqual(['below-testable-size']);
  });

  it('is measured by what peers expect where there are any, and by own accounts where there are none', () => {
    const larger = { ...C, expected: 2000 };
    expect(small(CLAIM, { whole: larger }).flags).toEqual(['below-testable-size']);
    expect(small(CLAIM, { own: larger }).flags).toEqual([]);
    expect(decided({ own: larger, whole: undefined, targeted: undefined }, ALONE).flags).toContain('below-testable-size');
  });
});

describe('a claim that the year before the base year does not show', () => {
  it('is partly corroborated at best below half of it', () => {
    expect(decided({ impliedFromYearBefore: 0.49 * CLAIM })).toMatchObject({ verdict: 'partly-corroborated', flags: ['base-year-dear'] });
    expect(decided({ impliedFromYearBefore: 0.5 * CLAIM })).toMatchObject({ verdict: 'corroborated', flags: [] });
  });

  it('is judged as it would be where it was not corroborated anyway', () => {
    for (const test of [P, I, N, X]) {
      const tests = { whole: test, targeted: test };
      expect(decided({ ...tests, impliedFromYearBefore: -CLAIM })).toEqual(decided(tests));
    }
  });
});

describe('a decision by several price settings', () => {
  const by = (test: SpendTest): Decision => decided({ whole: test, targeted: test });

  it('is the decision itself where all say the same', () => {
    for (const test of [C, P, I, N, X]) expect(decideAmong(by(test), [by(test), by(test)])).toEqual(by(test));
  });

  it.each([
    ['corroborated', C, 'partly-corroborated'],
    ['partly corroborated', P, 'partly-corroborated'],
    ['insufficient', I, 'insufficient-evidence'],
    ['not corroborated', N, 'not-corroborated'],
    ['contradicted', X, 'not-corroborated'],
  ] as const)('that is %s by one and other by another is capped at both ends, and says so', (_, test, verdict) => {
    const other = by(test === P ? N : P);
    expect(decideAmong(by(test), [by(test), other])).toMatchObject({ verdict, flags: ['index-sensitive'] });
  });

  it('keeps its flags in their order', () => {
    const flagged = decided({ whole: C, targeted: C }, { claimants: 25, claimsMissing: 3 });
    const { flags } = decideAmong(flagged, [by(N)]);
    expect(flags).toEqual(FLAGS.filter((flag) => flags.includes(flag)));
    expect(flags).toHaveLength(3);
  });
});
