import { annotateWorkbook, writeWorkbook } from '#workbook';
import { PLAN } from '../builders/workbook-plan.js';
import { READER, seenIn, type SeenSheet } from './sees.js';

const NOTE = { sheet: 'Long term', address: 'C7', text: 'Say what the income was.', severity: 'error' } as const;
const ERROR = { where: 'Row 7', wrong: '=no income', mend: 'Write it.', severity: 'error', link: NOTE } as const;

const sheetIn = async (bytes: Uint8Array, name = 'Long term'): Promise<SeenSheet> =>
  (await seenIn(bytes)).sheets.find((sheet) => sheet.name === name)!;

const annotated = async (): Promise<Uint8Array> => annotateWorkbook(await writeWorkbook(PLAN), [NOTE], [ERROR]);

describe(`In a workbook that was written, ${READER}`, () => {
  it('finds the sheets, the title, the named area and the hidden stamp', async () => {
    const { title, names, sheets } = await seenIn(await writeWorkbook(PLAN));
    expect(title).toBe('Return 2024-25 of Demoshire');
    expect(names).toEqual({ t_long_term: "'Long term'!$A$6:$H$7", list_1: "'Lists'!$A$1:$A$20" });
    expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['Read me', false],
      ['Long term', false],
      ['Lists', true],
      ['Outturn', true],
    ]);
    expect(Object.values(sheets[3]!.texts)).toEqual(expect.arrayContaining(['asc-return', 'X99000001', '2024-25', '1']));
  });

  it('finds formulas where amounts are derived, and nowhere else', async () => {
    const sheet = await sheetIn(await writeWorkbook(PLAN));
    expect(Object.keys(sheet.formulas)).toEqual(['D6', 'D7', 'B8', 'C8', 'D8']);
    expect(sheet.formulas['D6']).toBe('=IF(COUNT(B6,C6)<2,"",B6-C6)');
    expect(sheet.results).toMatchObject({ D6: 999.9, B8: 1005.1 });
    expect(sheet.texts['A7']).toBe('=HYPERLINK("https://example.org")');
    expect(await sheetIn(await writeWorkbook(PLAN), 'Read me')).toMatchObject({ formulas: {}, texts: { A2: '=1+1 is a text here' } });
  });

  it('finds amounts, dates, rules, locks and notes', async () => {
    const sheet = await sheetIn(await writeWorkbook(PLAN));
    expect(sheet.numbers).toEqual({ B6: 1000.1, C6: 0.2, E6: 0.25, B7: 5 });
    expect(sheet.dates).toEqual({ F6: '2025-03-31' });
    expect(sheet.rules).toMatchObject({ 'G6:G7': '"actual,estimate"', 'H6:H7': 'list_1', 'E6:E7': '0' });
    expect(sheet.open).toEqual(['B6', 'C6', 'E6', 'F6', 'G6', 'H6', 'B7', 'C7', 'E7', 'F7', 'G7', 'H7']);
    expect(sheet).toMatchObject({ isProtected: true, freeze: 'B6', hiddenRows: [4], notes: { B5: 'Before any income.' } });
  });
});

describe(`In a workbook that was annotated, ${READER}`, () => {
  it('finds the note, the colour, and the errors with their links in front', async () => {
    const { sheets } = await seenIn(await annotated());
    expect(sheets.map(({ name }) => name)).toEqual(['Errors', 'Read me', 'Long term', 'Lists', 'Outturn']);
    expect(sheets[0]).toMatchObject({ links: { B3: "'Long term'!C7" }, formulas: {}, texts: { C3: '=no income', D3: 'Write it.' } });
    expect(sheets[2]).toMatchObject({ notes: { B5: 'Before any income.', C7: NOTE.text }, colours: { C7: 'FFC7CE' } });
  });

  it('finds everything else as it was', async () => {
    const [before, after] = [await seenIn(await writeWorkbook(PLAN)), await seenIn(await annotated())];
    const rest = ({ sheets, ...book }: typeof before) => ({
      ...book,
      sheets: sheets.filter(({ name }) => name !== 'Errors').map(({ notes: _, colours: __, ...sheet }) => sheet),
    });
    expect(rest(after)).toEqual(rest(before));
  });
});
