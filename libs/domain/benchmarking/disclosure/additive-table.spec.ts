import { mulberry32 } from '../../statistics/index.js';
import { candidates, computed, type Sight } from '../../../../test/builders/attacker.js';
import { withheldFrom } from './additive-table.js';
import { secondarySuppression, type TableCell, type TwoWaySuppression, type TwoWayTable } from '../../../../test/builders/two-way-table.js';

/** A table by its rows, with every total published; small counts are suppressed. */
function suppress(rows: readonly (readonly number[])[], published: Partial<TwoWayTable> = {}): TwoWaySuppression {
  return secondarySuppression({ ...tableOf(rows), ...published });
}
function tableOf(rows: readonly (readonly number[])[]): TwoWayTable {
  return {
    cells: rows.flatMap((row, i) =>
      row.map((value, j) => ({ row: `r${i + 1}`, column: `c${j + 1}`, value, suppressed: value > 0 && value < 5 })),
    ),
    rowTotals: rows.map((_, i) => `r${i + 1}`),
    columnTotals: (rows[0] ?? []).map((_, j) => `c${j + 1}`),
    grandTotal: true,
    fewest: 5,
  };
}
const ROW_ALONE = { columnTotals: [], grandTotal: false };
const names = ({ cells }: TwoWaySuppression): readonly string[] => cells.map(({ row, column }) => row + column);

describe('secondary suppression', () => {
  it('withholds the next two beside a count that is suppressed alone: of two, each would know the other', () => {
    const { rowTotals, ...found } = suppress([[3, 50, 20, 90]], ROW_ALONE);
    expect([names(found as TwoWaySuppression), rowTotals]).toEqual([['r1c1', 'r1c2', 'r1c3'], []]);
  });
  it('withholds the total of two', () => {
    expect(suppress([[3, 20]], ROW_ALONE).rowTotals).toEqual(['r1']);
  });
  it('leaves three suppressed counts as they are where each can still be another', () => {
    expect(names(suppress([[3, 2, 3, 20]], ROW_ALONE))).toEqual(['r1c1', 'r1c2', 'r1c3']);
  });
  it('leaves two of one council as they are, which knows both anyway', () => {
    expect(names(suppress([[3, 2, 20]], { ...ROW_ALONE, councilOf: ({ row }) => row }))).toEqual(['r1c1', 'r1c2']);
  });
  it('withholds the total where it says that all are as large as they can be', () => {
    // 4 + 4 + 4 is the only way to 12 with counts from 1 to 4; of 10 one who knows a 3 can still make 4 + 3 or 3 + 4.
    expect(suppress([[4, 4, 4]], ROW_ALONE).rowTotals).toEqual(['r1']);
    expect(suppress([[4, 3, 3]], ROW_ALONE).rowTotals).toEqual([]);
  });
  it('withholds the total where the next smallest are too near to hide anything', () => {
    // Of 11 less a 5 that is known, with one count from 1 to 4 and one of 5 or more, nothing is left but 1 and 5.
    expect(suppress([[1, 5, 5]], ROW_ALONE)).toMatchObject({ rowTotals: ['r1'] });
    expect(suppress([[1, 6, 6]], ROW_ALONE)).toMatchObject({ rowTotals: [] });
  });
  it('withholds the total where the rule itself would tell: one withheld is no larger than the next', () => {
    // The third knows its 50. Of the other 54, with the second no larger than that 50, the suppressed one is at least 4.
    expect(suppress([[4, 50, 50, 60]], ROW_ALONE).rowTotals).toEqual(['r1']);
    expect(suppress([[4, 40, 50, 60]], ROW_ALONE).rowTotals).toEqual([]);
  });
  it('does not withhold noughts, which are about nobody', () => {
    expect(names(suppress([[3, 0, 0, 20, 30]], ROW_ALONE))).toEqual(['r1c1', 'r1c4', 'r1c5']);
  });
  it('withholds a total that is a small count itself', () => {
    expect(suppress([[3, 0, 0]], ROW_ALONE)).toMatchObject({ rowTotals: ['r1'] });
  });
  it('closes a ring through rows and columns, and one more that does without the council of the first', () => {
    const rows = [
      [3, 20, 30],
      [10, 40, 60],
      [70, 80, 90],
    ];
    const found = suppress(rows, { councilOf: ({ row }) => row });
    expect(found).toMatchObject({ rowTotals: [], columnTotals: [], grandTotal: false });
    expect(names(found)).toEqual(['r1c1', 'r1c2', 'r2c1', 'r2c2', 'r3c1', 'r3c2']);
  });
  it('does not let a small total of a region be had as England less the other regions', () => {
    const region = { a: ['a1', 'a2', 'a3'], b: ['b1', 'b2'], c: ['c1', 'c2'] };
    const values = { a1: 1, a2: 2, a3: 0, b1: 30, b2: 40, c1: 50, c2: 60 };
    const cells = Object.entries(values).map(([key, value]) => ({ key, value, suppressed: false }));
    const sums = [
      ...Object.entries(region).map(([key, members]) => ({ key, cells: members })),
      { key: 'England', cells: Object.keys(values) },
    ];
    const { sums: withheld } = withheldFrom({ cells, sums, fewest: 5 });
    expect(withheld.has('a')).toBe(true);
    expect(['b', 'c', 'England'].some((key) => withheld.has(key))).toBe(true);
  });
  it('withholds a total below its own fewest, whose counts are to be suppressed with it', () => {
    const suppress7 = (fewest: number | undefined, suppressed: boolean) =>
      withheldFrom({
        cells: [
          { key: 'older', value: 7, suppressed },
          { key: 'younger', value: 0, suppressed: false },
        ],
        sums: [{ key: 'whole', cells: ['older', 'younger'], ...(fewest === undefined ? {} : { fewest }) }],
        fewest: 5,
      });
    const { cells, sums } = suppress7(10, true);
    expect([[...cells], [...sums]]).toEqual([['older'], ['whole']]);
    expect(suppress7(undefined, false)).toEqual({ cells: new Set(), sums: new Set() });
    expect(() => suppress7(10, false)).toThrow('exposed');
  });
  it('keeps weeks of care a person’s year apart', () => {
    // The second knows its 525. 100 and 600 come to 700: with 520 or more in the third the first is at most 180, and 48 is another reading.
    const weeks = (...row: number[]) => suppress([row], { ...ROW_ALONE, fewest: 520, apart: 52 }).rowTotals;
    expect(weeks(100, 525, 600)).toEqual([]);
    // Of two, each knows its own, and the other from the total.
    expect(weeks(100, 525)).toEqual(['r1']);
    expect(weeks(100, 1000)).toEqual(['r1']);
    // 30 is above nought and, beside 525, at most 35.
    expect(weeks(30, 525, 525)).toEqual(['r1']);
  });
  it('refuses what is no table of counts', () => {
    expect(() => suppress([[-1, 5]])).toThrow('nought or more');
    expect(() => suppress([[1, 5]], { fewest: 2 })).toThrow('at least 3');
    expect(() => suppress([[1, 5]], { apart: 3 })).toThrow('less than half');
    expect(() => secondarySuppression({ ...tableOf([[1]]), cells: [...tableOf([[1]]).cells, ...tableOf([[1]]).cells] })).toThrow('once');
  });
});

