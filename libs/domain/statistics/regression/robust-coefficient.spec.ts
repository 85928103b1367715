import { robustCoefficient, type Rows, weightedLeastSquares } from '../index.js';

const GROUPS: Rows = {
  width: 2,
  design: Float64Array.from([1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1]),
  response: Float64Array.from([1, 2, 3, 2, 4, 6, 8]),
};
const coefficientOf = (rows: Rows, column: number) => {
  const fitted = weightedLeastSquares(rows, new Float64Array(rows.response.length).fill(1));
  if (fitted === undefined) throw new Error('the columns are independent');
  return robustCoefficient(rows, fitted, column);
};

describe('a coefficient with a robust standard error', () => {
  it('is of two groups the difference of their means with Welch’s error, the root of 1/3 + 5/3', () => {
    const { value, standardError } = coefficientOf(GROUPS, 1);
    expect(value).toBeCloseTo(3, 12);
    expect(standardError).toBeCloseTo(Math.SQRT2, 12);
  });
  it('takes nothing from a row that decides its own fitted value', () => {
    const alone: Rows = { ...GROUPS, design: Float64Array.from([1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1]) };
    // The last row is a group by itself: 8 less the mean of the six others, 3, which varies by 16/5 over 6.
    const { value, standardError } = coefficientOf(alone, 1);
    expect(value).toBeCloseTo(5, 12);
    expect(standardError).toBeCloseTo(Math.sqrt(16 / 5 / 6), 12);
  });
  it('is of no column beyond the last', () => {
    expect(() => coefficientOf(GROUPS, 2)).toThrow('no column 2');
  });
});
