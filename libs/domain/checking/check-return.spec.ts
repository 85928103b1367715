import { bridge, LAST, pounds, reported, saving, spent, underCheck, YEAR, yearly } from '../../../test/builders/checked-return.js';
import { financialYear } from '../catalogue/index.js';
import { emptyContent, type ReturnContent } from '../returns/index.js';
import { checkReturn, mostSuspect, type ReturnFinding, score } from './index.js';

type Content = Partial<ReturnContent>;
const rules = (findings: readonly ReturnFinding[]): readonly string[] => findings.map(({ rule }) => rule);
const nursing = (gross: number): Content => ({
  financeLines: [spent('LT_NURSING', '65+', gross), spent('LT_HOME_CARE', '65+', 30e6, { client: 9e6 })],
});

describe('a return that is checked', () => {
  it('has nothing found in it where nothing is wrong, and may not be empty', () => {
    expect(checkReturn(underCheck(nursing(30e6), nursing(29e6)))).toEqual([]);
    expect(rules(checkReturn(underCheck({})))).toEqual(['NOTHING_TO_SUBMIT']);
  });
  it('keeps the key of a finding when lines change places, and its fingerprint until a figure changes', () => {
    const [one] = checkReturn(underCheck(nursing(50e6), nursing(30e6)));
    const turned = { financeLines: [...(nursing(50e6).financeLines ?? [])].reverse() };
    const [other] = checkReturn(underCheck(turned, nursing(30e6)));
    expect(one?.cells[0]?.path).toEqual(['financeLines', '0', 'gross']);
    expect(other?.cells.map(({ path }) => path[1])).toContain('1');
    expect([other?.key, other?.fingerprint]).toEqual([one?.key, one?.fingerprint]);

    const [changed] = checkReturn(underCheck(nursing(51e6), nursing(30e6)));
    const [changedBefore] = checkReturn(underCheck(nursing(50e6), nursing(31e6)));
    expect([changed?.key, changedBefore?.key]).toEqual([one?.key, one?.key]);
    expect(new Set([one, changed, changedBefore].map((each) => each?.fingerprint)).size).toBe(3);
  });
  it('has another fingerprint where an income changes that spending is reckoned from', () => {
    const claims = (joint: number): string | undefined => {
      const line = spent('LT_NURSING', '65+', 5e6, { joint });
      const saved = reported('AC1', 3e6, 3e6, { locus: [{ cell: 'NURSING_65', share: 1 }] });
      return checkReturn(underCheck({ financeLines: [line], savingsLines: [saved] })).find(({ rule }) => rule === 'CLAIM_LARGE_FOR_CELL')
        ?.fingerprint;
    };
    expect(claims(1e6)).toBeDefined();
    expect(claims(1e6)).not.toBe(claims(500_000));
  });
  it('tells hard findings first, then what matters most', () => {
    const content = {
      ...nursing(50e6),
      savingsLines: [reported('AC1', 1e6, 1e6, { deliveryState: 'planned' }), reported('AC2', 1e6, 1.3e6)],
    };
    const found = checkReturn(underCheck(content, nursing(30e6)));
    expect(found.map(({ severity }) => severity)).toEqual(['hard', 'soft', 'soft', 'soft']);
    expect(rules(found)).toEqual(['STATE_DOES_NOT_FIT_REPORTED', 'CELL_CHANGED', 'TOTAL_CHANGED', 'DELIVERED_ABOVE_PLAN']);
  });
});

