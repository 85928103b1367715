import { addressIn, type Typed, valueAt, withCell, withSheet } from '../../../../test/builders/given-workbook.js';
import { CONTENT, DEFINITION, reading, told, workbookOf } from '../../../../test/builders/upload-return.js';
import { known, missing, Money } from '../../catalogue/index.js';
import { type SheetCell, type TableCode } from '../../returns/index.js';
import type { GivenValue, GivenWorkbook } from '../given-workbook.js';
import type { UploadReading } from '../upload-reading.js';
import { tablesFromKept } from './index.js';

const PLAIN = workbookOf();
const PLAIN_READING = reading(PLAIN);
const at = (code: string, row: number, column: string): string => addressIn(DEFINITION, code, row, column);
const BUDGET = at('budget-position', 0, 'budget');
const PLANNED = at('savings-amounts', 0, '2024-25');
const typed = (tab: string, address: string, value?: Typed): GivenWorkbook => withCell(PLAIN, tab, address, value);
const amount = (money: string): SheetCell => ({ kind: 'money', amount: known(Money.parse(money)) });
const cellOf = ({ tables }: UploadReading, table: TableCode, column: string): SheetCell | undefined =>
  tables && tablesFromKept(tables)[table]?.[0]?.[column];
const error = (value: string): GivenValue => ({ kind: 'error', error: value });

describe('a cell', () => {
  it.each([
    ['£225,885,000.00', '225885000.00'],
    ['\u00a0225\u00a0885\u00a0000 ', '225885000.00'],
    ['225.885m', '225885000.00'],
    [{ value: { kind: 'number', number: 225_885_000 } as GivenValue, formula: 'SUM(A1:A4)' }, '225885000.00'],
  ])('holds the amount it was typed as: %j', (value, money) => {
    expect(cellOf(reading(typed('Budget position', BUDGET, value)), 'budget-position', 'budget')).toEqual(amount(money));
  });
  it('may say why it holds no amount', () => {
    const found = reading(typed('Budget position', at('budget-position', 0, 'outturn'), '[c]'));
    expect(cellOf(found, 'budget-position', 'outturn')).toEqual({ kind: 'money', amount: missing('suppressed') });
  });
  it('in brackets is below nought', () => {
    const found = reading(typed('Growth lines', at('growth-lines', 0, '2025-26'), '(6,445)'));
    expect(cellOf(found, 'growth-lines', '2025-26')).toEqual(amount('-6445.00'));
  });
  it('holds a day as a date or as people write it', () => {
    const day = at('declarations', 0, 'declared-on');
    expect(valueAt(PLAIN, 'Declarations', day)).toEqual({ kind: 'date', serial: 45_852 });
    expect(reading(typed('Declarations', day, '14/07/2025')).tables).toEqual(PLAIN_READING.tables);
  });
  it.each([
    [
      { value: error('#DIV/0!'), formula: 'A1/A2' },
      'CELL_IS_ERROR',
      'The cell holds the error #DIV/0!.',
      'Mend the formula, or enter the value itself.',
    ],
    [
      { value: { kind: 'not-computed' } as GivenValue, formula: 'A1' },
      'FORMULA_WITHOUT_VALUE',
      'The cell holds a formula without its result.',
      expect.stringContaining('Open the workbook'),
    ],
    ['5.4-7.7', 'RANGE_IN_CELL', 'The cell holds two numbers, 5.4 and 7.7.', expect.stringContaining('Give the lower')],
    ['a lot', 'CELL_OF_WRONG_KIND', '“a lot” cannot be read.', 'Enter an amount of money, such as 1234.50.'],
  ])('that cannot be read is told at its address, with what to do: %j', (value, code, message, remedy) => {
    const found = reading(typed('Savings amounts', PLANNED, value));
    expect(found.remarks).toEqual([
      {
        severity: 'error',
        code,
        message,
        remedy,
        cell: 'Savings amounts, row 1, 2024-25',
        places: [{ sheet: 'Savings amounts', address: PLANNED }],
      },
    ]);
    expect(found).toMatchObject({
      outcome: 'fix-and-re-upload',
      sentence: '1 cell cannot be read. Mend it where the Errors sheet says and send the workbook again; your return has not changed.',
    });
    expect(found.tables).toBeUndefined();
  });
  it('that cannot be read brings about nothing else that is told', () => {
    const reference = typed('Savings lines', at('savings-lines', 0, 'reference'), { value: error('#REF!') });
    expect(told(reading(reference))).toEqual([`error CELL_IS_ERROR Savings lines!${at('savings-lines', 0, 'reference')}`]);
    const share = typed('Savings lines', at('savings-lines', 0, 'share-cashable'), 'most');
    expect(told(reading(share))).toEqual([`error CELL_OF_WRONG_KIND Savings lines!${at('savings-lines', 0, 'share-cashable')}`]);
  });
  it('that must be filled in and is blank is told where it is', () => {
    const found = reading(typed('Savings lines', at('savings-lines', 1, 'nature')));
    expect(told(found)).toEqual([`error CELL_BLANK Savings lines!${at('savings-lines', 1, 'nature')}`]);
    expect(found.sentence).toMatch(/^1 cell must be filled in\. /);
  });
  it('that is merged with another of the table is refused, and one merged with nothing of it is not', () => {
    const value: GivenValue = { kind: 'text', text: 'Older people' };
    expect(told(reading(typed('Growth lines', 'B6', { value, merged: 'B6:C6' })))).toEqual(['error CELLS_MERGED Growth lines!B6']);
    expect(told(reading(typed('Growth lines', 'B6', { value, merged: 'B6:B9' })))).toEqual([]);
    expect(told(reading(typed('Growth lines', 'B3', { value, merged: 'B3:F3' })))).toEqual([]);
  });
});

