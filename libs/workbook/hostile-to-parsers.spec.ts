import { cellsOf, refusalOf, sentenceOf } from '../../test/builders/read-outcomes.js';
import { sheetXml, varied, workbookFile } from '../../test/builders/workbook-files.js';
import { READ_LIMITS } from './limits.js';

/** Long enough for a slow machine; what is not bounded takes minutes or ends the process. */
const PATIENCE = 10_000;

const A1 = '<row r="1"><c r="A1"><v>1</v></c></row>';

describe('A file that is hostile to a parser', () => {
  const tooMuch = (sheet: string): Promise<string> => refusalOf(workbookFile({ sheets: [sheet] }));

  it(
    'by areas that are all blank is refused',
    async () => {
      const wide = sheetXml('<row r="20000"><c r="IV20000" s="1"/></row>');
      expect(await refusalOf(workbookFile({ sheets: [wide, wide] }))).toBe('expands-too-much');
    },
    PATIENCE,
  );

  it(
    'by columns that are given a width again and again is read without them',
    async () => {
      const columns = varied(100_000, (salt) => `<col min="1" max="16384" width="9" style="${salt}"/>`);
      const file = workbookFile({ sheets: [`<worksheet><cols>${columns}</cols><sheetData>${A1}</sheetData></worksheet>`] });
      expect(await cellsOf(file)).toHaveLength(1);
    },
    PATIENCE,
  );

  it('by tags without end is refused', async () => {
    const tags = sheetXml(
      A1,
      varied(100_001, (salt) => `<${salt}/>`),
    );
    const limits = { ...READ_LIMITS, tags: 100_000 };
    expect(await sentenceOf(workbookFile({ sheets: [tags] }), limits)).toMatch(/^The workbook is too large to read/);
  });

  it('by texts without end is refused, and so is a text in pieces without end', async () => {
    const file = (texts: string): Uint8Array => {
      const strings = { name: 'xl/sharedStrings.xml', text: `<sst>${texts}</sst>` };
      return workbookFile({ sheets: [sheetXml(A1)], parts: [strings] });
    };
    const limits = { ...READ_LIMITS, sharedStrings: 10_000, partTags: 50_000 };
    const texts = varied(10_001, (salt) => `<si><t>${salt}</t></si>`);
    expect(await sentenceOf(file(texts), limits)).toMatch(/^The workbook has more than 10000 texts/);
    const pieces = `<si>${varied(25_001, (salt) => `<r>${salt}</r>`)}</si>`;
    expect(await sentenceOf(file(pieces), limits)).toMatch(/^The workbook has more than 50000 pieces/);
  });

  it('by a format without end is refused', async () => {
    const format = `<numFmt numFmtId="200" formatCode="${'0'.repeat(256)}"/>`;
    const styles = { name: 'xl/styles.xml', text: `<styleSheet><numFmts>${format}</numFmts></styleSheet>` };
    expect(await refusalOf(workbookFile({ sheets: [sheetXml(A1)], parts: [styles] }))).toBe('damaged');
  });

  it('by hiding rows in a comment, or by two lists of rows, is not read otherwise than it was checked', async () => {
    const hidden = `<worksheet><!-- <sheetData> --><sheetData>${A1}</sheetData><!-- </sheetData> --></worksheet>`;
    expect(await cellsOf(workbookFile({ sheets: [hidden] }))).toHaveLength(1);
    expect(await tooMuch(`<worksheet><sheetData>${A1}</sheetData><sheetData>${A1}</sheetData></worksheet>`)).toBe('damaged');
    expect(await tooMuch(sheetXml('<row r="1"><c r="A1" r="ZZZZ9"><v>1</v></c></row>'))).toBe('damaged');
  });
});
