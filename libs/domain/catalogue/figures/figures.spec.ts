import { combineFigures, financialYear, known, missing, Money, yearsAfter, yearsUpTo, yearStartingIn } from '../index.js';

describe('Money', () => {
  it('adds a million pennies to exactly ten thousand pounds', () => {
    expect(Money.sum(Array.from({ length: 1_000_000 }, () => Money.parse('0.01'))).toString()).toBe('10000.00');
  });
  it('keeps what floating point loses', () => {
    expect(Money.parse('0.1').plus(Money.parse('0.2')).toString()).toBe('0.30');
    expect(Money.parse('9999999999999999.99').toString()).toBe('9999999999999999.99');
  });
  it('writes negative amounts under a pound with their sign', () => {
    expect(Money.parse('-0.05').toString()).toBe('-0.05');
    expect(Money.parse('5').minus(Money.parse('5.10')).toString()).toBe('-0.10');
  });
  it.each(['', '1,234', '£5', '1.234', '1e3', 'NaN', ' 1', '12345678901234567'])('refuses %p', (text) => {
    expect(() => Money.parse(text)).toThrow(TypeError);
  });
  it('reads thousands as a council report prints them', () => {
    expect(Money.thousands(6445).toString()).toBe('6445000.00');
    expect(() => Money.thousands(0.5)).toThrow(TypeError);
  });
});

describe('a financial year', () => {
  it('is written by its two calendar years, also across a century', () => {
    expect(yearStartingIn(2024)).toBe('2024-25');
    expect(yearStartingIn(1999)).toBe('1999-00');
  });
  it('counts from year to year', () => {
    expect(yearsAfter(financialYear('2022-23'), 2)).toBe('2024-25');
    expect(yearsUpTo(financialYear('2022-23'), financialYear('2024-25'))).toEqual(['2023-24', '2024-25']);
    expect(yearsUpTo(financialYear('2022-23'), financialYear('2022-23'))).toEqual([]);
  });
  it.each(['2024', '2024-26', '2024/25', '24-25', '1889-90', ''])('refuses %p', (text) => {
    expect(() => financialYear(text)).toThrow('not a financial year');
  });
});

describe('a figure', () => {
  it('is missing when any figure it is made of is missing, and says why', () => {
    const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
    expect(combineFigures([known(1), missing('suppressed'), known(2)], sum)).toEqual(missing('suppressed'));
    expect(combineFigures([known(1), known(0)], sum)).toEqual(known(1));
  });
});
