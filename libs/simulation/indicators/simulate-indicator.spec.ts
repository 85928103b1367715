import { mean, standardDeviation } from '#domain/statistics';
import { ORDINARY_INDICATOR, simulateIndicator, type SimulatedIndicator } from './simulate-indicator.js';

const changesOf = ({ values, years }: SimulatedIndicator): readonly number[] =>
  [...values.values()].flatMap((series) => years.slice(1).map((year, t) => series.get(year)!.value - series.get(years[t]!)!.value));
const inYear = ({ values, years }: SimulatedIndicator, t: number): readonly number[] =>
  [...values.values()].map((series) => series.get(years[t]!)!.value);

describe('a simulated indicator', () => {
  const ordinary = simulateIndicator(ORDINARY_INDICATOR);

  it('is like the share of people who need no lasting support: near 80%, 8 points between councils, 6 to 9 between years (method 2.6)', () => {
    expect(mean(inYear(ordinary, 0))).toBeCloseTo(80, -1);
    expect(standardDeviation(inYear(ordinary, 0))).toBeGreaterThan(6.5);
    expect(standardDeviation(inYear(ordinary, 0))).toBeLessThan(9.5);
    expect(standardDeviation(changesOf(ordinary))).toBeGreaterThan(5.9);
    expect(standardDeviation(changesOf(ordinary))).toBeLessThan(8.8);
  });

  it('is the same for the same options', () => {
    expect(simulateIndicator(ORDINARY_INDICATOR)).toEqual(ordinary);
    expect(simulateIndicator({ ...ORDINARY_INDICATOR, seed: 2 })).not.toEqual(ordinary);
  });

  it('has the practice begin in a third of councils, each with fifteen others near it', () => {
    expect(ordinary.starts.size).toBeGreaterThan(30);
    expect(ordinary.starts.size).toBeLessThan(60);
    expect(new Set([...ordinary.peers].map(([council, peers]) => (peers.includes(council) ? 0 : peers.length)))).toEqual(new Set([15]));
  });

  it('begins after bad years where that is asked', () => {
    const before = (simulated: SimulatedIndicator): number =>
      mean(
        [...simulated.starts].map(
          ([council, start]) => simulated.values.get(council)!.get(simulated.years[simulated.years.indexOf(start) - 1]!)!.value,
        ),
      );
    expect(before(simulateIndicator({ ...ORDINARY_INDICATOR, afterBadYear: 2 }))).toBeLessThan(before(ordinary) - 2);
  });
});
