import { councilCode, type Figure, type FinancialYear, known, missing, Money, yearStartingIn } from '../../catalogue/index.js';
import { type OverlapGroup, PLAIN_LINE, type SavingsLine, wholly } from '../../savings/index.js';
import { type PrintedRegister, registerFindings } from './index.js';

const year = (start: number): FinancialYear => yearStartingIn(start);
const thousands = (amount: number | undefined): Figure<Money> =>
  amount === undefined ? missing('not-printed') : known(Money.thousands(amount));
const planned = (start: number, ...amounts: readonly (number | undefined)[]): SavingsLine['amounts'] => ({
  planned: amounts.map((amount, i) => ({ year: year(start + i), amount: thousands(amount) })),
  reported: [],
  validated: [],
});
const line = (more: Partial<SavingsLine>): SavingsLine => ({
  ...PLAIN_LINE,
  reference: 'AC1',
  title: 'Review of contracts',
  vintage: year(2021),
  nature: 'efficiency',
  cashShares: wholly('cashable'),
  deliveryState: 'planned',
  amounts: planned(2021, 100, 200),
  provenance: { document: 'The plan', paragraph: '26' },
  ...more,
});
const register = (savingsLines: readonly SavingsLine[], more: Partial<PrintedRegister> = {}): PrintedRegister => ({
  council: councilCode('X99000001'),
  collection: year(2021),
  savingsLines,
  growthLines: [],
  budgetBridge: [],
  overlapGroups: [],
  ...more,
});
const found = (...registers: readonly PrintedRegister[]): readonly string[] =>
  registerFindings(registers).map(({ rule, sentence }) => `${rule}: ${sentence}`);
const rules = (...registers: readonly PrintedRegister[]): readonly string[] => registerFindings(registers).map(({ rule }) => rule);

