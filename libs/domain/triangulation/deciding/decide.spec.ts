import { C, CLAIM, decided, I, N, P, X } from '../../../../test/builders/decided.js';
import type { CouncilTests } from '../testing/council-tests.js';
import type { Decision } from './decide.js';

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
    const apart = { from: 'whole-budget', drift: new Float64Array(), distance: 3, isApart: true } as const;
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
