import { COUNCIL_REGISTER, financialYear, known, Money } from '#domain/catalogue';
import { contentTables, definitionOf, emptyContent, type ReturnContent, templateOf, type WorkbookTemplate } from '#domain/returns';
import { PLAIN_LINE, type SavingsLine, wholly } from '#domain/savings';
import type { ReadingRequest } from '#domain/uploads';

const YEAR = financialYear('2024-25');
const LINES = 100;

/** A return that nobody sent, as the template of it and by what it is read. */
export function sampleReturn(): { readonly template: WorkbookTemplate; readonly request: ReadingRequest } {
  const definition = definitionOf(YEAR);
  const [council] = COUNCIL_REGISTER.values();
  if (definition === undefined || council === undefined) throw new Error(`nothing is collected for ${YEAR}`);
  return {
    template: templateOf(council, definition, contentTables(CONTENT, definition)),
    request: { council: council.code, collection: YEAR, fileName: 'sample.xlsx', chosen: [] },
  };
}

const line = (number: number): SavingsLine => ({
  ...PLAIN_LINE,
  reference: `S${number}`,
  title: `Saving ${number}`,
  vintage: YEAR,
  nature: 'efficiency',
  cashShares: wholly('cashable'),
  deliveryState: 'planned',
  amounts: { planned: [{ year: YEAR, amount: known(Money.parse(`${number}00000`)) }], reported: [], validated: [] },
});

const CONTENT: ReturnContent = { ...emptyContent, savingsLines: Array.from({ length: LINES }, (_, index) => line(index + 1)) };
