import { csvSheet, sheetOf, tableSheet, withCell, withSheet } from '../../../../../test/builders/given-workbook.js';
import { CONTENT, DEFINITION, reading, told, workbookOf } from '../../../../../test/builders/upload-return.js';
import { known, Money } from '../../../catalogue/index.js';
import { contentTables, tableOf } from '../../../returns/index.js';
import type { GivenSheet, GivenWorkbook } from '../../given-workbook.js';
import { keepTables, tablesFromKept } from '../index.js';

const PLAIN = workbookOf();
const PLAIN_READING = reading(PLAIN);
const TABLES = contentTables(CONTENT, DEFINITION);
const named = (tab: string): GivenSheet => PLAIN.sheets.find(({ name }) => name === tab)!;

/** The columns of a sheet from the last to the first, headings and codes with them. */
const turnedRound = (sheet: GivenSheet): GivenSheet => {
  const last = Math.max(...sheet.cells.filter(({ row }) => row > 3).map(({ column }) => column));
  const moved = sheet.cells.map((cell) => (cell.row > 3 ? { ...cell, column: last + 1 - cell.column } : cell));
  return { ...sheet, cells: moved.sort((a, b) => (a.row === b.row ? a.column - b.column : a.row - b.row)) };
};
const withoutNames = (workbook: GivenWorkbook): GivenWorkbook => ({ ...workbook, names: [] });
const retitled = (workbook: GivenWorkbook, tab: string, name: string): GivenWorkbook =>
  withSheet(workbook, tab, (sheet) => ({ ...sheet, name }));

describe('a workbook', () => {
  it('of the template is ready, with its amounts in pounds', () => {
    expect(PLAIN_READING).toMatchObject({ outcome: 'ready', remarks: [], notices: [] });
    expect(
      PLAIN_READING.conventions.every(({ unit, sign, toConfirm }) => unit === 'pounds' && sign === 'as-given' && toConfirm.length === 0),
    ).toBe(true);
  });
  it('is read the same with its sheets in another order and its columns too', () => {
    const other = { ...PLAIN, sheets: [...PLAIN.sheets].reverse().map(turnedRound) };
    expect(reading(other).tables).toEqual(PLAIN_READING.tables);
  });
  it('is read by tabs without the areas, whatever their capitals, spaces and numbers', () => {
    const other = retitled(withoutNames(PLAIN), 'Savings lines', 'SAVINGS  lines (2)');
    expect(reading(other)).toMatchObject({ outcome: 'ready', tables: PLAIN_READING.tables });
  });
  it('is read by headings where tabs say nothing', () => {
    const tabs = ['Savings lines', 'Savings amounts', 'Growth lines', 'Budget bridge', 'Finance'];
    const other = tabs.reduce((workbook, tab, i) => retitled(workbook, tab, `Sheet A${'x'.repeat(i)}`), withoutNames(PLAIN));
    expect(reading(other)).toMatchObject({ outcome: 'ready', tables: PLAIN_READING.tables });
  });
  it('is read by the named area where the tab has another name', () => {
    const names = PLAIN.names.map(({ name, area }) => ({ name, area: area.replace("'Budget position'", "'Director''s own'") }));
    const other = retitled({ ...PLAIN, names }, 'Budget position', "Director's own");
    expect(reading(other).tables).toEqual(PLAIN_READING.tables);
  });
  it('that is no template of ours is read all the same, and says so', () => {
    expect(reading({ ...PLAIN, stamp: {} }).notices[0]).toContain('The workbook is no template of Outturn');
  });
  it('has its other sheets read past, and its own unmentioned', () => {
    const others = [
      sheetOf('Notes', [['Ask finance about AC3']]),
      sheetOf('Empty', []),
      sheetOf('Lists', [['a']]),
      sheetOf('Errors', [['b']]),
    ];
    expect(reading({ ...PLAIN, sheets: [...PLAIN.sheets, ...others] })).toMatchObject({
      outcome: 'ready',
      notices: ['The sheet “Notes” is read past.'],
    });
  });
  it('has a hidden table read, and says so', () => {
    const other = withSheet(PLAIN, 'Growth lines', (sheet) => ({ ...sheet, isHidden: true }));
    expect(reading(other)).toMatchObject({ notices: ['The sheet “Growth lines” is hidden, and is read.'], tables: PLAIN_READING.tables });
  });
  it('with two sheets of one table is refused, naming both', () => {
    const other = reading({ ...PLAIN, sheets: [...PLAIN.sheets, { ...named('Finance'), name: 'Finance (2)' }] });
    expect(told(other)).toEqual(['error TABLE_REPEATED Finance (2)!A1 Finance!A1']);
    expect(other.remarks[0]?.message).toBe('The sheets “Finance” and “Finance (2)” both hold the table “Finance”.');
  });
  it('without a sheet says that its table is read as empty', () => {
    const other = { ...PLAIN, sheets: PLAIN.sheets.filter(({ name }) => name !== 'Declarations') };
    expect(reading(other).notices).toEqual(['There is no sheet for “Declarations”: read as empty.']);
  });
  it('with a sheet that lost its headings says what to do', () => {
    const other = withSheet(PLAIN, 'Growth lines', (sheet) => ({ ...sheet, cells: sheet.cells.filter(({ row }) => row > 5) }));
    expect(told(reading(other))).toEqual(['error TABLE_WITHOUT_HEADINGS Growth lines!A6']);
  });
  it('with the savings’ headings lost, or their references, does not ask where the owners of their amounts are', () => {
    const lost = withSheet(PLAIN, 'Savings lines', (sheet) => ({ ...sheet, cells: sheet.cells.filter(({ row }) => row > 5) }));
    expect(told(reading(lost))).toEqual(['error TABLE_WITHOUT_HEADINGS Savings lines!A6']);
    const without = withSheet(PLAIN, 'Savings lines', (sheet) => ({ ...sheet, cells: sheet.cells.filter(({ column }) => column > 1) }));
    expect(told(reading(without))).toEqual(['error COLUMN_MISSING Savings lines!A5']);
  });
  it('is known by the codes of its columns where headings were reworded', () => {
    const other = withCell(PLAIN, 'Growth lines', 'B5', 'What it is called here');
    expect(reading(other).tables).toEqual(PLAIN_READING.tables);
  });
  it('with a column missing tells of the column, and not of each of its cells', () => {
    const other = withSheet(PLAIN, 'Growth lines', (sheet) => ({
      ...sheet,
      cells: sheet.cells.filter(({ row, column }) => row < 4 || column !== 2),
    }));
    expect(told(reading(other))).toEqual(['error COLUMN_MISSING Growth lines!A5']);
  });
  it('with a column twice tells of both, and of one that is none of the table', () => {
    const twice = withCell(withCell(PLAIN, 'Declarations', 'D5', 'Statement'), 'Declarations', 'E5', 'Initials');
    const found = reading(twice);
    expect(told(found)).toEqual(['error COLUMN_REPEATED Declarations!B5 Declarations!D5']);
    expect(found.notices).toEqual(['Declarations: the column “Initials” (E) is none of this table, and is not read.']);
  });
});

