import { around, counted, NO_BOUNDS, position, saving, spent, underCheck, yearly } from '../../../../test/builders/checked-return.js';
import type { ReturnContent } from '../../returns/index.js';
import { checkReturn, type ReturnFinding, type ReturnUnderCheck } from '../index.js';

type Content = Partial<ReturnContent>;
const slips = (content: Content, before?: Content, more?: Partial<ReturnUnderCheck>): readonly ReturnFinding[] =>
  checkReturn(underCheck(content, before, more)).filter(({ rule }) => rule === 'SCALE_SLIP');
const nursing = (gross: number, client = 0): Content => ({ financeLines: [spent('LT_NURSING', '65+', gross, { client })] });

describe('a scale slip', () => {
  it.each([
    ['7.0 times', 7.0, false],
    ['7.1 times: log10 is 0.851, within 0.15 of 1', 7.1, true],
    ['14.1 times: log10 is 1.149', 14.1, true],
    ['14.2 times: log10 is 1.152', 14.2, false],
    ['a thousand times', 1000, true],
    ['a thousandth', 0.001, true],
    ['50 times, which no unit makes', 50, false],
  ])('is near a power of ten: %s', (_, ratio, isFound) => {
    expect(slips(nursing(4e6 * ratio), nursing(4e6))).toHaveLength(isFound ? 1 : 0);
  });
  it('says both figures, and takes the amounts of a line that slipped together as one', () => {
    const [only, ...others] = slips(nursing(4_000, 900), nursing(4e6, 900_000));
    expect(others).toEqual([]);
    expect(only?.sentence).toBe('Nursing, 65+, others: gross expenditure is £4,000 and was £4,000,000 the year before: a part in 1,000.');
    expect(only?.cells.map(({ path }) => path.join('/'))).toEqual(['financeLines/0/gross', 'financeLines/0/clientContributions']);
  });
  it('is not asked about where the line jumps about in other councils too, unless spending for each adult is out of line', () => {
    // Ten times is 2.30 in logarithms: within three times 0.8.
    const change = around(0, 0.8);
    const bounds = { ...NO_BOUNDS, lines: { 'LT_NURSING 65+': { change, perAdult: around(1000) } } };
    const adults = { '18-64': 100_000, '65+': 10_000 };
    expect(slips(nursing(40e6), nursing(4e6), { bounds })).toEqual([]);
    expect(slips(nursing(40e6), nursing(4e6), { bounds, adults })).toEqual([]); // £4,000 for each, 4 times the median
    expect(slips(nursing(60e6), nursing(6e6), { bounds, adults })).toHaveLength(1); // 6 times
  });
  it('needs last year’s figure, of the year directly before, and is not asked of what is nought or small', () => {
    const later = underCheck(nursing(40e6), nursing(4e6));
    const [last] = later.earlier;
    const twoYearsAgo = last === undefined ? [] : [{ ...last, collection: underCheck({}).collection }];
    expect(checkReturn({ ...later, earlier: twoYearsAgo }).filter(({ rule }) => rule === 'SCALE_SLIP')).toEqual([]);
    expect(slips(nursing(40e6), nursing(0))).toEqual([]);
    expect(slips(nursing(9_000), nursing(900))).toEqual([]);
    expect(slips(nursing(11_000), nursing(1_100))).toHaveLength(1);
  });
  it('is found in activity and in the budget position', () => {
    const hours = (quantity: number): Content => ({ activityLines: [counted('LT_HOME_CARE', '65+', quantity)] });
    expect(slips(hours(4_200_000), hours(410_000)).map(({ sentence }) => sentence)).toEqual([
      'Community: home care, 65+: 4,200,000 hours are counted and 410,000 the year before: 10 times as much.',
    ]);
    const net = (outturn: number): Content => ({ budgetPosition: position(100e6, outturn) });
    expect(slips(net(104_000), net(101e6)).map(({ sentence }) => sentence)).toEqual([
      'The net outturn is £104,000 and was £101,000,000 the year before: a part in 970.',
    ]);
  });
});

describe('a scale slip of a saving', () => {
  const plan = (amount: number): Content => ({ savingsLines: [saving('AC2', [amount])] });

  it('is an amount that last year’s return printed otherwise', () => {
    expect(slips(plan(1_250), plan(1_250_000)).map(({ sentence }) => sentence)).toEqual([
      'AC2 (Saving AC2): £1,250 is planned for 2024-25, and last year’s return has £1,250,000: a part in 1,000.',
    ]);
    expect(slips(plan(2_500_000), plan(1_250_000))).toEqual([]);
  });
  it('is a stage a thousandth of another or ten times it; a tenth may be all that was delivered', () => {
    const delivered = (amount: number): readonly ReturnFinding[] =>
      slips({
        savingsLines: [saving('AC2', [500_000], { amounts: { planned: yearly([500_000]), reported: yearly([amount]), validated: [] } })],
      });
    expect(delivered(500)).toHaveLength(1);
    expect(delivered(5_000_000)).toHaveLength(1);
    expect(delivered(50_000)).toEqual([]);
  });
  it('is not looked for in lines of other services', () => {
    const libraries = (amount: number): Content => ({ savingsLines: [saving('L1', [amount], { service: 'other-service' })] });
    expect(slips(libraries(1_250), libraries(1_250_000))).toEqual([]);
  });
});
