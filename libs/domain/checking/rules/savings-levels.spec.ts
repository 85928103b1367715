import { bridge, position, reported, saving, spent, underCheck } from '../../../../test/builders/checked-return.js';
import type { ReturnContent } from '../../returns/index.js';
import { wholly } from '../../savings/index.js';
import { checkReturn, type ReturnFinding } from '../index.js';

const found = (rule: string, content: Partial<ReturnContent>): readonly ReturnFinding[] =>
  checkReturn(underCheck(content)).filter((each) => each.rule === rule);
const told = (...given: Parameters<typeof found>): readonly string[] => found(...given).map(({ sentence }) => sentence);

describe('planned savings beside the budget', () => {
  const rule = 'SAVINGS_OUT_OF_SCALE';
  const of = (savings: number, budget: number): readonly string[] =>
    told(rule, { savingsLines: [saving('AC1', [savings])], budgetPosition: position(budget, budget) });

  it('are from 0.05% to 30%', () => {
    expect([...of(50_000, 100e6), ...of(30e6, 100e6)]).toEqual([]);
    expect([of(49_000, 100e6), of(30.1e6, 100e6)].map((each) => each.length)).toEqual([1, 1]);
  });
  it('are not Leicestershire’s of 2024-25 read as pounds: 6,445 of 225,885,000', () => {
    expect(of(6_445_000, 225_885_000)).toEqual([]);
    expect(of(6_445, 225_885_000)).toEqual([
      'The savings planned for 2024-25 add £6,445, which is 0.0029% of the net budget of £225,885,000.',
    ]);
  });
  it('are taken of the closing budget where no position is given, and not judged without either or without savings', () => {
    const closing = { budgetBridge: [bridge({ opening: 100e6, closing: 100e6 })], savingsLines: [saving('AC1', [40_000])] };
    expect(told(rule, closing)).toHaveLength(1);
    expect(told(rule, { savingsLines: [saving('AC1', [40_000])] })).toEqual([]);
    expect(told(rule, { savingsLines: [saving('AC1', [0])], budgetPosition: position(1e8, 1e8) })).toEqual([]);
  });
  it('points at the lines that make them too large', () => {
    const savingsLines = [saving('AC1', [60e6]), saving('AC2', [100_000])];
    const [only] = found(rule, { savingsLines, budgetPosition: position(1e8, 1e8) });
    expect(only?.cells.map(({ path }) => path.join('/'))).toEqual(['savingsLines/0/amounts/planned/0/amount', 'budgetPosition/budget']);
  });
});

describe('a claim in a cell', () => {
  const nursing = { locus: [{ cell: 'NURSING_65', share: 1 }] } as const;
  const claims = (claim: number, spend: number, more = {}): readonly string[] =>
    checkReturn(
      underCheck({
        financeLines: [spent('LT_NURSING', '65+', spend)],
        savingsLines: [reported('AC1', claim, claim, { ...nursing, ...more })],
      }),
    ).flatMap(({ rule, sentence }) => (rule.startsWith('CLAIM_') ? [`${rule} ${sentence}`] : []));

  it('is at most a quarter of what the cell would have cost: 5 of 15 + 5', () => {
    expect(claims(5e6, 15e6)).toEqual([]);
    expect(claims(5.1e6, 15e6)).toEqual([
      'CLAIM_LARGE_FOR_CELL Savings of £5,100,000 by 2024-25 are claimed in Nursing homes 65+, which cost £15,000,000: 25.4% of what it would have cost, £20,100,000.',
    ]);
  });
  it('is stopped above three fifths of spending and 1.2 times the claim: 15 of 7 + 18', () => {
    expect(claims(15e6, 7e6)).toEqual([expect.stringMatching(/^CLAIM_LARGE_FOR_CELL/)]);
    expect(claims(15.1e6, 7e6)).toEqual([expect.stringMatching(/^CLAIM_BEYOND_CELL/)]);
  });
  it('is what is to fall in that cell alone: no income, no other cell', () => {
    expect(claims(15e6, 7e6, { cashShares: wholly('income-fees') })).toEqual([]);
    expect(claims(15e6, 7e6, { locus: [{ cell: 'HOME_CARE_65', share: 1 }] })).toEqual([]);
    const half = [
      { cell: 'NURSING_65', share: 0.5 },
      { cell: 'HOME_CARE_65', share: 0.5 },
    ];
    expect(claims(4e6, 7e6, { locus: half })).toEqual([]);
  });
});

describe('a saving that may be the underspend', () => {
  const rule = 'SAVING_IS_UNDERSPEND';
  const of = (amount: number, more: readonly ReturnType<typeof reported>[] = []): readonly string[] =>
    told(rule, { savingsLines: [reported('AC1', amount), ...more], budgetPosition: position(100e6, 98e6) });

  it('is within 5% of it: 2 million less than the budget was spent', () => {
    expect(of(2_101_000)).toEqual([]);
    expect(of(2_100_000)).toEqual([
      'AC1 (Saving AC1) for 2024-25 come to £2,100,000, and the service spent £2,000,000 less than its budget.',
    ]);
    expect(of(1_899_000)).toEqual([]);
  });
  it('may be all savings together', () => {
    expect(of(1e6, [reported('AC2', 1e6)])).toEqual([
      'All savings reported for 2024-25 come to £2,000,000, and the service spent £2,000,000 less than its budget.',
    ]);
  });
  it('is not asked about where more was spent than budgeted', () => {
    expect(told(rule, { savingsLines: [reported('AC1', 2e6)], budgetPosition: position(98e6, 100e6) })).toEqual([]);
  });
});

describe('a round total', () => {
  const rule = 'SAVINGS_TOTAL_ROUND';
  const of = (...amounts: readonly number[]): readonly string[] =>
    told(rule, { savingsLines: amounts.map((amount, i) => saving(`AC${i}`, [amount])) });

  it('is an exact number of millions, of three lines or more', () => {
    expect(of(1_310_000, 1_240_000, 450_000)).toEqual(['3 savings lines add £3,000,000 in 2024-25, to the pound.']);
    expect(of(1_310_000, 1_240_000, 450_001)).toEqual([]);
    expect(of(1_310_000, 1_690_000)).toEqual([]);
  });
});
