import { claimOf } from '../../../../test/builders/claim-sources.js';
import { decided } from '../../../../test/builders/decided.js';
import { HOME_CARE } from '../../../../test/builders/planned-claim.js';
import { line, year } from '../../../../test/builders/printed-lines.js';
import type { IndicatorSeries } from '../../coherence/index.js';
import type { IndicatorConcept } from '../../practice/index.js';
import type { SavingsLine } from '../../savings/index.js';
import { calibratedWindow } from '../testing/calibrated-window.js';
import { judgeClaimPractices, type JudgedPractice } from './judge-claim-practices.js';
import { practiceReasons } from './practice-reasons.js';
import { practiceRecords } from './practice-records.js';
import { type IndicatorsOf, RealmIndicators } from './realm-indicators.js';

const [BEFORE, ASSESSED] = [year(2017), year(2019)];

/** Indicators that stood at so much the year before, and by the assessed year have moved by so many points or per cent. */
const moving =
  (by: Partial<Record<IndicatorConcept, number>>): IndicatorsOf =>
  (concept) => {
    const moved = by[concept];
    if (moved === undefined) return undefined;
    const values: IndicatorSeries['values'] = new Map([
      [BEFORE, { kind: 'known', value: 50 }],
      [ASSESSED, { kind: 'known', value: concept === 'reablement-sequel' ? 50 + moved : 50 * (1 + moved / 100) }],
    ]);
    return { concept, values };
  };
/** 24 others, whose indicators moved by -11.5 to 11.5. */
const OTHERS = Array.from({ length: 24 }, (_, i) => {
  const by = i - 11.5;
  return moving({ 'reablement-sequel': by, 'home-care-hours-per-1000': by, 'admissions-65': by });
});

const LINES = [
  line('R1', 'efficiency', 2018, [], { practiceTags: ['REABLEMENT'], locus: HOME_CARE }),
  line('R2', 'efficiency', 2018, [], { practiceTags: ['REABLEMENT', 'HIGH_COST_PLACEMENTS'], locus: HOME_CARE }),
  line('R3', 'efficiency', 2018, [], { practiceTags: ['TELECARE'], locus: HOME_CARE }),
];
function judged(own: IndicatorsOf, lines: readonly SavingsLine[] = LINES): readonly JudgedPractice[] {
  const part = (reference: string, amount: number) =>
    ({ reference, vintage: year(2018), year: year(2018), cell: 'HOME_CARE_65', amount }) as const;
  const claim = { ...claimOf(10e6), parts: [part('R1', 6e6), part('R2', 5e6)], costs: [{ ...part('R2', 1e6), kind: 'running' as const }] };
  const panel = {
    ...{ councils: ['A'], years: [BEFORE, year(2018), ASSESSED], cells: ['HOME_CARE_65'], base: 0, horizons: [2] },
    ...{ spend: Float64Array.of(100e6, 100e6, 90e6), claim: Float64Array.of(0, 5e6, 10e6), transfers: new Float64Array(3) },
    ...{ price: Float64Array.of(1, 1, 1), volume: Float64Array.of(1, 1, 1) },
  };
  const calibrated = calibratedWindow(panel, 2);
  const indicators = new RealmIndicators([own, ...OTHERS]);
  return judgeClaimPractices({ claim, lines, assessed: ASSESSED, calibrated, place: 0, tests: { whole: undefined }, indicators });
}
const verdicts = (own: IndicatorsOf): readonly string[] => judged(own).map(({ coherence: { tag, verdict } }) => `${tag} ${verdict}`);
const AGAINST = moving({ 'reablement-sequel': -30, 'home-care-hours-per-1000': 30 });
const FOR = moving({ 'reablement-sequel': 30, 'home-care-hours-per-1000': -30, 'reablement-starts-per-1000': 20 });

describe('the practices of a claim', () => {
  it('are those of lines that add to it, each line once and net of its costs', () => {
    const parts = judged(AGAINST).map(({ coherence, claim }) => [coherence.tag, claim]);
    expect(parts).toEqual([
      ['HIGH_COST_PLACEMENTS', 2e6],
      ['REABLEMENT', 8e6],
    ]);
  });

  it('are judged by the council’s indicators beside all others', () => {
    expect(verdicts(AGAINST)).toEqual(['HIGH_COST_PLACEMENTS not-testable', 'REABLEMENT not-coherent']);
    expect(verdicts(FOR)).toContain('REABLEMENT strongly-coherent');
    expect(verdicts(moving({ 'reablement-sequel': 0, 'home-care-hours-per-1000': 0, 'reablement-starts-per-1000': 20 }))).toContain(
      'REABLEMENT silent',
    );
  });

  it('keep in the record what was measured, or why nothing was', () => {
    const [, reablement] = practiceRecords(judged(AGAINST));
    const readings = reablement?.readings ?? [];
    expect(reablement).toMatchObject({ tag: 'REABLEMENT', from: BEFORE, to: ASSESSED });
    // The median of 24 changes from -11.5 to 11.5 is 0; half of them lie within 6 of it, so one robust standard deviation is 8.8956.
    expect(readings[0]?.measured).toMatchObject({ change: -30, usual: 0, comparators: 24 });
    expect(readings[0]?.measured?.z).toBeCloseTo(-30 / (1.4826 * 6), 9);
    expect(readings.find(({ concept }) => concept === 'home-after-91-days')).toMatchObject({ why: 'not-collected', measured: undefined });
  });

  it('say in a sentence what moved, of which part of the claim', () => {
    const [reason, ...more] = practiceReasons(judged(AGAINST), 10e6, decided({}));
    expect(more).toEqual([]);
    expect(reason?.code).toBe('NOT_COHERENT');
    expect(reason?.sentence).toMatch(/^Reablement, 80\.0% of the claim: from 2017-18 to 2019-20 .*moved by -30\.0 points/);
  });

  it('note that reablement has no running cost of its own', () => {
    const [, reablement] = practiceRecords(judged(FOR));
    expect(reablement?.notes.join(' ')).toContain('R1');
    expect(reablement?.notes.join(' ')).toContain('running cost');
  });

  it('are none where no line names one', () => {
    expect(judged(FOR, [line('R1', 'efficiency', 2018, [], { locus: HOME_CARE })])).toEqual([]);
  });
});
