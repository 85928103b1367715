import { GeneratedContent } from '../../../../test/builders/generated-content.js';
import { canonicalText, financialYear, known, missing, Money, yearsAfter } from '../../catalogue/index.js';
import { PLAIN_LINE, type SavingsLine, wholly } from '../../savings/index.js';
import { emptyContent, type ReturnContent } from '../council-return.js';
import { type CollectionDefinition, definitionOf, tableOf } from '../definition/index.js';
import { contentFrom, contentTables, type FilledTables, leftOut, prefillFrom, type SheetCell } from './index.js';

const YEAR = financialYear('2024-25');
const of = (year: string): CollectionDefinition => definitionOf(financialYear(year))!;
const DEFINITION = of('2024-25');
const text = (words: string): SheetCell => ({ kind: 'text', text: words });
const pounds = (amount: string) => known(Money.parse(amount));

/** A stream of numbers of its own (Park and Miller 1988), so that the draws are the same on every machine. */
const stream = (seed: number) => (): number => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
};
const problemsOf = (tables: FilledTables): readonly (readonly [string, string, string])[] => {
  const outcome = contentFrom(tables, DEFINITION);
  return outcome.kind === 'content' ? [] : outcome.problems.map(({ code, path, cell }) => [code, path.join('/'), cell]);
};
const LINE: SavingsLine = {
  ...PLAIN_LINE,
  reference: 'AC2',
  lineage: 'TEC',
  title: 'Technology-enabled care',
  vintage: YEAR,
  nature: 'efficiency',
  cashShares: wholly('cashable'),
  deliveryState: 'planned',
  amounts: {
    planned: [
      { year: YEAR, amount: pounds('1250000') },
      { year: yearsAfter(YEAR, 1), amount: missing('not-printed') },
    ],
    reported: [{ year: YEAR, amount: pounds('900000') }],
    validated: [{ year: YEAR, amount: pounds('800000') }],
  },
};

describe('a return and its template', () => {
  it('hold the same, whatever the return says', () => {
    const random = stream(20_121_031);
    for (let round = 0; round < 60; round += 1) {
      const content = new GeneratedContent(random, YEAR).content();
      expect(contentFrom(contentTables(content, DEFINITION), DEFINITION)).toEqual({ kind: 'content', content });
      expect(leftOut(content, DEFINITION)).toEqual([]);
    }
  });
  it('are empty together, the fixed rows with their keys alone', () => {
    const tables = contentTables(emptyContent, DEFINITION);
    expect(tables.finance).toHaveLength(29);
    expect(tables.finance?.[0]).toEqual({ line: text('LT_NURSING'), label: text('Nursing'), 'age-band': text('18-64') });
    expect(contentFrom(tables, DEFINITION)).toEqual({ kind: 'content', content: emptyContent });
  });
  it('keep a blank apart from a figure that is missing: the one is no line, the other says why', () => {
    const line = { line: 'LT_NURSING', ageBand: '65+', provision: 'own' } as const;
    const gross = missing('suppressed');
    const none = missing('not-submitted');
    const content = {
      ...emptyContent,
      financeLines: [{ ...line, gross, clientContributions: none, jointAndNhsIncome: none, otherIncome: none }],
    };
    const rows = contentTables(emptyContent, DEFINITION).finance!;
    const filled = rows.map((row, i) => (i === 1 ? { ...row, 'own-gross': { kind: 'money', amount: gross } as const } : row));
    expect(contentFrom({ finance: filled }, DEFINITION)).toEqual({ kind: 'content', content });
  });
  it('say not collected for what the year does not ask', () => {
    const activity = contentTables(emptyContent, of('2023-24')).activity!;
    const [first, ...others] = activity;
    const outcome = contentFrom({ activity: [{ ...first, quantity: { kind: 'number', number: known(5) } }, ...others] }, of('2023-24'));
    const nobody = { people: missing('not-collected'), averageWeeklyCost: missing('not-collected') };
    expect(outcome).toMatchObject({ content: { activityLines: [{ quantity: known(5), starters: nobody, leavers: nobody }] } });
  });
  it('tell what the template has no room for', () => {
    const locus = (['NURSING_65', 'RESIDENTIAL_65', 'HOME_CARE_65', 'HOMES_18_64'] as const).map((cell) => ({ cell, share: 0.25 }));
    const long = {
      ...LINE,
      reference: 'AC3',
      amounts: { ...LINE.amounts, planned: [{ year: financialYear('2035-36'), amount: pounds('1') }] },
    };
    expect(leftOut({ ...emptyContent, savingsLines: [LINE, { ...LINE, reference: 'AC1', locus }, long] }, DEFINITION)).toEqual([
      'The template of 2024-25 has no room for all of savings line AC1. Send the whole of it by the API.',
      'The template of 2024-25 has no room for all of savings line AC3. Send the whole of it by the API.',
    ]);
  });
});

