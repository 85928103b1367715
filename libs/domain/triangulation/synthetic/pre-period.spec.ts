import type { Outcomes } from './outcomes.js';
import { breaksIn, firstYear, noiseFloor } from './pre-period.js';

const outcomesOf = (rows: readonly (readonly number[])[]): Outcomes => ({
  values: Float64Array.from(rows.flat()),
  councils: rows.length,
  years: rows[0]!.length,
});
const ones = (count: number): Float64Array => new Float64Array(count).fill(1);
const NOT_KNOWN = Number.NaN;

describe('how far back councils can be followed', () => {
  it('is as far as at least half of them are known in every year since', () => {
    const rows = [
      [1, 1, 1, 1],
      [NOT_KNOWN, 1, 1, 1],
      [1, NOT_KNOWN, 1, 1],
      [1, 1, NOT_KNOWN, 1],
    ];
    // The runs begin at 0, 1, 2 and 3: two of four are known from year 1 on.
    expect(firstYear(outcomesOf(rows))).toBe(1);
    expect(firstYear(outcomesOf(rows.slice(1)))).toBe(2);
  });

  it('is no year at all where there is no council, or none is known in the last year', () => {
    expect(firstYear({ values: new Float64Array(0), councils: 0, years: 4 })).toBe(4);
    expect(firstYear(outcomesOf([[1, NOT_KNOWN]]))).toBe(2);
  });
});

/** Changes of .01 up or down in turn, the other way for every second council: a robust standard deviation of 1.4826 x .01 around a median of 0. */
const zigzag = (councils: number, years: number): number[][] =>
  Array.from({ length: councils }, (_, j) => Array.from({ length: years }, (_unused, t) => ((j + t) % 2 === 0 ? 0 : 0.01)));

describe('a break in the years before', () => {
  it('is a change on the year before of over five robust standard deviations, beyond the median council’s', () => {
    const rows = zigzag(10, 6);
    for (let t = 3; t < 6; t++) rows[0]![t]! += 0.09;
    for (let t = 3; t < 6; t++) rows[1]![t]! += 0.05;
    const [first, second, ...others] = breaksIn(outcomesOf(rows), 6, ones(10));
    // Row 0 goes from nought to .01 + .09 there, .09 beyond the middle of ten, which is .01 as six go up; row 1 moves by -.01 + .05.
    expect(first).toMatchObject({ kind: 'jump', year: 3 });
    expect(first).toMatchObject({ change: expect.closeTo(0.09, 9), limit: expect.closeTo(5 * 0.014826, 9) });
    expect([second, ...others].every((each) => each === undefined)).toBe(true);
  });

  it('is none where all councils move as far in the same year', () => {
    const rows = zigzag(10, 6).map((row) => row.map((value, t) => (t >= 3 ? value + 1 : value)));
    expect(breaksIn(outcomesOf(rows), 6, ones(10)).every((each) => each === undefined)).toBe(true);
  });

  it('is judged on the scale of the council: a small one may move further', () => {
    const rows = zigzag(10, 6);
    for (let t = 3; t < 6; t++) rows[0]![t]! += 0.09;
    const sizes = ones(10);
    sizes[0] = 1.5;
    expect(breaksIn(outcomesOf(rows), 6, sizes)[0]).toBeUndefined();
  });

  it('is none after the base year, where a saving would look like one', () => {
    const rows = zigzag(10, 6);
    rows[0]![5]! -= 0.5;
    expect(breaksIn(outcomesOf(rows), 5, ones(10))[0]).toBeUndefined();
    expect(breaksIn(outcomesOf(rows), 6, ones(10))[0]).toMatchObject({ kind: 'jump', year: 5 });
  });

  it('is a year that is not known, before the base year or after it', () => {
    const rows = zigzag(10, 6);
    rows[2]![1] = NOT_KNOWN;
    rows[3]![5] = NOT_KNOWN;
    const breaks = breaksIn(outcomesOf(rows), 5, ones(10));
    expect([breaks[2], breaks[3]]).toEqual([
      { kind: 'gap', year: 1 },
      { kind: 'gap', year: 5 },
    ]);
    expect(breaks.filter((each) => each !== undefined)).toHaveLength(2);
  });
});

describe('the noise floor', () => {
  it('is a robust standard deviation of the changes over so many years before the base year, on the scale of the median council', () => {
    // Over two years each council moves by its own amount every time, and over the last year by far more, which is after the base year.
    const rows = [-0.04, -0.02, 0, 0.02, 0.04].map((step) => [0, step, 2 * step, 3 * step, 9]);
    expect(noiseFloor(outcomesOf(rows), 4, 2, ones(5))).toBeCloseTo(1.4826 * 0.04, 12);
    expect(noiseFloor(outcomesOf(rows), 4, 1, ones(5))).toBeCloseTo(1.4826 * 0.02, 12);
    expect(noiseFloor(outcomesOf(rows), 4, 1, new Float64Array(5).fill(2))).toBeCloseTo(1.4826 * 0.01, 12);
  });
});
