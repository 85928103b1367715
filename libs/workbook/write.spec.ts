import { readXlsx, type Sheet } from 'hucre/xlsx';
import { LONG_CHOICES, PLAN } from '../../test/builders/workbook-plan.js';
import { type RawSheet, type RawValue } from './raw.js';
import { readWorkbook } from './read.js';
import { writeWorkbook } from './write.js';

const table = PLAN.sheets[1]!.table!;

async function readBack() {
  const outcome = await readWorkbook(await writeWorkbook(PLAN));
  if (outcome.kind === 'refused') throw new Error(outcome.sentence);
  return outcome;
}

const at = ({ cells }: RawSheet, address: string): RawValue | undefined => cells.find((cell) => cell.address === address)?.value;

const parsed = async (): Promise<Sheet> => {
  const { sheets } = await readXlsx(await writeWorkbook(PLAN), { readStyles: true });
  return sheets.find(({ name }) => name === 'Long term')!;
};

describe('Writing a workbook', () => {
  it('keeps the order of the sheets, with the lists and the stamp hidden behind them', async () => {
    const { sheets, stamp } = await readBack();
    expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['Read me', false],
      ['Long term', false],
      ['Lists', true],
      ['Outturn', true],
    ]);
    expect(stamp).toEqual(PLAN.stamp);
  });

  it('names the rows of a table, without headings and totals', async () => {
    expect((await readBack()).names).toContainEqual({ name: 't_long_term', area: "'Long term'!$A$6:$H$7" });
  });

  it('puts the codes of the columns into a hidden row above the headings', async () => {
    const sheet = (await readBack()).sheets[1]!;
    expect(sheet.cells.filter(({ row }) => row === 4).map(({ value }) => value)).toEqual(
      table.columns.map(({ code }) => ({ kind: 'text', text: code })),
    );
    expect(sheet.cells.filter(({ row }) => row === 5).map(({ value }) => value)).toEqual(
      table.columns.map(({ heading }) => ({ kind: 'text', text: heading })),
    );
    expect((await parsed()).rowDefs?.get(3)).toEqual({ hidden: true });
  });

  it('writes values of each kind so that they are read back as they were', async () => {
    const sheet = (await readBack()).sheets[1]!;
    expect(at(sheet, 'B6')).toEqual({ kind: 'number', number: 1000.1 });
    expect(at(sheet, 'E6')).toEqual({ kind: 'number', number: 0.25 });
    // 31 March 2025 is 45,747 days after 30 December 1899: 125 years of 365 days, 31 leap days, and 91 days from 1 January.
    expect(at(sheet, 'F6')).toEqual({ kind: 'date', serial: 45747 });
    expect(at(sheet, 'H6')).toEqual({ kind: 'text', text: LONG_CHOICES[3] });
    expect(at(sheet, 'C7')).toBeUndefined();
  });

  it('reckons a share of another column, and none of nought', async () => {
    const money = ['budget', 'outturn'].map((code) => ({ code, heading: code, width: 12, kind: 'money' as const }));
    const derived = { plus: ['budget'], minus: ['outturn'], over: 'budget' };
    const columns = [...money, { code: 'share', heading: 'Share', width: 12, kind: 'derived' as const, derived }];
    const rows = [
      { budget: { value: 200 }, outturn: { value: 150 } },
      { budget: { value: 0 }, outturn: { value: 5 } },
    ];
    const sheets = [{ name: 'Budget', intro: [], table: { code: 'budget', columns, rows } }];
    const outcome = await readWorkbook(await writeWorkbook({ ...PLAN, sheets }));
    if (outcome.kind === 'refused') throw new Error(outcome.sentence);
    const shares = outcome.sheets[0]!.cells.filter(({ formula }) => formula !== undefined);
    expect(shares[0]).toMatchObject({ formula: 'IF(COUNT(A3,B3)<2,"",IF(A3=0,"",(A3-B3)/A3))', value: { kind: 'number', number: 0.25 } });
    expect(shares[1]?.value).toEqual({ kind: 'text', text: '' });
  });

  it('writes a text that begins like a formula as a text', async () => {
    const { sheets } = await readBack();
    expect(sheets[1]!.cells.find(({ address }) => address === 'A7')).toEqual({
      address: 'A7',
      row: 7,
      column: 1,
      value: { kind: 'text', text: '=HYPERLINK("https://example.org")' },
    });
    expect(at(sheets[0]!, 'A2')).toEqual({ kind: 'text', text: '=1+1 is a text here' });
    for (const text of ['+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '#N/A']) {
      const bytes = await writeWorkbook({ ...PLAN, sheets: [{ name: 'A', intro: [text] }] });
      expect(await readWorkbook(bytes)).toMatchObject({ sheets: [{ cells: [{ value: { kind: 'text', text } }] }, {}] });
    }
  });

  it('derives an amount from amounts that are there, and nothing while one is blank', async () => {
    const net = (await readBack()).sheets[1]!.cells.filter(({ column, row }) => column === 4 && row > 5);
    expect(net).toMatchObject([
      { address: 'D6', formula: 'IF(COUNT(B6,C6)<2,"",B6-C6)', value: { kind: 'number', number: 999.9 } },
      { address: 'D7', formula: 'IF(COUNT(B7,C7)<2,"",B7-C7)', value: { kind: 'text', text: '' } },
      { address: 'D8', formula: 'IF(COUNT(D6:D7)=0,"",SUM(D6:D7))', value: { kind: 'number', number: 999.9 } },
    ]);
  });

  it('adds up columns of amounts below the rows', async () => {
    const totals = (await readBack()).sheets[1]!.cells.filter(({ row }) => row === 8);
    expect(totals).toMatchObject([
      { address: 'A8', value: { kind: 'text', text: 'Total' } },
      { address: 'B8', formula: 'IF(COUNT(B6:B7)=0,"",SUM(B6:B7))', value: { kind: 'number', number: 1005.1 } },
      { address: 'C8', value: { kind: 'number', number: 0.2 } },
      { address: 'D8' },
    ]);
  });

  it('locks what is not to be changed and leaves the rest open, without a password', async () => {
    const sheet = await parsed();
    expect(sheet.protection).toMatchObject({ sheet: true });
    expect(sheet.protection).not.toHaveProperty('password');
    const isLocked = (key: string): boolean => sheet.cells?.get(key)?.style?.protection?.locked ?? true;
    expect(['5,0', '5,1', '6,1', '6,2', '5,3', '4,1', '7,1'].map(isLocked)).toEqual([true, false, false, false, true, true, true]);
  });

  it('protects no sheet whose table may grow', async () => {
    const growing = { name: 'Savings', intro: ['Savings'], table: { ...table, code: 'savings', mayGrow: true } };
    const { sheets } = await readXlsx(await writeWorkbook({ ...PLAN, sheets: [...PLAN.sheets, growing] }));
    expect(sheets.map(({ name, protection }) => [name, protection?.sheet ?? false])).toEqual([
      ['Read me', true],
      ['Long term', true],
      ['Savings', false],
      ['Lists', true],
      ['Outturn', true],
    ]);
  });

  it('asks about words for an amount and takes them, and stops a share that is none', async () => {
    const rules = new Map((await parsed()).dataValidations?.map((rule) => [rule.range, rule.errorStyle ?? 'stop']));
    expect(['B6:B7', 'C6:C7', 'E6:E7', 'G6:G7'].map((area) => rules.get(area))).toEqual(['warning', 'warning', 'stop', 'stop']);
  });

  it('begins each group of lines above a table with a heading', async () => {
    const sheet = { name: 'Notes', intro: ['Title', 'a line', '', 'Heading', 'a line'] };
    const { sheets } = await readXlsx(await writeWorkbook({ ...PLAN, sheets: [sheet] }), { readStyles: true });
    const isBold = (row: number): boolean => sheets[0]?.cells?.get(`${row},0`)?.style?.font?.bold ?? false;
    expect([0, 1, 3, 4].map(isBold)).toEqual([true, false, true, false]);
  });

  it('holds choices to their list, a long one on the hidden sheet', async () => {
    const rules = new Map((await parsed()).dataValidations?.map((rule) => [rule.range, rule]));
    expect(rules.get('G6:G7')).toMatchObject({ type: 'list', values: ['actual', 'estimate'] });
    expect(rules.get('H6:H7')).toMatchObject({ type: 'list', formula1: 'list_1' });
    expect((await readBack()).names).toContainEqual({ name: 'list_1', area: "'Lists'!$A$1:$A$20" });
    expect(rules.get('E6:E7')).toMatchObject({ type: 'decimal', formula1: '0', formula2: '1' });
    const lists = (await readBack()).sheets[2]!;
    expect(lists.cells.map(({ value }) => value)).toEqual(LONG_CHOICES.map((text) => ({ kind: 'text', text })));
  });

  it('keeps headings and first columns in sight, and says on the heading what belongs below it', async () => {
    const sheet = await parsed();
    expect(sheet.freezePane).toEqual({ rows: 5, columns: 1 });
    expect(sheet.cells?.get('4,1')?.comment).toEqual({ author: 'Outturn', text: 'Before any income.' });
  });

  it('refuses a plan that would not come back as it went', async () => {
    const sheetOf = (changed: Partial<typeof table>) => ({ ...PLAN, sheets: [{ name: 'A', intro: [], table: { ...table, ...changed } }] });
    await expect(writeWorkbook({ ...PLAN, sheets: [{ name: 'outturn', intro: [] }] })).rejects.toThrow('the name is taken');
    await expect(writeWorkbook(sheetOf({ code: 'A1' }))).rejects.toThrow('not the code of a table');
    await expect(writeWorkbook(sheetOf({ rows: [] }))).rejects.toThrow('has no rows');
    await expect(writeWorkbook(sheetOf({ columns: [table.columns[3]!] }))).rejects.toThrow('derives from gross');
  });
});