describe('what cannot be read of a template', () => {
  const saving = contentTables({ ...emptyContent, savingsLines: [LINE] }, DEFINITION);

  it('is told all at once, each at its table, row and column', () => {
    const [row] = saving['savings-lines']!;
    const wrong = { ...row, nature: text('thrift'), vintage: text('2024'), months: text('twelve'), title: { kind: 'blank' } as const };
    expect(problemsOf({ ...saving, 'savings-lines': [row!, wrong] })).toEqual([
      ['CELL_BLANK', 'savings-lines/1/title', 'Savings lines, row 2, Title'],
      ['CELL_OF_WRONG_KIND', 'savings-lines/1/vintage', 'Savings lines, row 2, Budget round'],
      ['CHOICE_UNKNOWN', 'savings-lines/1/nature', 'Savings lines, row 2, Nature'],
      ['CELL_OF_WRONG_KIND', 'savings-lines/1/months', 'Savings lines, row 2, Months in its first year'],
    ]);
  });
  it('tells of a key once, however often it is read', () => {
    const [row] = saving['savings-lines']!;
    const two = { kind: 'number', number: known(2) } as const;
    const found = problemsOf({ ...saving, 'savings-lines': [{ ...row, reference: two, state: two }] });
    expect(found.map(([code, path]) => `${code} ${path}`).filter((each) => each.includes('savings-lines'))).toEqual([
      'CELL_OF_WRONG_KIND savings-lines/0/reference',
      'CELL_OF_WRONG_KIND savings-lines/0/state',
    ]);
  });
  it('finds every cell that must be filled in and is blank', () => {
    const random = stream(7);
    const full = Array.from({ length: 20 }, () => contentTables(new GeneratedContent(random, YEAR).content(), DEFINITION));
    for (const table of DEFINITION.sections.flatMap((section) => section.tables).filter(({ rows }) => rows.kind === 'open')) {
      const tables = full.find((each) => each[table.code]!.length > 0)!;
      const [first, ...others] = tables[table.code]!;
      for (const { code, kind } of table.columns.filter(({ required }) => required)) {
        const found = problemsOf({ ...tables, [table.code]: [{ ...first, [code]: { kind: 'blank' } }, ...others] });
        expect([table.code, code, kind, found.map(([what, path]) => `${what} ${path}`)]).toEqual([
          table.code,
          code,
          kind,
          expect.arrayContaining([`CELL_BLANK ${table.code}/0/${code}`]),
        ]);
      }
    }
  });
  it('names amounts of a saving that is not there, and a stage that is there twice', () => {
    const [amounts] = saving['savings-amounts']!;
    const tables = { ...saving, 'savings-amounts': [amounts!, { ...amounts, reference: text('AC9') }, amounts!] };
    expect(problemsOf(tables).map(([code, path]) => `${code} ${path}`)).toEqual([
      'LINE_NOT_FOUND savings-amounts/1/reference',
      'LINE_REPEATED savings-amounts/2/stage',
    ]);
  });
  it('names a row that the template does not have, and one that is there twice', () => {
    const [first] = saving.finance!;
    expect(
      problemsOf({ finance: [first!, first!, { ...first, 'age-band': text('all') }] }).map(([code, path]) => `${code} ${path}`),
    ).toEqual(['LINE_REPEATED finance/1/line', 'LINE_NOT_FOUND finance/2/line']);
  });
  it('is a table with more rows than it takes', () => {
    const rows = Array.from({ length: 2 }, () => ({ 'outturn-basis': text('actual') }));
    expect(problemsOf({ 'budget-position': rows })).toEqual([['ROWS_TOO_MANY', 'budget-position', 'Budget position']]);
  });
});

describe('last year’s return', () => {
  const bridge = (year: number) => {
    const none = missing('not-printed');
    const parts = { opening: none, transfers: none, subtotal: none, growth: none, savings: none, otherMovements: none };
    return { year: yearsAfter(YEAR, year), ...parts, closing: pounds('225885000') };
  };
  const lastYear: ReturnContent = {
    ...new GeneratedContent(stream(3), YEAR).content(),
    savingsLines: [
      {
        ...LINE,
        amounts: { ...LINE.amounts, planned: [...LINE.amounts.planned, { year: yearsAfter(YEAR, 2), amount: pounds('3250000') }] },
      },
    ],
    budgetBridge: [bridge(0), bridge(1)],
  };
  const next = of('2025-26');
  const tables = prefillFrom(lastYear, next);

  it('fills the next with what its lines are called, unchanged, and without the amounts of the year', () => {
    const outcome = contentFrom(tables, next);
    const [line] = outcome.kind === 'content' ? outcome.content.savingsLines : [];
    expect(line).toMatchObject({ reference: 'AC2', lineage: 'TEC', title: LINE.title, vintageChange: 'unchanged' });
    expect(canonicalText(line?.amounts)).toBe(
      canonicalText({
        planned: [LINE.amounts.planned[0], { year: yearsAfter(YEAR, 2), amount: pounds('3250000') }],
        reported: LINE.amounts.reported,
        validated: [],
      }),
    );
  });
  it('leaves finance and activity to be entered, and keeps the years of the bridge to come', () => {
    expect(tables.finance).toEqual(contentTables(emptyContent, next).finance);
    expect(tableOf(next, 'finance')?.rows.kind).toBe('fixed');
    expect(tables['budget-bridge']).toEqual([{ year: text('2025-26') }]);
    expect([tables.adjustments, tables.declarations, tables.assurance, tables['delivery-reports']]).toEqual([[], [], [], []]);
  });
});
