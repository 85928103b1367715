import { known, yearStartingIn } from '../../catalogue/index.js';
import type { IndicatorConcept, IndicatorLink } from '../../practice/index.js';
import { mulberry32, normal } from '../../statistics/index.js';
import { indicatorValue, notCoherentByChance, type IndicatorSeries, practiceVerdict, readIndicator } from '../index.js';

const [FROM, TO] = [yearStartingIn(2022), yearStartingIn(2023)];
const ROUNDS = 200;
const COUNCILS = 150;
const JUDGED = 15;

const LINKS: readonly IndicatorLink[] = [
  { concept: 'reablement-sequel', role: 'primary', direction: 'up' },
  { concept: 'home-care-hours-per-1000', role: 'secondary', direction: 'down' },
  { concept: 'admissions-65', role: 'secondary', direction: 'down' },
];

/** Fifteen councils, each beside 149 others, in many worlds where no indicator has anything to do with any practice. */
function sharesWithoutEffect(links: readonly IndicatorLink[], seed: number): (verdict: string) => number {
  const random = mulberry32(seed);
  const counts = new Map<string, number>();
  const series = (concept: IndicatorConcept): IndicatorSeries => ({
    concept,
    values: new Map([
      [FROM, indicatorValue(known(50))],
      [TO, indicatorValue(known(50 + normal(random, 1, 6)))],
    ]),
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    const drawn = links.map(({ concept }) => Array.from({ length: COUNCILS }, () => series(concept)));
    for (let council = 0; council < JUDGED; council += 1) {
      const readings = links.map((link, i) =>
        readIndicator(link, { from: FROM, to: TO }, drawn[i]![council], {
          kind: 'all-councils',
          series: drawn[i]!.filter((_, other) => other !== council),
        }),
      );
      const [primary, ...secondary] = readings;
      const verdict = practiceVerdict({ primary: [primary!], rule: 'all', secondary, exposure: 'not-named', targetedHigh: undefined });
      counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    }
  }
  return (verdict) => (counts.get(verdict) ?? 0) / (ROUNDS * JUDGED);
}

describe('a practice without any effect', () => {
  const [one, two] = [sharesWithoutEffect(LINKS.slice(0, 2), 52), sharesWithoutEffect(LINKS, 53)];

  it('is called not coherent in about 2.5% of cases with one secondary indicator, and in 4.4% with two (method 5.2)', () => {
    expect(Math.abs(one('not-coherent') - 0.025)).toBeLessThan(0.0075);
    expect(Math.abs(two('not-coherent') - 0.044)).toBeLessThan(0.01);
  });

  it('is called coherent in about 23%, strongly or not: the reason why coherence raises no verdict', () => {
    expect(Math.abs(one('coherent') + one('strongly-coherent') - 0.23)).toBeLessThan(0.02);
  });

  it('is told how often by its sentence', () => {
    const chance = (links: readonly IndicatorLink[]) =>
      notCoherentByChance({
        tag: 'REABLEMENT',
        readings: links.map((link) => ({
          ...link,
          reading: {
            kind: 'compared',
            change: 0,
            middle: 0,
            spread: 1,
            comparators: 149,
            comparedWith: 'all-councils',
            z: 0,
            state: 'flat',
          },
        })),
      });
    // R: pnorm(-1.28) * (1 - pnorm(0.67)^k)
    expect(chance(LINKS.slice(0, 2))).toBeCloseTo(0.02521, 4);
    expect(chance(LINKS)).toBeCloseTo(0.04408, 4);
    expect(chance(LINKS.slice(1))).toBe(0);
  });
});
