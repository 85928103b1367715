import { medianDeviation, mulberry32, quantile, quantileInPlace, tQuantile } from '../index.js';

const random = mulberry32(19_61);
const CUTS = [0, 0.02, 0.05, 0.2, 0.5, 0.8, 0.95, 1];
/** Of every size up to sixty, of few values and of many. */
const SERIES = Array.from({ length: 120 }, (_, i) => {
  const reach = i % 2 === 0 ? 5 : 4_000;
  return Float64Array.from({ length: 1 + (i >> 1) }, () => Math.floor(random() * reach) / 4);
});

describe('a quantile in place', () => {
  it('is the quantile of the series, whatever order it is in', () => {
    for (const series of SERIES)
      for (const p of CUTS) expect(quantileInPlace(Float64Array.from(series), p)).toBeCloseTo(quantile([...series], p), 10);
  });
  it('leaves the values what they are', () => {
    for (const series of SERIES) {
      const left = Float64Array.from(series);
      quantileInPlace(left, 0.5);
      expect(left.sort()).toEqual(Float64Array.from(series).sort());
    }
  });
  it('is not a number of no values', () => {
    expect(quantileInPlace(new Float64Array(), 0.5)).toBeNaN();
  });
});

describe('the median deviation', () => {
  it('is the standard deviation of a normal distribution', () => {
    const normal = Float64Array.from({ length: 499 }, (_, i) => tQuantile((i + 1) / 500, 1e6));
    expect(medianDeviation(normal)).toBeCloseTo(1, 2);
  });
});
