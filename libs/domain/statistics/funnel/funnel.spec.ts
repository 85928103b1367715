import {
  adjustedZ,
  FEWEST_FOR_OVERDISPERSION,
  FUNNEL_ALARM,
  FUNNEL_WARNING,
  funnelLimits,
  funnelZ,
  mulberry32,
  normal,
  overdispersion,
} from '../index.js';

const random = mulberry32(2005);
/** Three hundred units of 1 to 400, and a target for each. */
const UNITS = Array.from({ length: 300 }, () => {
  const total = 1 + Math.floor(random() * 400);
  return { total, events: Math.floor(random() * (total + 1)), target: 0.02 + 0.96 * random() };
});

describe('funnelLimits', () => {
  it.each([
    { n: 50, z: FUNNEL_WARNING, ends: [0.665, 0.895] },
    { n: 50, z: FUNNEL_ALARM, ends: [0.599, 0.961] },
    { n: 250, z: FUNNEL_WARNING, ends: [0.729, 0.831] },
    { n: 250, z: FUNNEL_ALARM, ends: [0.699, 0.861] },
  ])('are those that the method prints for a target of 0.78, size $n and z $z (method 7.7)', ({ n, z, ends }) => {
    const { lower, upper } = funnelLimits(0.78, n, z);
    expect([lower, upper].map((end) => Number(end.toFixed(3)))).toEqual(ends);
  });
  it('lie inside 0 to 1 on both sides of the target', () => {
    for (const { total, target } of UNITS) {
      const { lower, upper } = funnelLimits(target, total, FUNNEL_ALARM);
      expect([0 <= lower, lower < target, target < upper, upper <= 1]).toEqual([true, true, true, true]);
    }
  });
  it('are clipped for a unit too small to be judged', () => {
    expect(funnelLimits(0.9, 4, FUNNEL_ALARM).upper).toBe(1);
    expect(funnelLimits(0.1, 4, FUNNEL_ALARM).lower).toBe(0);
  });
  it('close in on the target as units grow, and are mirrored with it', () => {
    for (const { total, target } of UNITS) {
      const limits = funnelLimits(target, total, FUNNEL_WARNING);
      const larger = funnelLimits(target, 4 * total, FUNNEL_WARNING);
      const mirrored = funnelLimits(1 - target, total, FUNNEL_WARNING);
      expect(larger.upper - larger.lower).toBeLessThan(limits.upper - limits.lower);
      expect(mirrored.lower).toBeCloseTo(1 - limits.upper, 9);
      expect(mirrored.upper).toBeCloseTo(1 - limits.lower, 9);
    }
  });
  it('have 5% and 0.2% of normal draws outside, as their names promise', () => {
    // Of a million draws 50,000 and 2,000 are expected; 4 standard errors are 872 and 179.
    const drawn = Array.from({ length: 1_000_000 }, () => Math.abs(normal(random)));
    expect(Math.abs(drawn.filter((z) => z > FUNNEL_WARNING).length - 50_000)).toBeLessThan(872);
    expect(Math.abs(drawn.filter((z) => z > FUNNEL_ALARM).length - 2000)).toBeLessThan(179);
  });
  it('are refused for a target that is no share, and for a size or z of nought', () => {
    expect(() => funnelLimits(1.2, 50, 2)).toThrow('a target between 0 and 1');
    expect(() => funnelLimits(Number.NaN, 50, 2)).toThrow('a target between 0 and 1');
    expect(() => funnelLimits(0.5, 0, 2)).toThrow('a size above zero');
    expect(() => funnelLimits(0.5, 50, Number.NaN)).toThrow('a z above zero');
  });
});

describe('funnelZ', () => {
  it('is beyond the z of a funnel exactly when the unit is outside its limits', () => {
    for (const { events, total, target } of UNITS) {
      const { lower, upper } = funnelLimits(target, total, FUNNEL_WARNING);
      const outside = events / total < lower || events / total > upper;
      const beyond = Math.abs(funnelZ(events, total, target)) > FUNNEL_WARNING;
      // At a clipped limit, no share can lie outside.
      if (lower > 0 && upper < 1) expect(beyond).toBe(outside);
    }
  });
  it('changes its sign when what is counted is the rest', () => {
    for (const { events, total, target } of UNITS)
      expect(funnelZ(total - events, total, 1 - target)).toBeCloseTo(-funnelZ(events, total, target), 9);
  });
  it('refuses a target without room for chance, and events that are not of the total', () => {
    expect(() => funnelZ(1, 2, 1)).toThrow('above 0 and below 1');
    expect(() => funnelZ(1, 2, Number.NaN)).toThrow('above 0 and below 1');
    expect(() => funnelZ(3, 2, 0.5)).toThrow('between zero and the total');
    expect(() => funnelZ(0, 0, 0.5)).toThrow('a total above zero');
  });
});

describe('overdispersion', () => {
  it('is the mean square of the z after they are clipped, reckoned by hand', () => {
    // The cut points of type 7 at 0.7 and 6.3 of -3 -1 -1 0 0 1 1 3 are -1.6 and 1.6: (2 × 1.6² + 4 × 1²) / 8.
    expect(overdispersion([3, -1, 0, 1, -3, -1, 0, 1])).toBeCloseTo(1.14, 12);
  });
  it('is 0.68 for units that differ by chance alone, because their ends are clipped as well', () => {
    // Clipped at ±1.2816, a standard normal has the mean square 0.8 + 0.2 × 1.2816² − 2 × 1.2816 × 0.17550 = 0.6787.
    const zs = Array.from({ length: 40_000 }, () => normal(random));
    expect(Math.abs(overdispersion(zs) - 0.6787)).toBeLessThan(0.02);
  });
  it('names the fewest units to use it with, and reckons with fewer all the same', () => {
    expect(FEWEST_FOR_OVERDISPERSION).toBe(20);
    expect(overdispersion([2])).toBe(4);
  });
  it('refuses an empty list, and a z that is no number', () => {
    expect(() => overdispersion([])).toThrow('at least one value');
    expect(() => overdispersion([1, Number.NaN])).toThrow('finite values');
  });
});

describe('adjustedZ', () => {
  it('brings the farthest unit of the printed example back inside the funnel (method 7.7)', () => {
    expect(adjustedZ(3.32, 3.996)).toBeCloseTo(1.66, 2);
  });
  it('leaves units alone that vary less than by chance', () => {
    expect(adjustedZ(-1.5, 0.4)).toBe(-1.5);
  });
  it('refuses a factor that is none', () => {
    expect(() => adjustedZ(1, -1)).toThrow('zero or more');
    expect(() => adjustedZ(1, Number.NaN)).toThrow('zero or more');
    expect(() => adjustedZ(Number.NaN, 1)).toThrow('a finite z');
  });
});
