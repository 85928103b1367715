import {
  COUNCIL_REGISTER,
  type Council,
  councilCode,
  existsIn,
  type Figure,
  financialYear,
  known,
  missing,
  type MeasureCode,
  type QuantityCode,
} from '../catalogue/index.js';
import { contrast, intervalOf, leagueTable, matrix, measuredFigure, type PublishedTable } from './index.js';

const YEAR = financialYear('2024-25');
const council = (n: number): Council => ({
  code: councilCode(`X99${String(n).padStart(6, '0')}`),
  name: `Council ${n}`,
  type: 'unitary',
  region: 'Fictional',
  validFrom: '2009-04-01',
  validTo: undefined,
});
const COUNCILS = Array.from({ length: 24 }, (_, i) => council(i + 1));

type Given = Partial<Record<MeasureCode | QuantityCode, readonly Figure[]>>;

/** A table of two years; a list of figures is of the councils in their order. */
function tableOf(given: Given, before: Given = {}): PublishedTable {
  const at = (code: string, of: MeasureCode | QuantityCode, year: string): Figure =>
    (year === YEAR ? given : before)[of]?.[COUNCILS.findIndex((each) => each.code === code)] ?? missing('not-submitted');
  return {
    councilsIn: () => COUNCILS,
    figure: at,
    quantity: at,
    areaFigure: () => missing('not-collected'),
    publicationsOf: () => [3],
  };
}
const knowns = (values: readonly number[]): readonly Figure[] => values.map((value) => known(value));
const counted = (episodes: readonly number[], people: number): Given => ({
  REABLEMENT_RATE_65: knowns(episodes.map((each) => (1000 * each) / people)),
  REABLEMENT_EPISODES_65: knowns(episodes),
  PEOPLE_65: knowns(episodes.map(() => people)),
});

describe('a figure with what it is made of', () => {
  it('has Byar’s interval where it counts episodes among people: 893 among 144,897 (method 7.6)', () => {
    const found = measuredFigure(tableOf(counted([893], 144_897)), council(1).code, 'REABLEMENT_RATE_65', YEAR);
    expect(found.interval).toEqual({
      method: 'byar',
      lower: expect.closeTo(5.765, 3) as number,
      upper: expect.closeTo(6.581, 3) as number,
    });
    expect(found.parts).toMatchObject({ per: 1000, numerator: { figure: known(893), publications: [3] } });
  });
  it('has Wilson’s interval where it is a share of counted episodes: 65 of 100 (method 7.6)', () => {
    const part = (code: QuantityCode, value: number) => ({ code, figure: known(value), publications: [] });
    const parts = { numerator: part('REABLEMENT_EPISODES_65', 65), denominator: part('REABLEMENT_EPISODES', 100), per: 100 };
    expect(intervalOf(parts)).toEqual({
      method: 'wilson',
      lower: expect.closeTo(55.25, 2) as number,
      upper: expect.closeTo(73.64, 2) as number,
    });
  });
  it('has no interval where it is a share of the population, which is no sample', () => {
    const ages = { SHARE_65: knowns([20]), PEOPLE_65: knowns([2000]), ADULTS: knowns([10_000]) };
    expect(measuredFigure(tableOf(ages), council(1).code, 'SHARE_65', YEAR).interval).toBeUndefined();
  });
  it('has no interval where it counts pounds or weeks, or where a part is missing', () => {
    const spend = { SPEND_PER_ADULT: knowns([10]), GROSS_CURRENT_EXPENDITURE: knowns([100]), ADULTS: knowns([10]) };
    expect(measuredFigure(tableOf(spend), council(1).code, 'SPEND_PER_ADULT', YEAR).interval).toBeUndefined();
    expect(measuredFigure(tableOf({}), council(1).code, 'REABLEMENT_RATE_65', YEAR).interval).toBeUndefined();
  });
});

describe('a matrix', () => {
  const all = { measures: ['REABLEMENT_RATE_65'], years: [YEAR] } as const;
  const anybody = (): boolean => true;

  it('keeps the order asked for, each council once, and says what it cost', () => {
    const found = matrix(tableOf(counted([5, 6, 7], 100)), { councils: [3, 1, 3].map((n) => council(n).code), ...all }, anybody);
    expect(found).toMatchObject({ kind: 'matrix', cells: 2, councils: [council(3).code, council(1).code] });
    expect(found.kind === 'matrix' && found.columns[0]?.figures).toEqual([known(70), known(50)]);
  });
  it('takes 1,000 cells and not 1,001', () => {
    const codes = Array.from({ length: 1001 }, (_, i) => council(i + 1).code);
    expect(matrix(tableOf({}), { councils: codes.slice(0, 1000), ...all }, anybody).kind).toBe('matrix');
    expect(matrix(tableOf({}), { councils: codes, ...all }, anybody)).toEqual({ kind: 'too-large', cells: 1001, most: 1000 });
  });
  it('takes no more than is left where something was asked before, and nothing that names nobody', () => {
    const codes = COUNCILS.slice(0, 5).map(({ code }) => code);
    expect(matrix(tableOf({}), { councils: codes, ...all }, anybody, 5).kind).toBe('matrix');
    expect(matrix(tableOf({}), { councils: codes, ...all }, anybody, 4)).toEqual({ kind: 'too-large', cells: 5, most: 4 });
    expect(() => matrix(tableOf({}), { councils: [], ...all }, anybody)).toThrow('at least one council');
  });
  it('places nobody among fewer than 8, and nobody on a measure without a better direction', () => {
    const request = (n: number) => ({ councils: COUNCILS.slice(0, n).map(({ code }) => code), ...all });
    const bands = (n: number) => {
      const found = matrix(
        tableOf(
          counted(
            Array.from({ length: n }, (_, i) => 10 + i),
            100,
          ),
        ),
        request(n),
        anybody,
      );
      return found.kind === 'matrix' ? found.columns[0]?.quartileBands : undefined;
    };
    expect(bands(7)).toEqual(Array(7).fill(undefined));
    expect(bands(8)).toEqual(['bottom', 'bottom', 'third', 'third', 'second', 'second', 'top', 'top']);
  });
});

