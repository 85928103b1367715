import { GeneratedContent } from '../../../../test/builders/generated-content.js';
import { CONTENT, DEFINITION, planned, pounds, SAVING, withSavings, YEAR } from '../../../../test/builders/upload-return.js';
import { financialYear, missing, Money } from '../../catalogue/index.js';
import { type Adjustment, emptyContent, type ReturnContent } from '../council-return.js';
import { TABLE_CODES, tableOf } from '../definition/index.js';
import { changesBetween } from './index.js';
import { TABLE_KEYS } from './keyed-tables.js';

/** A stream of numbers of its own (Park and Miller 1988), so that the draws are the same on every machine. */
const stream = (seed: number) => (): number => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
};

/** Each change in a line: where, and from what to what. */
const told = (before: ReturnContent, after: ReturnContent): readonly string[] =>
  changesBetween(before, after, DEFINITION).map(({ cell, kind, before: was = '', after: is = '' }) => `${cell}: ${kind} ${was} > ${is}`);

const withFirstLine = (change: Partial<ReturnContent['financeLines'][number]>): ReturnContent => ({
  ...CONTENT,
  financeLines: CONTENT.financeLines.map((line) => ({ ...line, ...change })),
});

describe('the difference of two versions', () => {
  it('is nothing of a version and itself, whatever it holds', () => {
    const random = stream(4_711);
    for (let round = 0; round < 30; round += 1) {
      const content = new GeneratedContent(random, YEAR).content();
      expect(changesBetween(content, structuredCopy(content), DEFINITION)).toEqual([]);
    }
  });
  it('is the same read from the other end, added for removed', () => {
    const random = stream(815);
    for (let round = 0; round < 20; round += 1) {
      const [a, b] = [new GeneratedContent(random, YEAR).content(), new GeneratedContent(random, YEAR).content()];
      const turned = changesBetween(b, a, DEFINITION).map(({ table, row, column, before, after }) => [table, row, column, after, before]);
      const told = changesBetween(a, b, DEFINITION).map(({ table, row, column, before, after }) => [table, row, column, before, after]);
      const sorted = (all: readonly unknown[]): readonly string[] =>
        all.map((each) => JSON.stringify(each)).sort((x, y) => (x < y ? -1 : 1));
      // Rows of one name are matched by what they hold, so only names that are there once can be read from either end.
      const once = (all: readonly (readonly unknown[])[]) => all.filter(([table]) => table !== 'adjustments' && table !== 'declarations');
      expect(sorted(once(turned))).toEqual(sorted(once(told)));
    }
  });
  it('names a cell in codes and in words', () => {
    expect(changesBetween(withSavings({}), withSavings({ amounts: { ...SAVING.amounts, planned: [] } }), DEFINITION)[0]).toEqual({
      table: 'savings-amounts',
      row: 'AC2, planned',
      column: 'reference',
      cell: 'Savings amounts, AC2 planned, Reference',
      kind: 'removed',
      before: 'AC2',
      after: undefined,
    });
    expect(told(withSavings({ amounts: planned('1250000') }), withSavings({ amounts: planned('1250000.50', '0') }))).toEqual([
      'Savings amounts, AC2 planned, 2024-25: changed £1,250,000 > £1,250,000.50',
      'Savings amounts, AC2 planned, 2025-26: added  > £0',
    ]);
  });
  it('tells why a figure is missing, which is neither nought nor a blank', () => {
    const gross = 'Finance, Nursing 65+, Provision by others: gross expenditure';
    expect(told(CONTENT, withFirstLine({ gross: missing('suppressed') }))).toEqual([`${gross}: changed £60,000,000 > suppressed`]);
    expect(told(withFirstLine({ gross: missing('suppressed') }), withFirstLine({ gross: missing('not-printed') }))).toEqual([
      `${gross}: changed suppressed > not printed`,
    ]);
    expect(told(withFirstLine({ gross: pounds('0') }), withFirstLine({ gross: missing('not-submitted') }))).toEqual([
      `${gross}: changed £0 > not submitted`,
    ]);
    expect(told(CONTENT, { ...CONTENT, financeLines: [] })[0]).toBe(`${gross}: removed £60,000,000 > `);
  });
  it('writes choices by their labels, shares in per cent, days and noughts below as people do', () => {
    const shares = { ...SAVING.cashShares, cashable: 0.75, 'non-cash': 0.25 };
    const one = withSavings({});
    expect(told(one, withSavings({ nature: 'service-reduction', cashShares: shares, monthsInFirstYear: 6 }))).toEqual([
      'Savings lines, AC2, Nature: changed Efficiency > Service reduction',
      'Savings lines, AC2, Share cashable: changed 100% > 75%',
      'Savings lines, AC2, Share non-cash: added  > 25%',
      'Savings lines, AC2, Months in its first year: changed 12 > 6',
    ]);
    const overlap = { code: 'moves', title: 'Moves', bookedIn: 'AC2', cap: Money.parse('-0.05'), note: undefined, provenance: undefined };
    const claim = { reference: 'AC2', calculation: { quantity: 1234.5, weeklyRate: Money.parse('92'), weeks: 52 }, inAmounts: true };
    const group = { ...overlap, claims: [{ ...claim, actualWeeklyRate: undefined }] };
    expect(told(emptyContent, { ...emptyContent, overlapGroups: [group] }).filter((each) => /Most|People|In its/.test(each))).toEqual([
      'Overlaps, moves, Most that can be saved: added  > -£0.05',
      'Claims of overlaps, moves AC2, People or moves: added  > 1,234.5',
      'Claims of overlaps, moves AC2, In its amounts: added  > Yes',
    ]);
    const [declaration] = CONTENT.declarations;
    expect(told(CONTENT, { ...CONTENT, declarations: [{ ...declaration!, declaredOn: '2025-07-31' }] })).toEqual([
      'Declarations, Finance lead, Declared on: changed 14 July 2025 > 31 July 2025',
    ]);
  });
  it('finds a row wherever it stands, and says nothing of where', () => {
    expect(told(CONTENT, { ...CONTENT, savingsLines: [...CONTENT.savingsLines].reverse() })).toEqual([]);
  });
  it('tells two rows of one name apart: taking out the first leaves the second as it was', () => {
    const adjustment: Adjustment = { cell: 'NURSING_65', kind: 'transfer', amount: Money.parse('5'), reason: 'function-in', note: 'one' };
    const two = { ...emptyContent, adjustments: [adjustment, { ...adjustment, note: 'two' }] };
    expect(told(two, { ...two, adjustments: two.adjustments.slice(1) }).filter((each) => each.includes('Note'))).toEqual([
      'Adjustments, Nursing homes 65+ transfer function in, Note: removed one > ',
    ]);
    const changed = { ...two, adjustments: [adjustment, { ...adjustment, note: 'three' }] };
    expect(told(two, changed)).toEqual(['Adjustments, Nursing homes 65+ transfer function in (2), Note: changed two > three']);
  });
  it('tells of what the template has no room for, field by field', () => {
    const locus = (['NURSING_65', 'RESIDENTIAL_65', 'HOME_CARE_65', 'HOMES_18_64'] as const).map((cell) => ({ cell, share: 0.25 }));
    const last = { ...locus[3]!, share: 0.2 };
    expect(changesBetween(withSavings({ locus }), withSavings({ locus: [...locus.slice(0, 3), last] }), DEFINITION)).toEqual([
      {
        table: undefined,
        row: 'savings line AC2',
        column: 'locus.4.share',
        cell: 'savings line AC2, locus 4 share',
        kind: 'changed',
        before: '0.25',
        after: '0.2',
      },
    ]);
    const late = { ...planned(), planned: [{ year: financialYear('2060-61'), amount: pounds('7') }] };
    expect(told(withSavings({}), withSavings({ amounts: late }))).toContain('savings line AC2, amounts planned 2060-61: added  > £7');
    const [line] = CONTENT.financeLines;
    const nowhere = { ...line!, ageBand: 'all' as const };
    expect(told(CONTENT, { ...CONTENT, financeLines: [line!, nowhere] })).toContain(
      'finance line Nursing, all, provision by others, gross: added  > £60,000,000',
    );
  });
  it('does not mind in what order amounts of years were sent', () => {
    const amounts = { ...SAVING.amounts, planned: [...SAVING.amounts.planned].reverse() };
    expect(told(withSavings({}), withSavings({ amounts }))).toEqual([]);
  });
});

describe('what names a row', () => {
  it('is columns of its table, in every table there is', () => {
    for (const code of TABLE_CODES) {
      const { columns, said = [], owner } = TABLE_KEYS[code];
      const codes = tableOf(DEFINITION, code)!.columns.map((column) => column.code);
      expect([code, codes]).toEqual([code, expect.arrayContaining([...columns, ...said])]);
      if (owner !== undefined) expect(TABLE_KEYS[owner].columns).toEqual([columns[0]]);
    }
  });
});

/** The same again, no part of it being the same object. */
function structuredCopy<T>(value: T): T {
  if (typeof value !== 'object' || value === null || value instanceof Money) return value;
  if (Array.isArray(value)) return value.map(structuredCopy) as T;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, structuredCopy(each)])) as T;
}
