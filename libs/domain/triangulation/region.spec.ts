import { normalBelow } from '../statistics/index.js';
import { type Verdict, verdictOf } from './region.js';

describe('the region of an interval', () => {
  it.each([
    [1, 0.11, 2, 'corroborated'],
    [0.75, 0.11, 0.9, 'corroborated'],
    [0.74, 0.11, 0.9, 'partly-corroborated'],
    [0.8, 0.11, 0.89, 'partly-corroborated'],
    [2, 1.5, 2.5, 'corroborated'],
    [1, 0.1, 2, 'insufficient-evidence'],
    [0.5, 0.1, 0.9, 'insufficient-evidence'],
    [0.5, 0.1, 0.89, 'not-corroborated'],
    [0.1, -0.2, 0.26, 'not-corroborated'],
    [0.1, -0.2, 0.25, 'contradicted'],
    [-1, -1.5, -0.5, 'contradicted'],
  ] as const)('of ratio %p from %p to %p is %p', (kappa, low, high, verdict) => {
    expect(verdictOf({ kappa, low, high })).toBe(verdict);
  });
});

/** Method 2.7: claim over noise, and the chance of a verdict where all, none or half was delivered. */
const CHANCES = [
  [0.5, 0.116, 0.839, 0.045, 0.045, 0.116, 0],
  [1, 0.228, 0.731, 0.041, 0.041, 0.228, 0],
  [1.5, 0.384, 0.58, 0.036, 0.036, 0.384, 0],
  [2, 0.562, 0.406, 0.033, 0.033, 0.562, 0],
  [2.5, 0.727, 0.244, 0.029, 0.029, 0.727, 0],
  [3, 0.773, 0.12, 0.026, 0.012, 0.854, 0.1],
  [4, 0.841, 0.005, 0.02, 0.001, 0.975, 0.32],
  [5, 0.894, 0, 0.002, 0, 0.984, 0.53],
] as const;

/** The chance of any of the verdicts where the ratio found is normal about the true one: over a fine grid of what may be found. */
function chance(claimOverNoise: number, truth: number, verdicts: readonly Verdict[]): number {
  const step = 0.002;
  const halfWidth = 1.6449 / claimOverNoise;
  let sum = 0;
  for (let found = truth - 12; found < truth + 12; found += step) {
    if (!verdicts.includes(verdictOf({ kappa: found, low: found - halfWidth, high: found + halfWidth }))) continue;
    const below = (ratio: number): number => normalBelow((ratio - truth) * claimOverNoise);
    sum += below(found + step / 2) - below(found - step / 2);
  }
  return sum;
}

describe('by the rule of regions, with a normal error', () => {
  it.each(CHANCES)('a claim of %p times its noise is decided as often as the method says', (snr, ...told) => {
    const against: readonly Verdict[] = ['not-corroborated', 'contradicted'];
    const found = [
      chance(snr, 1, ['corroborated']),
      chance(snr, 1, ['insufficient-evidence']),
      chance(snr, 1, against),
      chance(snr, 0, ['corroborated']),
      chance(snr, 0, against),
      chance(snr, 0.5, ['partly-corroborated']),
    ];
    const printed = [0.0015, 0.0015, 0.0015, 0.0015, 0.0015, 0.006];
    expect(found.map((each, i) => Math.abs(each - told[i]!) < printed[i]!)).toEqual(found.map(() => true));
  });
});
