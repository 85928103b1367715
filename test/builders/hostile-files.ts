import { sheetXml, varied, workbookFile } from './workbook-files.js';
import { packedNoughts } from './zip.js';

/** A file that is made to do harm, or that nobody can read, and the code of the sentence by which it is refused. */
export interface HostileFile {
  readonly what: string;
  readonly name: string;
  readonly code: string;
  readonly bytes: () => Uint8Array;
}

const A1 = '<row r="1"><c r="A1"><v>1</v></c></row>';
const SHEET = 'xl/worksheets/sheet1.xml';

const workbook = (what: string, code: string, bytes: () => Uint8Array): HostileFile => ({ what, name: `${what}.xlsx`, code, bytes });

export const HOSTILE_FILES: readonly HostileFile[] = [
  workbook('a bomb of a gigabyte', 'EXPANDS_TOO_MUCH', () =>
    workbookFile({ sheets: [''], parts: [{ name: SHEET, packed: packedNoughts(1024), size: 1024 ** 3 }] }),
  ),
  workbook('a bomb that says it is small', 'EXPANDS_TOO_MUCH', () =>
    workbookFile({ sheets: [''], parts: [{ name: SHEET, packed: packedNoughts(200), size: 100 }] }),
  ),
  workbook('a million rows', 'BEYOND_THE_AREA', () => {
    const rows = Array.from({ length: 1_000_000 }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>1</v></c></row>`);
    return workbookFile({ sheets: [sheetXml(rows.join(''))] });
  }),
  workbook('a cell in the last corner', 'BEYOND_THE_AREA', () =>
    workbookFile({ sheets: [sheetXml(`${A1}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`)] }),
  ),
  workbook('rules of validation without end', 'EXPANDS_TOO_MUCH', () => {
    const rule = (salt: string): string =>
      `<dataValidation type="list" sqref="A1:XFD1048576"><formula1>"${salt}"</formula1></dataValidation>`;
    return workbookFile({ sheets: [sheetXml(A1, `<dataValidations>${varied(100_000, rule)}</dataValidations>`)] });
  }),
  workbook('entities that multiply', 'UNSAFE_XML', () => {
    const tenOf = (name: string): string => `<!ENTITY ${name} "${`&${String.fromCharCode(name.charCodeAt(0) - 1)};`.repeat(10)}">`;
    const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${[...'bcdefghij'].map(tenOf).join('')}]>`;
    return workbookFile({ sheets: [laughs + sheetXml('<row r="1"><c r="A1" t="str"><v>&j;</v></c></row>')] });
  }),
  workbook('a password', 'ENCRYPTED', () => {
    const magic = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    return Buffer.concat([magic, Buffer.alloc(504), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(512)]);
  }),
  workbook('macros', 'MACROS', () => workbookFile({ sheets: [sheetXml(A1)], parts: [{ name: 'xl/vbaProject.bin', text: 'x' }] })),
  workbook('half of a workbook', 'DAMAGED', () => {
    const whole = workbookFile({ sheets: [sheetXml(A1)] });
    return whole.slice(0, whole.length / 2);
  }),
  workbook('a PDF by the name of a workbook', 'NOT_A_WORKBOOK', () => Buffer.from('%PDF-1.7\n1 0 obj')),
  {
    what: 'a quotation mark that is never closed',
    name: 'quotes.csv',
    code: 'UNCLOSED_QUOTE',
    bytes: () => Buffer.from(`a,b\n1,"${'x,"",\n'.repeat(1_000_000)}`),
  },
];
