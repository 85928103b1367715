import { robustSpread } from '../index.js';

describe('robustSpread', () => {
  it('is 1.4826 times the median of the distances from the median', () => {
    // The example of the median absolute deviation in Wikipedia: 1, 1, 2, 2, 4, 6, 9 has the median 2 and the deviation 1.
    expect(robustSpread([1, 1, 2, 2, 4, 6, 9])).toBeCloseTo(1.4826, 10);
  });
  it('does not mind one value in another unit', () => {
    expect(robustSpread([1, 1, 2, 2, 4, 6, 9000])).toBeCloseTo(1.4826, 10);
  });
  it('is nought where more than half of the values are the same', () => {
    expect(robustSpread([5, 5, 5, 8])).toBe(0);
  });
  it('refuses an empty list instead of answering nought', () => {
    expect(() => robustSpread([])).toThrow('at least one value');
  });
});
