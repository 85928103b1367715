import { tQuantile } from '../index.js';

describe('tQuantile', () => {
  // R 4.2: qt(p, df), to ten digits.
  it.each([
    [0.95, 1, 6.313751515],
    [0.95, 9, 1.833112933],
    [0.95, 19, 1.729132812],
    [0.975, 4, 2.776445105],
    [0.05, 30, -1.697260887],
    [0.95, 7.5, 1.875747479],
    [0.95, 1_000, 1.646378818],
    [0.5, 3, 0],
  ])('of %p with %p degrees of freedom is %p', (p, freedom, expected) => expect(tQuantile(p, freedom)).toBeCloseTo(expected, 6));

  it('refuses a share that is none', () => expect(() => tQuantile(1, 5)).toThrow(RangeError));
});
