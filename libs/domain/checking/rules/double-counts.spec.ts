import { reported, saving, underCheck, yearly } from '../../../../test/builders/checked-return.js';
import { financialYear, Money } from '../../catalogue/index.js';
import type { ReturnContent } from '../../returns/index.js';
import type { SavingsLine } from '../../savings/index.js';
import { checkReturn } from '../index.js';

type Content = Partial<ReturnContent>;
const told = (rule: string, content: Content, before?: Content): readonly string[] =>
  checkReturn(underCheck(content, before)).flatMap((each) => (each.rule === rule ? [each.sentence] : []));

/** A line of an earlier round, its cumulative amounts from that round’s first year on. */
const round = (start: string, amounts: readonly number[], more: Partial<SavingsLine> = {}): SavingsLine =>
  saving('AC5', [], {
    vintage: financialYear(start),
    amounts: { planned: yearly(amounts, financialYear(start)), reported: [], validated: [] },
    ...more,
  });

describe('two rounds of one saving in a return', () => {
  const rule = 'ROUNDS_ADDED_TOGETHER';
  /** Technology-enabled care in Leicestershire (method 1.4, in pounds): 900 of the first round would count twice. */
  const first = round('2021-22', [250_000, 750_000, 1_100_000, 2_000_000], { lineage: 'TEC' });
  const second = saving('AC2', [1_250_000, 3_250_000], { lineage: 'TEC', vintageChange: 'amended' });

  it('add up to more than the latest round of each year: 3,250 and not 2,350', () => {
    expect(told(rule, { savingsLines: [first, second] })).toEqual([
      'AC5 (Saving AC5) of 2021-22 and AC2 (Saving AC2) of 2024-25 are one saving, TEC. Their amounts for 2024-25 add up to £3,250,000 planned, and each year from its latest round to £2,350,000: £900,000 would count twice.',
    ]);
  });
  it('do not where the earlier round has no amount for the year, or is another saving', () => {
    const ended = round('2021-22', [250_000, 750_000, 1_100_000], { lineage: 'TEC' });
    expect(told(rule, { savingsLines: [ended, second] })).toEqual([]);
    expect(told(rule, { savingsLines: [{ ...first, lineage: 'SCIP' }, second] })).toEqual([]);
  });
  it('may be tied by title and amount alone, within 2%', () => {
    const untied = (amount: number): readonly string[] =>
      told(rule, {
        savingsLines: [
          round('2023-24', [400_000, 1_000_000], { title: 'Telecare, phase 2' }),
          saving('AC2', [amount], { title: 'Telecare: phase 2' }),
        ],
      });
    expect(untied(1_020_000)).toHaveLength(1);
    expect(untied(1_021_000)).toEqual([]);
  });
});

describe('a new round after an earlier one', () => {
  const rule = 'EARLIER_ROUND_REPEATED';
  const before = { savingsLines: [round('2022-23', [500_000, 1_000_000], { lineage: 'TEC' })] };
  const now = (amount: number, more: Partial<SavingsLine> = {}): readonly string[] =>
    told(rule, { savingsLines: [saving('AC2', [amount], { lineage: 'TEC', vintageChange: 'unchanged', ...more })] }, before);

  it('does not begin with what last year’s return had reached', () => {
    expect(now(979_000)).toEqual([]);
    expect(now(981_000)).toEqual([
      'AC2 (Saving AC2) of 2024-25 begins with £981,000 planned for 2024-25, and AC5 (Saving AC5) of 2022-23, the same saving, had reached £1,000,000 the year before: if that is in it, it would count twice.',
    ]);
  });
  it('may be of another lineage or of the same round', () => {
    expect(now(2_000_000, { lineage: 'SCIP' })).toEqual([]);
    expect(now(2_000_000, { vintage: financialYear('2022-23'), reference: 'AC5' })).toEqual([]);
  });
});

describe('two lines that may be one saving', () => {
  const rule = 'OVERLAP_NOT_DECLARED';
  const alike: Partial<SavingsLine> = { practiceTags: ['SUPPORTED_LIVING'], locus: [{ cell: 'HOMES_18_64', share: 1 }] };
  const pair = (amount: number, more: Partial<SavingsLine> = {}, content: Content = {}): readonly string[] =>
    told(rule, {
      savingsLines: [reported('AC2', 860_000, 860_000, alike), reported('AC4', amount, amount, { ...alike, ...more })],
      ...content,
    });

  it('have a practice, the cells and the amount in common, within 2%', () => {
    expect(pair(843_000)).toEqual([
      'AC2 (Saving AC2) and AC4 (Saving AC4) have the practice SUPPORTED_LIVING, the same cells and about £860,000 planned for 2024-25 each: they may be one saving entered twice.',
    ]);
    expect(pair(842_000)).toEqual([]);
  });
  it('do not with another practice or cell', () => {
    expect(pair(860_000, { practiceTags: ['OPEN_BOOK'] })).toEqual([]);
    expect(pair(860_000, { locus: [{ cell: 'NURSING_65', share: 1 }] })).toEqual([]);
  });
  it('may have the same number of people', () => {
    const people = (quantity: number, weeklyRate: string): Partial<SavingsLine> => ({
      calculation: { quantity, weeklyRate: Money.parse(weeklyRate), weeks: 52 },
    });
    const of = (other: number): readonly string[] =>
      told(rule, {
        savingsLines: [
          reported('AC2', 860_000, 860_000, { ...alike, ...people(180, '92') }),
          reported('AC4', 1_216_800, 1_216_800, { ...alike, ...people(other, '130') }),
        ],
      });
    expect(of(180)).toEqual([expect.stringContaining('the same 180 people or moves')]);
    expect(of(181)).toEqual([]);
  });
  it('are settled by a declared overlap', () => {
    const calculation = { quantity: 180, weeklyRate: Money.parse('92'), weeks: 52 };
    const claims = ['AC2', 'AC4'].map((reference) => ({ reference, calculation, inAmounts: true, actualWeeklyRate: undefined }));
    const overlap = { code: 'MOVES', title: 'Moves', bookedIn: 'AC4', cap: undefined, claims, note: undefined, provenance: undefined };
    expect(pair(860_000, {}, { overlapGroups: [overlap] })).toEqual([]);
  });
});