describe('a league table', () => {
  const rows = Array.from({ length: 24 }, (_, i) => 100 + 40 * i);

  it('is refused where neither direction is better, and below ten councils', () => {
    expect(leagueTable(tableOf({}), COUNCILS, 'SPEND_PER_ADULT', YEAR)).toMatchObject({
      kind: 'not-ranked',
      reason: 'no-better-direction',
    });
    expect(leagueTable(tableOf(counted(rows.slice(0, 9), 10_000)), COUNCILS.slice(0, 9), 'REABLEMENT_RATE_65', YEAR)).toMatchObject({
      kind: 'not-ranked',
      reason: 'too-few',
      needed: 10,
    });
  });
  it('gives each council its place, the highest rate first, and an interval that holds it', () => {
    const found = leagueTable(tableOf(counted(rows, 10_000)), COUNCILS, 'REABLEMENT_RATE_65', YEAR);
    if (found.kind !== 'league-table') throw new Error(found.kind);
    expect(found.rows.map(({ council: { code } }) => code)).toEqual(COUNCILS.map(({ code }) => code).reverse());
    for (const { place, best, worst } of found.rows) expect(best <= place && place <= worst).toBe(true);
  });
  it('learns from a year’s changes how certain a figure without counts is, and is refused where there are too few', () => {
    const costs = rows.map((value) => value / 10);
    const moved = costs.map((cost, i) => cost + [1, -1, 2, -2][i % 4]!);
    const now = { RESIDENTIAL_65_UNIT_COST: knowns(costs) };
    const found = leagueTable(tableOf(now, { RESIDENTIAL_65_UNIT_COST: knowns(moved) }), COUNCILS, 'RESIDENTIAL_65_UNIT_COST', YEAR);
    expect(found.kind === 'league-table' && found.rows[0]?.council.code).toBe(council(1).code);
    expect(leagueTable(tableOf(now), COUNCILS, 'RESIDENTIAL_65_UNIT_COST', YEAR)).toMatchObject({ reason: 'no-interval' });
  });
});

describe('a contrast of a programme’s members and all others', () => {
  const members = COUNCILS.slice(0, 12).map(({ code }) => code);

  it('takes medians apart, and pools numerators over denominators instead of averaging rates', () => {
    const episodes = COUNCILS.map((_, i) => (i < 12 ? 100 + i : 300));
    const people = COUNCILS.map((_, i) => (i === 0 ? 100_000 : 10_000));
    const table = tableOf({
      REABLEMENT_RATE_65: knowns(episodes.map((each, i) => (1000 * each) / people[i]!)),
      REABLEMENT_EPISODES_65: knowns(episodes),
      PEOPLE_65: knowns(people),
    });
    const found = contrast(table, members, 'REABLEMENT_RATE_65', YEAR);
    if (found.kind !== 'contrast') throw new Error(found.kind);
    // Medians: of 1.00, 10.1, 10.2 ... 11.1 it is 10.55; of twelve 30s it is 30.
    expect(found.difference).toBeCloseTo(10.55 - 30, 9);
    // 100 + 101 + ... + 111 = 1,266 episodes among 100,000 + 11 x 10,000 people.
    expect(found.members.pooled).toEqual({ kind: 'known', value: expect.closeTo(1_266_000 / 210_000, 9) as number });
    expect(found.sentence).toContain('Members chose to be members');
  });
  it('is not made where fewer than five of a side have a figure', () => {
    expect(contrast(tableOf(counted([1, 2, 3, 4], 100)), members, 'REABLEMENT_RATE_65', YEAR)).toMatchObject({ kind: 'too-few' });
  });
  it('finds members that were recoded or divided, and puts on neither side who is of them in part, which it tells', () => {
    // Members: Gateshead and Northumberland under their codes until 2013, Cumbria, the old Dorset and Leicestershire.
    const codes = ['E08000020', 'E06000048', 'E10000006', 'E10000009', 'E10000018'].map(councilCode);
    const year = financialYear('2023-24');
    const living = [...COUNCIL_REGISTER.values()].filter((each) => existsIn(each, year));
    // Those that they became: Gateshead, Northumberland, Cumberland, Westmorland and Furness, Dorset, Leicestershire.
    const then = ['E08000037', 'E06000057', 'E06000063', 'E06000064', 'E06000059', 'E10000018'];
    const figure = (code: string): Figure => known(then.includes(code) ? 10 : code === 'E06000058' ? 1_000_000 : 30);
    const table: PublishedTable = { ...tableOf({}), councilsIn: () => living, figure };
    const found = contrast(table, codes, 'SATISFACTION', year);
    if (found.kind !== 'contrast') throw new Error(found.kind);
    const value = (mean: number) => expect.objectContaining({ kind: 'given', value: mean }) as object;
    expect(found.members).toMatchObject({ councils: 6, known: 6, mean: value(10) });
    expect(found.others).toMatchObject({ councils: 153 - 7, known: 153 - 7, mean: value(30) });
    expect(found.neither.map(({ name }) => name)).toEqual(['Bournemouth, Christchurch and Poole']);
    expect(found.sentence).toContain('Bournemouth, Christchurch and Poole is on neither side');
  });
});
