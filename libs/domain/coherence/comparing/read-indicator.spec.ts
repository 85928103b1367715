import { known, yearStartingIn } from '../../catalogue/index.js';
import type { IndicatorConcept } from '../../practice/index.js';
import { type ComparatorKind, type IndicatorReading, type IndicatorSeries, indicatorValue, readIndicator, stateOf } from '../index.js';

const [BEFORE, AFTER] = [yearStartingIn(2022), yearStartingIn(2023)];
const YEARS = { from: BEFORE, to: AFTER };

const series = (concept: IndicatorConcept, before: number, after: number, outOf?: number, first = BEFORE): IndicatorSeries => ({
  concept,
  values: new Map([
    [first, indicatorValue(known(before), outOf)],
    [yearStartingIn(Number(first.slice(0, 4)) + 1), indicatorValue(known(after), outOf)],
  ]),
});

/** 21 changes of which half lie within one deviation of the middle: 1.4826 times their median absolute deviation is `spread`. */
const changesAround = (middle: number, spread: number): readonly number[] =>
  Array.from({ length: 21 }, (_, i) => middle + ((spread / 1.4826) * (i - 10)) / 5);

const points = (changes: readonly number[], outOf?: number) => changes.map((by) => series('reablement-sequel', 50, 50 + by, outOf));
const growth = (changes: readonly number[]) => changes.map((by) => series('home-care-hours-per-1000', 100, 100 + by));

const among = (
  own: IndicatorSeries,
  others: readonly IndicatorSeries[],
  direction: 'up' | 'down' | 'unchanged',
  kind: ComparatorKind = 'all-councils',
  years = YEARS,
): IndicatorReading => readIndicator({ concept: own.concept, direction }, years, own, { kind, series: others });