describe('cells of one kind', () => {
  it('are noticed once, with how many and the first three', () => {
    const dashes = ['2019-20', '2020-21', '2021-22', '2022-23'].reduce(
      (workbook, year) => withCell(workbook, 'Growth lines', at('growth-lines', 0, year), '–'),
      PLAIN,
    );
    expect(reading(dashes).notices).toEqual([
      `Growth lines, 4 cells, from ${['2019-20', '2020-21', '2021-22'].map((year) => at('growth-lines', 0, year)).join(', ')} on: A dash is read as not submitted. Enter 0 where it means nought.`,
    ]);
  });
});

describe('a row', () => {
  const rowOf = (tab: string, row: number, ...cells: readonly Typed[]): GivenWorkbook =>
    cells.reduce<GivenWorkbook>((workbook, cell, i) => withCell(workbook, tab, `${String.fromCharCode(65 + i)}${row}`, cell), PLAIN);

  it('that is blank, or holds nothing but spaces, is passed over', () => {
    const later = withSheet(PLAIN, 'Growth lines', (sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (cell.row === 6 ? { ...cell, row: 30, address: cell.address.replace('6', '30') } : cell)),
    }));
    expect(reading(withCell(later, 'Growth lines', 'A9', ' ')).tables).toEqual(PLAIN_READING.tables);
  });
  it('of totals is none, wherever it stands', () => {
    expect(reading(rowOf('Growth lines', 8, 'Totals', '', '', '', 99)).tables).toEqual(PLAIN_READING.tables);
    const beforeOthers = withCell(rowOf('Savings lines', 8, 'Total', 'all of them'), 'Savings lines', 'A9', '');
    expect(reading(beforeOthers).tables).toEqual(PLAIN_READING.tables);
  });
  it('under no heading is noticed', () => {
    expect(reading(typed('Declarations', 'F6', 'checked')).notices).toEqual([
      'Declarations: a cell that stands under no heading, from F6 on, is not read.',
    ]);
  });
});

describe('a cell that is reckoned from others', () => {
  const NET = at('finance', 1, 'others-net');
  const whole = withCell(PLAIN, 'Finance', at('finance', 1, 'others-other-income'), 0);

  it('may be typed over with what they give, to the penny', () => {
    expect(told(reading(withCell(whole, 'Finance', NET, 40_000_000.01)))).toEqual([]);
  });
  it('is refused where it was typed over with anything else', () => {
    const found = reading(withCell(whole, 'Finance', NET, 41_000_000));
    expect(told(found)).toEqual([`error DERIVED_OVERWRITTEN Finance!${NET}`]);
    expect(found.remarks[0]?.message).toBe('The cell holds £41,000,000, and the others of its row give £40,000,000.');
    expect(found.sentence).toMatch(/^1 finance line cannot be true\. /);
  });
  // Leicester prints for 2022-23 a budget of £130,256,700, an outturn of £128,398,819 and 1.45 %: 1,857,881 is 1.426 % of the budget and 1.447 % of the outturn
  it.each([
    ['1.43%', []],
    ['1.4%', []],
    [0.01426, []],
    ['1.45%', ['The cell holds 1.45%, and the others of its row give 1.43%; 1.45% is the share of “Net outturn”.']],
    [0.02, ['The cell holds 2%, and the others of its row give 1.43%.']],
  ])('of a share may be typed as finely as one likes, here %s', (share, messages) => {
    const budget = withCell(PLAIN, 'Budget position', at('budget-position', 0, 'budget'), 130_256_700);
    const both = withCell(budget, 'Budget position', at('budget-position', 0, 'outturn'), 128_398_819);
    const found = reading(withCell(both, 'Budget position', at('budget-position', 0, 'underspend-share'), share));
    expect(found.remarks.filter(({ code }) => code === 'DERIVED_OVERWRITTEN').map(({ message }) => message)).toEqual(messages);
  });
  it('is left to its formula, whatever that came to', () => {
    expect(told(reading(withCell(whole, 'Finance', NET, { value: { kind: 'number', number: 7 }, formula: 'A1' })))).toEqual([]);
  });
  it('is not read where they are not all given, and says so', () => {
    expect(CONTENT.financeLines[0]?.otherIncome.kind).toBe('missing');
    expect(reading(typed('Finance', NET, 5)).notices).toEqual([
      `Finance, ${NET}: A number is entered where it is reckoned from others of the row, and is not read.`,
    ]);
  });
});
