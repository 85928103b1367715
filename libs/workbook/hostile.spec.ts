import { cellsOf, refusalOf, sentenceOf } from '../../test/builders/read-outcomes.js';
import { sheetXml, varied, workbookFile } from '../../test/builders/workbook-files.js';
import { packedNoughts, zipOf } from '../../test/builders/zip.js';
import { readCsv } from './csv.js';
import { readWorkbook } from './read.js';

/** Long enough for a slow machine; what is not bounded takes minutes or ends the process. */
const PATIENCE = 10_000;

const A1 = '<row r="1"><c r="A1"><v>1</v></c></row>';

describe('A hostile file', () => {
  let millionRows: Uint8Array;
  // Writing it takes longer than refusing it.
  beforeAll(() => {
    const rows = Array.from({ length: 1_000_000 }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>1</v></c></row>`);
    millionRows = workbookFile({ sheets: [sheetXml(rows.join(''))] });
  }, 60_000);

  it(
    'that unfolds into a gigabyte is stopped at the limit',
    async () => {
      const bomb = { name: 'xl/worksheets/sheet1.xml', packed: packedNoughts(1024), size: 1024 ** 3 };
      const file = workbookFile({ sheets: [''], parts: [bomb] });
      expect(file.length).toBeLessThan(2 * 1024 * 1024);
      expect(await refusalOf(file)).toBe('expands-too-much');
    },
    PATIENCE,
  );

  it(
    'that gives a bomb a small size is stopped by what comes out, and one that is false by little is refused for it',
    async () => {
      const bomb = { name: 'xl/worksheets/sheet1.xml', packed: packedNoughts(200), size: 100 };
      expect(await refusalOf(workbookFile({ sheets: [''], parts: [bomb] }))).toBe('expands-too-much');
      const small = { name: 'xl/worksheets/sheet1.xml', text: sheetXml(A1), size: 7 };
      expect(await refusalOf(workbookFile({ sheets: [''], parts: [small] }))).toBe('false-sizes');
    },
    PATIENCE,
  );

  it(
    'of a million rows is refused, with the first cell that is too far down',
    async () => {
      const outcome = await readWorkbook(millionRows);
      expect(outcome).toMatchObject({ kind: 'refused', code: 'beyond-the-area', sentence: expect.stringContaining('in cell A20001') });
    },
    PATIENCE,
  );

  it(
    'with one cell in the last corner is refused, and a blank one there is passed over',
    async () => {
      const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
      expect(await refusalOf(workbookFile({ sheets: [sheetXml(A1 + far)] }))).toBe('beyond-the-area');
      const blank = '<row r="1048576"><c r="XFD1048576" s="0"/></row>';
      expect((await cellsOf(workbookFile({ sheets: [sheetXml(A1 + blank)] }))).map(({ address }) => address)).toEqual(['A1']);
    },
    PATIENCE,
  );

  it(
    'with rules of validation without end is refused',
    async () => {
      const rules = varied(
        100_000,
        (salt) => `<dataValidation type="list" sqref="A1:XFD1048576"><formula1>"${salt}"</formula1></dataValidation>`,
      );
      const file = workbookFile({ sheets: [sheetXml(A1, `<dataValidations>${rules}</dataValidations>`)] });
      expect(await sentenceOf(file)).toMatch(/^The workbook has more than 2000 rules of data validation/);
    },
    PATIENCE,
  );

  it(
    'with entities that multiply, or one from outside, is refused before they are read',
    async () => {
      const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${'bcdefghij'.replace(/./g, (name) => `<!ENTITY ${name} "${`&${String.fromCharCode(name.charCodeAt(0) - 1)};`.repeat(10)}">`)}]>`;
      expect(await refusalOf(workbookFile({ sheets: [laughs + sheetXml('<row r="1"><c r="A1" t="str"><v>&j;</v></c></row>')] }))).toBe(
        'unsafe-xml',
      );
      const outside = '<!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/passwd">]>';
      const strings = { name: 'xl/sharedStrings.xml', text: `${outside}<sst><si><t>&file;</t></si></sst>` };
      expect(await refusalOf(workbookFile({ sheets: [sheetXml(A1)], parts: [strings] }))).toBe('unsafe-xml');
    },
    PATIENCE,
  );

  it('with a password is told from one of the old format', async () => {
    const magic = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    const named = (name: string): Buffer => Buffer.concat([magic, Buffer.alloc(504), Buffer.from(name, 'utf16le'), Buffer.alloc(512)]);
    expect(await refusalOf(named('EncryptedPackage'))).toBe('encrypted');
    expect(await refusalOf(named('Workbook'))).toBe('old-format');
    expect(await refusalOf(zipOf([{ name: 'xl/workbook.xml', text: 'x', flags: 1 }]))).toBe('encrypted');
  });

  it('with macros is refused, and so is a binary workbook and an OpenDocument one', async () => {
    const macros = { name: 'xl/vbaProject.bin', text: 'x' };
    expect(await refusalOf(workbookFile({ sheets: [sheetXml(A1)], parts: [macros] }))).toBe('macros');
    expect(await refusalOf(zipOf([{ name: '[Content_Types].xml' }, { name: 'xl/workbook.bin', text: 'x' }]))).toBe('old-format');
    const kind = { name: 'mimetype', text: 'application/vnd.oasis.opendocument.spreadsheet' };
    expect(await refusalOf(zipOf([kind, { name: 'content.xml', text: '<x/>' }]))).toBe('open-document');
  });

  it('that was cut short anywhere is called damaged', async () => {
    const whole = workbookFile({ sheets: [sheetXml(A1)] });
    for (const share of [0.1, 0.5, 0.9, 0.99]) expect(await refusalOf(whole.slice(0, whole.length * share))).toBe('damaged');
    const unclosed = workbookFile({ sheets: ['<worksheet><sheetData><row r="1"><c r="A1'] });
    expect(await refusalOf(unclosed)).toBe('damaged');
  });

  it('of another kind is told what it is', async () => {
    expect(await refusalOf(Buffer.from('%PDF-1.7\n1 0 obj'))).toBe('not-a-workbook');
    expect(await refusalOf(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))).toBe('not-a-workbook');
    expect(await refusalOf(Buffer.from('<html><table><tr><td>1,2</td></tr></table></html>'))).toBe('not-a-workbook');
    expect(await refusalOf(Buffer.from('line,gross\nNursing,12\n'))).toBe('text-file');
    expect(await refusalOf(new Uint8Array())).toBe('empty');
    expect(await refusalOf(zipOf([{ name: 'notes.txt', text: 'a' }]))).toBe('not-a-workbook');
  });

  it(
    'of CSV with a quotation mark that is never closed is refused with the line where it opens',
    async () => {
      const open = `a,b\n1,"${'x,"",\n'.repeat(1_000_000)}`;
      expect(await readCsv(Buffer.from(open))).toMatchObject({ code: 'unclosed-quote', sentence: expect.stringContaining('in line 2 ') });
      expect(await readCsv(Buffer.from('"'.repeat(5_000_001)))).toMatchObject({ code: 'unclosed-quote' });
      expect(await readCsv(Buffer.from('a\n'.repeat(1_000_000)))).toMatchObject({ code: 'expands-too-much' });
      expect(await readCsv(Buffer.from(','.repeat(1_000_000)))).toMatchObject({ code: 'expands-too-much' });
    },
    PATIENCE,
  );

  it('that would run a formula has it handed over as what it is, never run and never taken for a value', async () => {
    const rows = `<row r="1"><c r="A1" t="str"><f>HYPERLINK("https://example.org","x")</f><v>x</v></c><c r="B1" t="inlineStr"><is><t>=1+1</t></is></c></row>`;
    expect(await cellsOf(workbookFile({ sheets: [sheetXml(rows)] }))).toEqual([
      expect.objectContaining({ address: 'A1', value: { kind: 'text', text: 'x' }, formula: 'HYPERLINK("https://example.org","x")' }),
      { address: 'B1', row: 1, column: 2, value: { kind: 'text', text: '=1+1' } },
    ]);
  });
});
