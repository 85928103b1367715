import type { Council, FinancialYear } from '../../../catalogue/index.js';
import { FAIRNESS_TEXT, type Triangulation, type VerdictRecord } from '../../../triangulation/index.js';
import { coded, councilColumns, OF_COUNCIL, YEAR_COLUMN } from '../common-columns.js';
import { dataTable, type ReadColumn } from '../table.js';

interface Row {
  readonly council: Council;
  readonly year: FinancialYear;
  readonly found: Triangulation;
}

type Read = (record: VerdictRecord) => number | undefined;

const recordOf = ({ found }: Row): VerdictRecord | undefined => (found.kind === 'verdict' ? found : undefined);
const read = <T>(row: Row, of: (record: VerdictRecord) => T): T | undefined => {
  const record = recordOf(row);
  return record && of(record);
};
const number = (name: string, title: string, description: string, of: Read): ReadColumn<Row> => ({
  name,
  title,
  type: 'number',
  description,
  mayBeEmpty: true,
  read: (row) => read(row, of),
});
const pounds = (name: string, title: string, description: string, of: Read): ReadColumn<Row> => ({
  ...number(name, title, `${description}, in pounds of the year assessed.`, of),
  unit: 'GBP',
});
const text = (name: string, title: string, description: string, of: (row: Row) => string | undefined): ReadColumn<Row> => ({
  name,
  title,
  type: 'text',
  description,
  mayBeEmpty: true,
  read: of,
});

export const VERDICTS_TABLE = dataTable<Row>({
  name: 'verdicts',
  title: 'Verdicts',
  description: `Whether the outturn of each council, year and window bears out the savings it reported delivered, or why there is no verdict. ${FAIRNESS_TEXT}`,
  operation: 'triangulation',
  audience: 'programme',
  primaryKey: ['council_code', 'base_year', 'year'],
  foreignKeys: [OF_COUNCIL],
  columns: [
    ...councilColumns,
    {
      name: 'base_year',
      title: 'Base year',
      type: 'text',
      description: 'The year that spending is rolled forward from.',
      read: ({ found }) => found.base,
    },
    YEAR_COLUMN,
    ...coded<Row>(
      {
        name: 'verdict',
        title: 'Verdict',
        description: 'How far the outturn bears the claim out; empty where there is none.',
        mayBeEmpty: true,
      },
      (row) => recordOf(row)?.verdict,
    ),
    ...coded<Row>(
      {
        name: 'no_verdict_reason',
        title: 'Why there is no verdict',
        description: 'Why there is none; empty where there is one.',
        mayBeEmpty: true,
      },
      ({ found }) => (found.kind === 'verdict' ? undefined : found.reason),
    ),
    text('no_verdict_sentence', 'No verdict, in a sentence', 'The same in a sentence.', ({ found }) =>
      found.kind === 'verdict' ? undefined : found.sentence,
    ),
    pounds('claim', 'Claim', 'What spending should have fallen by', ({ claim }) => claim),
    pounds('expected', 'Expected spending', 'What the year would have cost without savings', ({ expected }) => expected),
    pounds('actual', 'Actual spending', 'What it cost', ({ actual }) => actual),
    pounds('implied_saving', 'Implied saving', 'Expected less actual', ({ implied }) => implied),
    pounds(
      'half_width',
      'Half width',
      'Half of what the 90% interval of the implied saving spans; it need not reach as far down as up',
      ({ halfWidth }) => halfWidth,
    ),
    pounds(
      'minimum_detectable',
      'Smallest saving to be seen',
      'The smallest saving that these data could show',
      ({ minimumDetectable }) => minimumDetectable,
    ),
    number('ratio', 'Ratio', 'Implied saving over claim; empty where the claim is too small for one.', ({ ratio }) => ratio?.kappa),
    number('ratio_lower', 'Ratio, lower end', 'Where its 90% interval begins.', ({ ratio }) => ratio?.low),
    number('ratio_upper', 'Ratio, upper end', 'Where its 90% interval ends.', ({ ratio }) => ratio?.high),
    pounds('planned', 'Planned', 'The claim as it was planned', ({ planned }) => planned),
    pounds('validated', 'Validated', 'What finance validated of it', ({ validated }) => validated),
    number(
      'noise',
      'Noise',
      'The usual spread of spending that the interval is made with, as a share of expected spending.',
      ({ noise }) => noise,
    ),
    {
      name: 'discrepancy_is_material',
      title: 'Discrepancy is material',
      type: 'boolean',
      description: 'Whether claim and implied saving differ by more than half a per cent of expected spending, and by more than £250,000.',
      mayBeEmpty: true,
      read: (row) => read(row, (record) => record.discrepancyIsMaterial),
    },
    text('engine', 'Engine', 'The version of the test.', (row) => recordOf(row)?.engine),
    text('price_index', 'Price index', 'The index that prices were rolled forward with, and its vintage.', (row) =>
      read(row, ({ index }) => `${index.name} (${index.vintage})`),
    ),
    text('reason_codes', 'Reasons, codes', 'What the verdict rests on, parted by “; ”.', (row) =>
      read(row, ({ reasons }) => reasons.map(({ code }) => code).join('; ')),
    ),
    text('reason_sentences', 'Reasons', 'The same in sentences.', (row) =>
      read(row, ({ reasons }) => reasons.map(({ sentence }) => sentence).join(' ')),
    ),
  ],
  rows: (release) =>
    release.content.triangulations.flatMap((found) => {
      const council = release.council(found.council);
      return council === undefined ? [] : [{ council, year: found.year, found }];
    }),
});
