import { reduce, withCommonPivot } from './exact-algebra.js';

describe('exact elimination', () => {
  it('says which figures follow from sums, and which only together', () => {
    expect(
      reduce([
        [1, 1, 1],
        [1, 1, 0],
      ]),
    ).toEqual({
      rows: [
        [1, 1, 0],
        [0, 0, 1],
      ],
      pivots: [0, 2],
    });
  });
  it('drops a sum that the others already tell', () => {
    expect(
      reduce([
        [1, 1, 0, 0],
        [0, 0, 1, 1],
        [1, 1, 1, 1],
      ]).rows,
    ).toHaveLength(2);
  });
  it('finds what follows from sums of pairs, though no two of them tell it', () => {
    // By hand: 2a = (a + b) - (b + c) + (a + c), and so on round.
    const ring = reduce([
      [1, 1, 0],
      [0, 1, 1],
      [1, 0, 1],
    ]);
    expect(ring.rows).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
  });
  it('writes rows over one pivot', () => {
    expect(
      withCommonPivot({
        rows: [
          [2, 0, 1],
          [0, 3, 1],
        ],
        pivots: [0, 1],
      }),
    ).toEqual({
      scale: 6,
      rows: [
        [6, 0, 3],
        [0, 6, 2],
      ],
    });
  });
  it('refuses to go on where whole numbers are no longer exact', () => {
    const large = 2 ** 40 + 1;
    expect(() =>
      reduce([
        [large, 3],
        [2 ** 39 - 1, large],
      ]),
    ).toThrow('beyond exact arithmetic');
  });
});
