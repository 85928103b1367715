import { type Bounds, boundsText, isWithin } from './bounds.js';

const COVERAGE: Bounds = { atLeast: 0.87, atMost: 0.93 };

describe('A bound', () => {
  it.each([
    [0.87, true],
    [0.93, true],
    [0.8699, false],
    [0.9301, false],
    [undefined, false],
  ])('holds %p: %p', (value, held) => {
    expect(isWithin(value, COVERAGE)).toBe(held);
  });

  it('is moved outwards by a tolerance, on either side, and not further', () => {
    expect([0.8549, 0.855, 0.945, 0.9451].map((value) => isWithin(value, COVERAGE, 0.015))).toEqual([false, true, true, false]);
    expect([0.0749, 0.0751].map((value) => isWithin(value, { atMost: 0.06 }, 0.015))).toEqual([true, false]);
  });

  it('does not make a value that is missing a good one', () => {
    expect([undefined, NaN].map((value) => isWithin(value, {}, 1))).toEqual([false, false]);
  });

  it.each<readonly [string, Bounds]>([
    ['.87 to .93', COVERAGE],
    ['at least .58', { atLeast: 0.58 }],
    ['at most .025', { atMost: 0.025 }],
    ['within .05', { atLeast: -0.05, atMost: 0.05 }],
    ['0', { atLeast: 0, atMost: 0 }],
    ['', {}],
  ])('is told as “%s”', (told, bounds) => {
    expect(boundsText(bounds)).toBe(told);
  });
});
