import { reported, saving, underCheck } from '../../../../test/builders/checked-return.js';
import { Money } from '../../catalogue/index.js';
import { type DeliveryState, type SavingsLine } from '../../savings/index.js';
import { checkReturn } from '../index.js';

const found = (rule: string, line: SavingsLine): readonly string[] =>
  checkReturn(underCheck({ savingsLines: [line] })).flatMap((each) => (each.rule === rule ? [each.sentence] : []));

describe('the state of a reported saving', () => {
  const of = (deliveryState: DeliveryState, amount = 400_000): readonly string[] =>
    found('STATE_DOES_NOT_FIT_REPORTED', reported('AC1', 500_000, amount, { deliveryState }));

  it('is in delivery or beyond', () => {
    expect([...of('in-delivery'), ...of('reported-delivered'), ...of('finance-validated'), ...of('slipped')]).toEqual([]);
    expect(of('planned')).toEqual(['AC1 (Saving AC1): £400,000 is reported by 2024-25, and its delivery state is planned.']);
    expect([of('proposed'), of('identified')].map((each) => each.length)).toEqual([1, 1]);
  });
  it('may be any where nothing is reported', () => {
    expect(of('planned', 0)).toEqual([]);
    expect(found('STATE_DOES_NOT_FIT_REPORTED', saving('AC1', [500_000], { deliveryState: 'planned' }))).toEqual([]);
  });
});

describe('what is delivered', () => {
  it('is at most 120% of the plan', () => {
    expect(found('DELIVERED_ABOVE_PLAN', reported('AC1', 500_000, 600_000))).toEqual([]);
    expect(found('DELIVERED_ABOVE_PLAN', reported('AC1', 500_000, 601_000))).toEqual([
      'AC1 (Saving AC1): £601,000 is reported by 2024-25, 120.2% of the £500,000 planned.',
    ]);
  });
});

describe('a calculation', () => {
  /** 180 moves at £92 a week for 52 weeks are £861,120 (method 1.7); Leicestershire prints 860. */
  const calculation = { quantity: 180, weeklyRate: Money.parse('92'), weeks: 52 };
  const of = (...planned: readonly number[]): readonly string[] => found('CALCULATION_DIFFERS', saving('AC2', planned, { calculation }));

  it('is the amount of one of its years, within 10%: from £775,008 to £947,232', () => {
    expect([...of(860_000), ...of(775_100), ...of(947_200), ...of(300_000, 860_000)]).toEqual([]);
    expect(of(774_900)).toEqual([
      'AC2 (Saving AC2): 180 at £92 a week for 52 weeks come to £861,120, and the nearest amount is £774,900, planned by 2024-25.',
    ]);
    expect(of(947_300)).toHaveLength(1);
  });
  it('is not compared where no amount is given', () => {
    expect(of()).toEqual([]);
  });
});
