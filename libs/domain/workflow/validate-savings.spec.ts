import { known, missing, Money, yearStartingIn } from '../catalogue/index.js';
import { emptyContent, type ReturnContent } from '../returns/index.js';
import { PLAIN_LINE, type SavingsLine, wholly } from '../savings/index.js';
import { type ValidatedSaving, withValidated } from './index.js';

const YEAR = yearStartingIn(2024);
const pounds = (amount: number) => [{ year: YEAR, amount: known(Money.parse(String(amount))) }];
/** Planned 1,000, of which 900 is reported. */
const line = (more: Partial<SavingsLine> = {}): SavingsLine => ({
  ...PLAIN_LINE,
  reference: 'AC2',
  title: 'Telecare',
  vintage: YEAR,
  nature: 'efficiency',
  cashShares: wholly('cashable'),
  deliveryState: 'reported-delivered',
  amounts: { planned: pounds(1000), reported: pounds(900), validated: [] },
  ...more,
});
const content = (...savingsLines: readonly SavingsLine[]): ReturnContent => ({ ...emptyContent, savingsLines });
const word = (amount: number | undefined, more: Partial<ValidatedSaving> = {}): ValidatedSaving => ({
  reference: 'AC2',
  evidence: 'Ledger code 4711',
  amounts: amount === undefined ? [{ year: YEAR, amount: missing('not-submitted') }] : pounds(amount),
  ...more,
});
const codes = (of: ReturnContent, ...savings: readonly ValidatedSaving[]): readonly string[] => {
  const outcome = withValidated(of, savings);
  return outcome.kind === 'refused' ? outcome.problems.map(({ code, cell }) => `${code} ${cell}`.trim()) : [];
};
const lineOf = (of: ReturnContent, ...savings: readonly ValidatedSaving[]): SavingsLine | undefined => {
  const outcome = withValidated(of, savings);
  return outcome.kind === 'validated' ? outcome.content.savingsLines[0] : undefined;
};

describe('finance’s word on savings', () => {
  it('enters amounts and takes a line that has some of them a state further', () => {
    expect(lineOf(content(line()), word(850))).toMatchObject({
      deliveryState: 'finance-validated',
      amounts: { validated: pounds(850), reported: pounds(900) },
    });
  });
  it('may be that nothing of it could be found, which takes the line nowhere', () => {
    expect(lineOf(content(line()), word(0))).toMatchObject({ deliveryState: 'reported-delivered', amounts: { validated: pounds(0) } });
  });
  it('may be that finance has not looked at it, by which nothing is validated', () => {
    expect(lineOf(content(line()), word(undefined))).toEqual(line());
  });
  it('takes a line back that was validated and of which nothing can be found any more', () => {
    const before = line({ deliveryState: 'finance-validated' });
    expect(lineOf(content(before), word(0))?.deliveryState).toBe('reported-delivered');
    expect(lineOf(content(before), word(undefined))?.deliveryState).toBe('finance-validated');
  });
  it('is said once of a line', () => {
    expect(codes(content(line()), word(1), word(2))).toEqual(['LINE_REPEATED savings line AC2, validated']);
  });
  it('is needed on every line that is reported, and on no other', () => {
    const planned = line({ reference: 'AC3', amounts: { planned: pounds(5), reported: [], validated: [] } });
    expect(codes(content(line(), planned))).toEqual(['SAVINGS_NOT_VALIDATED savings line AC2, validated']);
    expect(codes(content(line(), planned), word(900))).toEqual([]);
  });
  it('never goes beyond what is reported, nor lets what is reported go beyond what was identified', () => {
    expect(codes(content(line()), word(901))).toEqual(['VALIDATED_ABOVE_REPORTED savings line AC2, validated, 2024-25']);
    const beyond = line({ amounts: { planned: pounds(899), reported: pounds(900), validated: [] } });
    expect(codes(content(beyond), word(800))).toEqual(['VALIDATED_ABOVE_REPORTED savings line AC2, reported, 2024-25']);
  });
  it('needs evidence that somebody can follow up, an amount, and a line that is there', () => {
    expect(codes(content(line()), word(1, { evidence: 'seen' }))).toEqual(['ANSWER_TOO_SHORT savings line AC2, validated']);
    expect(codes(content(line()), word(1, { amounts: [] }))).toEqual(['SAVINGS_NOT_VALIDATED savings line AC2, validated']);
    expect(codes(content(line()), word(1), word(1, { reference: 'AC9' }))).toEqual(['LINE_NOT_FOUND']);
  });
});
