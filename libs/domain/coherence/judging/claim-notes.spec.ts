import { known, Money, yearStartingIn } from '../../catalogue/index.js';
import type { IndicatorConcept, PracticeTagCode } from '../../practice/index.js';
import { PLAIN_LINE } from '../../savings/index.js';
import {
  type ClaimedLine,
  type IndicatorState,
  type LinkReading,
  type PracticeCoherence,
  practiceNotes,
  reductionReason,
  suspectedReduction,
} from '../index.js';

const read = (concept: IndicatorConcept, state: IndicatorState, direction: LinkReading['direction'] = 'unchanged'): LinkReading => ({
  concept,
  role: 'secondary',
  direction,
  reading: { kind: 'compared', change: -4, middle: 0, spread: 3, comparators: 60, comparedWith: 'all-councils', z: -1.33, state },
});
const coherence = (tag: PracticeTagCode, more: Partial<PracticeCoherence> = {}): PracticeCoherence => ({
  tag,
  verdict: 'silent',
  years: { from: yearStartingIn(2022), to: yearStartingIn(2023) },
  readings: [],
  exposure: 'rose',
  ...more,
});
const line = (more: Partial<ClaimedLine['line']> = {}, claimed = 100_000): ClaimedLine => ({
  line: { ...PLAIN_LINE, reference: 'AC2', ...more },
  claimed,
});
const codes = (tag: PracticeTagCode, lines: readonly ClaimedLine[], more: Partial<PracticeCoherence> = {}, locusSpend?: number) =>
  practiceNotes(coherence(tag, more), { lines, locusSpend }).map(({ code }) => code);

const COSTS = { running: [{ year: yearStartingIn(2023), amount: known(Money.thousands(20)) }], implementation: [], unphased: undefined };

describe('a claim is noted', () => {
  it('of reablement without its running cost: the cost of reablement took up almost all of the saving in the study', () => {
    expect(
      practiceNotes(coherence('REABLEMENT'), { lines: [line(), line({ reference: 'AC3', costs: COSTS })], locusSpend: undefined }),
    ).toEqual([{ code: 'NET_COST_MISSING', lines: ['AC2'] }]);
    expect(codes('TELECARE', [line()])).toEqual([]);
  });

  it('of telecare above 5% of what its place costs', () => {
    expect([codes('TELECARE', [line()], {}, 1_999_999), codes('TELECARE', [line()], {}, 2_000_000)]).toEqual([
      ['LARGE_SHARE_OF_LOCUS'],
      [],
    ]);
    expect([codes('TELECARE', [line()]), codes('REABLEMENT', [line({ costs: COSTS })], {}, 1)]).toEqual([[], []]);
  });

  it('of housing whose moves, weekly rate and weeks do not make it: 180 moves at £92 make £861,120 (G3)', () => {
    const calculation = { quantity: 180, weeklyRate: Money.parse('92'), weeks: 52 };
    const noted = (claimed: number) =>
      practiceNotes(coherence('SUPPORTED_LIVING'), { lines: [line({ calculation }, claimed)], locusSpend: undefined });
    expect(noted(860_000)).toEqual([]);
    expect(noted(1_216_800)).toEqual([{ code: 'CALCULATION_DIFFERS', line: 'AC2', calculated: 861_120, claimed: 1_216_800 }]);
    expect(codes('OPEN_BOOK', [line({ calculation }, 1_216_800)])).toEqual([]);
  });

  it('of balances that come back once, posts that are only vacant, and placements that health pays for', () => {
    const balances = { readings: [read('recouped-balances', 'expected', 'up')] };
    expect(codes('DIRECT_PAYMENTS', [line()], balances)).toEqual(['MAY_BE_ONE_OFF']);
    expect(codes('DIRECT_PAYMENTS', [line({ recurrence: 'one-off' })], balances)).toEqual([]);
    expect(codes('ESTABLISHMENT', [line()], { readings: [read('vacancies', 'adverse')] })).toEqual(['MAY_BE_ONE_OFF']);
    expect(codes('ESTABLISHMENT', [line()], { readings: [read('vacancies', 'flat')] })).toEqual([]);
    expect(codes('HIGH_COST_PLACEMENTS', [line()], { readings: [read('health-income', 'strongly-adverse')] })).toEqual(['MAY_BE_FUNDING']);
  });

  it('of what it works by that did not rise, or that nobody knows, and of a code that is paired by inference', () => {
    expect(codes('EXTRA_CARE', [], { exposure: 'did-not-rise' })).toEqual(['EXPOSURE_DID_NOT_RISE']);
    expect(codes('EXTRA_CARE', [], { exposure: 'not-known' })).toEqual(['EXPOSURE_NOT_KNOWN']);
    expect(codes('REABLEMENT', [], { readings: [read('home-after-91-days', 'flat'), read('admissions-65', 'flat', 'down')] })).toEqual([
      'CODE_PAIRING_INFERRED',
    ]);
  });
});

describe('a reduction of service is suspected', () => {
  /** 101 councils from -5.0% to +5.0%: five in a hundred lie at -4.5% or below. */
  const others = Array.from({ length: 101 }, (_, i) => (i - 50) / 1000);
  const suspected = (
    accessEffect: number | undefined,
    readings: readonly LinkReading[],
    more: Partial<Parameters<typeof suspectedReduction>[0]> = {},
  ) => suspectedReduction({ nature: 'efficiency', accessEffect, others, readings, ...more });
  const worse = [read('home-after-91-days', 'adverse')];

  it('where an efficiency goes with fewer people in care, beyond nine in ten councils, and a worse outcome', () => {
    const found = suspected(-0.046, worse);
    expect(found).toMatchObject({ accessEffect: -0.046, low: expect.closeTo(-0.045, 9), comparators: 101 });
    expect(reductionReason('AC6', found!)).toEqual({
      code: 'SR_SUSPECTED',
      sentence:
        'AC6 is called an efficiency, and may reduce a service: fewer people in care took 4.6% off spending, beyond the 4.5% that nine in ten of 101 other councils stay within, and people 65+ still at home 91 days after discharge from hospital into reablement moved by -4.0 points against +0.0 points in the median of 60 other councils (z -1.33).',
    });
  });

  it('nowhere else', () => {
    expect(suspected(-0.044, worse)).toBeUndefined();
    expect(suspected(undefined, worse)).toBeUndefined();
    expect(suspected(-0.046, [read('home-after-91-days', 'flat')])).toBeUndefined();
    expect(suspected(-0.046, [read('bad-debt', 'strongly-adverse')])).toBeUndefined();
    expect(suspected(-0.046, [read('admissions-65', 'strongly-adverse', 'down')])).toBeUndefined();
    expect(suspected(-0.046, worse, { nature: 'service-reduction' })).toBeUndefined();
    expect(suspected(-0.046, worse, { others: others.slice(0, 19) })).toBeUndefined();
    expect(suspected(0.5, worse, { others: others.map((each) => each + 1) })).toBeUndefined();
  });
});
