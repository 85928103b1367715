import { median, percentileRank, place, quantile } from './index.js';

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
});

describe('percentileRank', () => {
  it('counts half of the ties, as the published example does', () => {
    expect(percentileRank(15, EXAMPLE)).toBe(25);
    expect(percentileRank(55, EXAMPLE)).toBe(93.75);
  });
  it('refuses a value that is not among the values', () => {
    expect(() => percentileRank(16, EXAMPLE)).toThrow('one of the values');
  });
});

describe('place', () => {
  it('lets equal values share the better place and skips the next', () => {
    expect([12, 15, 18].map((value) => place(value, EXAMPLE))).toEqual([1, 2, 4]);
  });
});
