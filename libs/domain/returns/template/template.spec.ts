import { GeneratedContent } from '../../../../test/builders/generated-content.js';
import { COUNCIL_REGISTER, councilCode, financialYear, known, missing, Money, yearsUpTo } from '../../catalogue/index.js';
import { PLAIN_LINE, type SavingsLine, wholly } from '../../savings/index.js';
import { emptyContent } from '../council-return.js';
import { type CollectionDefinition, definitionOf, type TableCode, tableOf } from '../definition/index.js';
import { contentFrom, contentTables, type FilledTables, type SheetRow } from '../filling/index.js';
import { matchColumns, type RawValue, readCell } from '../reading/index.js';
import { csvTables, type CsvTemplate, templateOf, type TemplateTable, type WorkbookTemplate } from './index.js';

const LEICESTERSHIRE = COUNCIL_REGISTER.get(councilCode('E10000018'))!;
const YEARS = yearsUpTo(financialYear('2011-12'), financialYear('2026-27'));
const of = (year: string): CollectionDefinition => definitionOf(financialYear(year))!;
const planOf = (year: string, tables: FilledTables = {}): WorkbookTemplate => templateOf(LEICESTERSHIRE, of(year), tables);
const table = (plan: WorkbookTemplate, code: string): TemplateTable => plan.sheets.find((sheet) => sheet.table?.code === code)!.table!;
const column = (plan: WorkbookTemplate, code: string, name: string) => table(plan, code).columns.find((each) => each.code === name)!;

/** A stream of numbers of its own (Park and Miller 1988), so that the draws are the same on every machine. */
const stream = (seed: number) => (): number => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
};
const filledIn = (year: string, seed: number): FilledTables =>
  contentTables(new GeneratedContent(stream(seed), financialYear(year)).content(), of(year));

/** A value as a spreadsheet program hands it over. */
const raw = (value: string | number | Date | null | undefined): RawValue => {
  if (value === undefined || value === null) return { kind: 'blank' };
  if (value instanceof Date) return { kind: 'date', serial: value.getTime() / 86_400_000 + 25_569 };
  return typeof value === 'string' ? { kind: 'text', text: value } : { kind: 'number', number: value };
};

/** The rows of a table as its columns are read, with whatever cannot be read in the place of its cell. */
const readRows = (
  definition: CollectionDefinition,
  code: TableCode,
  rows: readonly Readonly<Record<string, RawValue>>[],
): readonly SheetRow[] =>
  rows.map((row) =>
    Object.fromEntries(
      tableOf(definition, code)!.columns.map((each) => {
        const reading = readCell({ value: row[each.code] ?? raw(null) }, each);
        return [each.code, reading.kind === 'read' ? reading.value : { kind: 'text', text: reading.sentence }] as const;
      }),
    ),
  );

const fromWorkbook = (plan: WorkbookTemplate, definition: CollectionDefinition): FilledTables =>
  Object.fromEntries(
    plan.sheets.flatMap((sheet) => {
      if (sheet.table === undefined) return [];
      const code = sheet.table.code.replaceAll('_', '-') as TableCode;
      const rows = sheet.table.rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, { value }]) => [name, raw(value)])));
      return [[code, readRows(definition, code, rows)] as const];
    }),
  );

const fromCsv = (tables: readonly CsvTemplate[], definition: CollectionDefinition): FilledTables =>
  Object.fromEntries(
    tables.map(({ table: code, headings, rows }) => {
      const { placed, problems, notices } = matchColumns(headings, tableOf(definition, code)!);
      expect([code, problems, notices]).toEqual([code, [], []]);
      const texts = rows.map((row) =>
        Object.fromEntries(placed.map((each) => [each.column.code, raw(row[each.at] === null ? null : String(row[each.at]))])),
      );
      return [code, readRows(definition, code, texts)] as const;
    }),
  );

/** What the tables say in the columns that the year has. */
const asked = (tables: FilledTables, definition: CollectionDefinition): FilledTables =>
  Object.fromEntries(
    Object.entries(tables).map(([code, rows]) => {
      const names = tableOf(definition, code as TableCode)!.columns.map((each) => each.code);
      return [code, rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => names.includes(name))))] as const;
    }),
  );

