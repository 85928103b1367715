import { randomEffects } from './random-effects.js';

const apart = (variances: readonly number[]): Float64Array => {
  const n = variances.length;
  return Float64Array.from({ length: n * n }, (_, place) => (place % (n + 1) === 0 ? variances[place / (n + 1)]! : 0));
};

/** Expected numbers: numpy, by the matrices of DerSimonian and Kacker (2007) with a full covariance, where no arithmetic is given. */
describe('the mean of effects that differ', () => {
  it('has the scatter of the effects in its error where they vary by more than chance', () => {
    const { mean, standardError, tau, freedom } = randomEffects([1, 2, 6], apart([1, 1, 1]));
    expect([mean, tau ** 2, standardError ** 2, freedom]).toEqual([3, expect.closeTo(6, 9), expect.closeTo(7 / 3, 9), 2]);
  });

  it('allows for errors that go together', () => {
    const covariance = Float64Array.from([1, 0.5, 0.5, 0.2, 0.5, 2, 0.5, 0.2, 0.5, 0.5, 3, 0.2, 0.2, 0.2, 0.2, 0.6]);
    const { mean, standardError, tau } = randomEffects([1, 2, 6, 3], covariance);
    expect(mean).toBeCloseTo(2.7619440909701103, 10);
    expect(standardError).toBeCloseTo(1.142103946933124, 10);
    expect(tau).toBeCloseTo(1.6294951052187832, 10);
  });

  it('is surer where the effects agree better than chance would have them, and finds no difference between councils', () => {
    const { standardError, tau } = randomEffects([1, 1.1, 0.9, 1.05], apart([1, 1, 1, 1]));
    expect(tau).toBe(0);
    expect(standardError).toBeCloseTo(0.0426956281914984, 10);
  });

  it('is no surer than independent effects make it where pieces of the covariance do not fit together', () => {
    const { standardError, tau } = randomEffects([1, 3], Float64Array.from([1, -2, -2, 1]));
    expect([standardError, tau]).toEqual([1, 1]);
  });

  it('is refused for one effect, and for a covariance of other effects', () => {
    expect(() => randomEffects([1], apart([1]))).toThrow(RangeError);
    expect(() => randomEffects([1, 2], apart([1, 1, 1]))).toThrow(RangeError);
  });
});
