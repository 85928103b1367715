import { bridge, position, pounds, spent, underCheck } from '../../../../test/builders/checked-return.js';
import type { ReturnContent } from '../../returns/index.js';
import { checkReturn } from '../index.js';

const found = (content: Partial<ReturnContent>, rule: string): readonly string[] =>
  checkReturn(underCheck(content)).flatMap((each) => (each.rule === rule ? [each.sentence] : []));

describe('the subtotal of a bridge', () => {
  /** Leicestershire’s bridge of 2021-22 (method 1.3): 143,083 + 8,274 + 3,470 - 3,395 = 151,432, in thousands. */
  const leicestershire = { opening: 143_083_000, transfers: 8_274_000, growth: 3_470_000, savings: 3_395_000, closing: 151_432_000 };

  it('is opening and transfers, as Leicestershire prints them', () => {
    expect(found({ budgetBridge: [bridge(leicestershire)] }, 'SUBTOTAL_DOES_NOT_ADD_UP')).toEqual([]);
  });
  it('may be out by a thousandth of it and by no more', () => {
    // A thousandth of a subtotal of 151,508,508 is 151,508.51: the parts come to 151,357,000.
    const out = (by: number): readonly string[] =>
      found({ budgetBridge: [bridge({ ...leicestershire, subtotal: 151_357_000 + by })] }, 'SUBTOTAL_DOES_NOT_ADD_UP');
    expect(out(151_500)).toEqual([]);
    expect(out(152_000)).toEqual([
      'The subtotal of the 2024-25 budget bridge is £151,509,000, and opening budget and transfers come to £151,357,000.',
    ]);
  });
});

describe('an amount below zero', () => {
  it('is found in income, and in the budget and outturn of the service', () => {
    expect(found({ financeLines: [spent('LT_NURSING', '65+', 5e6, { client: -800_000 })] }, 'BELOW_ZERO')).toEqual([
      'Nursing, 65+, others: client contributions is -£800,000, below zero.',
    ]);
    expect(found({ budgetPosition: position(-90e6, 91e6) }, 'BELOW_ZERO')).toEqual([
      'The net budget of the service is -£90,000,000, below zero.',
    ]);
  });
  it('is not nought', () => {
    expect(found({ financeLines: [spent('LT_NURSING', '65+', 5e6)], budgetPosition: position(0, 0) }, 'BELOW_ZERO')).toEqual([]);
  });
});

describe('the net outturn', () => {
  const lines = [spent('LT_NURSING', '65+', 12e6, { client: 2e6, joint: 1e6 }), spent('LT_HOME_CARE', '65+', 20e6, { other: 500_000 })];
  const outturn = (amount: number, basis: 'actual' | 'forecast' = 'actual'): readonly string[] => {
    const budgetPosition = { ...position(28e6, amount), outturnBasis: basis, forecastPeriod: undefined };
    return found({ financeLines: lines, budgetPosition }, 'OUTTURN_DIFFERS_FROM_LINES');
  };

  it('is what the finance lines cost after their incomes: 12 + 20 - 2 - 1 - 0.5 = 28.5 million', () => {
    expect(outturn(28_500_000)).toEqual([]);
  });
  it('may be out by a thousandth and by no more', () => {
    expect(outturn(28_528_000)).toEqual([]);
    expect(outturn(28_529_000)).toEqual([
      'The net outturn is £28,529,000, and the finance lines come to £28,500,000 after income: £29,000 less.',
    ]);
  });
  it('is not compared where it is a forecast, or where a line has a gap', () => {
    expect(outturn(40e6, 'forecast')).toEqual([]);
    const gap = [...lines, { ...spent('TRANSPORT', 'all', 1e6), otherIncome: { kind: 'missing', reason: 'not-submitted' } as const }];
    expect(found({ financeLines: gap, budgetPosition: position(28e6, 40e6) }, 'OUTTURN_DIFFERS_FROM_LINES')).toEqual([]);
  });
});

describe('the incomes of a line', () => {
  it('are no more than it cost, to £1,000', () => {
    const line = (client: number): readonly string[] =>
      found({ financeLines: [spent('LT_DAY_CARE', '65+', 400_000, { client, joint: 150_000 })] }, 'INCOME_ABOVE_GROSS');
    expect(line(251_000)).toEqual([]);
    expect(line(251_001)).toEqual(['Community: day care and day services, 65+, others cost £400,000, and its incomes come to £401,001.']);
  });
  it('are not asked about where the cost is missing', () => {
    const line = { ...spent('LT_DAY_CARE', '65+', 0, { client: 9e6 }), gross: { kind: 'missing', reason: 'not-submitted' } as const };
    expect(found({ financeLines: [line] }, 'INCOME_ABOVE_GROSS')).toEqual([]);
    expect(found({ financeLines: [{ ...line, gross: pounds(0) }] }, 'INCOME_ABOVE_GROSS')).toHaveLength(1);
  });
});
