import { known, missing, MISSING_REASONS, type MissingReason, Money } from '../../catalogue/index.js';
import { readAmount, readQuantity, type RawCell, type RawValue, type Unit, wordsOf } from './index.js';

const text = (words: string): RawCell => ({ value: { kind: 'text', text: words } });
const number = (value: number): RawCell => ({ value: { kind: 'number', number: value } });
const pounds = (amount: string) => ({ kind: 'read', value: known(Money.parse(amount)) });
const NBSP = '\u00a0';

describe('an amount', () => {
  it.each([
    ['£1,234.50', '1234.50'],
    ['1,234', '1234'],
    ['1234.5', '1234.50'],
    ['(6,445)', '-6445'],
    ['(£6,445)', '-6445'],
    ['£(6,445)', '-6445'],
    ['6,445-', '-6445'],
    ['-£6,445', '-6445'],
    ['−6445', '-6445'],
    ['1.2m', '1200000'],
    ['£4m', '4000000'],
    ['£5.4 million', '5400000'],
    ['250k', '250000'],
    ['£1.3bn', '1300000000'],
    [` £3,015,000${NBSP}`, '3015000'],
    [`1${NBSP}234${NBSP}567`, '1234567'],
    ['.5', '0.50'],
    ['nil', '0'],
    ['-0', '0'],
  ])('typed as %s is £%s', (typed, amount) => {
    expect(readAmount(text(typed))).toMatchObject({ ...pounds(amount), notes: [] });
  });

  it.each<[number | string, Unit, string]>([
    [6445, 'thousands', '6445000'],
    [6445.5, 'thousands', '6445500'],
    [1234.5, 'pounds', '1234.50'],
    [10.718, 'millions', '10718000'],
    [-2000, 'thousands', '-2000000'],
    ['(3,395)', 'thousands', '-3395000'],
    ['7.665', 'millions', '7665000'],
  ])('of %s in %s is £%s', (given, unit, amount) => {
    expect(readAmount(typeof given === 'number' ? number(given) : text(given), unit)).toMatchObject({ ...pounds(amount), notes: [] });
  });
  it('that names its own unit is in that, and says so', () => {
    expect(readAmount(text('£4m'), 'thousands')).toMatchObject({
      ...pounds('4000000'),
      notes: [expect.stringContaining('not in thousands')],
    });
  });
  it('is rounded to the penny and says so, but for what binary numbers are off by', () => {
    expect(readAmount(number(0.1 + 0.2))).toMatchObject({ ...pounds('0.30'), notes: [] });
    expect(readAmount(text('861.1199'))).toMatchObject({ ...pounds('861.12'), notes: ['The amount is rounded to the penny.'] });
  });

  it.each([
    ['-', 'not-submitted'],
    ['–', 'not-submitted'],
    ['n/a', 'not-applicable'],
    ['N/A ', 'not-applicable'],
    ['..', 'suppressed'],
    ['[c]', 'suppressed'],
    ['c', 'suppressed'],
    ['[z]', 'not-applicable'],
    ['not printed', 'not-printed'],
    ['Not comparable', 'not-comparable'],
    ['', 'not-submitted'],
    ['  ', 'not-submitted'],
  ] as const)('marked “%s” is missing: %s, and never nought', (mark, reason) => {
    expect(readAmount(text(mark))).toMatchObject({ kind: 'read', value: missing(reason) });
    expect(readQuantity(text(mark))).toMatchObject({ kind: 'read', value: missing(reason) });
  });
  it('that is missing can be written with any reason there is, and is read back with it', () => {
    for (const reason of Object.keys(MISSING_REASONS) as MissingReason[]) {
      expect(readAmount(text(wordsOf(reason)))).toEqual({ kind: 'read', value: missing(reason), notes: [] });
    }
  });
  it('that is a dash says how it was read, because a dash may mean nought', () => {
    expect(readAmount(text('-'))).toMatchObject({ notes: ['A dash is read as not submitted. Enter 0 where it means nought.'] });
  });
  it('that is blank was not submitted', () => {
    expect(readAmount({ value: { kind: 'blank' } })).toEqual({ kind: 'read', value: missing('not-submitted'), notes: [] });
  });

  it.each([
    ['5.4-7.7', '5.4', '7.7'],
    ['£5.4m 7.7m', '£5.4m', '7.7m'],
    ['5 7.5%', '5', '7.5%'],
    ['£5.4m to £7.7m', '£5.4m', '£7.7m'],
    ['1,000 – 2,000', '1,000', '2,000'],
  ])('that is a range, %s, is refused and asks for two fields', (typed, low, high) => {
    expect(readAmount(text(typed))).toEqual({
      kind: 'refused',
      code: 'RANGE_IN_CELL',
      sentence: `The cell holds two numbers, ${low} and ${high}. Give the lower and the higher one in a field of its own each, or the one that is meant.`,
    });
  });
  it.each(['1,23', '12,34,567', '1.2.3', '(-5)', '--5', 'about 5', '£', 'ten'])('that is no number, %s, is refused', (typed) => {
    expect(readAmount(text(typed))).toMatchObject({ kind: 'refused', code: 'CELL_OF_WRONG_KIND' });
  });
  it.each<[RawValue, string]>([
    [{ kind: 'boolean', boolean: true }, 'The cell holds true or false. Enter an amount of money.'],
    [{ kind: 'date', serial: 45_747 }, 'The cell holds a date. Enter an amount of money.'],
    [{ kind: 'text', text: '5%' }, 'The cell holds a percentage. Enter an amount of money.'],
    [{ kind: 'number', number: 1e21 }, expect.stringContaining('larger than anything') as string],
    [{ kind: 'number', number: NaN }, expect.stringContaining('larger than anything') as string],
    [{ kind: 'text', text: '£200bn' }, expect.stringContaining('larger than anything') as string],
  ])('that is something else is refused: %j', (value, sentence) => {
    expect(readAmount({ value })).toEqual({ kind: 'refused', code: 'CELL_OF_WRONG_KIND', sentence });
  });
});

describe('a formula', () => {
  it.each(['#DIV/0!', '#REF!', '#N/A'])('that came to %s is refused, and the error named', (error) => {
    const found = readAmount({ value: { kind: 'error', error }, formula: 'A1/B1' });
    expect(found).toMatchObject({
      code: 'CELL_IS_ERROR',
      sentence: `The cell holds the error ${error}. Mend the formula, or enter the value itself.`,
    });
  });
  it('without its result is refused, and never read as nought', () => {
    expect(readAmount({ value: { kind: 'blank' }, formula: 'SUM(A1:A9)' })).toMatchObject({ code: 'FORMULA_WITHOUT_VALUE' });
    expect(readAmount({ value: { kind: 'not-computed' } })).toMatchObject({ code: 'FORMULA_WITHOUT_VALUE' });
  });
  it('with its result is read, and says that it is one', () => {
    expect(readAmount({ ...number(6445), formula: 'SUM(A1:A9)' })).toMatchObject({
      ...pounds('6445'),
      notes: ['The value is the result of a formula, as it was last calculated.'],
    });
  });
});

describe('a quantity', () => {
  it('is read like an amount, and kept as it was counted', () => {
    expect(readQuantity(text('640,000'))).toMatchObject({ value: known(640_000) });
    expect(readQuantity(number(12.25))).toMatchObject({ value: known(12.25) });
    expect(readQuantity(text('5%'))).toMatchObject({ code: 'CELL_OF_WRONG_KIND' });
    expect(readQuantity(number(1e15))).toMatchObject({ code: 'CELL_OF_WRONG_KIND' });
  });
});
