import { median, percentileRank, percentileRanks, place, quantile, robustZ, winsorise } from '../index.js';

/** The worked example of method section 7.1: its cut points were checked against Excel's PERCENTILE.INC. */
const EXAMPLE = [12, 15, 15, 18, 21, 22, 30, 55];

describe('quantile', () => {
  it('gives the cut points of the published example', () => {
    const cuts = [0.1, 0.25, 0.5, 0.75, 0.9].map((p) => quantile(EXAMPLE, p));
    [14.1, 15, 19.5, 24, 37.5].forEach((expected, i) => expect(cuts[i]).toBeCloseTo(expected, 12));
  });
  it('does not depend on the order of the values and leaves them as they were', () => {
    const shuffled = [55, 15, 12, 30, 15, 22, 18, 21];
    expect(median(shuffled)).toBe(19.5);
    expect(shuffled[0]).toBe(55);
  });
  it('refuses an empty list instead of answering zero', () => {
    expect(() => median([])).toThrow('at least one value');
  });
  it('refuses a share that is not one', () => {
    expect(() => quantile([1], Number.NaN)).toThrow('between 0 and 1');
  });
  it('refuses a value that is no number, which sorting would put anywhere', () => {
    expect(() => median([1, Number.NaN, 3])).toThrow('finite values, not NaN');
  });
});

describe('percentileRank', () => {
  it('counts half of the ties, as the published example does', () => {
    expect(percentileRank(15, EXAMPLE)).toBe(25);
    expect(percentileRank(55, EXAMPLE)).toBe(93.75);
  });
  it('refuses a value that is not among the values', () => {
    expect(() => percentileRank(16, EXAMPLE)).toThrow('one of the values');
  });
  it('refuses NaN even where it is among the values', () => {
    expect(() => percentileRank(Number.NaN, [1, Number.NaN])).toThrow('finite values');
  });
});

describe('place', () => {
  it('lets equal values share the better place and skips the next', () => {
    expect([12, 15, 18].map((value) => place(value, EXAMPLE))).toEqual([1, 2, 4]);
  });
  it('refuses NaN even where it is among the values', () => {
    expect(() => place(Number.NaN, [1, Number.NaN])).toThrow('finite values');
  });
});

describe('robustZ', () => {
  it('finds the wild value of the published example (method 7.5)', () => {
    expect(robustZ(55, EXAMPLE)).toBeCloseTo(5.32, 2);
  });
  it('takes the interquartile range where more than half of the values are the same', () => {
    // The deviations from 5 are 0, 0, 0, 1, 4, so their median is 0; the quartiles are 5 and 6.
    expect(robustZ(9, [5, 5, 5, 6, 9])).toBeCloseTo(4 * 1.349, 12);
  });
  it('has no answer where nothing varies, or only one in many does', () => {
    expect(robustZ(7, [5, 5, 5])).toBeUndefined();
    expect(robustZ(8, [5, 5, 5, 5, 5, 8])).toBeUndefined();
  });
  it('refuses an empty list, and a value that is no number', () => {
    expect(() => robustZ(1, [])).toThrow('at least one value');
    expect(() => robustZ(Number.NaN, EXAMPLE)).toThrow('finite value');
  });
});

describe('winsorise', () => {
  it('brings the ends of the published example to its cut points, in place', () => {
    const reversed = [...EXAMPLE].reverse();
    const clipped = winsorise(reversed, 0.1);
    [37.5, 30, 22, 21, 18, 15, 15, 14.1].forEach((expected, i) => expect(clipped[i]).toBeCloseTo(expected, 12));
    expect(reversed[0]).toBe(55);
  });
  it('refuses a share that would cross the ends over', () => {
    expect(() => winsorise(EXAMPLE, 0.6)).toThrow('between 0 and a half');
    expect(() => winsorise(EXAMPLE, Number.NaN)).toThrow('between 0 and a half');
  });
});

describe('percentileRanks', () => {
  it('ranks each value as it would be ranked by itself: the values of the example by hand', () => {
    const byHand = [[12, 6.25], [15, 25], [18, 43.75], [21, 56.25], [22, 68.75], [30, 81.25], [55, 93.75]]; // prettier-ignore
    expect([...percentileRanks([55, 12, 15, 30, 15, 18, 22, 21])]).toEqual(byHand);
  });
  it('gives all the same rank where all are the same', () => expect([...percentileRanks([3, 3, 3])]).toEqual([[3, 50]]));
  it('refuses what is no number', () => expect(() => percentileRanks([1, NaN])).toThrow('percentileRanks requires finite values'));
});
