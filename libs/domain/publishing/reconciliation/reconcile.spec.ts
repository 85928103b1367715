import { isKnown, known, missing, Money } from '../../catalogue/index.js';
import type { DifferenceReasonCode } from './difference-reason.table.js';
import { type Reconciled, reconcile } from './reconcile.js';
import type { ReasonAmount } from './reasons-of.js';

const thousands = (amount: number): Money => Money.thousands(amount);
const pounds = (text: string): Money => Money.parse(text);

/** Reasons with what they come to, in thousands of pounds. */
const reasons = (amounts: Partial<Record<DifferenceReasonCode, number>>): readonly ReasonAmount[] =>
  Object.entries(amounts).map(([code, amount]) => ({
    code: code as DifferenceReasonCode,
    amount: known(thousands(amount)),
    declared: [],
  }));

/** Ours at so many thousands above £100m, of which a thousandth is 100. */
const apart = (difference: number, of: Partial<Record<DifferenceReasonCode, number>>): Reconciled =>
  reconcile(thousands(100_000 + difference), thousands(100_000), reasons(of));

describe('a figure beside the published one', () => {
  it('agrees within a thousandth of it, and is a difference from the next penny on', () => {
    const theirs = pounds('14414200');
    expect(reconcile(pounds('14428614.20'), theirs, [])).toMatchObject({ state: 'agrees', tolerance: pounds('14414.20') });
    expect(reconcile(pounds('14428614.21'), theirs, []).state).toBe('unexplained');
    expect(reconcile(pounds('14399785.79'), theirs, []).state).toBe('unexplained');
  });

  it('agrees within £1,000 where a thousandth is less', () => {
    expect(reconcile(pounds('501000'), pounds('500000'), [])).toMatchObject({ state: 'agrees', tolerance: pounds('1000') });
    expect(reconcile(pounds('501000.01'), pounds('500000'), []).state).toBe('unexplained');
  });

  it('differs as England’s net does from its gross in 2014-15: by £2,629.1m of client contributions (method 2.1)', () => {
    const [gross, net] = [thousands(17_043_300), thousands(14_414_200)];
    expect(reconcile(net, gross, reasons({ 'client-contributions': -2_629_100, 'other-income': -1_500_000 }))).toMatchObject({
      state: 'explained',
      difference: thousands(-2_629_100),
      share: -2_629_100 / 17_043_300,
      nearest: { of: 'client-contributions', amount: thousands(-2_629_100) },
      remainder: Money.zero,
      tried: 2,
    });
  });

  it('is explained in part by less than the difference, and what is left is shown', () => {
    expect(apart(4_000, { 'one-offs': 3_000 })).toMatchObject({
      state: 'partly-explained',
      nearest: { of: 'one-offs' },
      remainder: thousands(1_000),
    });
  });

  it.each([
    ['more than the difference', 5_000],
    ['an amount of the other sign', -3_000],
    ['an amount within the tolerance', 100],
  ])('is not explained by %s, which says all the same what it would leave', (_, amount) => {
    const found = apart(4_000, { 'one-offs': amount });
    expect(found).toMatchObject({ state: 'unexplained', nearest: undefined, remainder: thousands(4_000), tried: 1 });
    expect(found.reasons.map(({ wouldLeave }) => wouldLeave)).toEqual([known(thousands(4_000 - amount))]);
  });

  it.each([
    ['add up', { transfers: 2_500, 'one-offs': 1_450 }, 50],
    ['take from each other', { transfers: 6_000, 'one-offs': -2_000 }, 0],
  ])('is explained by everything that is declared, where the parts %s', (_, of, left) => {
    expect(apart(4_000, of)).toMatchObject({
      state: 'explained',
      nearest: { of: 'all-declared' },
      remainder: thousands(left),
      tried: 3,
    });
  });

  it('is never explained by two incomes at once, nor by one beside what is declared', () => {
    expect(apart(-3_000, { 'client-contributions': -2_000, 'joint-and-nhs-income': -1_000 })).toMatchObject({
      state: 'partly-explained',
      nearest: { of: 'client-contributions' },
      remainder: thousands(-1_000),
      tried: 2,
    });
    expect(apart(-3_000, { 'client-contributions': -2_000, transfers: -1_000 }).remainder).toEqual(thousands(-1_000));
  });

  it('is set against no amount that is missing, nor against nought', () => {
    const absent: ReasonAmount = { code: 'capital-charges', amount: missing('not-collected'), declared: [] };
    const found = reconcile(thousands(104_000), thousands(100_000), [absent, ...reasons({ 'other-income': 0 })]);
    expect(found).toMatchObject({ state: 'unexplained', tried: 0 });
    expect(found.reasons.map(({ wouldLeave }) => isKnown(wouldLeave))).toEqual([false, true]);
  });

  it('is not called unexplained where nothing was kept that could explain it', () => {
    expect(reconcile(thousands(104_000), thousands(100_000), undefined)).toMatchObject({ state: 'not-kept', reasons: [], tried: 0 });
    expect(reconcile(thousands(100_000), thousands(100_000), undefined).state).toBe('agrees');
  });

  it('has no share of nought', () => {
    expect(reconcile(thousands(2), Money.zero, []).share).toBeUndefined();
  });
});
