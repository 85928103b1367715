import { contentTables, definitionOf, letterOf, tableOf } from '#domain/returns';
import { printedReturns } from '../../apps/outturn/src/demo/demonstration.module.js';
import type { PrintedReturn } from '../../apps/outturn/src/demo/demonstration.types.js';
import { type FilledWorkbook, TYPIST } from '../workbook/fills.js';
import { CROYDON, LEICESTER, LEICESTERSHIRE, PlanUploads, type Read } from './plan-uploads.js';

const PLANS = await printedReturns();
const printed = (council: string, year: string): PrintedReturn =>
  PLANS.find((each) => each.council === council && each.collection === year)!;

/** Questions of the rules, each at the cell to mend first: a field of the savings line with the reference. */
const CONTRADICTIONS: readonly (readonly [
  council: string,
  year: string,
  units: readonly string[],
  questions: readonly (readonly [code: string, reference: string, column: string])[],
])[] = [
  [
    LEICESTERSHIRE,
    '2021-22',
    ['BUDGET_BRIDGE', 'GROWTH_LINES', 'SAVINGS_AMOUNTS', 'SAVINGS_LINES'],
    [
      ['RUNNING_COST_MISSING', 'AC4', 'unphased-cost'],
      ['GROSS_OR_NET_UNCLEAR', 'AC5', 'unphased-cost'],
      ['LABEL_DOES_NOT_FIT', 'AC8', 'nature'],
    ],
  ],
  [
    LEICESTERSHIRE,
    '2024-25',
    ['BUDGET_BRIDGE', 'GROWTH_LINES', 'SAVINGS_AMOUNTS'],
    [
      ['RUNNING_COST_MISSING', 'AC2', 'unphased-cost'],
      ['VACANCY_IS_NOT_RECURRENT', 'AC3', 'recurrence'],
      ['LABEL_DOES_NOT_FIT', 'AC10', 'nature'],
      ['RUNNING_COST_MISSING', 'AC10', 'unphased-cost'],
      ['RUNNING_COST_MISSING', 'AC11', 'unphased-cost'],
      ['LABEL_DOES_NOT_FIT', 'AC17', 'nature'],
      ['LABEL_DOES_NOT_FIT', 'AC20', 'nature'],
    ],
  ],
  [CROYDON, '2021-22', [], []],
  [LEICESTER, '2022-23', [], []],
  [LEICESTER, '2023-24', [], []],
  [
    LEICESTER,
    '2024-25',
    [],
    [
      ['LABEL_DOES_NOT_FIT', 'Cost mitigation', 'nature'],
      ['AVOIDED_FROM_NO_STATED_PATH', 'Cost mitigation', 'people'],
      ['RUNNING_COST_MISSING', 'Cost mitigation', 'unphased-cost'],
    ],
  ],
];

/** A field of a line, also one that was left blank and so has no cell of its own in what was typed. */
function fieldOf({ content, collection }: PrintedReturn, workbook: FilledWorkbook, reference: string, column: string): string {
  const row = content.savingsLines.findIndex((line) => line.reference === reference);
  const { sheet, address } = workbook.at('savings-lines', row, 'reference');
  const at = tableOf(definitionOf(collection)!, 'savings-lines')!.columns.findIndex(({ code }) => code === column);
  return `${sheet}!${letterOf(at)}${address.slice(1)}`;
}

/** What is said, each at the cell to mend first. */
const told = ({ remarks }: Read): readonly string[] =>
  remarks.map(({ severity, code, places: [first] }) => `${severity} ${code} ${first?.sheet}!${first?.address}`).sort();

describe(`Plans typed into the template by ${TYPIST}, as their officers would`, () => {
  let uploads: PlanUploads;

  beforeAll(async () => {
    uploads = await PlanUploads.start(['2021-22', '2022-23', '2023-24', '2024-25']);
  });
  afterAll(() => uploads.stop());

  it.each(CONTRADICTIONS)(
    '%s %s is asked about what its figures contradict, and taken in as it is printed',
    async (council, year, thousands, questions) => {
      const plan = printed(council, year);
      const workbook = await uploads.typed(plan);
      const { asked, found, land } = await uploads.uploaded(plan, workbook);
      expect(asked.map(({ table, unit }) => `${table} ${unit}`).sort()).toEqual(thousands.map((table) => `${table} THOUSANDS`));
      expect(told(found)).toEqual(
        questions.map(([code, reference, column]) => `QUESTION ${code} ${fieldOf(plan, workbook, reference, column)}`).sort(),
      );
      expect(await land()).toMatchObject({ councilReturn: { version: 1 }, userErrors: [] });
      const definition = definitionOf(plan.collection)!;
      expect(contentTables((await uploads.standing(plan))!, definition)).toEqual(contentTables(plan.content, definition));
    },
  );

  it.each([
    ['2022-23', '1.45%', '1.43%'],
    ['2023-24', '4.43%', '4.24%'],
    ['2024-25', '1.63%', '1.6%'],
  ])('Leicester’s share of %s, typed as it is printed, is told at its cell: it is one of the outturn', async (year, share, right) => {
    const workbook = await uploads.typed(printed(LEICESTER, year), { 'budget-position': { 'underspend-share': share } });
    const { found } = await uploads.uploaded(printed(LEICESTER, year), workbook);
    expect(found.outcome).toBe('FIX_AND_RE_UPLOAD');
    expect(found.remarks.filter(({ severity }) => severity === 'ERROR')).toMatchObject([
      {
        code: 'DERIVED_OVERWRITTEN',
        message: `The cell holds ${share}, and the others of its row give ${right}; ${share} is the share of “Net outturn”.`,
        places: [workbook.at('budget-position', 0, 'underspend-share')],
      },
    ]);
  });

  // Croydon: 114.3 less an increase of 15.1 is 99.2; with growth of 28.9 and savings of 10.718 the year would close at 117.382.
  // Leicestershire: 150,778.564 instead of 151,357; with growth of 3,470 and savings of 3,395 it would close at 150,853.564, not at 151,432.
  it.each([
    [
      'Croydon’s cash limit, with the opening budget that it implies',
      CROYDON,
      { opening: '£99.2m', transfers: 0, 'other-movements': 0 },
      'come to £3,082,000 more than its closing budget',
    ],
    [
      'Leicestershire’s subtotal, as its Appendix A has it',
      LEICESTERSHIRE,
      { subtotal: 150_778.564 },
      'come to £578,436 less than its closing budget',
    ],
  ])('%s, is told at the bridge that it leaves open', async (_, council, typed, gap) => {
    const plan = printed(council, '2021-22');
    const workbook = await uploads.typed(plan, { 'budget-bridge': typed });
    const { found } = await uploads.uploaded(plan, workbook);
    const open = found.remarks.filter(({ code }) => code === 'BRIDGE_DOES_NOT_CLOSE');
    expect(open).toMatchObject([{ severity: 'QUESTION', message: expect.stringContaining(gap) }]);
    for (const column of ['closing', Object.keys(typed)[0]!])
      expect(open[0]?.places).toContainEqual(workbook.at('budget-bridge', 0, column));
  });
});
