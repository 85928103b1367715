import { type CellValue, readXlsx } from 'hucre/xlsx';
import { dateToSerial } from 'hucre';
import { sheetXml, workbookFile } from '../../test/builders/workbook-files.js';
import { PLAN } from '../../test/builders/workbook-plan.js';
import { READ_LIMITS } from './limits.js';
import { type RawCell, type RawWorkbook } from './raw.js';
import { readWorkbook } from './read.js';
import { writeWorkbook } from './write.js';

const styles = {
  name: 'xl/styles.xml',
  text: '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
};
const strings = { name: 'xl/sharedStrings.xml', text: '<sst><si><t>Nursing</t></si><si><r><t>Rich </t></r><r><t>text</t></r></si></sst>' };

async function read(bytes: Uint8Array): Promise<RawWorkbook> {
  const outcome = await readWorkbook(bytes);
  if (outcome.kind === 'refused') throw new Error(outcome.sentence);
  return outcome;
}

const cellsOf = async (rows: string, after = ''): Promise<readonly RawCell[]> =>
  (await read(workbookFile({ sheets: [sheetXml(rows, after)], parts: [styles, strings] }))).sheets[0]!.cells;

const valueOf = async (cell: string) => (await cellsOf(`<row r="1">${cell}</row>`))[0]?.value;

