import { type Figure, type FinancialYear, known, missing, type MissingReason, Money, yearStartingIn } from '../catalogue/index.js';
import { incrementIn, positionIn, type Profile, type SavingsLine, savingsByClass, wholly, PLAIN_LINE } from './index.js';

const thousands = (amount: number | MissingReason): Figure<Money> =>
  typeof amount === 'number' ? known(Money.thousands(amount)) : missing(amount);
const profileFrom = (start: number, kind: Profile['kind'], ...amounts: (number | MissingReason)[]): Profile => ({
  kind,
  amounts: amounts.map((amount, i) => ({ year: yearStartingIn(start + i), amount: thousands(amount) })),
});
const year = (start: number): FinancialYear => yearStartingIn(start);

describe('a savings profile', () => {
  /** Technology-enabled care in Leicestershire's 2021 plan, £000 (method golden G1, line AC5). */
  const cumulative = profileFrom(2021, 'cumulative', 250, 750, 1100, 2000);

  it('turns a cumulative plan into the increments the budget table prints', () => {
    expect([2021, 2022, 2023, 2024].map((start) => incrementIn(cumulative, year(start)))).toEqual([250, 500, 350, 900].map(thousands));
  });
  it('reaches the same position from increments', () => {
    expect(positionIn(profileFrom(2021, 'increments', 250, 500, 350, 900), year(2024))).toEqual(thousands(2000));
  });
  it('saved nothing before its first year', () => {
    expect(positionIn(cumulative, year(2020))).toEqual(thousands(0));
  });
  it('does not guess a year that the document does not print', () => {
    const printedEnds = profileFrom(2024, 'cumulative', 200, 'not-printed', 'not-printed', 500);
    expect(positionIn(printedEnds, year(2025))).toEqual(missing('not-printed'));
    expect(incrementIn(printedEnds, year(2027))).toEqual(missing('not-printed'));
  });
  it('does not carry the last printed year forward', () => {
    expect(positionIn(cumulative, year(2025))).toEqual(missing('not-submitted'));
  });
});

describe('savings by class', () => {
  const line = (reference: string, nature: SavingsLine['nature'], ...amounts: (number | MissingReason)[]): SavingsLine => ({
    ...PLAIN_LINE,
    reference,
    title: reference,
    vintage: year(2024),
    nature,
    cashShares: wholly('cashable'),
    deliveryState: 'planned',
    amounts: { planned: profileFrom(2024, 'cumulative', ...amounts).amounts, reported: [], validated: [] },
  });

  it('adds up the lines of each class and all classes', () => {
    const { classes, total } = savingsByClass(
      [line('A', 'efficiency', 5), line('B', 'efficiency', 7), line('C', 'income', 1)],
      'planned',
      year(2024),
    );
    expect(classes.map((each) => [each.nature, each.amount])).toEqual([
      ['efficiency', thousands(12)],
      ['income', thousands(1)],
    ]);
    expect(total).toEqual(thousands(13));
  });
  it('gives no total where a line has no figure, and names the line', () => {
    const { classes, total } = savingsByClass(
      [line('A', 'efficiency', 5, 'not-printed'), line('C', 'income', 1, 2)],
      'planned',
      year(2025),
    );
    expect(total).toEqual(missing('not-printed'));
    expect(classes.map((each) => each.linesWithout)).toEqual([['A'], []]);
  });
  it('says that nothing was submitted rather than nought', () => {
    expect(savingsByClass([], 'planned', year(2024)).total).toEqual(missing('not-submitted'));
  });
});