describe('an indicator beside other councils', () => {
  it('is G15: hours of home care grow 6.0% where the middle falls 1.0% and 4.0 is usual, z = -1.75', () => {
    expect(among(series('home-care-hours-per-1000', 100, 106), growth(changesAround(-1, 4)), 'down')).toMatchObject({
      change: expect.closeTo(6, 9),
      middle: expect.closeTo(-1, 9),
      spread: expect.closeTo(4, 9),
      comparators: 21,
      z: expect.closeTo(-1.75, 9),
      state: 'strongly-adverse',
    });
  });

  it('is G15: a reablement sequel of -9.0 points where the middle is +1.0 and 7.5 is usual, z = -1.33', () => {
    expect(among(series('reablement-sequel', 80, 71), points(changesAround(1, 7.5)), 'up')).toMatchObject({
      z: expect.closeTo(-1.3333, 4),
      state: 'strongly-adverse',
    });
  });

  it('is G16 by 15 neighbours: mean -2.99 and standard deviation 8.28 make z = -0.40, and nothing is concluded from a year of the pandemic', () => {
    // Fifteen evenly spread changes have the standard deviation √20 steps.
    const changes = Array.from({ length: 15 }, (_, i) => -2.99 + ((i - 7) * 8.28) / Math.sqrt(20));
    const years = { from: yearStartingIn(2019), to: yearStartingIn(2020) };
    const peers = changes.map((by) => series('reablement-sequel', 60, 60 + by, undefined, years.from));
    const read = among(series('reablement-sequel', 87.5, 81.1, undefined, years.from), peers, 'up', 'peers', years);
    expect(read).toEqual({
      kind: 'not-comparable',
      why: 'covid-year',
      otherwise: expect.objectContaining({ z: expect.closeTo(-0.4, 2), state: 'flat', comparators: 15, middle: expect.closeTo(-2.99, 9) }),
    });
  });

  it('takes the chance of the others off and puts its own in its place', () => {
    // R, with shares of 50 of 100 people throughout for the others: v = 1e4 * (p (1 - p) / 100) * 2 is 50 at no change; own of 400 is 12.5.
    const others = points(changesAround(0, 10), 100);
    const chance = (before: number, after: number, outOf: number): number => (before * (100 - before) + after * (100 - after)) / outOf;
    const middleChance = chance(50, 50 + 10 / 1.4826, 100);
    const read = among(series('reablement-sequel', 50, 57, 400), others, 'up');
    expect(read).toMatchObject({ spread: expect.closeTo(Math.sqrt(100 - middleChance + chance(50, 57, 400)), 6) });
  });

  it('is not blamed for scatter that is all chance: what is left is its own', () => {
    const read = among(series('reablement-sequel', 50, 57, 400), points(changesAround(0, 1), 40), 'up');
    expect(read).toMatchObject({ spread: expect.closeTo(Math.sqrt((2500 + 57 * 43) / 400), 6) });
  });

  it('needs twenty councils, or eight peers', () => {
    const own = series('reablement-sequel', 80, 71);
    const kinds = ([kind, count]: readonly [ComparatorKind, number]) => {
      const read = among(own, points(changesAround(1, 7.5).slice(0, count)), 'up', kind);
      return read.kind === 'compared' ? 'compared' : read.why;
    };
    expect((['all-councils', 'peers'] as const).flatMap((kind) => [7, 8, 19, 20].map((count) => kinds([kind, count])))).toEqual([
      ...Array<string>(3).fill('too-few-comparators'),
      'compared',
      'too-few-comparators',
      ...Array<string>(3).fill('compared'),
    ]);
  });

  it('counts no council without both figures among them', () => {
    const half = { concept: 'reablement-sequel', values: new Map([[BEFORE, indicatorValue(known(80))]]) } as const;
    const others = [...points(changesAround(1, 7.5).slice(0, 19)), ...Array<IndicatorSeries>(30).fill(half)];
    expect(among(series('reablement-sequel', 80, 71), others, 'up')).toEqual({ kind: 'not-comparable', why: 'too-few-comparators' });
  });

  it('has no z where all others changed alike', () => {
    expect(among(series('reablement-sequel', 80, 71), points(Array<number>(30).fill(2)), 'up')).toEqual({
      kind: 'not-comparable',
      why: 'no-scatter',
    });
  });

  it('has no z where the others differ by less than half of the last digit that is printed', () => {
    const own = series('home-care-hours-per-1000', 100, 100.1);
    expect(among(own, growth(changesAround(0, 0.049)), 'down')).toMatchObject({ kind: 'not-comparable', why: 'no-scatter' });
    expect(among(own, growth(changesAround(0, 0.051)), 'down')).toMatchObject({ kind: 'compared' });
  });

  it('goes by the quartiles where more than half changed alike', () => {
    // Type 7: quartiles of 12 × 0, 4 × 1 and 8 × 2.698 are 0 and 2.698, over 1.349.
    const changes = [...Array<number>(13).fill(0), ...Array<number>(8).fill(2.698)];
    expect(among(series('reablement-sequel', 50, 51), points(changes), 'up')).toMatchObject({ spread: expect.closeTo(2, 9) });
  });

  it('is refused where a series is of another indicator', () => {
    expect(() => among(series('reablement-sequel', 80, 71), growth(changesAround(0, 1)), 'up')).toThrow(RangeError);
  });
});

describe('what z says', () => {
  it.each([
    [1.28, 'strong'],
    [1.279, 'expected'],
    [0.67, 'expected'],
    [0.669, 'flat'],
    [-0.669, 'flat'],
    [-0.67, 'adverse'],
    [-1.279, 'adverse'],
    [-1.28, 'strongly-adverse'],
  ] as const)('of %p is %p where it should move', (z, state) => {
    expect(stateOf(z, 'up')).toBe(state);
    expect(stateOf(z, 'unchanged')).toBe(z > 0 ? 'flat' : state);
  });

  it('is counted from the better side of a guardrail: fewer people at home is worse, more repeat contacts are', () => {
    const others = (concept: IndicatorConcept) => changesAround(0, 2).map((by) => series(concept, 50, 50 + by));
    const read = (concept: IndicatorConcept, after: number) => among(series(concept, 50, after), others(concept), 'unchanged');
    expect(read('home-after-91-days', 46)).toMatchObject({ z: expect.closeTo(-2, 9), state: 'strongly-adverse' });
    expect(read('repeat-contacts', 46)).toMatchObject({ z: expect.closeTo(2, 9), state: 'flat' });
    expect(read('repeat-contacts', 52)).toMatchObject({ z: expect.closeTo(-1, 9), state: 'adverse' });
  });
});
