import { COUNCIL_REGISTER, financialYear, known, Money, yearsAfter, yearsUpTo } from '#domain/catalogue';
import { contentTables, definitionOf, emptyContent, type ReturnContent, templateOf, type WorkbookTemplate } from '#domain/returns';
import { type GrowthLine, PLAIN_LINE, type SavingsLine, wholly, type YearAmount } from '#domain/savings';
import type { ReadingRequest } from '#domain/uploads';

const YEAR = financialYear('2024-25');
const LINES = 100;

/** A return that nobody sent, as the template of it and by what it is read. It has every kind of cell that long tables have. */
export function sampleReturn(): { readonly template: WorkbookTemplate; readonly request: ReadingRequest } {
  const definition = definitionOf(YEAR);
  const [council] = COUNCIL_REGISTER.values();
  if (definition === undefined || council === undefined) throw new Error(`nothing is collected for ${YEAR}`);
  return {
    template: templateOf(council, definition, contentTables(CONTENT, definition)),
    request: { council: council.code, collection: YEAR, fileName: 'sample.xlsx', role: 'finance-validator', chosen: [] },
  };
}

const years = (first: number): readonly YearAmount[] =>
  yearsUpTo(yearsAfter(YEAR, -8), yearsAfter(YEAR, 5)).map((year, index) => ({ year, amount: known(Money.parse(`${first + index}00`)) }));

const saving = (number: number): SavingsLine => ({
  ...PLAIN_LINE,
  reference: `S${number}`,
  title: `Saving ${number}`,
  vintage: YEAR,
  nature: number % 2 === 0 ? 'efficiency' : 'service-reduction',
  cashShares: { ...wholly('cashable'), cashable: 0.75, 'non-cash': 0.25 },
  deliveryState: 'finance-validated',
  amounts: { planned: years(1_000 + number), reported: years(900 + number), validated: years(800 + number) },
  locus: [
    { cell: 'NURSING_65', share: 0.5 },
    { cell: 'HOME_CARE_65', share: 0.5 },
  ],
  practiceTags: ['PROCUREMENT', 'OPEN_BOOK'],
  note: `Agreed in round ${number}`,
  provenance: { document: 'Budget report', paragraph: String(number) },
});

const growth = (number: number): GrowthLine => ({
  reference: `G${number}`,
  title: `Growth ${number}`,
  driver: 'demand',
  profileKind: 'cumulative',
  amounts: years(500 + number),
  provenance: { document: 'Budget report', paragraph: String(number) },
});

const each = <Line>(make: (number: number) => Line): readonly Line[] => Array.from({ length: LINES }, (_, index) => make(index + 1));

const CONTENT: ReturnContent = { ...emptyContent, savingsLines: each(saving), growthLines: each(growth) };
