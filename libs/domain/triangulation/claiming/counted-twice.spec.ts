import { claimSources } from '../../../../test/builders/claim-sources.js';
import { HOME_CARE, inThousands, plannedClaim, window } from '../../../../test/builders/planned-claim.js';
import { figure, line, year } from '../../../../test/builders/printed-lines.js';
import { Money } from '../../catalogue/index.js';
import type { ReturnContent } from '../../returns/index.js';
import type { OverlapGroup, SavingsLine } from '../../savings/index.js';
import { type ComparableClaim, comparableClaim } from '../index.js';

describe('savings that two lines claim, in a claim (golden G3)', () => {
  const moves = { quantity: 180, weeklyRate: Money.parse('92'), weeks: 52 };
  const group = (more: Partial<OverlapGroup> = {}, inAmounts = true): Partial<ReturnContent> => ({
    overlapGroups: [
      {
        code: 'moves',
        title: 'Moves',
        bookedIn: 'AC4',
        cap: undefined,
        claims: [
          { reference: 'AC4', calculation: moves, inAmounts: true, actualWeeklyRate: Money.parse('130') },
          { reference: 'AC2', calculation: moves, inAmounts, actualWeeklyRate: undefined },
        ],
        note: undefined,
        provenance: undefined,
        ...more,
      },
    ],
  });
  const tom = line('AC4', 'efficiency', 2021, [2000, 2500, 3000, 3000], { locus: HOME_CARE });
  const scip = (amounts: readonly number[]): SavingsLine => line('AC2', 'efficiency', 2021, amounts, { locus: HOME_CARE });
  const claimed = (second: SavingsLine, over = window(2020, 2024), overlap = group()): ComparableClaim =>
    plannedClaim([tom, second], over, { besides: overlap });

  it('takes £861,120 out of the line it is not booked in, and gives what the higher rate brings to the other', () => {
    const both = claimed(scip([0, 0, 0, 1000]));
    expect(both.amount).toBeCloseTo(3_000_000 + 1_000_000 - 861_120, 2);
    expect(both.leftOut).toEqual([expect.objectContaining({ reference: 'AC2', why: 'double-count', bookedIn: 'AC4', year: '2024-25' })]);
    expect(both.overlaps.map(({ reference, removed, overDelivery }) => [reference, removed, overDelivery])).toEqual([
      ['AC4', 0, 355_680],
      ['AC2', 861_120, undefined],
    ]);
  });
  it('takes out no more than the amounts of the line are: SCIP’s 275 of 861,120', () => {
    const both = claimed(scip([25, 25, 25, 275]));
    expect([inThousands(both.amount), both.overlaps[1]?.removed, both.overlaps[1]?.removedFromAmounts]).toEqual([3000, 861_120, 275_000]);
  });
  it('takes out nothing where the claim was never entered', () => {
    expect(claimed(scip([25, 25, 25, 275]), window(2020, 2024), group({}, false))).toMatchObject({ amount: 3_275_000, leftOut: [] });
  });
  it('takes it out of each year in proportion to what the year adds', () => {
    const spread = scip([500, 1000, 1000, 2000]);
    expect(inThousands(claimed(spread, window(2023, 2024)).amount)).toBeCloseTo(1000 - 861.12 / 2, 6);
  });
  it('shares a cap that is larger than one claim and smaller than both', () => {
    const both = claimed(scip([0, 0, 0, 1000]), window(2020, 2024), group({ cap: Money.parse('1000000') }));
    expect(both.amount).toBeCloseTo(4_000_000 - (861_120 - 138_880), 2);
  });
  it('leaves the saving in the other line at a stage where the line it is booked in has none', () => {
    const reported: SavingsLine = {
      ...scip([]),
      amounts: { planned: [], reported: [{ year: year(2024), amount: figure(900) }], validated: [] },
    };
    const outcome = comparableClaim(claimSources([tom, reported], { besides: group() }), 'reported', window(2023, 2024));
    expect(outcome).toMatchObject({ amount: 900_000, leftOut: [] });
  });
});

describe('lines that may claim one saving twice', () => {
  const codes = ({ findings }: ComparableClaim): readonly unknown[] => findings.map(({ code, references }) => [code, ...references]);
  const tagged = (reference: string, amount: number, more: Partial<SavingsLine> = {}): SavingsLine =>
    line(reference, 'efficiency', 2024, [amount], { practiceTags: ['REABLEMENT'], locus: HOME_CARE, ...more });
  const people = (quantity: number, rate: string): Partial<SavingsLine> => ({
    calculation: { quantity, weeklyRate: Money.parse(rate), weeks: 52 },
  });

  it('are named where they share a practice, their cells and as many people, and nothing is taken off', () => {
    const both = plannedClaim([tagged('A', 500, people(40, '100')), tagged('B', 900, people(40, '300'))], window(2023, 2024));
    expect([codes(both), inThousands(both.amount)]).toEqual([[['POSSIBLE_DOUBLE_COUNT', 'A', 'B']], 1400]);
  });
  it('are named where two calculations come to the same within 2%', () => {
    const second = { practiceTags: [], ...people(102, '10') };
    expect(codes(plannedClaim([tagged('A', 52, people(100, '10')), tagged('B', 90, second)], window(2023, 2024)))).toEqual([
      ['POSSIBLE_DOUBLE_COUNT', 'A', 'B'],
    ]);
  });
  it('are not where one of them does not count at the stage', () => {
    const lines = [tagged('A', 500, people(40, '100')), tagged('B', 900, { ...people(40, '300'), service: 'other-service' })];
    expect(codes(plannedClaim(lines, window(2023, 2024)))).toEqual([]);
  });
  it('are named where together they claim more than 60% of what their cell cost in the base year', () => {
    const lines = [tagged('A', 400), tagged('B', 210, { practiceTags: [] })];
    expect(codes(plannedClaim(lines, window(2023, 2024), { baseSpend: () => 1e6 }))).toEqual([['POSSIBLE_DOUBLE_COUNT', 'A', 'B']]);
    expect(codes(plannedClaim(lines, window(2023, 2024), { baseSpend: () => 1.02e6 }))).toEqual([]);
  });
});
