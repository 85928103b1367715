import { C, CLAIM, decided, found, I, N, P, X } from '../../../../test/builders/decided.js';
import type { PracticeClaim } from '../../coherence/index.js';
import type { SpendTest } from '../testing/spend-test.js';
import { decideAmong, type Decision, FLAGS } from './decide.js';

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

describe('a decision with practices that are not coherent', () => {
  const practices = (notCoherent: number): readonly PracticeClaim[] => [
    { tag: 'REABLEMENT', verdict: 'not-coherent', claim: notCoherent },
    { tag: 'TELECARE', verdict: 'coherent', claim: CLAIM - notCoherent },
  ];
  const with_ = (test: SpendTest, notCoherent: number): Decision =>
    decided({ whole: test, targeted: test }, {}, {}, practices(notCoherent));

  it('is one step lower from a quarter of the claim, or half of it, on', () => {
    expect(with_(C, 2.4)).toMatchObject({ verdict: 'corroborated', flags: [] });
    expect(with_(C, 2.5)).toMatchObject({ verdict: 'partly-corroborated', flags: ['not-coherent'] });
    expect(with_(P, 4.9).verdict).toBe('partly-corroborated');
    expect(with_(P, 5)).toMatchObject({ verdict: 'not-corroborated', flags: ['not-coherent'] });
  });

  it('is never two steps lower, and never higher', () => {
    expect(with_(C, CLAIM).verdict).toBe('partly-corroborated');
    expect(with_(N, 0).verdict).toBe('not-corroborated');
  });

  it('leaves insufficient evidence as it is, and says which way it leans', () => {
    const leaning = found({ kappa: 0.9, low: -0.5, high: 1.9 });
    expect(with_(leaning, 0)).toMatchObject({ verdict: 'insufficient-evidence', coherence: { leaning: 'LEANS_SUPPORTIVE' } });
    expect(with_(I, 0).coherence.leaning).toBeUndefined();
  });
});