describe('a template', () => {
  it('and each of its tables as CSV say in every year what the return says', () => {
    expect(YEARS).toHaveLength(15);
    for (const [seed, year] of YEARS.entries()) {
      const [definition, tables] = [of(year), filledIn(year, 7 + seed)];
      const content = contentFrom(asked(tables, definition), definition);
      expect([year, content.kind]).toEqual([year, 'content']);
      expect(contentFrom(fromWorkbook(templateOf(LEICESTERSHIRE, definition, tables), definition), definition)).toEqual(content);
      expect(contentFrom(fromCsv(csvTables(definition, tables), definition), definition)).toEqual(content);
    }
  });
  it('has a sheet for each table behind the first one, called as the table is', () => {
    for (const year of YEARS) {
      const { sheets, stamp } = planOf(year);
      const titles = of(year).sections.flatMap((section) => section.tables.map(({ title }) => title));
      expect(sheets.map(({ name }) => name)).toEqual(['Read me', ...titles]);
      expect(sheets.filter(({ name }) => name.length > 31)).toEqual([]);
      expect(stamp).toEqual({
        template: 'outturn-annual-return',
        council: 'E10000018',
        collectionYear: year,
        edition: String(of(year).edition),
      });
    }
  });
  it('locks what names a fixed row and nothing else', () => {
    const plan = planOf('2024-25', filledIn('2024-25', 3));
    const locked = (code: string) => Object.entries(table(plan, code).rows[0]!).flatMap(([name, { isLocked }]) => (isLocked ? [name] : []));
    expect(locked('finance')).toEqual(['line', 'label', 'age-band']);
    expect(locked('activity')).toEqual(['line', 'label', 'age-band', 'unit']);
    expect(locked('savings_lines')).toEqual([]);
    expect(table(plan, 'finance').rows).toHaveLength(29);
    expect(table(plan, 'finance').rows[0]).toMatchObject({ line: { value: 'LT_NURSING' }, 'age-band': { value: '18-64' } });
    expect(column(plan, 'finance', 'age-band')).toMatchObject({ kind: 'text', heading: 'Ages' });
  });
  it('has 25 blank rows below a list, up to the most that it takes, and says which lists may grow', () => {
    const reference = (n: number): SheetRow => ({ reference: { kind: 'text', text: `AC${n}` } });
    const lines = (count: number) => planOf('2024-25', { 'savings-lines': Array.from({ length: count }, (_, n) => reference(n)) });
    const seen = (plan: WorkbookTemplate, code: string) => [table(plan, code).rows.length, table(plan, code).mayGrow];
    expect(seen(lines(0), 'savings_lines')).toEqual([25, true]);
    expect(seen(lines(40), 'savings_lines')).toEqual([65, true]);
    expect(seen(lines(990), 'savings_lines')).toEqual([1000, false]);
    expect(seen(lines(0), 'budget_position')).toEqual([1, false]);
    expect(seen(lines(0), 'budget_bridge')).toEqual([20, false]);
    expect(seen(lines(0), 'finance')).toEqual([29, false]);
  });
  it('adds up finance and no other table: the others mix kinds of amounts', () => {
    const totals = planOf('2024-25').sheets.flatMap((sheet) => (sheet.table?.hasTotals === true ? [sheet.name] : []));
    expect(totals).toEqual(['Finance']);
    expect(column(planOf('2024-25'), 'finance', 'own-net').derived).toEqual({
      plus: ['own-gross'],
      minus: ['own-client-contributions', 'own-joint-and-nhs-income', 'own-other-income'],
    });
  });
  it('shows words for codes, and tells on a heading what to enter', () => {
    const line: SavingsLine = {
      ...PLAIN_LINE,
      reference: 'AC2',
      lineage: undefined,
      title: 'Technology-enabled care',
      vintage: financialYear('2024-25'),
      nature: 'service-reduction',
      cashShares: wholly('cashable'),
      deliveryState: 'in-delivery',
      amounts: { planned: [{ year: financialYear('2025-26'), amount: missing('not-printed') }], reported: [], validated: [] },
    };
    const declarations = [{ role: 'finance-lead', statement: 'It agrees.', declaredOn: '2025-07-14' } as const];
    const budgetPosition = {
      budget: known(Money.parse('225885000.50')),
      outturn: missing('not-submitted'),
      outturnBasis: 'forecast' as const,
      forecastPeriod: 6,
    };
    const content = { ...emptyContent, savingsLines: [line], declarations, budgetPosition };
    const plan = planOf('2024-25', contentTables(content, of('2024-25')));
    const values = (code: string) =>
      Object.fromEntries(Object.entries(table(plan, code).rows[0]!).map(([name, { value }]) => [name, value]));
    expect(values('savings_lines')).toMatchObject({ nature: 'Service reduction', state: 'In delivery', 'share-cashable': 1 });
    expect(values('savings_amounts')).toMatchObject({ reference: 'AC2', stage: 'Planned', '2025-26': 'not printed' });
    expect(values('declarations')).toEqual({ role: 'Finance lead', statement: 'It agrees.', 'declared-on': new Date('2025-07-14') });
    expect(values('budget_position')).toMatchObject({ budget: 225_885_000.5, outturn: 'not submitted', 'forecast-period': 6 });
    expect(column(plan, 'savings_lines', 'nature')).toMatchObject({
      heading: 'Nature *',
      kind: 'choice',
      choices: ['Efficiency', 'Service reduction', 'Mixed', 'Income'],
    });
    expect(column(plan, 'overlap_claims', 'in-amounts').choices).toEqual(['Yes', 'No']);
    expect(column(plan, 'growth_lines', '2025-26').help).toContain('with a minus where it is below nought');
    expect(column(plan, 'savings_amounts', '2025-26').help).toContain('In pounds and pence, as a positive amount.');
  });
});
