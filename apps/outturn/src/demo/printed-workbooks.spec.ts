import type { CouncilCode, FinancialYear } from '#domain/catalogue';
import { type FoundCell, registerFindings } from '#domain/evidence';
import { contentTables, definitionOf, type ReturnContent } from '#domain/returns';
import { type GivenWorkbook, readUpload, type UploadReading, type UploadRemark } from '#domain/uploads';
import { givenWorkbook, valueAt, withNumbers } from '../../../../test/builders/given-workbook.js';
import { PRINTED_RETURNS } from './plans/printed-returns.js';

const workbookOf = (council: CouncilCode, collection: FinancialYear, content: ReturnContent): GivenWorkbook => {
  const definition = definitionOf(collection)!;
  return givenWorkbook(contentTables(content, definition), definition, council);
};
const read = (workbook: GivenWorkbook, council: CouncilCode, collection: FinancialYear): UploadReading =>
  readUpload(workbook, { council, collection, fileName: 'return.xlsx', role: 'finance-validator', chosen: [] });

/** What stands in the cells of a remark, as a person would read it. */
const standsAt = (workbook: GivenWorkbook, { places }: UploadRemark): readonly string[] =>
  places.map(({ sheet, address }) => {
    const value = valueAt(workbook, sheet, address);
    if (value?.kind === 'number') return `£${value.number.toLocaleString('en-GB')}`;
    return value?.kind === 'text' ? value.text.toLowerCase() : 'not submitted';
  });
const inText = (a: readonly string[], b: readonly string[]): number => (a.join() < b.join() ? -1 : 1);
/** `an efficiency` of a sentence is `Efficiency` in a cell. */
const inCell = ({ printed }: FoundCell): string => printed.toLowerCase().replace(/^an? /, '');

const LEICESTERSHIRE_2024 = PRINTED_RETURNS.find(({ council, collection }) => council === 'E10000018' && collection === '2024-25')!;

describe('printed plans as workbooks', () => {
  it.each(PRINTED_RETURNS)(
    'are read with just the findings of their register, each at a cell that holds it: $council $collection',
    ({ council, collection, content }) => {
      const workbook = workbookOf(council, collection, content);
      const found = read(workbook, council, collection);
      const findings = registerFindings([{ council, collection, ...content }]);
      expect(found.remarks.map(({ severity, code, message }) => [severity, code, message]).sort(inText)).toEqual(
        findings.map(({ rule, sentence }) => ['question', rule, sentence]).sort(inText),
      );
      for (const { sentence, cells } of findings) {
        const remark = found.remarks.find(({ message }) => message === sentence)!;
        for (const cell of cells) expect(standsAt(workbook, remark)).toContain(inCell(cell));
      }
      expect(found.outcome).toBe(findings.length === 0 ? 'ready' : 'answer-the-checks');
      expect(found.tables).toBeDefined();
    },
  );
  it('of Leicestershire in 2024 ask about the funding that is called an efficiency and the charges called a service reduction', () => {
    const { council, collection, content } = LEICESTERSHIRE_2024;
    const labels = read(workbookOf(council, collection, content), council, collection).remarks.filter(
      ({ code }) => code === 'LABEL_DOES_NOT_FIT',
    );
    // Paragraphs 70 and 74 of the plan: rows 17 and 20 of its table, from row 6 of the sheet on.
    expect(labels.filter(({ message }) => /^AC(17|20) /.test(message)).map(({ places }) => places[0]?.address)).toEqual(['G22', 'G25']);
  });
  it('of Leicestershire, typed over in its own £000 and with a ledger’s signs, ask for the unit and are then read the same', () => {
    const { council, collection, content } = LEICESTERSHIRE_2024;
    const plain = workbookOf(council, collection, content);
    const typed = withNumbers(plain, ['Savings amounts'], (pounds) => -pounds / 1000);
    const found = read(typed, council, collection);
    const asked = found.conventions.filter(({ toConfirm }) => toConfirm.length > 0);
    // The plan prints 6,445 of savings in 2024-25 and a net budget of 225,885, both in £000: 2.853%
    expect(asked).toMatchObject([
      {
        table: 'savings-amounts',
        unit: 'thousands',
        sign: 'turned',
        toConfirm: [expect.stringContaining('in thousands the savings are 2.9% of the net budget')],
      },
    ]);
    const { table, column, unit, sign } = asked[0]!;
    const again = readUpload(typed, {
      council,
      collection,
      fileName: 'return.xlsx',
      role: 'finance-validator',
      chosen: [{ table, column, unit, sign }],
    });
    expect(again.tables).toEqual(read(plain, council, collection).tables);
  });
});