describe('random tables', () => {
  // Of three columns: of 663 small counts in as many tables of four by four the attacker below tells none, but gives eight up undecided.
  const TABLES = 200;
  const draw = mulberry32(20_261_128);
  const tables = Array.from({ length: TABLES }, () => ({
    ...tableOf(Array.from({ length: 4 }, () => Array.from({ length: 3 }, () => Math.floor(draw() * (draw() < 0.3 ? 7 : 60))))),
    councilOf: ({ row }: TableCell) => row,
  }));

  it('keep every suppressed count from whoever solves for it', () => {
    const told = tables.flatMap((table) => recovered(table, secondarySuppression(table)));
    expect(told).toEqual([]);
  });
  it('keep it from each council that knows its own row', () => {
    const told = tables.flatMap((table) => {
      const withheld = secondarySuppression(table);
      return table.rowTotals.flatMap((row) => recovered(table, withheld, row));
    });
    expect(told).toEqual([]);
  });
  it('would lose many of them without secondary suppression', () => {
    const nothing = { rowTotals: [], columnTotals: [], grandTotal: false };
    const told = tables.flatMap((table) => recovered(table, { ...nothing, cells: table.cells.filter(({ suppressed }) => suppressed) }));
    expect(told.length).toBeGreaterThan(TABLES);
  });

  function recovered(table: TwoWayTable, withheld: TwoWaySuppression, insider?: string): readonly string[] {
    const hidden = new Set(names({ ...withheld, cells: withheld.cells.filter(({ row }) => row !== insider) }));
    const over = (cells: TwoWayTable['cells']) => ({
      of: cells.map(({ row, column }) => row + column).filter((key) => hidden.has(key)),
      total: cells.filter(({ row, column }) => hidden.has(row + column)).reduce((sum, { value }) => sum + value, 0),
    });
    const sight: Sight = {
      unknowns: table.cells
        .filter(({ row, column }) => hidden.has(row + column))
        .map(({ row, column, suppressed }) => ({ key: row + column, low: suppressed ? 1 : 5, high: suppressed ? 4 : 99 })),
      equations: [
        ...table.rowTotals
          .filter((row) => !withheld.rowTotals.includes(row))
          .map((row) => over(table.cells.filter((cell) => cell.row === row))),
        ...table.columnTotals
          .filter((column) => !withheld.columnTotals.includes(column))
          .map((column) => over(table.cells.filter((cell) => cell.column === column))),
        ...(withheld.grandTotal ? [] : [over(table.cells)]),
      ],
      patience: 50_000,
    };
    const known = computed(sight);
    const secrets = table.cells.filter(({ row, suppressed }) => suppressed && row !== insider).map(({ row, column }) => row + column);
    return secrets.filter((key) => known.has(key) || (candidates(sight, key)?.length ?? 0) < 2);
  }
});