describe('the rules of the register', () => {
  it('are silent on a line that is what it says', () => {
    expect(found(register([line({})]))).toEqual([]);
  });

  it('find funding that is called an efficiency, with the line and its paragraph', () => {
    const [finding] = registerFindings([register([line({ reference: 'AC17', cashShares: wholly('funding') })])]);
    expect(finding?.sentence).toBe(
      'AC17 (Review of contracts) is labelled an efficiency, and its cash shares make it funding from elsewhere.',
    );
    expect(finding?.provenance).toEqual({ document: 'The plan', paragraph: '26' });
    expect(rules(register([line({ nature: 'income', cashShares: wholly('funding') })]))).toEqual([]);
  });
  it('find charging that is called a service reduction, and spending that is called income', () => {
    expect(found(register([line({ nature: 'service-reduction', cashShares: wholly('income-fees') })]))[0]).toContain(
      'labelled a service reduction, and its cash shares make it income from charges',
    );
    expect(found(register([line({ nature: 'income' })]))[0]).toContain('labelled income, and its cash shares make it a fall in spending');
  });
  it('find an efficiency that is said to close something or to bring in a grant, and ask no one else', () => {
    expect(found(register([line({ title: 'Closure of a day centre' })]))[0]).toContain(
      'speaks of “Closure”: part of it may be less service',
    );
    expect(found(register([line({ note: 'A ring-fenced grant is counted in it.' })]))[0]).toContain(
      'speaks of “grant”: part of it may be income or funding',
    );
    expect(rules(register([line({ nature: 'service-reduction', title: 'Closure of a day centre' })]))).toEqual([]);
    expect(rules(register([line({ title: 'Care closer to home' })]))).toEqual([]);
  });
  it('find a vacancy factor entered as lasting, and not one entered as one-off', () => {
    const vacancy = { title: 'Vacancy factor', reference: 'AC3' };
    expect(rules(register([line(vacancy)]))).toEqual(['VACANCY_IS_NOT_RECURRENT']);
    expect(rules(register([line({ ...vacancy, recurrence: 'one-off' })]))).toEqual([]);
  });

  it('find a lasting saving that falls, by how much and when', () => {
    expect(found(register([line({ amounts: planned(2021, 500, 0) })]))).toEqual([
      'PROFILE_REVERSES: AC1 (Review of contracts) is entered as recurrent and falls by £500,000 in 2022-23.',
    ]);
    expect(rules(register([line({ amounts: planned(2021, 500, 0), recurrence: 'one-off' })]))).toEqual([]);
  });
  it('find reablement without its cost, and are content with any', () => {
    const costs = { running: [{ year: year(2021), amount: thousands(50) }], implementation: [], unphased: undefined };
    expect(rules(register([line({ practiceTags: ['REABLEMENT'] })]))).toEqual(['RUNNING_COST_MISSING']);
    expect(rules(register([line({ practiceTags: ['REABLEMENT'], costs })]))).toEqual([]);
  });
  it('find that Leicestershire’s care technology costs £4.1m and brings £4.1m over its four years', () => {
    const technology = (unphased: number): SavingsLine =>
      line({
        amounts: planned(2021, 250, 750, 1100, 2000),
        costs: { running: [], implementation: [], unphased: Money.thousands(unphased) },
      });
    expect(found(register([technology(4100)]))[0]).toMatch(
      /^GROSS_OR_NET_UNCLEAR: .* brings £4,100,000 over its printed years and is said to cost £4,100,000/,
    );
    expect(rules(register([technology(3000)]))).toEqual([]);
  });
  it('find avoided cost that says from what', () => {
    const calculation = { quantity: 10, weeklyRate: Money.parse('100'), weeks: 52 };
    expect(rules(register([line({ cashShares: wholly('cost-avoidance') })]))).toEqual(['AVOIDED_FROM_NO_STATED_PATH']);
    expect(rules(register([line({ cashShares: wholly('cost-avoidance'), calculation })]))).toEqual([]);
  });
  it('find two lines reckoned to one amount, until the overlap is declared', () => {
    const moves = (reference: string, quantity: number): SavingsLine =>
      line({ reference, calculation: { quantity, weeklyRate: Money.parse('92'), weeks: 52 } });
    const both = [moves('AC2', 180), moves('AC4', 182)];
    const overlap = {
      code: 'moves',
      title: 'Moves',
      bookedIn: 'AC4',
      cap: undefined,
      note: undefined,
      provenance: undefined,
      claims: both.map(({ reference, calculation }) => ({ reference, calculation, inAmounts: false, actualWeeklyRate: undefined })),
    } as OverlapGroup;
    expect(found(register(both))).toEqual([
      'MAY_BE_COUNTED_TWICE: AC2 and AC4 are both reckoned at about £861,120: they may be one saving entered twice.',
    ]);
    expect(rules(register(both, { overlapGroups: [overlap] }))).toEqual([]);
    expect(rules(register([moves('AC2', 180), moves('AC4', 190)]))).toEqual([]);
  });

  it('find a bridge whose savings are not those of its lines, and test no year that a line does not print', () => {
    const bridge = (savings: number, start = 2021): PrintedRegister['budgetBridge'] => [
      {
        year: year(start),
        opening: thousands(1),
        transfers: thousands(0),
        subtotal: thousands(1),
        growth: thousands(undefined),
        savings: thousands(savings),
        otherMovements: thousands(0),
        closing: thousands(1),
      },
    ];
    const lines = [line({ amounts: planned(2021, 3395, 5585, undefined) })];
    expect(found(register(lines, { budgetBridge: bridge(3495) }))).toEqual([
      'BRIDGE_DIFFERS_FROM_LINES: The 2021-22 budget bridge has £3,495,000 of savings, and the lines add £3,395,000 in that year.',
    ]);
    expect(rules(register(lines, { budgetBridge: [...bridge(3395), ...bridge(2190, 2022), ...bridge(1, 2023)] }))).toEqual([]);
  });

  it('find a saving that is new in two budget rounds, and not one that is amended', () => {
    const first = register([line({ reference: 'AC5', lineage: 'TEC' })]);
    const second = (vintageChange: SavingsLine['vintageChange']): PrintedRegister =>
      register([line({ reference: 'AC2', lineage: 'TEC', vintage: year(2024), vintageChange, amounts: planned(2024, 1250) })], {
        collection: year(2024),
      });
    expect(found(first, second('new'))[0]).toContain(
      'AC2 (Review of contracts) is entered as new in 2024-25, and the same saving is AC5 of 2021-22',
    );
    expect(rules(first, second('unchanged'))).toEqual([]);
  });
});