describe('Reading a workbook', () => {
  it('tells texts, numbers, truths and errors apart', async () => {
    expect(await valueOf('<c r="A1" t="s"><v>0</v></c>')).toEqual({ kind: 'text', text: 'Nursing' });
    expect(await valueOf('<c r="A1" t="s"><v>1</v></c>')).toEqual({ kind: 'text', text: 'Rich text' });
    expect(await valueOf('<c r="A1" t="inlineStr"><is><t>A &amp; B</t></is></c>')).toEqual({ kind: 'text', text: 'A & B' });
    expect(await valueOf('<c r="A1"><v>-12.5</v></c>')).toEqual({ kind: 'number', number: -12.5 });
    expect(await valueOf('<c r="A1" t="b"><v>1</v></c>')).toEqual({ kind: 'boolean', boolean: true });
    expect(await valueOf('<c r="A1" t="e"><v>#DIV/0!</v></c>')).toEqual({ kind: 'error', error: '#DIV/0!' });
  });

  it('gives a date as days since 30 December 1899, also from a file that counts from 1904', async () => {
    // Microsoft's documentation of DATEVALUE and of the two date systems: 1 January 2008 is 39448, and 1,462 days less in the other.
    expect(await valueOf('<c r="A1" s="1"><v>39448</v></c>')).toEqual({ kind: 'date', serial: 39448 });
    const other = {
      name: 'xl/workbook.xml',
      text: '<workbook><workbookPr date1904="1"/><sheets><sheet name="A" sheetId="1" r:id="s1"/></sheets></workbook>',
    };
    const file = workbookFile({ sheets: [sheetXml('<row r="1"><c r="A1" s="1"><v>37986</v></c></row>')], parts: [styles, other] });
    expect((await read(file)).sheets[0]?.cells[0]?.value).toEqual({ kind: 'date', serial: 39448 });
  });

  it('does not take the format of a condition for that of a cell with its number, nor a text for a number', async () => {
    const text =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="#,##0"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>' +
      '<dxfs><dxf><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></dxf></dxfs></styleSheet>';
    const cells = '<c r="A1" s="0"><v>1250000</v></c><c r="B1"><v>Infinity</v></c><c r="C1"><v>1.5E3</v></c>';
    const file = workbookFile({ sheets: [sheetXml(`<row r="1">${cells}</row>`)], parts: [{ name: 'xl/styles.xml', text }] });
    expect((await read(file)).sheets[0]?.cells.map(({ value }) => Object.values(value))).toEqual([
      ['number', 1_250_000],
      ['text', 'Infinity'],
      ['number', 1500],
    ]);
  });

  it('gives a formula with its last result, and says when there is none instead of nought', async () => {
    expect(await cellsOf('<row r="1"><c r="A1"><f>B1-C1</f><v>7</v></c><c r="B1"><f>B1+C1</f></c></row>')).toEqual([
      { address: 'A1', row: 1, column: 1, value: { kind: 'number', number: 7 }, formula: 'B1-C1' },
      { address: 'B1', row: 1, column: 2, value: { kind: 'not-computed' }, formula: 'B1+C1' },
    ]);
    expect(await cellsOf('<row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>')).toMatchObject([
      { value: { kind: 'error', error: '#DIV/0!' }, formula: '1/0' },
    ]);
    expect(await cellsOf('<row r="1"><c r="A1" t="b"><f>B1</f></c></row>')).toMatchObject([{ value: { kind: 'not-computed' } }]);
  });

  it('does not take a blank cell for the first text, or for false, whatever it says of itself', async () => {
    const blank = '<c r="A1" t="s" s="1"/><c r="B1" t="s"><v></v></c><c r="C1" t="s"><v/></c><c r="D1" t="b"></c><c r="E1" t="b"/>';
    expect(await cellsOf(`<row r="1">${blank}<c r="F1"><v>1</v></c></row>`)).toMatchObject([{ address: 'F1' }]);
  });

  it('gives the cells that hold something with their places, also where the file names no addresses', async () => {
    const rows = '<row><c t="s"><v>0</v></c><c/><c><v>2</v></c></row><row r="4"><c r="AB4"><v>3</v></c></row>';
    expect((await cellsOf(rows)).map(({ address, row, column }) => [address, row, column])).toEqual([
      ['A1', 1, 1],
      ['C1', 1, 3],
      ['AB4', 4, 28],
    ]);
  });

  it('says which area is merged into a cell', async () => {
    const merged = await cellsOf('<row r="2"><c r="B2"><v>1</v></c></row>', '<mergeCells><mergeCell ref="B2:D3"/></mergeCells>');
    expect(merged).toEqual([{ address: 'B2', row: 2, column: 2, value: { kind: 'number', number: 1 }, merged: 'B2:D3' }]);
  });

  it('replaces signs that no database takes', async () => {
    expect(await valueOf('<c r="A1" t="str"><v>a&#0;b_x0001_c&#xD800;</v></c>')).toEqual({ kind: 'text', text: 'a\ufffdb\ufffdc\ufffd' });
  });

  it('reads sheets in the order of their tabs, hidden ones said to be so, and passes over what holds no cells', async () => {
    const book = {
      name: 'xl/workbook.xml',
      text: `<x:workbook><x:sheets><x:sheet name="Second &amp; last" sheetId="2" rel:id="s2"/><x:sheet name="Picture" sheetId="3" rel:id="none"/><x:sheet name="First" sheetId="1" state="veryHidden" rel:id="s1"/></x:sheets><x:definedNames><x:definedName name="t_finance">First!$A$1:$B$2</x:definedName></x:definedNames></x:workbook>`,
    };
    const one = (number: number): string =>
      `<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1"><x:v>${number}</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const { sheets, names, stamp } = await read(workbookFile({ sheets: [one(1), one(2)], parts: [book] }));
    expect(sheets.map(({ name, isHidden, cells }) => [name, isHidden, cells[0]?.value])).toEqual([
      ['Second & last', false, { kind: 'number', number: 2 }],
      ['First', true, { kind: 'number', number: 1 }],
    ]);
    expect(names).toEqual([{ name: 't_finance', area: 'First!$A$1:$B$2' }]);
    expect(stamp).toEqual({});
  });

  it('takes up to its limits and not one more', async () => {
    const file = (cells: number): Uint8Array =>
      workbookFile({
        sheets: [sheetXml(Array.from({ length: cells }, (_, index) => `<row><c r="A${index + 1}"><v>1</v></c></row>`).join(''))],
      });
    const limits = { ...READ_LIMITS, cells: 5, rows: 7 };
    expect(await readWorkbook(file(5), limits)).toMatchObject({ kind: 'workbook' });
    expect(await readWorkbook(file(6), limits)).toMatchObject({
      code: 'expands-too-much',
      sentence: expect.stringContaining('more than 5 filled cells'),
    });
    expect(await readWorkbook(file(8), { ...limits, cells: 9 })).toMatchObject({
      code: 'beyond-the-area',
      sentence: expect.stringContaining('A8'),
    });
    expect(await readWorkbook(file(1), { ...limits, bytes: 10 })).toMatchObject({ code: 'too-large' });
    expect(await readWorkbook(file(1), { ...limits, parts: 4 })).toMatchObject({ code: 'too-many-parts' });
    expect(await readWorkbook(file(1), { ...limits, sheets: 0 })).toMatchObject({ code: 'too-many-parts' });
    expect(await readWorkbook(file(1), { ...limits, inflatedBytes: 600 })).toMatchObject({ code: 'expands-too-much' });
  });

  it('refuses a list of texts that is not there, because its cells would be blank', async () => {
    const relations = {
      name: 'xl/_rels/workbook.xml.rels',
      text: '<Relationships><Relationship Id="s1" Type="a/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="t" Type="a/sharedStrings" Target="none.xml"/></Relationships>',
    };
    const file = workbookFile({ sheets: [sheetXml('<row><c t="s"><v>0</v></c></row>')], parts: [relations] });
    expect(await readWorkbook(file)).toMatchObject({ code: 'damaged' });
    const short = workbookFile({ sheets: [sheetXml('<row><c r="A1" t="s"><v>7</v></c></row>')], parts: [strings] });
    expect(await readWorkbook(short)).toMatchObject({ code: 'damaged' });
  });

  it('finds what hucre finds, of every kind of cell', async () => {
    const kinds =
      '<c r="A1" t="s"><v>1</v></c><c r="B1" s="1"><v>39448.5</v></c><c r="C1" s="0"><v>-1.5E-3</v></c><c r="D1" t="b"><v>0</v></c>' +
      '<c r="E1" t="e"><v>#N/A</v></c><c r="F1" t="str"><f>A1</f><v> x &lt;y&gt; </v></c><c r="G1" t="d"><v>2025-03-31</v></c>' +
      '<c r="H1" t="inlineStr"><is><r><t>in </t></r><r><t xml:space="preserve"> line</t></r></is></c><c r="I1"><v>1<!-- a -->2</v></c>';
    const files = [workbookFile({ sheets: [sheetXml(`<row r="1">${kinds}</row>`)], parts: [styles, strings] }), await writeWorkbook(PLAN)];
    for (const file of files) {
      const sheets = (await readXlsx(file)).sheets;
      const theirs = sheets.map(({ rows }) => rows.flatMap((row) => row.filter((value) => value !== null).map(plain)));
      const ours = (await read(file)).sheets.map(({ cells }) => cells.filter(({ value }) => value.kind !== 'not-computed'));
      expect(ours.map((cells) => cells.map(({ value }) => Object.values(value)[1]))).toEqual(theirs);
    }
  });
});

const plain = (value: CellValue): CellValue => (value instanceof Date ? dateToSerial(value) : value);