describe('the bridge of a return', () => {
  /** Croydon (method 8): growth 28.9 less savings 10.7 is 18.2, the change of its cash limit 15.1: a gap of £3.1m. */
  const croydon = bridge({ opening: 100e6, growth: 28.9e6, savings: 10.7e6, closing: 115.1e6 });

  it('does not close where a part is left out, and every part of it is a cell of the finding', () => {
    const [only] = checkReturn(underCheck({ budgetBridge: [croydon] }));
    expect(only?.rule).toBe('BRIDGE_DOES_NOT_CLOSE');
    expect(only?.impact).toBe(3.1e6);
    expect(only?.cells.map(({ path }) => path[2])).toEqual([
      'closing',
      'opening',
      'transfers',
      'subtotal',
      'growth',
      'savings',
      'otherMovements',
    ]);
  });
  it('closes with other movements', () => {
    expect(checkReturn(underCheck({ budgetBridge: [{ ...croydon, otherMovements: pounds(-3.1e6) }] }))).toEqual([]);
  });
  it('differs from its lines in a finding at both', () => {
    const closed = bridge({ opening: 100e6, savings: 4e6, closing: 96e6 });
    const [only] = checkReturn(underCheck({ budgetBridge: [closed], savingsLines: [saving('AC1', [3e6]), saving('AC2', [500_000])] }));
    expect([only?.rule, only?.severity, only?.impact]).toEqual(['BRIDGE_DIFFERS_FROM_LINES', 'hard', 500_000]);
    expect(only?.cells.map(({ path }) => path.join('/'))).toEqual([
      'budgetBridge/0/savings',
      'savingsLines/0/amounts/planned/0/amount',
      'savingsLines/1/amounts/planned/0/amount',
    ]);
  });
});

describe('the rules of the register', () => {
  it('name their cells by the way to them', () => {
    const falling = saving('AC2', [500_000, 200_000]);
    const [only] = checkReturn(underCheck({ savingsLines: [saving('AC1', [100_000]), falling] }));
    expect([only?.rule, only?.cells.map(({ path }) => path.join('/'))]).toEqual([
      'PROFILE_REVERSES',
      ['savingsLines/1/amounts/planned/1/amount'],
    ]);
  });
  it('read the years before as well, and tell of this year alone', () => {
    const earlierRound = saving('AC5', [], {
      lineage: 'TEC',
      vintage: LAST,
      title: 'Vacancy factor',
      amounts: { planned: yearly([900_000], LAST), reported: [], validated: [] },
    });
    const now = { savingsLines: [saving('AC2', [100_000], { lineage: 'TEC' }), saving('AC5', [200_000])] };
    const [only, ...others] = checkReturn(underCheck(now, { savingsLines: [earlierRound] }));
    expect(others).toEqual([]);
    expect(only?.rule).toBe('NEW_IN_TWO_ROUNDS');
    expect(only?.cells.map(({ path }) => path.join('/'))).toEqual(['savingsLines/0/vintageChange']);
  });
});

describe('what moderators see first', () => {
  const finding = (key: string, suspicion: number, impact: number): ReturnFinding => ({
    ...{ key, suspicion, impact, rule: 'CELL_CHANGED', severity: 'soft', fingerprint: '', sentence: '', remedy: '', cells: [] },
  });

  it('is scored by suspicion and the share of the group’s total at stake', () => {
    expect(score(finding('A', 2, 5e6), 100e6)).toBeCloseTo(0.1, 12);
    expect(() => score(finding('A', 2, 5e6), 0)).toThrow('above nought');
  });
  it('is the twenty with the highest scores, over returns of several groups', () => {
    const many = Array.from({ length: 30 }, (_, i) => ({ finding: finding(`F${i}`, 1, 1e6 + i), groupTotal: 1e9, council: i }));
    const small = { finding: finding('small group', 1, 500_000), groupTotal: 1e6, council: 99 };
    const shown = mostSuspect([...many, small]);
    expect(shown).toHaveLength(20);
    expect(shown.slice(0, 2).map(({ council }) => council)).toEqual([99, 29]);
    expect(mostSuspect(many, 3).map(({ finding: { key } }) => key)).toEqual(['F29', 'F28', 'F27']);
  });
});

it('does not compare a return with one of two years before', () => {
  const twoYearsAgo = [{ collection: financialYear('2022-23'), content: { ...emptyContent, ...nursing(3e6) } }];
  expect(checkReturn(underCheck(nursing(30e6), undefined, { collection: YEAR, earlier: twoYearsAgo }))).toEqual([]);
});
