import { mulberry32, normal } from '../../statistics/index.js';
import type { ReferenceClass } from '../calibrating/reference-class.js';
import { DefaultErrors } from './default-errors.js';
import { ordered, ReferenceErrors } from './prediction-error.js';

const random = mulberry32(2_000);

/** Councils in windows, each with one cell that strays by a tenth. */
function referenceOf(councils: number, windows: number): ReferenceClass {
  const rows = councils * windows;
  return {
    residuals: Float64Array.from({ length: rows }, () => normal(random) / 10),
    rows,
    councils: Int32Array.from({ length: rows }, (_, row) => row % councils),
    windows: Int32Array.from({ length: rows }, (_, row) => Math.floor(row / councils)),
    spread: Float64Array.of(0.1),
    windowMeans: new Float64Array(windows),
  };
}

const rowsOf = (reference: ReferenceClass): Float64Array => ordered(reference).pooled;

describe('the rows that errors are taken from', () => {
  it('are all of them in a national panel', () => {
    expect(rowsOf(referenceOf(153, 12)).length).toBe(153 * 12);
  });
  it.each([610, 600, 1_000, 4_000])('are about two thousand of %i councils, as many from each window', (councils) => {
    const reference = referenceOf(councils, 8);
    const chosen = new Set(rowsOf(reference));
    expect(Math.abs(chosen.size - 2_000)).toBeLessThan(40);
    for (let window = 0; window < 8; window++) {
      const own = reference.residuals.subarray(window * councils, (window + 1) * councils).filter((value) => chosen.has(value));
      expect(Math.abs(own.length - 250)).toBeLessThan(10);
    }
  });
  it('are of most councils, where each could give one', () => {
    const reference = referenceOf(610, 8);
    const chosen = new Set(rowsOf(reference));
    const heard = new Set(reference.councils.filter((_, row) => chosen.has(reference.residuals[row]!)));
    expect(heard.size).toBe(610);
  });
  it('leave the tails within a tenth of where all rows have them', () => {
    const pounds = Float64Array.of(1_000);
    const of = (reference: ReferenceClass): number =>
      new ReferenceErrors(ordered(reference), 1, new DefaultErrors(1, 1, pounds)).of({ own: pounds, whole: pounds, targeted: pounds }).whole
        .low;
    // The 5th percentile of exp(N(0, 0.1)) less its mean.
    const known = 1_000 * (Math.exp(-1.6449 * 0.1) - Math.exp(0.005));
    expect(Math.abs(of(referenceOf(1_000, 8)) / known - 1)).toBeLessThan(0.1);
  });
});