describe('a workbook that is not wanted', () => {
  it.each([
    [
      { council: 'E06000016' },
      'This is the template of Leicester for 2024-25. Send the annual return’s template of Leicestershire for 2024-25.',
    ],
    [
      { collectionYear: '2023-24' },
      'This is the template of Leicestershire for 2023-24. Send the annual return’s template of Leicestershire for 2024-25.',
    ],
    [{ template: 'programme' }, 'This is another template. Send the annual return’s template of Leicestershire for 2024-25.'],
  ])('says which it is and which is wanted: %o', (stamp, sentence) => {
    expect(reading({ ...PLAIN, stamp: { ...PLAIN.stamp, ...stamp } })).toMatchObject({
      outcome: 'wrong-template',
      sentence,
      remarks: [{ severity: 'error', code: 'TEMPLATE_NOT_WANTED' }],
    });
  });
  it('is one with no table of ours at all', () => {
    const found = reading({
      sheets: [
        sheetOf('Rota', [
          ['Week', 'Monday'],
          ['1', 'Night'],
        ]),
      ],
      stamp: {},
      names: [],
    });
    expect(found).toMatchObject({
      outcome: 'wrong-template',
      sentence: expect.stringContaining('No table of the annual return is found in the file.'),
    });
    expect(found.tables).toBeUndefined();
  });
});

describe('a file of one table', () => {
  const csv = csvSheet('growth.csv', [
    ['Reference', 'Title', 'Driver', 'Amounts are', '2024/25 (£000)'],
    ['G6', 'Older people', 'Demand', 'Cumulative', '17,080'],
  ]);
  const standing = keepTables(TABLES);

  it('is read together with the return as it stands, and replaces that table', () => {
    const found = reading(csv, { fileName: 'growth.CSV', standing });
    expect(found.notices[0]).toBe('The file holds “Growth lines” alone. It replaces that table; the others stay as the return has them.');
    expect(found).toMatchObject({
      isFilledUp: true,
      conventions: [{ table: 'growth-lines', column: '', unit: 'thousands', example: 'E2: “17,080” is read as £17,080,000' }],
    });
    expect(found.tables && tablesFromKept(found.tables)).toEqual({
      ...tablesFromKept(standing),
      'growth-lines': [
        {
          reference: { kind: 'text', text: 'G6' },
          title: { kind: 'text', text: 'Older people' },
          driver: { kind: 'text', text: 'demand' },
          profile: { kind: 'text', text: 'cumulative' },
          '2024-25': { kind: 'money', amount: known(Money.thousands(17_080)) },
        },
      ],
    });
  });
  it('has addresses, and no Errors sheet to look at', () => {
    const found = reading(withCell(csv, 'growth.csv', 'E2', '5.4-7.7'), { fileName: 'growth.csv', standing });
    expect(told(found)).toEqual(['error RANGE_IN_CELL growth.csv!E2']);
    expect(found.sentence).toBe(
      '1 cell cannot be read. Mend it at the lines and columns given and send the file again; your return has not changed.',
    );
  });
  it('may be a workbook of one sheet, with nothing to read it with', () => {
    const found = reading({
      sheets: [{ ...tableSheet(tableOf(DEFINITION, 'growth-lines')!, TABLES['growth-lines']!), name: 'x' }],
      stamp: {},
      names: [],
    });
    expect(found.notices[0]).toBe(
      'The file holds “Growth lines” alone. There is no return yet that it could be read with, and every other table is empty.',
    );
  });
});
