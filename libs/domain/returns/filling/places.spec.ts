import { GeneratedContent } from '../../../../test/builders/generated-content.js';
import { CONTENT, DEFINITION, withSavings, YEAR } from '../../../../test/builders/upload-return.js';
import { contentFrom, contentTables, type Places, placeOf, placesOf, type SheetCell } from './index.js';

/** A stream of numbers of its own (Park and Miller 1988), so that the draws are the same on every machine. */
const stream = (seed: number) => (): number => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
};

describe('every field of a return', () => {
  it('has its cell in the tables, and the cell holds it', () => {
    const random = stream(2_024);
    let told = 0;
    for (let round = 0; round < 20; round += 1) {
      const content = new GeneratedContent(random, YEAR).content();
      const tables = contentTables(content, DEFINITION);
      expect(contentFrom(tables, DEFINITION).kind).toBe('content');
      const places = placesOf(tables, DEFINITION);
      const leaves = leavesOf(content, []).filter(([path, value]) => !NAMED_BY_COLUMN.has(path.at(-1) ?? '') && !isDefault(path, value));
      const wrong = leaves.filter(([path, value]) => {
        const cells = places(path).map(({ table, row, column }) => said(tables[table]![row]![column]));
        return !cells.some((words) => words.includes(String(value)));
      });
      expect(wrong).toEqual([]);
      expect(leavesOf(content, []).filter(([path]) => places(path).length === 0)).toEqual([]);
      told += leaves.length;
    }
    expect(told).toBeGreaterThan(5_000);
  });
});

describe('a line of a return', () => {
  const of = (content: typeof CONTENT): Places => placesOf(contentTables(content, DEFINITION), DEFINITION);
  const cells = (places: Places, ...path: readonly string[]): readonly string[] =>
    places(path).map(({ table, row, column }) => `${table}/${row}/${column}`);

  it('without a field stands at the first filled cell of its row, or of its kind of provision', () => {
    const places = of(CONTENT);
    expect(cells(places, 'financeLines', '0')).toEqual(['finance/1/others-gross']);
    expect(cells(places, 'savingsLines', '1')).toEqual(['savings-lines/1/reference']);
    expect(cells(places, 'budgetBridge', '0')).toEqual(['budget-bridge/0/year']);
    expect(cells(places, 'growthLines', '0')).toEqual(['growth-lines/0/reference']);
    expect(cells(places, 'budgetPosition')).toEqual(['budget-position/0/budget']);
  });
  it('has its amounts in rows of their own: all of a stage, one by its number or its year', () => {
    const places = of(CONTENT);
    expect(cells(places, 'savingsLines', '0', 'amounts', 'planned')).toEqual(['savings-amounts/0/2024-25', 'savings-amounts/0/2025-26']);
    expect(cells(places, 'savingsLines', '0', 'amounts', 'planned', '1', 'amount')).toEqual(['savings-amounts/0/2025-26']);
    expect(cells(places, 'savingsLines', '1', 'amounts', 'reported', '2024-25')).toEqual(['savings-amounts/3/2024-25']);
  });
  it('stands at its own row where its amounts, costs or answers are not there', () => {
    const places = of(withSavings({}));
    expect(cells(places, 'savingsLines', '0', 'amounts', 'validated')).toEqual(['savings-lines/0/reference']);
    expect(cells(places, 'savingsLines', '0', 'costs')).toEqual(['savings-lines/0/unphased-cost']);
    expect(cells(places, 'savingsLines', '0', 'assurance', 'A1')).toEqual(['savings-lines/0/reference']);
    expect(cells(places, 'savingsLines', '0', 'locus', '0')).toEqual(['savings-lines/0/reference']);
  });
  it('is found though rows above it are blank', () => {
    const tables = contentTables(CONTENT, DEFINITION);
    const places = placesOf({ ...tables, 'growth-lines': [{}, ...tables['growth-lines']!] }, DEFINITION);
    expect(cells(places, 'growthLines', '0', 'driver')).toEqual(['growth-lines/1/driver']);
  });
  it('that is not there has no place, and neither has the whole return', () => {
    expect([of(CONTENT)(['savingsLines', '9', 'title']), of(CONTENT)(['savingsLines']), of(CONTENT)([])]).toEqual([[], [], []]);
  });
});

describe('a problem of a table', () => {
  it('is at its row and column, or at the table as a whole', () => {
    expect(placeOf(['savings-lines', '2', 'title'])).toEqual({ table: 'savings-lines', row: 2, column: 'title' });
    expect(placeOf(['savings-lines'])).toBeUndefined();
  });
});

/** The year of an amount and the kind of provision are in the heading of their column. */
const NAMED_BY_COLUMN = new Set(['year', 'provision']);
/** A share of nought is a blank cell. */
const isDefault = (path: readonly string[], value: unknown): boolean => path.includes('cashShares') && value === 0;

function leavesOf(value: unknown, path: readonly string[]): readonly (readonly [readonly string[], unknown])[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((each, i) => leavesOf(each, [...path, String(i)]));
  if (typeof value !== 'object' || value === null || 'pence' in value) return [[path, value]];
  if ('kind' in value && (value.kind === 'known' || value.kind === 'missing'))
    return [[path, 'value' in value ? value.value : (value as unknown as { reason: string }).reason]];
  return Object.entries(value).flatMap(([key, member]) => leavesOf(member, [...path, key]));
}

function said(cell: SheetCell | undefined): string {
  if (cell?.kind === 'money') return cell.amount.kind === 'known' ? cell.amount.value.toString() : cell.amount.reason;
  if (cell?.kind === 'number') return cell.number.kind === 'known' ? String(cell.number.value) : cell.number.reason;
  if (cell?.kind === 'yes-no') return String(cell.yes);
  return cell?.kind === 'text' ? cell.text : '';
}
