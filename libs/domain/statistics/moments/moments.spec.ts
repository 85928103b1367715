import { correlation, covarianceMatrix, mean, mulberry32, shrinkToDiagonal, standardDeviation, standardise } from '../index.js';

/** Anscombe's first set (The American Statistician 27, 1973), which prints mean 9 and 7.5, variance 11 and 4.13, correlation 0.816. */
const X = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
const Y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];

const random = mulberry32(1973);
const PAIRS = Array.from({ length: 300 }, (_, i) => {
  const draw = (): number => Math.floor(random() * 40) - 20;
  return Array.from({ length: 2 + (i % 30) }, () => [draw(), draw()] as const);
});

describe('mean, standardDeviation and correlation', () => {
  it('are those of the published example', () => {
    expect([mean(X), standardDeviation(X) ** 2]).toEqual([9, expect.closeTo(11, 12)]);
    expect([mean(Y), standardDeviation(Y) ** 2]).toEqual([expect.closeTo(7.5, 2), expect.closeTo(4.13, 2)]);
    expect(correlation(X, Y)).toBeCloseTo(0.816, 3);
  });
  it('of equal values are exactly that value, nought and none, whatever the value', () => {
    for (const value of [0.1, 1 / 3, 1e15 + 0.3, -7.7e-9])
      for (const size of [2, 3, 10, 152]) {
        const values = Array.from({ length: size }, () => value);
        expect([mean(values), standardDeviation(values), standardise(values)]).toEqual([value, 0, undefined]);
        expect(correlation(values, [...values.keys()])).toBeUndefined();
      }
  });
  it('follow a change of unit', () => {
    for (const pairs of PAIRS) {
      const values = pairs.map(([x]) => x);
      const changed = values.map((value) => 3 - 2 * value);
      expect(mean(changed)).toBeCloseTo(3 - 2 * mean(values), 9);
      expect(standardDeviation(changed)).toBeCloseTo(2 * standardDeviation(values), 9);
    }
  });
  it('of a pair is the same either way, inside −1 to 1, and changes its sign with one of them', () => {
    for (const pairs of PAIRS) {
      const [xs, ys] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
      const together = correlation(xs, ys);
      if (together === undefined) continue;
      expect(Math.abs(together)).toBeLessThanOrEqual(1);
      expect(correlation(ys, xs)).toBeCloseTo(together, 9);
      expect(
        correlation(
          xs,
          ys.map((y) => 5 - y),
        ),
      ).toBeCloseTo(-together, 9);
    }
  });
  it('are refused where there are too few values, unequal lists, or something that is no number', () => {
    expect(() => mean([])).toThrow('at least one value');
    expect(() => mean([1, Number.NaN])).toThrow('finite values');
    expect(() => standardDeviation([1])).toThrow('at least two values');
    expect(() => correlation([1, 2], [1, 2, 3])).toThrow('as many values');
  });
});

describe('standardise', () => {
  it('gives values of mean 0 and standard deviation 1 in the order they came in, and leaves these as they were', () => {
    const given = [...X];
    const standardised = standardise(given)!;
    expect([mean(standardised), standardDeviation(standardised)]).toEqual([expect.closeTo(0, 12), expect.closeTo(1, 12)]);
    expect(standardised.map((z) => Math.sign(z))).toEqual(X.map((x) => Math.sign(x - 9)));
    expect(given).toEqual(X);
  });
});

describe('covarianceMatrix', () => {
  it('has the variances of the published example on its diagonal and its covariance off it', () => {
    const [first, second] = covarianceMatrix(X.map((x, i) => [x, Y[i]!]));
    expect(first).toEqual([expect.closeTo(11, 12), expect.closeTo(5.501, 3)]);
    expect(second).toEqual([first![1], expect.closeTo(4.127, 3)]);
  });
  it('refuses one row, and rows of different lengths', () => {
    expect(() => covarianceMatrix([[1, 2]])).toThrow('at least two rows');
    expect(() => covarianceMatrix([[1, 2], [1]])).toThrow('rows of one length');
    expect(() => covarianceMatrix([[], []])).toThrow('rows of one length');
    expect(() => covarianceMatrix([[1], [Number.NaN]])).toThrow('finite values');
  });
});

describe('shrinkToDiagonal', () => {
  it('keeps the variances and takes a share off the rest', () => {
    const matrix = [
      [1, 2],
      [2, 5],
    ];
    const shrunk = [
      [1, 1.6],
      [1.6, 5],
    ];
    expect(shrinkToDiagonal(matrix, 0.2)).toEqual(shrunk);
    expect(shrinkToDiagonal(matrix, 0)).toEqual(matrix);
    expect(() => shrinkToDiagonal(matrix, Number.NaN)).toThrow('between 0 and 1');
  });
});
