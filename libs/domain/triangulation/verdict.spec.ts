import { claimOf } from '../../../test/builders/claim-sources.js';
import { financialYear, councilCode, missing } from '../catalogue/index.js';
import {
  calibratedWindow,
  type ComparableClaim,
  displayed,
  type Panel,
  RealmIndicators,
  recordOf,
  type VerdictRecord,
  verdictSentence,
} from './index.js';

const NONE = { kind: 'claim', ...claimOf(0) } as const;

/** A council expected to spend 100 million that spent so much, and claims so much, over one year at the default noise of 5.2%. */
function test(actual: number, claim: number, validated = 0): VerdictRecord {
  const reported: ComparableClaim = claimOf(claim * 1e6);
  const series = (before: number, after: number): Float64Array => Float64Array.of(before, after);
  const panel: Panel = {
    ...{ councils: ['X99000001'], years: ['2022-23', '2023-24'], cells: ['HOME_CARE_65'], base: 0, horizons: [1] },
    ...{
      spend: series(100e6, actual * 1e6),
      claim: series(0, claim * 1e6),
      price: series(1, 1),
      volume: series(1, 1),
      transfers: series(0, 0),
    },
  };
  return recordOf({
    council: councilCode('X99000001'),
    place: 0,
    base: financialYear('2022-23'),
    year: financialYear('2023-24'),
    settings: [
      { setting: 'fee', index: { name: 'fees', vintage: '2024-01-01' }, calibrated: calibratedWindow(panel, 1), fingerprint: 'hash' },
    ],
    claims: {
      ...{ planned: NONE, reported: { kind: 'claim', ...reported }, validated: { kind: 'claim', ...claimOf(validated) } },
      ...{ validatedShare: missing('not-applicable'), growthOffsets: [] },
    },
    reported,
    ...{ lines: [], indicators: new RealmIndicators([]), synthetic: { kind: 'not-calibrated' as const } },
    fingerprint: () => 'hash',
  });
}
const codes = (record: ReturnType<typeof test>): readonly string[] => record.reasons.map((reason) => reason.code);

describe('the verdict of a council’s own accounts', () => {
  it('is at best partly corroborated, because no peers were asked', () => {
    const clear = test(60, 40);
    expect([clear.verdict, clear.ratio?.kappa, codes(clear)[0]]).toEqual(['partly-corroborated', 1, 'SPEND_FELL_AS_CLAIMED']);
    expect(codes(clear)).toContain('OWN_ACCOUNTS_ONLY');
  });
  it('rules out full delivery where spending rose by more than the noise', () => {
    const risen = test(115, 30);
    expect([risen.verdict, codes(risen)[0]]).toEqual(['contradicted', 'SPEND_ROSE_VS_EXPECTED']);
    expect(codes(risen)).toContain('FULL_RULED_OUT');
  });
  it('says that even the low end exceeds the claim where it does', () => {
    expect(codes(test(60, 20))[0]).toBe('EXCEEDS_CLAIM');
  });
  it('gives no ratio to a claim under one per cent of expected spending', () => {
    const small = test(95, 0.9);
    expect([small.verdict, small.ratio, codes(small)[0]]).toEqual(['insufficient-evidence', undefined, 'BELOW_TESTABLE_SIZE']);
    expect(codes(small)).not.toContain('TOO_NOISY');
  });
  it('hides a ratio to a claim under a tenth of what could be detected', () => {
    const detectable = 2.486 * 0.052 * 100;
    expect(test(95, detectable / 10 - 0.01).ratio).toBeUndefined();
    expect(test(95, detectable / 10 + 0.01).ratio).toBeDefined();
  });
  it('shows the ratio to what finance validated beside the ratio to what was reported', () => {
    const record = test(95, 10, 5e6);
    expect([record.ratio?.kappa, record.validatedRatio?.kappa]).toEqual([0.5, 1]);
    expect(record.reasons.at(-1)?.sentence).toBe('Finance has validated £5.00m, which is 50.0% of the claim.');
  });
  it('calls a difference material above half a per cent of spending or £250,000, whichever is more', () => {
    expect([test(95, 5.4).discrepancyIsMaterial, test(95, 5.6).discrepancyIsMaterial]).toEqual([false, true]);
  });
  it('is displayed within bounds and never as a proof', () => {
    expect(displayed({ kappa: 5, low: -9, high: 12 })).toEqual({ kappa: 3, low: -2, high: 3 });
    const sentences = [test(60, 40), test(115, 30), test(95, 0.9)].map((record) => verdictSentence(record, 'Ashmere (fictional)'));
    expect(sentences.join(' ')).not.toMatch(/prove|saved £/i);
    expect(sentences[1]).toBe(
      'What Ashmere (fictional) reports delivered from 2022-23 to 2023-24 is contradicted by its outturn (ratio -0.50, 90% interval -0.79 to -0.21).',
    );
  });
});
