import { financialYear, known, missing, Money } from '../../catalogue/index.js';
import { definitionOf, tableOf } from '../definition/index.js';
import { conventionOf, letterOf, matchColumns, type RawCell } from './index.js';

const cells = (...numbers: readonly number[]): readonly RawCell[] => numbers.map((number) => ({ value: { kind: 'number', number } }));
const budget = (pounds: string) => known(Money.parse(pounds));
const DEFINITION = definitionOf(financialYear('2024-25'))!;

/** Leicestershire's savings of 2024-25 as printed in January 2021, £000, cumulative; the net budget of that year is £156.147m. */
const LEICESTERSHIRE = cells(-400, -275, -500, -3000, -2000, -300, -600, -100, -500, -240, -140);
const LEICESTERSHIRE_BUDGET = budget('156147000');
/** Croydon's savings of 2021-22 as printed in May 2021, in pounds and negative; the budget is £114.3m. */
const CROYDON = cells(-3015000, -1367000, -1908000, -691000, -459000, -225000, -600000, -254000, -2199000);
const CROYDON_BUDGET = budget('114300000');

describe('the convention of a column', () => {
  it('is thousands with signs turned for Leicestershire, and a person confirms the unit that nobody named', () => {
    expect(conventionOf(LEICESTERSHIRE, 'Savings', LEICESTERSHIRE_BUDGET)).toEqual({
      unit: 'thousands',
      unitBecause:
        'No unit is named, and in thousands the savings are 5.2% of the net budget; no other unit gives a share from 0.05% to 30%.',
      sign: 'turned',
      signBecause: '11 of 11 amounts are below nought.',
      toConfirm: ['Are the amounts in thousands? No unit is named, and in thousands the savings are 5.2% of the net budget.'],
    });
  });
  it('is pounds with signs turned for Croydon, and there is nothing to confirm', () => {
    expect(conventionOf(CROYDON, 'Savings', CROYDON_BUDGET)).toMatchObject({ unit: 'pounds', sign: 'turned', toConfirm: [] });
  });
  it.each([
    ['Savings £000', 'thousands'],
    ['Savings (£’000)', 'thousands'],
    ['Savings £k', 'thousands'],
    ['Savings, thousands of pounds', 'thousands'],
    ['Savings £m', 'millions'],
    ['Savings (£ million)', 'millions'],
    ['Savings £', 'pounds'],
    ['Savings', 'pounds'],
  ])('is what the heading says where nothing can be tested: %s is %s', (heading, unit) => {
    expect(conventionOf(cells(5), heading, missing('not-submitted'))).toMatchObject({ unit, toConfirm: [] });
  });
  it('is the unit that is named where it fits the budget', () => {
    expect(conventionOf(LEICESTERSHIRE, 'Savings £000', LEICESTERSHIRE_BUDGET)).toMatchObject({ unit: 'thousands', toConfirm: [] });
  });
  it('is asked for where the unit that is named does not fit: read as pounds, Leicestershire saves 0.0052% of its budget', () => {
    const found = conventionOf(LEICESTERSHIRE, 'Savings £', LEICESTERSHIRE_BUDGET);
    expect([found.unit, found.toConfirm]).toEqual([
      'pounds',
      [
        'But in pounds the savings are 0.0052% of the net budget; in thousands the savings are 5.2% of the net budget. Which unit is meant?',
      ],
    ]);
  });
  it('is asked for where no unit fits', () => {
    expect(conventionOf(cells(90_000_000), 'Savings', CROYDON_BUDGET).toConfirm).toEqual([
      'No unit is named, and in pounds the savings are 79% of the net budget. Which unit is meant?',
    ]);
  });
  it('is tested on savings alone: other columns may be any share of a budget', () => {
    expect(conventionOf(cells(90_000_000), 'Gross expenditure', CROYDON_BUDGET)).toMatchObject({ unit: 'pounds', toConfirm: [] });
  });
  it('is asked for where whole thousands and pounds with pence stand together', () => {
    const ask = 'Whole numbers and much larger amounts with pence stand together. Are they all in one unit?';
    expect(conventionOf(cells(6445, 1770, 3_015_000.5, 1_367_000.25), 'Growth £', missing('not-submitted')).toConfirm).toEqual([ask]);
    expect(conventionOf(cells(2_000_000, 1_234_567.89), 'Growth £', missing('not-submitted')).toConfirm).toEqual([]);
  });
  it('turns all signs from four fifths below nought on, and asks about the others', () => {
    const four = conventionOf(cells(-1, -1, -1, -1, 1, 0), 'Savings £', missing('not-submitted'));
    expect([four.sign, four.toConfirm]).toEqual([
      'turned',
      ['4 of 5 amounts are below nought. Are the others reversals, which count against the rest?'],
    ]);
  });
  it('leaves mixed signs as they are, and asks', () => {
    const mixed = conventionOf(cells(-1, -1, -1, 1), 'Savings £', missing('not-submitted'));
    expect([mixed.sign, mixed.toConfirm]).toEqual(['as-given', ['3 of 4 amounts are below nought. Which of them are reversals?']]);
  });
  it('turns income that a ledger writes negative, and nothing that has a sign of its own', () => {
    expect(conventionOf(cells(-5, -7), 'Client contributions', missing('not-submitted')).sign).toBe('turned');
    expect(conventionOf(cells(-860, -2950), 'Growth £000', missing('not-submitted'))).toMatchObject({ sign: 'as-given', toConfirm: [] });
  });
});

