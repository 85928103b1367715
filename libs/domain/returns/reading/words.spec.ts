import { financialYear, known, Money } from '../../catalogue/index.js';
import { type DefinedColumn, definitionOf, type TableCode, tableOf } from '../definition/index.js';
import { readCell, readDate, readShare, readYear, type RawCell } from './index.js';

const text = (words: string): RawCell => ({ value: { kind: 'text', text: words } });
const number = (value: number): RawCell => ({ value: { kind: 'number', number: value } });
const BLANK: RawCell = { value: { kind: 'blank' } };
const column = (table: TableCode, code: string): DefinedColumn =>
  tableOf(definitionOf(financialYear('2024-25'))!, table)!.columns.find((each) => each.code === code)!;

describe('a day', () => {
  it.each([
    '31/03/2025',
    '31/3/2025',
    '31.03.2025',
    '31-03-2025',
    '31/03/25',
    '31 March 2025',
    '31st March 2025',
    '31 Mar 2025',
    '31-Mar-25',
    '2025-03-31',
    '2025-03-31T00:00:00',
  ])('written as %s is 31 March 2025', (written) => {
    expect(readDate(text(written))).toEqual({ kind: 'read', value: '2025-03-31', notes: [] });
  });
  it('is a serial number to a spreadsheet: 45658 is 1 January 2025', () => {
    expect(readDate({ value: { kind: 'date', serial: 45_658 } })).toMatchObject({ value: '2025-01-01' });
    expect(readDate(number(45_747))).toMatchObject({ value: '2025-03-31' });
    expect(readDate({ value: { kind: 'date', serial: 45_747.75 } })).toMatchObject({ value: '2025-03-31' });
  });
  it.each(['03/31/2025', '31/02/2025', '31 Marzipan 2025', 'March 2025', 'yesterday'])('is not %s', (written) => {
    expect(readDate(text(written))).toEqual({
      kind: 'refused',
      code: 'CELL_OF_WRONG_KIND',
      sentence: `“${written}” is not a day of the calendar. Write the day first, such as 31/03/2025.`,
    });
  });
  it('is not any small number', () => {
    expect(readDate(number(2025))).toMatchObject({ code: 'CELL_OF_WRONG_KIND' });
  });
});

describe('a financial year', () => {
  it.each(['2024/25', '2024-25', '2024-2025', '2024/2025', '2024–25', '24/25', 'FY25', 'FY2025', 'FY 2024/25', ' 2024 / 25 '])(
    'written as %s is 2024-25',
    (written) => {
      expect(readYear(text(written))).toEqual({ kind: 'read', value: '2024-25', notes: [] });
    },
  );
  it('crosses the century', () => {
    expect(readYear(text('1999/00'))).toMatchObject({ value: '1999-00' });
  });
  it.each(['2024', '2024-26', '2025/24', '24-25-26', 'this year'])('is not %s, and both years are asked for', (written) => {
    expect(readYear(text(written))).toMatchObject({
      sentence: `“${written}” is not a financial year. Write both of its years, such as 2024-25.`,
    });
  });
  it('is not a bare number either', () => {
    expect(readYear(number(2024))).toMatchObject({ code: 'CELL_OF_WRONG_KIND' });
  });
});

describe('a share', () => {
  it.each<[RawCell, number]>([
    [text('5%'), 0.05],
    [number(0.05), 0.05],
    [text('0.05'), 0.05],
    [text('100 %'), 1],
    [number(1), 1],
    [number(1 / 3), 0.3333],
    [number(0), 0],
  ])('%j is %d', (raw, share) => {
    expect(readShare(raw)).toEqual({ kind: 'read', value: share, notes: [] });
  });
  it('of 5 alone is refused: it may be five times or five in a hundred', () => {
    expect(readShare(number(5))).toMatchObject({ sentence: expect.stringContaining('If 5 in a hundred are meant, enter 5%.') });
  });
  it('is not below nought, above all, two shares or a word', () => {
    for (const raw of [number(-0.1), text('120%'), text('5 7.5%'), text('half'), text('5k')]) expect(readShare(raw).kind).toBe('refused');
  });
});

describe('a cell', () => {
  it('is blank where nothing was typed, whatever its column asks', () => {
    for (const code of ['reference', 'vintage', 'nature', 'share-cashable', 'months', 'weekly-rate']) {
      expect(readCell(BLANK, column('savings-lines', code))).toEqual({ kind: 'read', value: { kind: 'blank' }, notes: [] });
      expect(readCell(text(' \u00a0'), column('savings-lines', code))).toMatchObject({ value: { kind: 'blank' } });
    }
  });
  it('of a choice is known by its label or its code, whatever its capitals and hyphens', () => {
    for (const typed of ['Service reduction', 'service-reduction', 'SERVICE  REDUCTION ']) {
      expect(readCell(text(typed), column('savings-lines', 'nature'))).toMatchObject({
        value: { kind: 'text', text: 'service-reduction' },
      });
    }
    expect(readCell(text('65+'), column('finance', 'age-band'))).toMatchObject({ value: { text: '65+' } });
    expect(readCell(text('Nursing homes 65+'), column('adjustments', 'cell'))).toMatchObject({ value: { text: 'NURSING_65' } });
  });
  it('of a choice that there is not names those that there are', () => {
    expect(readCell(text('Thrift'), column('savings-lines', 'nature'))).toEqual({
      kind: 'refused',
      code: 'CHOICE_UNKNOWN',
      sentence: '“Thrift” is none of the choices. Choose Efficiency, Service reduction, Mixed, Income.',
    });
  });
  it('of text takes a number for its words, and refuses the date that a spreadsheet made of a paragraph', () => {
    expect(readCell(number(41), column('savings-lines', 'paragraph'))).toMatchObject({ value: { kind: 'text', text: '41' } });
    expect(readCell({ value: { kind: 'date', serial: 45_747 } }, column('savings-lines', 'paragraph'))).toMatchObject({
      sentence: 'A spreadsheet has made a date of this cell. Format it as text and enter it again.',
    });
  });
  it('of yes or no takes either word, and no other', () => {
    const yesNo = column('overlap-claims', 'in-amounts');
    expect(
      [text('Yes'), text('n'), { value: { kind: 'boolean', boolean: true } } as const].map((raw) => readCell(raw, yesNo)),
    ).toMatchObject([{ value: { yes: true } }, { value: { yes: false } }, { value: { yes: true } }]);
    expect(readCell(text('perhaps'), yesNo)).toMatchObject({ kind: 'refused' });
  });
  it('of money is read by the convention of its table', () => {
    const planned = column('savings-amounts', '2024-25');
    const amount = { kind: 'money', amount: known(Money.parse('2000000')) };
    expect(readCell(number(-2000), planned, { unit: 'thousands', sign: 'turned' })).toMatchObject({ value: amount });
    expect(readCell(number(2_000_000), planned)).toMatchObject({ value: amount });
  });
  it('that is derived is not read: it is reckoned anew', () => {
    const net = column('finance', 'own-net');
    expect(readCell({ value: { kind: 'error', error: '#REF!' } }, net)).toMatchObject({ value: { kind: 'blank' } });
  });
});
