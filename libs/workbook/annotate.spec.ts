import { readXlsx, type Sheet } from 'hucre/xlsx';
import { sheetXml, workbookFile } from '../../test/builders/workbook-files.js';
import { PLAN } from '../../test/builders/workbook-plan.js';
import { annotateWorkbook } from './annotate.js';
import { type CellNote, type ErrorRow } from './annotating/notes.js';
import { readWorkbook } from './read.js';
import { writeWorkbook } from './write.js';

const NOTES: readonly CellNote[] = [
  { sheet: 'Long term', address: 'C7', text: 'Say what the income was.', severity: 'error' },
  { sheet: 'Long term', address: 'B6', text: 'Twice last year’s.', severity: 'warning' },
  { sheet: 'Long term', address: 'B5', text: 'One amount is missing.', severity: 'warning' },
];
const ERRORS: readonly ErrorRow[] = [
  {
    where: 'Long term, row 7',
    wrong: '=missing income',
    mend: 'Write 0 where there was none.',
    severity: 'error',
    link: { sheet: 'Long term', address: 'C7' },
  },
  { where: 'The whole return', wrong: 'No contact', mend: 'Name a team mailbox.', severity: 'warning' },
];

async function sheetsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, Sheet>> {
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  return new Map(sheets.map((sheet) => [sheet.name, sheet]));
}

const annotated = async (): Promise<Uint8Array> => annotateWorkbook(await writeWorkbook(PLAN), NOTES, ERRORS);

const colourAt = (sheet: Sheet | undefined, key: string): string | undefined => {
  const fill = sheet?.cells?.get(key)?.style?.fill;
  return fill?.type === 'pattern' ? fill.fgColor?.rgb : undefined;
};

