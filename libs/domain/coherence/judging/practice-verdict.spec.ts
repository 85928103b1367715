import { type IndicatorReading, type IndicatorState, type PracticeReadings, practiceVerdict, primaryState } from '../index.js';

const compared = (state: IndicatorState): IndicatorReading => ({
  kind: 'compared',
  change: 0,
  middle: 0,
  spread: 1,
  comparators: 100,
  comparedWith: 'all-councils',
  z: 0,
  state,
});
const unknown: IndicatorReading = { kind: 'not-comparable', why: 'suppressed' };
const all = (states: readonly (IndicatorState | 'unknown')[]) => states.map((state) => (state === 'unknown' ? unknown : compared(state)));

interface Given extends Partial<Omit<PracticeReadings, 'primary' | 'secondary'>> {
  readonly primary: readonly (IndicatorState | 'unknown')[];
  readonly secondary?: readonly (IndicatorState | 'unknown')[];
}
const verdict = ({ primary, secondary = [], ...more }: Given) =>
  practiceVerdict({ rule: 'all', exposure: 'rose', targetedHigh: undefined, ...more, primary: all(primary), secondary: all(secondary) });

describe('a practice', () => {
  it('is not coherent where its primary indicator goes strongly wrong and a secondary one with it', () => {
    expect(verdict({ primary: ['strongly-adverse'], secondary: ['adverse', 'flat'] })).toBe('not-coherent');
    expect(verdict({ primary: ['strongly-adverse'], secondary: ['strong', 'strongly-adverse'] })).toBe('not-coherent');
    expect(verdict({ primary: ['strongly-adverse'], secondary: ['flat'] })).toBe('mixed');
    expect(verdict({ primary: ['adverse'], secondary: ['strongly-adverse'] })).toBe('mixed');
  });

  it('is not coherent where its primary indicator goes wrong and spending at its place shows a quarter at most', () => {
    expect(verdict({ primary: ['adverse'], targetedHigh: 0.25 })).toBe('not-coherent');
    expect(verdict({ primary: ['adverse'], targetedHigh: 0.26 })).toBe('mixed');
    expect(verdict({ primary: ['flat'], targetedHigh: 0 })).toBe('silent');
  });

  it('is coherent where its primary indicator goes right and no secondary one strongly wrong', () => {
    expect(verdict({ primary: ['expected'] })).toBe('coherent');
    expect(verdict({ primary: ['expected'], secondary: ['adverse', 'strong'] })).toBe('coherent');
    expect(verdict({ primary: ['expected'], secondary: ['strongly-adverse'] })).toBe('mixed');
    expect(verdict({ primary: ['strong'], secondary: ['flat'] })).toBe('coherent');
  });

  it('is strongly coherent where it goes strongly right and a secondary one with it', () => {
    expect(verdict({ primary: ['strong'], secondary: ['expected'] })).toBe('strongly-coherent');
    expect(verdict({ primary: ['strong'], secondary: ['expected', 'strongly-adverse'] })).toBe('mixed');
  });

  it('is silent where nothing moved, and mixed where only secondary ones did', () => {
    expect(verdict({ primary: ['flat'], secondary: ['flat', 'unknown'] })).toBe('silent');
    expect(verdict({ primary: ['flat'], secondary: ['expected'] })).toBe('mixed');
  });

  it('is silent at best where what it works by is not known to have risen; that helps no claim', () => {
    for (const exposure of ['did-not-rise', 'not-known'] as const) {
      expect(verdict({ primary: ['strong'], secondary: ['strong'], exposure })).toBe('silent');
      expect(verdict({ primary: ['strongly-adverse'], secondary: ['adverse'], exposure })).toBe('not-coherent');
    }
    expect(verdict({ primary: ['expected'], exposure: 'not-named' })).toBe('coherent');
  });

  it('is not testable without its primary indicator, whatever the others say', () => {
    expect(verdict({ primary: ['unknown'], secondary: ['strongly-adverse', 'strong'], targetedHigh: 0 })).toBe('not-testable');
    expect(verdict({ primary: [] })).toBe('not-testable');
  });
});

describe('several primary indicators', () => {
  const together = (rule: 'all' | 'any', ...states: readonly (IndicatorState | 'unknown')[]) => primaryState(all(states), rule);

  it('are as good as the worst where all must move, and as the best where one is enough', () => {
    expect([together('all', 'strong', 'adverse'), together('any', 'strong', 'adverse')]).toEqual(['adverse', 'strong']);
    expect([together('all', 'flat', 'expected'), together('any', 'strongly-adverse', 'adverse')]).toEqual(['flat', 'adverse']);
  });

  it('say nothing without one of them, but where it could not change the side', () => {
    expect([together('all', 'adverse', 'unknown'), together('all', 'strong', 'unknown'), together('all', 'flat', 'unknown')]).toEqual([
      'adverse',
      undefined,
      undefined,
    ]);
    expect([
      together('any', 'expected', 'unknown'),
      together('any', 'strongly-adverse', 'unknown'),
      together('any', 'flat', 'unknown'),
    ]).toEqual(['expected', undefined, undefined]);
  });
});
