import { financialYear, known, Money, yearsAfter, yearsUpTo } from '#domain/catalogue';
import { contentTables, definitionOf, emptyContent, templateOf } from '#domain/returns';
import { PLAIN_LINE, wholly } from '#domain/savings';
import { writeWorkbook } from '#workbook';

export const COLLECTION = financialYear('2025-26');

/** As many as each of the two tables takes. */
const LINES = 1_000;

/**
 * The template of a council filled in: 1,000 savings, what is planned, reported and validated of each in 3,000 rows, and 1,000 reasons for
 * growth. Beside them stand the rows that every template has.
 */
export async function bigReturn(council) {
  const definition = definitionOf(COLLECTION);
  const each = (make) => Array.from({ length: LINES }, (_, index) => make(index + 1));
  const tables = contentTables({ ...emptyContent, savingsLines: each(saving), growthLines: each(growth) }, definition);
  const rows = ['savings-lines', 'savings-amounts', 'growth-lines'].flatMap((table) => tables[table]);
  const cells = rows.flatMap((row) => Object.values(row)).filter(({ kind }) => kind !== 'blank');
  return { bytes: await writeWorkbook(templateOf(council, definition, tables)), rows: rows.length, cells: cells.length };
}

const saving = (number) => ({
  ...PLAIN_LINE,
  reference: `S${number}`,
  lineage: `LINEAGE ${number}`,
  title: `Saving ${number} of the directorate’s programme`,
  vintage: COLLECTION,
  tier: number % 3 === 0 ? 'stretch' : 'baseline',
  nature: number % 2 === 0 ? 'efficiency' : 'service-reduction',
  cashShares: { ...wholly('cashable'), cashable: 0.75, 'non-cash': 0.25 },
  recurrence: 'time-limited',
  lastsYears: 15,
  deliveryState: 'finance-validated',
  amounts: { planned: years(1_000 + number), reported: years(900 + number), validated: years(800 + number) },
  costs: { ...PLAIN_LINE.costs, unphased: isAsked(number) ? undefined : Money.parse(`${number}00`) },
  locus: [
    { cell: 'NURSING_65', share: 0.5 },
    { cell: 'RESIDENTIAL_65', share: 0.3 },
    { cell: 'HOME_CARE_65', share: 0.2 },
  ],
  practiceTags: [isAsked(number) ? 'TELECARE' : 'PROCUREMENT', 'COMMUNITY_CAPACITY', 'OPEN_BOOK', 'BLOCK_BEDS'],
  note: `Agreed in round ${number}`,
  provenance: { document: 'Budget report', paragraph: String(number) },
});

/** Of a practice that costs money to run, and no cost is given: a question, so that there is something to mark. */
const isAsked = (number) => number % 25 === 0;

const growth = (number) => ({
  reference: `G${number}`,
  title: `Growth ${number} of the directorate’s plan`,
  driver: number % 2 === 0 ? 'demand' : 'price',
  profileKind: 'cumulative',
  amounts: years(500 + number),
  provenance: { document: 'Budget report', paragraph: String(number) },
});

/** An amount that grows in every year that the form has a column for. */
const years = (first) =>
  yearsUpTo(yearsAfter(COLLECTION, -8), yearsAfter(COLLECTION, 5)).map((year, index) => ({
    year,
    amount: known(Money.parse(String((first + index) * 5))),
  }));
