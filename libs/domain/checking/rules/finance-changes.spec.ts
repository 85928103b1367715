import { around, NO_BOUNDS, reported, spent, underCheck } from '../../../../test/builders/checked-return.js';
import { Money } from '../../catalogue/index.js';
import type { Adjustment, ReturnContent } from '../../returns/index.js';
import { type CheckBounds, checkReturn } from '../index.js';

type Content = Partial<ReturnContent>;
const found = (content: Content, before: Content, bounds?: CheckBounds): readonly string[] =>
  checkReturn(underCheck(content, before, { bounds })).flatMap(({ rule, sentence }) =>
    IN_QUESTION.includes(rule) ? [`${rule} ${sentence}`] : [],
  );
const IN_QUESTION = ['TOTAL_CHANGED', 'CELL_CHANGED', 'STEP_NOT_DECLARED'];
const codes = (...given: Parameters<typeof found>): readonly string[] => found(...given).map((each) => each.split(' ')[0] ?? '');

/** Nursing beside spending that does not change. */
const accounts = (nursing: number, homeCare = 60e6): Content => ({
  financeLines: [spent('LT_NURSING', '65+', nursing), spent('LT_HOME_CARE', '65+', homeCare)],
});
const steady = { ...NO_BOUNDS, cells: { NURSING_65: around(0.05, 0.06), HOME_CARE_65: around(0.05, 0.06) } };

describe('total spending', () => {
  it.each([
    ['-10.0%', 90e6, []],
    ['-10.1%', 89.9e6, ['TOTAL_CHANGED']],
    ['+25.0%', 125e6, []],
    ['+25.1%', 125.1e6, ['TOTAL_CHANGED']],
  ])('that changes by %s', (_, total, expected) => {
    // Both cells move alike and far less than their own noise lets them.
    const wild = { ...NO_BOUNDS, cells: { NURSING_65: around(0, 0.5), HOME_CARE_65: around(0, 0.5) } };
    expect(codes(accounts(0.4 * total, 0.6 * total), accounts(40e6), wild)).toEqual(expected);
  });
  it('is not compared where one of the years has other lines', () => {
    expect(codes({ financeLines: [spent('LT_HOME_CARE', '65+', 60e6)] }, accounts(40e6))).toEqual([]);
  });
});

describe('a cell that changes', () => {
  it.each([
    ['30.0%, at the bound where nothing is measured: 3 x the default of 10%', 40e6 * 1.3, []],
    ['30.1%', 40e6 * 1.301, ['CELL_CHANGED']],
  ])('by %s', (_, nursing, expected) => {
    expect(codes(accounts(nursing, 60e6), accounts(40e6))).toEqual(expected);
  });
  it('is asked about beyond 25% where cells are steady, and says by how much', () => {
    expect(found(accounts(50.4e6), accounts(40e6), steady)).toEqual([
      'CELL_CHANGED Nursing homes 65+ cost £50,400,000 and £40,000,000 the year before: 26% more, beyond 25% after what is declared and reported.',
    ]);
  });
  it('is not asked about where it is under 1% of spending', () => {
    expect(codes(accounts(0.4e6), accounts(0.2e6))).toEqual([]);
    expect(codes(accounts(0.9e6), accounts(0.45e6))).toEqual(['CELL_CHANGED']);
  });
  it('is not asked about where a declared transfer makes the difference', () => {
    const transfer: Adjustment = {
      cell: 'NURSING_65',
      kind: 'transfer',
      amount: Money.parse('12000000'),
      reason: 'function-in',
      note: undefined,
    };
    expect(codes({ ...accounts(54e6), adjustments: [transfer] }, accounts(40e6))).toEqual([]);
    expect(codes(accounts(54e6), accounts(40e6))).toEqual(['CELL_CHANGED']);
  });
  it('is not asked about where what happened once last year makes the difference', () => {
    const once: Adjustment = {
      cell: 'NURSING_65',
      kind: 'one-off-cost',
      amount: Money.parse('15000000'),
      reason: 'covid',
      note: undefined,
    };
    expect(codes(accounts(40e6, 200e6), { ...accounts(57e6, 200e6), adjustments: [once] })).toEqual([]);
  });
  it('is not asked about where the reported savings of its locus make the difference', () => {
    const saved = reported('AC2', 12e6, 12e6, { locus: [{ cell: 'NURSING_65', share: 1 }] });
    expect(codes({ ...accounts(26e6, 200e6), savingsLines: [saved] }, accounts(40e6, 200e6))).toEqual([]);
  });
});

describe('a step', () => {
  const calm = { ...NO_BOUNDS, cells: { NURSING_65: around(0.05, 0.05) } };

  it('is more than three deviations of the peers from their median: exp(0.05 + 0.15) = 1.2214', () => {
    expect(codes(accounts(40e6 * 1.221), accounts(40e6), calm)).toEqual([]);
    expect(found(accounts(40e6 * 1.222), accounts(40e6), calm)).toEqual([
      'STEP_NOT_DECLARED Nursing homes 65+ cost £48,880,000 and £40,000,000 the year before: 22.2% more; the median of 30 councils is 5.1%, and no adjustment is declared for the cell.',
    ]);
  });
  it('is taken for no steadier than cells are anywhere, however alike the peers are', () => {
    const alike = { ...NO_BOUNDS, cells: { NURSING_65: around(0.05, 0) } };
    expect(codes(accounts(40e6 * 1.221), accounts(40e6), alike)).toEqual([]);
  });
  it('is declared by any adjustment of the cell, and not judged without peers', () => {
    const declared: Adjustment = { cell: 'NURSING_65', kind: 'transfer', amount: Money.parse('1'), reason: 'other', note: 'a word' };
    expect(codes({ ...accounts(49e6), adjustments: [declared] }, accounts(40e6), calm)).toEqual([]);
    expect(codes(accounts(49e6), accounts(40e6))).toEqual([]);
  });
  it('is not reckoned where a figure is missing', () => {
    const gap = { ...spent('LT_NURSING', '65+', 49e6), otherIncome: { kind: 'missing', reason: 'suppressed' } as const };
    expect(codes({ financeLines: [gap, spent('LT_HOME_CARE', '65+', 60e6)] }, accounts(40e6), calm)).toEqual([]);
  });
});
