import { mulberry32 } from '../../statistics/index.js';
import {
  claimByPractice,
  PRACTICE_VERDICTS,
  type PracticeVerdict,
  SPEND_VERDICTS,
  spendEffect,
  type SpendEvidence,
  type SpendVerdict,
} from '../index.js';

const PRACTICES = ['REABLEMENT', 'TELECARE', 'OPEN_BOOK'] as const;
const effect = (verdict: SpendVerdict, claims: Partial<Record<PracticeVerdict, number>>, kappaTargeted?: number) =>
  spendEffect({
    verdict,
    kappaTargeted,
    claim: 100,
    practices: Object.entries(claims).map(([each, claim]) => ({ tag: 'REABLEMENT', verdict: each as PracticeVerdict, claim })),
  });

describe('coherence', () => {
  it('takes a step off corroborated from a quarter of the claim on, and off partly from half (method 6.2)', () => {
    expect(effect('corroborated', { 'not-coherent': 25 }).verdict).toBe('partly-corroborated');
    expect(effect('corroborated', { 'not-coherent': 24.9 }).verdict).toBe('corroborated');
    expect(effect('partly-corroborated', { 'not-coherent': 50 }).verdict).toBe('not-corroborated');
    expect(effect('partly-corroborated', { 'not-coherent': 49.9 }).verdict).toBe('partly-corroborated');
  });

  it('takes one step and no more', () => {
    expect(effect('corroborated', { 'not-coherent': 100 }).verdict).toBe('partly-corroborated');
  });

  it('adds up practices', () => {
    const practices = PRACTICES.map((tag) => ({ tag, verdict: 'not-coherent' as const, claim: 10 }));
    expect(spendEffect({ verdict: 'corroborated', kappaTargeted: 1, claim: 100, practices })).toEqual({
      verdict: 'partly-corroborated',
      leaning: undefined,
      coherentShare: 0,
      notCoherentShare: expect.closeTo(0.3, 12),
    });
  });

  it('makes insufficient evidence lean, where spending at its place says the same', () => {
    const leaning = (kappa: number | undefined, claims: Partial<Record<PracticeVerdict, number>>) =>
      effect('insufficient-evidence', claims, kappa).leaning;
    expect(leaning(0.75, { coherent: 30, 'strongly-coherent': 20 })).toBe('LEANS_SUPPORTIVE');
    expect([leaning(0.74, { coherent: 50 }), leaning(0.75, { coherent: 49 }), leaning(undefined, { coherent: 50 })]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(leaning(0.25, { 'not-coherent': 25 })).toBe('LEANS_CONTRARY');
    expect([leaning(0.26, { 'not-coherent': 25 }), leaning(0.25, { 'not-coherent': 24 })]).toEqual([undefined, undefined]);
  });

  it('makes no other verdict lean', () => {
    for (const verdict of SPEND_VERDICTS.filter((each) => each !== 'insufficient-evidence'))
      expect([effect(verdict, { coherent: 100 }, 1).leaning, effect(verdict, { 'not-coherent': 100 }, 0).leaning]).toEqual([
        undefined,
        undefined,
      ]);
  });

  it('is refused without a claim above nought', () => {
    expect(() => spendEffect({ verdict: 'corroborated', kappaTargeted: 1, claim: 0, practices: [] })).toThrow(RangeError);
  });

  it('never makes a verdict better, and leaves evidence insufficient, whatever is put in', () => {
    const random = mulberry32(62);
    const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
    const changes = new Set<string>();
    for (let run = 0; run < 20_000; run += 1) {
      const given: SpendEvidence = {
        verdict: one(SPEND_VERDICTS),
        kappaTargeted: random() < 0.2 ? undefined : 5 * random() - 2,
        claim: 1 + 99 * random(),
        practices: Array.from({ length: Math.floor(4 * random()) }, () => ({
          tag: one(PRACTICES),
          verdict: one(PRACTICE_VERDICTS),
          claim: 130 * random() - 30,
        })),
      };
      const after = spendEffect(given).verdict;
      if (after !== given.verdict) changes.add(`${given.verdict} to ${after}`);
    }
    expect([...changes].sort()).toEqual(['corroborated to partly-corroborated', 'partly-corroborated to not-corroborated']);
  });
});

describe('the claim by practice', () => {
  it('counts a line of two practices once, half in each, and one named twice once', () => {
    const claims = claimByPractice([
      { amount: 100, tags: ['REABLEMENT', 'TELECARE'] },
      { amount: 30, tags: ['TELECARE', 'TELECARE'] },
      { amount: 70, tags: [] },
    ]);
    expect([...claims]).toEqual([
      ['REABLEMENT', 50],
      ['TELECARE', 80],
    ]);
  });
});
