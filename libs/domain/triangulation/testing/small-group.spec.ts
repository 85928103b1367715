import { tQuantile } from '../../statistics/index.js';
import { type BelievedDelivery, type Growth, permutationShare, strippedGrowth } from './small-group.js';

/** Method 4.3, golden G11: ten peers, and the council last. */
const GROWTH = [0.081, 0.064, 0.092, 0.055, 0.073, 0.07, 0.088, 0.061, 0.077, 0.069, 0.02];
const CLAIMED = [0.09, 0.11, 0.08, 0.12, 0.1, 0.1, 0.07, 0.12, 0.09, 0.1, 0.15];
const COUNCIL = 10;

const group = (more: Partial<Growth> = {}): Growth => ({
  growth: Float64Array.from(GROWTH),
  claimed: Float64Array.from(CLAIMED),
  sizes: new Float64Array(GROWTH.length).fill(1),
  ...more,
});
const without = (series: readonly number[]): readonly number[] => series.slice(0, COUNCIL);
const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const NOT_DELIVERED: BelievedDelivery = { passThrough: 0, error: 0 };

describe('G11, ten peers and a council that claims 15%', () => {
  const raw = strippedGrowth(group(), COUNCIL, NOT_DELIVERED);
  const difference = GROWTH[COUNCIL]! - raw.growth;

  it('G11 spend fell by .0530 beside peers whose claims are not reckoned with, with a standard error of .0123 at an sd of .0117', () => {
    expect(difference).toBeCloseTo(-0.053, 9);
    expect(raw.error).toBeCloseTo(0.0123, 4);
    expect(raw.error / Math.sqrt(1 + 1 / 10)).toBeCloseTo(0.0117, 4);
  });

  it('G11 the 90% interval of that is -.0756 to -.0304, by t with 9 degrees of freedom, 1.8331', () => {
    expect(raw.peers).toBe(10);
    expect(tQuantile(0.95, raw.peers - 1)).toBeCloseTo(1.8331, 4);
    const ends = [-1, 1].map((side) => difference + side * tQuantile(0.95, raw.peers - 1) * raw.error);
    expect(Math.abs(ends[0]! - -0.0756)).toBeLessThan(0.00006);
    expect(Math.abs(ends[1]! - -0.0304)).toBeLessThan(0.00006);
  });

  it.each([
    [0, 0.344],
    [0.5, 0.646],
    [0.65, 0.734],
    [1, 0.934],
  ])('G11 the ratio to the claim where peers delivered %p of theirs is %p', (passThrough, kappa) => {
    const { growth } = strippedGrowth(group(), COUNCIL, { passThrough, error: 0 });
    const saved = 1 - Math.exp(GROWTH[COUNCIL]! - growth); // as a share of what would have been spent
    expect(Math.abs(saved / CLAIMED[COUNCIL]! - kappa)).toBeLessThan(0.0006);
  });

  it('G11 no peer stands as far below the others as the council, so the share is the least that ten peers allow: one in eleven', () => {
    expect(permutationShare(group(), COUNCIL)).toBeCloseTo(1 / 11, 12);
  });

  it('G11 a council in the middle of its peers is not told apart: as many stand below as above', () => {
    // With claims of 10% each put back, the eleven growths are their own order: the middle one is sixth of eleven.
    const even = group({ growth: Float64Array.from([1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 6]), claimed: new Float64Array(11) });
    expect(permutationShare(even, COUNCIL)).toBeCloseTo(6 / 11, 12);
  });

  it('G11 the ratio to what is claimed beyond the peers is 1.02', () => {
    expect(-difference / (CLAIMED[COUNCIL]! - meanOf(without(CLAIMED)))).toBeCloseTo(1.02, 2);
  });
});

describe('the growth of a small group', () => {
  it('has its peers’ claims put back by .66, as national audits found, and is uncertain by .16 of their mean claim besides', () => {
    const believed = strippedGrowth(group(), COUNCIL);
    const sure = strippedGrowth(group(), COUNCIL, { passThrough: 0.66, error: 0 });
    expect(believed.growth).toBeCloseTo(0.073 + 0.66 * 0.098, 9);
    expect(believed.error ** 2 - sure.error ** 2).toBeCloseTo((0.16 * 0.098) ** 2, 9);
  });

  it('is as uncertain as the council is small', () => {
    const sizes = new Float64Array(GROWTH.length).fill(1);
    sizes[COUNCIL] = 2;
    const small = strippedGrowth(group({ sizes }), COUNCIL, NOT_DELIVERED);
    expect(small.error).toBeCloseTo(2 * strippedGrowth(group(), COUNCIL, NOT_DELIVERED).error, 9);
  });

  it('is not moved by what the council itself spent and claimed', () => {
    const other = group({ growth: Float64Array.from([...without(GROWTH), 5]), claimed: Float64Array.from([...without(CLAIMED), 0]) });
    expect(strippedGrowth(other, COUNCIL)).toEqual(strippedGrowth(group(), COUNCIL));
  });
});