describe('the columns of a sheet', () => {
  const growth = tableOf(DEFINITION, 'growth-lines')!;
  const codes = (headings: readonly string[], table = growth) =>
    matchColumns(headings, table).placed.map(({ at, column }) => [at, column.code]);

  it('are found in any order, by heading or code, whatever capitals, spaces and units', () => {
    expect(codes(['2025/26 £000', ' DRIVER ', 'amounts  are', '', 'Reference', 'title', '2024-2025 (£’000)', 'FY27'])).toEqual([
      [0, '2025-26'],
      [1, 'driver'],
      [2, 'profile'],
      [4, 'reference'],
      [5, 'title'],
      [6, '2024-25'],
      [7, '2026-27'],
    ]);
    expect(codes(['own-gross', 'Own provision: gross expenditure (£m)'], tableOf(DEFINITION, 'finance'))).toEqual([[0, 'own-gross']]);
  });
  it('are all found by their own headings, and by their codes', () => {
    for (const table of DEFINITION.sections.flatMap((section) => section.tables)) {
      const own = table.columns.map(({ code }, at) => [at, code]);
      expect(
        codes(
          table.columns.map(({ heading }) => heading),
          table,
        ),
      ).toEqual(own);
      expect(
        codes(
          table.columns.map(({ code }) => code),
          table,
        ),
      ).toEqual(own);
    }
  });
  it('that are unknown are noticed and named, and read past', () => {
    const { notices, problems } = matchColumns(['Reference', 'Title', 'Driver', 'Amounts are', 'Head of service'], growth);
    expect(problems).toEqual([]);
    expect(notices[0]).toBe('Growth lines: the column “Head of service” (E) is none of this table, and is not read.');
    expect(notices[1]).toContain('not there, and read as blank: Document, Paragraph, 2017-18,');
  });
  it('that must be there and are not are named', () => {
    expect(matchColumns(['Title', 'Driver', 'Amounts are'], growth).problems).toEqual([
      {
        code: 'COLUMN_MISSING',
        message: 'There is no column “Reference”. Add it, or use the template of the year.',
        path: ['growth-lines', 'reference'],
        cell: 'Growth lines, Reference',
      },
    ]);
  });
  it('that are there twice are refused, with where they are', () => {
    const { problems, placed } = matchColumns(['Reference', 'Title', 'Driver', 'Amounts are', 'reference', '2024/25', '2024-25'], growth);
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['COLUMN_REPEATED', 'The column “Reference” is there twice, in A and E. Keep one.'],
      ['COLUMN_REPEATED', 'The column “2024-25” is there twice, in F and G. Keep one.'],
    ]);
    expect(placed).toHaveLength(5);
  });
  it('have the letters of a spreadsheet', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});