describe('Annotating a workbook', () => {
  it('puts each note on its cell and colours it, also where the cell is blank', async () => {
    const sheet = (await sheetsOf(await annotated())).get('Long term');
    expect(sheet?.cells?.get('6,2')).toMatchObject({ value: null, comment: { text: 'Say what the income was.' } });
    expect(colourAt(sheet, '6,2')).toBe('FFC7CE');
    expect(sheet?.cells?.get('5,1')).toMatchObject({ value: 1000.1, comment: { text: 'Twice last year’s.' } });
    expect(colourAt(sheet, '5,1')).toBe('FFEB9C');
  });

  it('adds to the note of a heading instead of replacing it', async () => {
    const sheet = (await sheetsOf(await annotated())).get('Long term');
    expect(sheet?.cells?.get('4,1')?.comment?.text).toBe('Before any income.\n— Outturn checks —\nOne amount is missing.');
  });

  it('begins with a sheet of errors that leads to their cells', async () => {
    const sheets = [...(await sheetsOf(await annotated())).values()];
    expect(sheets.map(({ name }) => name)).toEqual(['Errors', 'Read me', 'Long term', 'Lists', 'Outturn']);
    expect(sheets[0]?.rows.slice(1)).toEqual([
      ['Where', 'Cell', 'What is wrong', 'How to mend it', 'Kind'],
      ['Long term, row 7', 'Long term C7', '=missing income', 'Write 0 where there was none.', 'To be mended'],
      ['The whole return', '', 'No contact', 'Name a team mailbox.', 'Please look'],
    ]);
    expect(sheets[0]?.cells?.get('2,1')?.hyperlink?.location).toBe("'Long term'!C7");
    expect(sheets[0]?.cells?.get('2,2')?.formula).toBeUndefined();
  });

  it('leaves every value, formula, result and name as it was', async () => {
    const [before, after] = [await readWorkbook(await writeWorkbook(PLAN)), await readWorkbook(await annotated())];
    if (before.kind === 'refused' || after.kind === 'refused') throw new Error('not read');
    expect(after.sheets.slice(1)).toEqual(before.sheets);
    expect(after.names).toEqual(before.names);
    expect(after.stamp).toEqual(PLAN.stamp);
  });

  it('keeps locks, rules, widths, formats and what stays in sight', async () => {
    const [before, after] = [
      (await sheetsOf(await writeWorkbook(PLAN))).get('Long term')!,
      (await sheetsOf(await annotated())).get('Long term')!,
    ];
    expect(after.dataValidations).toEqual(before.dataValidations);
    expect(after.protection).toEqual(before.protection);
    expect(after.columns).toEqual(before.columns);
    expect(after.freezePane).toEqual(before.freezePane);
    expect(after.rowDefs).toEqual(before.rowDefs);
    expect(after.cells?.get('5,5')?.style).toEqual(before.cells?.get('5,5')?.style);
    expect(after.cells?.get('6,2')?.style?.protection).toEqual({ locked: false });
  });

  it('takes earlier marks off first: a mended workbook comes back clean', async () => {
    const clean = await annotateWorkbook(await annotated(), [], []);
    const sheets = await sheetsOf(clean);
    expect([...sheets.keys()]).toEqual(['Errors', 'Read me', 'Long term', 'Lists', 'Outturn']);
    expect(sheets.get('Errors')?.rows[0]).toEqual(['Nothing is wrong.', null, null, null, null]);
    const sheet = sheets.get('Long term');
    expect(sheet?.cells?.get('6,2')?.comment).toBeUndefined();
    expect(colourAt(sheet, '6,2')).toBeUndefined();
    expect(sheet?.cells?.get('4,1')?.comment).toEqual({ author: 'Outturn', text: 'Before any income.' });
    const twice = await annotateWorkbook(await annotated(), NOTES, ERRORS);
    expect((await sheetsOf(twice)).get('Long term')?.cells?.get('6,2')?.comment?.text).toBe('Say what the income was.');
  });

  it('says both where two notes fall on one cell, in the colour of the worse', async () => {
    const more = [...NOTES, { sheet: 'Long term', address: 'C7', text: 'And by whom.', severity: 'warning' as const }];
    const sheet = (await sheetsOf(await annotateWorkbook(await writeWorkbook(PLAN), more, []))).get('Long term');
    expect(sheet?.cells?.get('6,2')?.comment?.text).toBe('Say what the income was.\nAnd by whom.');
    expect(colourAt(sheet, '6,2')).toBe('FFC7CE');
  });

  it('keeps what hangs on a sheet with it, in whatever order the parts are numbered', async () => {
    const link = '<hyperlinks><hyperlink ref="A1" r:id="r1"/></hyperlinks>';
    const book = {
      name: 'xl/workbook.xml',
      text: '<workbook><sheets><sheet name="B" sheetId="2" r:id="s2"/><sheet name="A" sheetId="1" r:id="s1"/></sheets></workbook>',
    };
    const links = {
      name: 'xl/worksheets/_rels/sheet1.xml.rels',
      text: '<Relationships><Relationship Id="r1" Type="x/hyperlink" Target="https://example.org/" TargetMode="External"/></Relationships>',
    };
    const cell = (text: string): string => `<row r="1"><c r="A1" t="str"><v>${text}</v></c></row>`;
    const file = workbookFile({ sheets: [sheetXml(cell('on A'), link), sheetXml(cell('on B'))], parts: [book, links] });
    const sheets = await sheetsOf(await annotateWorkbook(file, [{ sheet: 'A', address: 'A1', text: 'x', severity: 'error' }], []));
    expect([...sheets.values()].map(({ name, rows }) => [name, rows[0]?.[0]])).toEqual([
      ['Errors', 'Nothing is wrong.'],
      ['B', 'on B'],
      ['A', 'on A'],
    ]);
    expect(sheets.get('A')?.cells?.get('0,0')?.hyperlink?.target).toBe('https://example.org/');
  });

  it('does not fill a sheet up to a note, a link or a blank cell that is far off', async () => {
    const relations = {
      name: 'xl/worksheets/_rels/sheet1.xml.rels',
      text: '<Relationships><Relationship Id="c" Type="x/comments" Target="../anything.xml"/></Relationships>',
    };
    const note = '<comment ref="XFD1048576" authorId="0"><text><t>x</t></text></comment>';
    const comments = { name: 'xl/anything.xml', text: `<comments><authors/><commentList>${note}</commentList></comments>` };
    const link = '<hyperlinks><hyperlink ref="XFD1048576" location="A1"/></hyperlinks>';
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="0"/></row>';
    const file = workbookFile({ sheets: [sheetXml(rows, link)], parts: [relations, comments] });
    const sheets = await sheetsOf(await annotateWorkbook(file, [], []));
    expect(sheets.get('Sheet1')?.rows).toEqual([[1]]);
  }, 10_000);

  it('takes a workbook whose parts lie elsewhere, and leaves a sheet out that is a chart and nothing else', async () => {
    const root = {
      name: '_rels/.rels',
      text: '<Relationships><Relationship Id="w" Type="x/officeDocument" Target="/book/main.xml"/></Relationships>',
    };
    const book = {
      name: 'book/main.xml',
      text: '<workbook><sheets><sheet name="Chart" sheetId="1" r:id="c"/><sheet name="A" sheetId="2" r:id="s"/></sheets></workbook>',
    };
    const relations = {
      name: 'book/_rels/main.xml.rels',
      text: '<Relationships><Relationship Id="c" Type="x/chartsheet" Target="chart.xml"/><Relationship Id="s" Type="x/worksheet" Target="../a.xml"/></Relationships>',
    };
    const file = workbookFile({
      sheets: [],
      parts: [
        root,
        book,
        relations,
        { name: 'book/chart.xml', text: '<chartsheet/>' },
        { name: 'a.xml', text: sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>') },
      ],
    });
    const sheets = await sheetsOf(await annotateWorkbook(file, [{ sheet: 'A', address: 'A1', text: 'x', severity: 'error' }], []));
    expect([...sheets.keys()]).toEqual(['Errors', 'A']);
    expect(sheets.get('A')?.cells?.get('0,0')).toMatchObject({ value: 1, comment: { text: 'x' } });
  });

  it('is for workbooks that were read, and for cells that are there', async () => {
    await expect(annotateWorkbook(Buffer.from('%PDF-1.7'), [], [])).rejects.toThrow('not a workbook');
    const note = { sheet: 'Nowhere', address: 'A1', text: 'x', severity: 'error' as const };
    await expect(annotateWorkbook(await writeWorkbook(PLAN), [note], [])).rejects.toThrow('no such cell');
  });
});
