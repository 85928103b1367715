import { around, counted, NO_BOUNDS, spent, underCheck } from '../../../../test/builders/checked-return.js';
import type { AgeBand, ReturnLineCode } from '../../catalogue/index.js';
import type { ReturnContent } from '../../returns/index.js';
import { checkReturn, type ReturnUnderCheck } from '../index.js';

const found = (rule: string, content: Partial<ReturnContent>, more?: Partial<ReturnUnderCheck>): readonly string[] =>
  checkReturn(underCheck(content, undefined, more)).flatMap((each) => (each.rule === rule ? [each.sentence] : []));

const bought = (line: ReturnLineCode, ageBand: AgeBand, gross: number, quantity: number | 'not-submitted'): Partial<ReturnContent> => ({
  financeLines: [spent(line, ageBand, gross)],
  activityLines: [counted(line, ageBand, quantity)],
});

describe('spending and activity', () => {
  it('contradict each other where one is nought and the other is not', () => {
    expect(found('ACTIVITY_CONTRADICTS_SPEND', bought('LT_DAY_CARE', '65+', 900_000, 0))).toEqual([
      'Community: day care and day services, 65+ cost £900,000 and bought 0 client-weeks: one of the two is nought.',
    ]);
    expect(found('ACTIVITY_CONTRADICTS_SPEND', bought('LT_DAY_CARE', '65+', 0, 700))).toHaveLength(1);
    expect(found('ACTIVITY_CONTRADICTS_SPEND', bought('LT_DAY_CARE', '65+', 1, 1))).toEqual([]);
    expect(found('ACTIVITY_CONTRADICTS_SPEND', bought('LT_DAY_CARE', '65+', 0, 0))).toEqual([]);
  });
  it('are asked for where one is missing, and that is softer', () => {
    const rule = 'ACTIVITY_OR_SPEND_MISSING';
    expect(found(rule, bought('LT_DAY_CARE', '65+', 900_000, 'not-submitted'))).toEqual([
      'Community: day care and day services, 65+ cost £900,000, and how much care that bought is not given.',
    ]);
    expect(found('ACTIVITY_CONTRADICTS_SPEND', bought('LT_DAY_CARE', '65+', 900_000, 'not-submitted'))).toEqual([]);
    const elsewhere = { financeLines: [spent('LT_NURSING', '65+', 1e6)], activityLines: [counted('LT_DAY_CARE', '65+', 700)] };
    expect(found(rule, elsewhere)).toHaveLength(2);
  });
  it('are not asked for of a line that is not counted, nor where a return has no activity at all', () => {
    const rule = 'ACTIVITY_OR_SPEND_MISSING';
    const [own] = [spent('SOCIAL_CARE_ACTIVITIES', 'all', 9e6)];
    expect(found(rule, { financeLines: [own], activityLines: [counted('TRANSPORT', 'all', 0)] })).toEqual([]);
    expect(found(rule, { financeLines: [spent('LT_NURSING', '65+', 1e6)] })).toEqual([]);
  });
  it('leave grants to voluntary organisations out, which buy no unit', () => {
    const grant = spent('LT_DAY_CARE', '65+', 300_000, { provision: 'grants-to-voluntary-organisations' });
    const content = { financeLines: [grant, spent('LT_DAY_CARE', '65+', 0)], activityLines: [counted('LT_DAY_CARE', '65+', 0)] };
    expect(found('ACTIVITY_CONTRADICTS_SPEND', content)).toEqual([]);
  });
});

describe('a unit cost', () => {
  const rule = 'UNIT_COST_UNUSUAL';
  it.each<[ReturnLineCode, AgeBand, number, number]>([
    ['LT_RESIDENTIAL', '65+', 400, 2_000],
    ['LT_NURSING', '65+', 450, 2_200],
    ['LT_RESIDENTIAL', '18-64', 600, 5_000],
    ['LT_HOME_CARE', '65+', 12, 45],
  ])('of %s %s is from £%d to £%d', (line, ageBand, least, most) => {
    const each = (cost: number): readonly string[] => found(rule, bought(line, ageBand, cost * 1_000, 1_000));
    expect([...each(least), ...each(most)]).toEqual([]);
    expect([each(least - 0.1), each(most + 0.1)].map((sentences) => sentences.length)).toEqual([1, 1]);
  });
  it('is from half to twice the peers’ median', () => {
    const bounds = { ...NO_BOUNDS, lines: { 'LT_DAY_CARE 65+': { unitCost: around(200, 30, 120) } } };
    const each = (cost: number): readonly string[] => found(rule, bought('LT_DAY_CARE', '65+', cost * 1_000, 1_000), { bounds });
    expect([...each(100), ...each(400)]).toEqual([]);
    expect(each(401)).toEqual([
      'Community: day care and day services, 65+: £401,000 for 1,000 client-weeks is £401.00 each, 2 times the median of 120 councils, £200.00; from £100.00 to £400.00 is usual.',
    ]);
    expect(each(99)).toHaveLength(1);
  });
  it('has no bounds where there are neither peers nor a window', () => {
    expect(found(rule, bought('LT_DAY_CARE', '65+', 9e6, 1))).toEqual([]);
  });
});

describe('a repeated unit cost', () => {
  const rule = 'UNIT_COST_REPEATED';
  const two = (line: ReturnLineCode, ageBand: AgeBand, gross: number): Partial<ReturnContent> => ({
    financeLines: [spent('LT_NURSING', '65+', 850_000), spent(line, ageBand, gross)],
    activityLines: [counted('LT_NURSING', '65+', 1_000), counted(line, ageBand, 2_000)],
  });

  it('is the same to the penny in two services', () => {
    expect(found(rule, two('LT_RESIDENTIAL', '65+', 1_700_000))).toEqual([
      'A unit of Nursing, 65+ and of Residential, 65+ costs £850.00 in each: activity may have been reckoned from spending.',
    ]);
    expect(found(rule, two('LT_RESIDENTIAL', '65+', 1_700_020))).toEqual([]);
  });
  it('is not one price for both ages, nor of services counted in other units', () => {
    expect(found(rule, two('LT_NURSING', '18-64', 1_700_000))).toEqual([]);
    expect(found(rule, two('ST_MAX', '65+', 1_700_000))).toEqual([]);
  });
  it('is 1.00', () => {
    expect(found(rule, bought('TRANSPORT', 'all', 420_000, 420_000))).toHaveLength(1);
    expect(found(rule, bought('TRANSPORT', 'all', 424_300, 420_000))).toEqual([]);
  });
});
