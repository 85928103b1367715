import { type RawSheet, type RawValue, readWorkbook, type WorkbookPlan, writeWorkbook } from '#workbook';
import { COUNCIL_REGISTER, councilCode, financialYear, yearsAfter } from '#domain/catalogue';
import {
  contentFrom,
  contentTables,
  definitionOf,
  readCell,
  type ReturnContent,
  type TableCode,
  tableOf,
  templateOf,
} from '#domain/returns';
import { GeneratedContent } from '../builders/generated-content.js';
import { READER, seenIn } from './sees.js';

const LEICESTERSHIRE = COUNCIL_REGISTER.get(councilCode('E10000018'))!;
const YEAR = financialYear('2024-25');
const DEFINITION = definitionOf(YEAR)!;

/** A stream of numbers of its own (Park and Miller 1988), so that the draws are the same on every machine. */
const stream = (seed: number) => (): number => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
};
/** A template is a plan as it stands: the compiler says so here, since the domain may not know what writes its workbooks. */
const planOf = (content: ReturnContent): WorkbookPlan => templateOf(LEICESTERSHIRE, DEFINITION, contentTables(content, DEFINITION));
const content = (seed: number): ReturnContent => new GeneratedContent(stream(seed), YEAR).content();

/** The rows of the named area of a table, found by the codes in the hidden row above its headings. */
function rowsIn(sheet: RawSheet, area: string): readonly ReadonlyMap<string, RawValue>[] {
  const [first = 0, last = 0] = [...area.matchAll(/\$(\d+)/g)].map(([, row]) => Number(row));
  const codes = new Map(
    sheet.cells.flatMap(({ row, column, value }) => (row === first - 2 && value.kind === 'text' ? [[column, value.text]] : [])),
  );
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const cells = sheet.cells.filter(({ row }) => row === first + at);
    return new Map(cells.map(({ column, value }) => [codes.get(column) ?? '', value]));
  });
}

async function readBack(plan: WorkbookPlan) {
  const outcome = await readWorkbook(await writeWorkbook(plan));
  if (outcome.kind === 'refused') throw new Error(outcome.sentence);
  const tables = outcome.names.flatMap(({ name, area }) => {
    const code = name.replace(/^t_/, '').replaceAll('_', '-') as TableCode;
    const table = tableOf(DEFINITION, code);
    if (table === undefined) return [];
    const sheet = outcome.sheets.find((each) => each.name === table.title)!;
    const rows = rowsIn(sheet, area).map((row) =>
      Object.fromEntries(
        table.columns.map((column) => {
          const reading = readCell({ value: row.get(column.code) ?? { kind: 'blank' } }, column);
          return [column.code, reading.kind === 'read' ? reading.value : ({ kind: 'text', text: reading.sentence } as const)];
        }),
      ),
    );
    return [[code, rows] as const];
  });
  return { stamp: outcome.stamp, tables: Object.fromEntries(tables) };
}

describe('A template that was written as a workbook', () => {
  it('is read back as the return that it was filled in with', async () => {
    for (const seed of [11, 12, 13]) {
      const given = content(seed);
      const { tables, stamp } = await readBack(planOf(given));
      expect(Object.keys(tables)).toHaveLength(14);
      expect(contentFrom(tables, DEFINITION)).toEqual({ kind: 'content', content: given });
      expect(stamp).toMatchObject({ template: 'outturn-annual-return', council: 'E10000018', collectionYear: '2024-25' });
    }
  });
});

describe(`In a template, ${READER}`, () => {
  const seen = (async () => seenIn(await writeWorkbook(planOf(content(11)))))();
  const sheet = async (name: string) => (await seen).sheets.find((each) => each.name === name)!;

  it('finds the first sheet, those of the tables in order, and the hidden ones', async () => {
    const tabs = (await seen).sheets.map(({ name, isHidden }) => (isHidden ? `(${name})` : name));
    const titles = DEFINITION.sections.flatMap((section) => section.tables.map(({ title }) => title));
    expect(tabs).toEqual(['Read me', ...titles, '(Lists)', '(Outturn)']);
    expect((await seen).title).toBe('Annual return 2024-25: Leicestershire');
  });
  it('finds the lines of Finance locked, its amounts open, its net amounts and totals as formulas', async () => {
    const finance = await sheet('Finance');
    expect(finance).toMatchObject({ isProtected: true, freeze: 'D6', hiddenRows: [4] });
    expect([finance.texts['A6'], finance.texts['B6'], finance.texts['C6']]).toEqual(['LT_NURSING', 'Nursing', '18-64']);
    expect(finance.open).toEqual(expect.arrayContaining(['D6', 'E6', 'F6', 'G6', 'I6']));
    expect(finance.open.filter((address) => /^[ABCHMR]\d/.test(address))).toEqual([]);
    expect(finance.formulas['H6']).toBe('=IF(COUNT(D6,E6,F6,G6)<4,"",D6-E6-F6-G6)');
    expect(finance.formulas['D35']).toBe('=IF(COUNT(D6:D34)=0,"",SUM(D6:D34))');
    expect((await seen).names['t_finance']).toBe("'Finance'!$A$6:$R$34");
  });
  it('finds lists that may grow without protection, with their choices and a note on each heading', async () => {
    const lines = await sheet('Savings lines');
    expect(lines.isProtected).toBe(false);
    expect(lines.texts['G5']).toBe('Nature *');
    const [area] = Object.entries(lines.rules).find(([, rule]) => rule === '"Efficiency,Service reduction,Mixed,Income"')!;
    expect(area).toMatch(/^G6:G\d+$/);
    const headings = tableOf(DEFINITION, 'savings-lines')!.columns.length;
    expect(Object.keys(lines.notes).filter((address) => /^[A-Z]+5$/.test(address))).toHaveLength(headings);
    expect(lines.notes['D5']).toContain('A financial year, such as 2024-25.');
  });
  it('finds a column for each of thirteen years, and no sum below amounts that mix stages', async () => {
    const amounts = await sheet('Savings amounts');
    const years = Array.from({ length: 13 }, (_, index) => String(yearsAfter(YEAR, index - 7)));
    expect(Object.values(amounts.texts)).toEqual(expect.arrayContaining(years));
    expect(amounts.formulas).toEqual({});
  });
});
