import { counted, spent, YEAR } from '../../../test/builders/checked-return.js';
import { councilCode, type FinancialYear, yearsAfter } from '../catalogue/index.js';
import { emptyContent } from '../returns/index.js';
import { type CheckBounds, reckonBounds, type ReturnOfYear } from './index.js';

/** A council’s return of so many years before: nursing at so much, a thousand weeks of it, client contributions of 15%. */
const nursing = (council: number, yearsBefore: number, gross: number): ReturnOfYear => ({
  council: councilCode(`E0600000${council}`),
  collection: yearsAfter(YEAR, -yearsBefore),
  content: {
    ...emptyContent,
    financeLines: [spent('LT_NURSING', '65+', gross, { client: 0.15 * gross })],
    activityLines: [counted('LT_NURSING', '65+', 1_000)],
  },
});

/** Last year five councils cost 800 to 1,200 a week, after growing by 0%, 10%, 20%, 30% and 100%. */
const GROWTH = [1, 1.1, 1.2, 1.3, 2];
const returns = GROWTH.flatMap((growth, i) => [nursing(i, 2, (800_000 + 100_000 * i) / growth), nursing(i, 1, 800_000 + 100_000 * i)]);
const line = (bounds: CheckBounds): CheckBounds['lines'][string] | undefined => bounds.lines['LT_NURSING 65+'];

describe('the bounds of a year', () => {
  const adults = (_: unknown, year: FinancialYear) => (year === yearsAfter(YEAR, -1) ? { '18-64': 6_000, '65+': 2_000 } : undefined);
  const bounds = reckonBounds(returns, YEAR, adults);

  it('are medians and robust spreads of five councils or more, with how many', () => {
    // 1.4826 times the median of 0, 100, 100, 200, 200.
    expect(line(bounds)?.unitCost).toEqual({ median: 1_000, spread: expect.closeTo(148.26, 8), councils: 5 });
    // Logarithms 0, 0.0953, 0.1823, 0.2624, 0.6931: distances from the median 0.1823, 0.0870, 0, 0.0800, 0.5108.
    const change = { median: expect.closeTo(Math.log(1.2), 6), spread: expect.closeTo(1.4826 * Math.log(1.2 / 1.1), 6), councils: 5 };
    expect(line(bounds)?.change).toEqual(change);
    expect([bounds.cells.NURSING_65, bounds.total.change]).toEqual([change, change]);
    expect(bounds.clientShare?.median).toBeCloseTo(0.15, 10);
  });
  it('take spending for each adult of the line’s own age band, and of all adults in total', () => {
    expect(line(bounds)?.perAdult?.median).toBe(500);
    expect(bounds.total.perAdult?.median).toBe(125);
    expect(reckonBounds(returns, YEAR).total).toEqual({ change: bounds.total.change });
  });
  it('are none where four councils have returned', () => {
    const four = reckonBounds(
      returns.filter(({ council }) => council !== 'E06000000'),
      YEAR,
    );
    expect(four).toEqual({ year: YEAR, lines: { 'LT_NURSING 65+': {} }, cells: {}, total: {} });
  });
  it('rest on the three collections before the year, each council’s newest for its level', () => {
    const older = GROWTH.map((_, i) => nursing(i, 4, 9_000_000));
    const sameYear = GROWTH.map((_, i) => nursing(i, 0, 9_000_000));
    expect(reckonBounds([...older, ...returns, ...sameYear], YEAR, adults)).toEqual(bounds);
  });
  it('are plain data', () => {
    expect(JSON.parse(JSON.stringify(bounds))).toEqual(bounds);
  });
  it('leave out what is missing instead of counting it as nought', () => {
    const suppressed = { kind: 'missing', reason: 'suppressed' } as const;
    const gap = nursing(5, 1, 1e6);
    const withGap = {
      ...gap,
      content: { ...gap.content, financeLines: gap.content.financeLines.map((each) => ({ ...each, gross: suppressed })) },
    };
    expect(line(reckonBounds([...returns, withGap], YEAR))?.unitCost).toEqual(line(bounds)?.unitCost);
  });
});
