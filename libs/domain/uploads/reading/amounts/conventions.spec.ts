import { addressIn, sheetOf, withCell, withNumbers, withSheet } from '../../../../../test/builders/given-workbook.js';
import {
  CONTENT,
  DEFINITION,
  planned,
  pounds,
  reading,
  SAVING,
  told,
  workbookOf,
  YEAR,
} from '../../../../../test/builders/upload-return.js';
import { missing } from '../../../catalogue/index.js';
import { tableOf } from '../../../returns/index.js';
import type { GivenWorkbook } from '../../given-workbook.js';
import type { ChosenConvention, ReadConvention, UploadReading } from '../../upload-reading.js';

const PLAIN = workbookOf();

const inThousands = (...tabs: readonly string[]): GivenWorkbook => withNumbers(PLAIN, tabs, (amount) => amount / 1000);
const of = ({ conventions }: UploadReading, table: string): ReadConvention => conventions.find((each) => each.table === table)!;
const questions = (found: UploadReading): readonly string[] => told(found).filter((each) => each.includes('CONVENTION'));
const heading = (code: string, column: string): string => addressIn(DEFINITION, code, -1, column);
const EVERYTHING = ['Finance', 'Budget position', 'Budget bridge', 'Savings amounts', 'Growth lines'];

describe('the convention of a table', () => {
  it('is shown with a cell before and after, even where nothing is in doubt', () => {
    expect(reading(PLAIN).conventions.map(({ table, column, unit, sheet, example }) => [table, column, unit, sheet, example])).toEqual([
      ['finance', '', 'pounds', 'Finance', `${addressIn(DEFINITION, 'finance', 1, 'others-gross')}: 60,000,000 is read as £60,000,000`],
      ['budget-position', '', 'pounds', 'Budget position', 'A6: 225,885,000 is read as £225,885,000'],
      ['budget-bridge', '', 'pounds', 'Budget bridge', 'B6: 208,035,000 is read as £208,035,000'],
      [
        'savings-amounts',
        '',
        'pounds',
        'Savings amounts',
        `${addressIn(DEFINITION, 'savings-amounts', 0, YEAR)}: 1,250,000 is read as £1,250,000`,
      ],
      [
        'growth-lines',
        '',
        'pounds',
        'Growth lines',
        `${addressIn(DEFINITION, 'growth-lines', 0, YEAR)}: 21,350,000 is read as £21,350,000`,
      ],
    ]);
  });
  it('is asked where savings stand in thousands and nobody says so, with what they come to', () => {
    const found = reading(inThousands('Savings amounts'));
    expect(questions(found)).toEqual([
      `question CONVENTION_TO_CONFIRM Savings amounts!${heading('savings-amounts', '2024-25')} Savings amounts!${heading('savings-amounts', '2025-26')}`,
    ]);
    // 1,250 + 2,250 of 225,885,000 pounds is 0.0015%; in thousands 1.5%
    expect(found.remarks[0]?.message).toBe(
      `Are the amounts in thousands? No unit is named, and in thousands the savings are 1.5% of the net budget. As it is, ${addressIn(DEFINITION, 'savings-amounts', 0, YEAR)}: 1,250 is read as £1,250,000.`,
    );
    expect(found).toMatchObject({
      outcome: 'answer-the-checks',
      sentence: 'Say first how the amounts of 1 table are meant; then the workbook is read again. Your return has not changed.',
    });
    expect(found.tables).toBeUndefined();
  });
  it('is found though the budget stands in thousands too', () => {
    const found = reading(inThousands(...EVERYTHING));
    expect(found.conventions.map(({ table, unit, toConfirm }) => [table, unit, toConfirm.length])).toEqual([
      ['finance', 'thousands', 1],
      ['budget-position', 'thousands', 1],
      ['budget-bridge', 'thousands', 1],
      ['savings-amounts', 'thousands', 1],
      ['growth-lines', 'thousands', 1],
    ]);
    expect(of(found, 'budget-position').toConfirm).toEqual([
      'Are the amounts in thousands? No unit is named, and in thousands the largest budget is £226,000,000.',
    ]);
    expect(of(found, 'growth-lines').toConfirm).toEqual([
      'Are the amounts in thousands, as those of “Finance” are? No unit is named here.',
    ]);
    // 60,000 thousand of 225,885 thousand
    expect(of(found, 'finance').because).toContain('in thousands gross expenditure is 27% of the net budget');
  });
  it('is as a person chose it, and then nothing is asked', () => {
    const chosen = ['finance', 'budget-position', 'budget-bridge', 'savings-amounts', 'growth-lines'].map((table) => ({
      table,
      column: '',
      unit: 'thousands',
      sign: 'as-given',
    })) as readonly ChosenConvention[];
    const found = reading(inThousands(...EVERYTHING), { chosen });
    expect(found).toMatchObject({ outcome: 'ready', tables: reading(PLAIN).tables });
    expect(found.conventions.every(({ isChosen, because }) => isChosen && because === 'A person has said so.')).toBe(true);
  });
  it('is what a heading, the tab or a line above the headings says', () => {
    const thousands = inThousands('Savings amounts');
    const inHeadings = tableOf(DEFINITION, 'savings-amounts')!
      .columns.filter(({ forYear }) => forYear !== undefined)
      .reduce((workbook, { code }) => withCell(workbook, 'Savings amounts', heading('savings-amounts', code), `${code} (£000)`), thousands);
    const above = withCell(thousands, 'Savings amounts', 'A3', 'All figures in £’000s');
    const onTab = withSheet(thousands, 'Savings amounts', (sheet) => ({ ...sheet, name: 'Savings amounts £000' }));
    for (const workbook of [inHeadings, above, onTab])
      expect(reading(workbook)).toMatchObject({ outcome: 'ready', tables: reading(PLAIN).tables });
  });
  it('is asked where the unit that is named cannot be', () => {
    const named = withCell(PLAIN, 'Savings amounts', 'A3', '£m');
    expect(of(reading(named), 'savings-amounts').toConfirm).toEqual([
      'But in millions the savings are 1500000% of the net budget; in pounds the savings are 1.5% of the net budget. Which unit is meant?',
    ]);
    const budget = withCell(PLAIN, 'Budget position', 'A5', 'Net budget (£000)');
    expect(of(reading(budget), 'budget-position').toConfirm).toEqual([
      'The unit that is named is thousands, but in thousands the largest budget is £226,000,000,000; in pounds the largest budget is £226,000,000. Which unit is meant?',
    ]);
  });
  it('is asked where headings name two units', () => {
    const two = withCell(withCell(PLAIN, 'Budget position', 'A5', 'Net budget (£)'), 'Budget position', 'B5', 'Net outturn (£m)');
    expect(of(reading(two), 'budget-position').toConfirm).toEqual([
      'The headings name pounds and millions. Which unit is meant for all of them?',
    ]);
  });
  it('turns savings that a ledger writes below nought, and income, and nothing else', () => {
    const ledger = withNumbers(PLAIN, ['Savings amounts'], (amount) => -amount);
    expect(reading(ledger)).toMatchObject({ outcome: 'ready', tables: reading(PLAIN).tables });
    const income = ['others-client-contributions', 'others-joint-and-nhs-income'].reduce(
      (workbook, column, i) =>
        withCell(workbook, 'Finance', addressIn(DEFINITION, 'finance', 1, column), i === 0 ? -15_000_000 : -5_000_000),
      PLAIN,
    );
    expect(reading(income)).toMatchObject({ outcome: 'ready', tables: reading(PLAIN).tables });
    const growth = withNumbers(PLAIN, ['Growth lines'], (amount) => -amount);
    expect(of(reading(growth), 'growth-lines').sign).toBe('as-given');
  });
  it('is told by another year where the collection’s own has no amount', () => {
    const later = {
      ...SAVING,
      amounts: {
        ...planned('0', '22500000'),
        planned: [{ year: YEAR, amount: missing('not-printed') }, ...planned('0', '22500000').planned.slice(1)],
      },
    };
    expect(
      of(reading(workbookOf({ ...CONTENT, savingsLines: [later], growthLines: [], budgetBridge: [] })), 'savings-amounts').because,
    ).toContain('in pounds the savings are 10% of the net budget');
  });
  it('is asked where signs are mixed', () => {
    const mixed = withCell(PLAIN, 'Savings amounts', addressIn(DEFINITION, 'savings-amounts', 0, '2025-26'), -3_250_000);
    expect(of(reading(mixed), 'savings-amounts').toConfirm).toEqual(['1 of 5 amounts are below nought. Which of them are reversals?']);
  });
});

describe('amounts by the week', () => {
  it('stay in pounds where the rest of the workbook is not', () => {
    const content = {
      ...CONTENT,
      savingsLines: CONTENT.savingsLines
        .map((line) => ({ ...line, calculation: { quantity: 180, weeklyRate: pounds('92').value, weeks: 52 } }))
        .slice(0, 1),
    };
    const workbook = withNumbers(workbookOf(content), ['Savings amounts'], (amount) => amount / 1000);
    const found = reading(withSheet(workbook, 'Read me', () => sheetOf('Read me', [['£000']])));
    expect(found.conventions.find(({ column }) => column === 'weekly-rate')).toMatchObject({
      unit: 'pounds',
      toConfirm: [],
      heading: 'Saved a week',
    });
  });
});
