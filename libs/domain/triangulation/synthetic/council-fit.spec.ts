import { type CouncilFit, councilFit, demeaned, lastGapWithout } from './council-fit.js';
import { placeboInSpace, placeboStatistics } from './placebo.js';

/** Method 4.4, golden G13: the council first, then five donors, over eight years before and two after. */
const ROWS = [
  [-0.1, -0.08, -0.05, -0.02, 0.01, 0.05, 0.09, 0.1, 0.09, 0.1],
  [-0.1, -0.07, -0.05, -0.02, 0.01, 0.05, 0.08, 0.1, 0.13, 0.17],
  [-0.06, -0.05, -0.03, -0.01, 0.01, 0.03, 0.05, 0.06, 0.08, 0.1],
  [-0.14, -0.09, -0.06, -0.02, 0.02, 0.06, 0.1, 0.13, 0.18, 0.23],
  [-0.02, -0.04, -0.03, 0, 0.01, 0.02, 0.03, 0.03, 0.05, 0.06],
  [-0.09, -0.08, -0.04, -0.02, 0.01, 0.04, 0.08, 0.1, 0.12, 0.16],
];
const [COUNCIL, BEFORE, RIDGE] = [0, 8, 0.01];

const outcomes = demeaned({ values: Float64Array.from(ROWS.flat()), councils: ROWS.length, years: 10 }, BEFORE);
function fitted(council: number, ridge = RIDGE): CouncilFit {
  const own = councilFit(outcomes, council, ridge);
  if (own.kind !== 'fit') throw new Error('six councils have weights');
  return own;
}

const apart = (found: Iterable<number>, told: readonly number[]): number =>
  Math.max(...[...found].map((value, i) => Math.abs(value - told[i]!)));

describe('G13, a council and five donors over eight years', () => {
  it.each([
    [0.01, [0.237, 0.144, 0.301, 0.085, 0.233]],
    [0.001, [0.271, 0.078, 0.316, 0.045, 0.289]],
    [1, [0.2, 0.2, 0.2, 0.2, 0.2]],
  ])('G13 at a ridge of %p the donors weigh %p', (ridge, told) => {
    const { weights } = fitted(COUNCIL, ridge);
    expect(weights[COUNCIL]).toBe(0);
    // “About .2 each” is said to one decimal: it is .1965 to .2031.
    expect(apart(weights.subarray(1), told)).toBeLessThan(ridge === 1 ? 0.005 : 0.002);
  });

  it('G13 at a ridge of .01 the control lies .00589 from the council before, and .0388 and .0664 above it after: a ratio of 9.23', () => {
    const { gaps, rmspeBefore, rmspeAfter } = fitted(COUNCIL);
    expect(Math.abs(rmspeBefore - 0.00589)).toBeLessThan(0.00001);
    expect(apart(gaps.subarray(BEFORE), [-0.0388, -0.0664])).toBeLessThan(0.0001);
    expect(rmspeAfter / rmspeBefore).toBeCloseTo(9.23, 2);
  });

  it('G13 at a ridge of .001 the gaps are -.0453 and -.0756', () => {
    expect(apart(fitted(COUNCIL, 0.001).gaps.subarray(BEFORE), [-0.0453, -0.0756])).toBeLessThan(0.0001);
  });
});

/** Of the same rows, by numpy: each row's weights as the best of all subsets of its donors, each by its linear equations. */
const PLACEBOS = [
  [9.22898, -0.0525785],
  [4.43857, 0.0196113],
  [1.42745, -0.0118136],
  [3.71747, 0.0783005],
  [1.80702, -0.0499015],
  [2.20187, 0.0121314],
] as const;
const WITHOUT = [-0.0639938, -0.0698223, -0.0487756, -0.0705494, -0.0656796];

describe('placebos among the councils of G13', () => {
  const statistics = ROWS.map((_, council) => {
    const { gaps, rmspeBefore, rmspeAfter } = fitted(council);
    return placeboStatistics({ rmspeBefore, rmspeAfter, after: gaps.subarray(BEFORE), size: 1 });
  });
  const placebo = (council: number) =>
    placeboInSpace(
      statistics[council]!,
      statistics.filter((_, other) => other !== council),
    );

  it('have the ratios and mean gaps that numpy finds', () => {
    expect(
      apart(
        statistics.map(({ ratio }) => ratio),
        PLACEBOS.map(([ratio]) => ratio),
      ),
    ).toBeLessThan(1e-5);
    expect(
      apart(
        statistics.map(({ meanGap }) => meanGap),
        PLACEBOS.map(([, gap]) => gap),
      ),
    ).toBeLessThan(1e-6);
  });

  it('find nobody as extreme as the council, either way or below: one in six, the least that five donors allow', () => {
    expect(placebo(COUNCIL)).toMatchObject({ ratioP: 1 / 6, meanGapP: 1 / 6 });
  });

  it('rank the fourth donor fifth of six by its ratio and second of six from below', () => {
    expect(placebo(4)).toMatchObject({ ratioP: 5 / 6, meanGapP: 2 / 6 });
  });

  it('compare mean gaps on the scale of each council’s size', () => {
    const after = Float64Array.from([-0.02, -0.06]);
    expect(placeboStatistics({ rmspeBefore: 0.01, rmspeAfter: 0.04, after, size: 2 })).toEqual({ ratio: 4, meanGap: -0.02 });
  });
});

describe('leaving out each donor of G13 in turn', () => {
  it('moves the last gap to what numpy finds without it', () => {
    const own = fitted(COUNCIL);
    const found = [1, 2, 3, 4, 5].map((donor) => lastGapWithout(outcomes, own, { council: COUNCIL, donor, ridge: RIDGE })!);
    expect(apart(found, WITHOUT)).toBeLessThan(1e-6);
  });

  it('finds weights too where the donor left out was all of the control', () => {
    // The council is the first donor's twin; without it, the third row must do.
    const rows = [
      [0, 1, 0, 1],
      [0, 1, 0, 1],
      [0, 0, 1, 5],
    ];
    const twins = demeaned({ values: Float64Array.from(rows.flat()), councils: 3, years: 4 }, 3);
    const own = councilFit(twins, 0, 0) as CouncilFit;
    expect(own.weights[1]).toBeCloseTo(1, 9);
    // 1 less its mean of 1/3, less 5 and its mean of 1/3.
    expect(lastGapWithout(twins, own, { council: 0, donor: 1, ridge: 0 })).toBeCloseTo(-4, 9);
  });
});
