import {
  covarianceMatrix,
  inverse,
  jaccard,
  mahalanobis,
  mulberry32,
  normal,
  shrinkToDiagonal,
  solve,
  standardise,
  weightedEuclid,
} from '../index.js';

/** Golden G14 of the method: the target and seven councils by logarithm of people, share over 65, deprivation and density. */
const NAMES = ['Target', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
const PEOPLE = [345, 700, 320, 300, 610, 260, 410, 150].map((thousands) => Math.log(thousands));
const OVER_65 = [0.166, 0.205, 0.15, 0.185, 0.212, 0.142, 0.172, 0.178];
const DEPRIVATION = [0.245, 0.14, 0.262, 0.232, 0.118, 0.285, 0.215, 0.236];
const DENSITY = [0.55, 0.02, 0.61, 0.1, 0.03, 0.42, 0.3, 0.15];
const WEIGHTS = [0.25, 0.35, 0.25, 0.15];
const STANDARDISED = [PEOPLE, OVER_65, DEPRIVATION, DENSITY].map((values) => standardise(values)!);
const ROWS = NAMES.map((_, unit) => STANDARDISED.map((values) => values[unit]!));

const random = mulberry32(14);
/** Covariances of two to six characteristics that go together a little, each from more units than it has characteristics. */
const MATRICES = Array.from({ length: 200 }, (_, i) => {
  const size = 2 + (i % 5);
  const rows = Array.from({ length: size + 4 + (i % 9) }, () => {
    const together = normal(random);
    return Array.from({ length: size }, () => together + normal(random));
  });
  return covarianceMatrix(rows);
});
const times = (matrix: readonly (readonly number[])[], vector: readonly number[]): readonly number[] =>
  matrix.map((row) => row.reduce((sum, entry, i) => sum + entry * vector[i]!, 0));

/** The nearest first, as `name distance`. */
const nearest = (distanceOf: (row: readonly number[]) => number): readonly string[] =>
  ROWS.slice(1)
    .map((row, i) => ({ name: NAMES[i + 1]!, distance: distanceOf(row) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ name, distance }) => `${name} ${distance.toFixed(3)}`);

describe('the nearest neighbours that the method prints (golden G14)', () => {
  const target = ROWS[0]!;
  const covariance = shrinkToDiagonal(covarianceMatrix(ROWS), 0.2);
  const byEuclid = nearest((row) => weightedEuclid(target, row, WEIGHTS));
  const byMahalanobis = nearest((row) =>
    mahalanobis(
      row.map((each, i) => each - target[i]!),
      covariance,
    )!,
  );

  it('are found by weightedEuclid', () => {
    expect(byEuclid).toEqual(['C 0.433', 'G 0.540', 'F 0.767', 'D 0.896', 'H 1.125', 'B 1.735', 'E 1.877']);
  });
  it('are found by mahalanobis with a covariance shrunk by a fifth', () => {
    expect(byMahalanobis).toEqual(['C 0.764', 'G 1.346', 'F 1.999', 'D 2.264', 'E 2.471', 'B 2.486', 'H 2.830']);
  });
  it('agree on the first three by jaccard', () => {
    const names = [byEuclid, byMahalanobis].map((found) => found.slice(0, 3).map((each) => each[0]));
    expect(jaccard(names[0]!, names[1]!)).toBe(1);
  });
});

describe('solve and inverse', () => {
  it('undo the matrix', () => {
    for (const matrix of MATRICES) {
      const right = matrix.map(() => normal(random));
      times(matrix, solve(matrix, right)!).forEach((entry, i) => expect(entry).toBeCloseTo(right[i]!, 9));
      times(inverse(matrix)!, right).forEach((entry, i) => expect(entry).toBeCloseTo(solve(matrix, right)![i]!, 9));
    }
  });
  it('have no answer where one characteristic follows from the others', () => {
    const rows = Array.from({ length: 20 }, () => [normal(random), normal(random)]).map(([x, y]) => [x!, y!, 0.3 * x! + 0.7 * y!]);
    expect(solve(covarianceMatrix(rows), [1, 2, 3])).toBeUndefined();
    expect(inverse(covarianceMatrix(rows))).toBeUndefined();
    expect(mahalanobis([1, 2, 3], covarianceMatrix(rows))).toBeUndefined();
    expect(inverse(shrinkToDiagonal(covarianceMatrix(rows), 0.2))).toBeDefined();
  });
  it.each([
    [[], 'at least one row'],
    [[[1, 2]], 'as many columns as rows'],
    [
      [
        [1, 2],
        [3, 1],
      ],
      'symmetric',
    ],
    [[[Number.NaN]], 'symmetric and holds finite numbers'],
  ])('refuse %p', (matrix, because) => {
    expect(() => inverse(matrix)).toThrow(because);
  });
  it('refuse a right side of another length', () => {
    expect(() => solve([[1]], [1, 2])).toThrow('as many entries');
  });
});

describe('mahalanobis', () => {
  it('does not mind the unit of a characteristic, nor the direction of the difference', () => {
    for (const matrix of MATRICES) {
      const difference = matrix.map(() => normal(random));
      const scales = matrix.map((_, i) => 2 ** i);
      const rescaled = matrix.map((row, i) => row.map((entry, j) => entry * scales[i]! * scales[j]!));
      const distance = mahalanobis(difference, matrix)!;
      const inOtherUnits = difference.map((each, i) => each * scales[i]!);
      expect(mahalanobis(inOtherUnits, rescaled)).toBeCloseTo(distance, 9);
      const back = difference.map((each) => -each);
      expect(mahalanobis(back, matrix)).toBeCloseTo(distance, 12);
    }
  });
});

describe('weightedEuclid', () => {
  it('is the ordinary distance for weights of one, and nothing from a place to itself', () => {
    expect(weightedEuclid([0, 0], [3, 4], [1, 1])).toBe(5);
    expect(weightedEuclid([1.5, 2], [1.5, 2], [0.3, 0.7])).toBe(0);
  });
  it('refuses lists of different lengths, weights below nought and what is no number', () => {
    expect(() => weightedEuclid([1, 2], [1], [1, 1])).toThrow('for each characteristic');
    expect(() => weightedEuclid([1], [2], [-1])).toThrow('zero or more');
    expect(() => weightedEuclid([1], [Number.NaN], [1])).toThrow('finite values');
  });
});

describe('jaccard', () => {
  it('is what both sets hold over what either does, whatever is named twice', () => {
    expect(jaccard(['A', 'B', 'C'], ['B', 'C', 'D', 'D'])).toBe(0.5);
    expect(jaccard(['A'], ['B'])).toBe(0);
  });
  it('has no answer for two empty sets', () => {
    expect(jaccard([], [])).toBeUndefined();
  });
});
