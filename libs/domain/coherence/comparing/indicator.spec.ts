import { known, missing, yearStartingIn } from '../../catalogue/index.js';
import { INDICATOR_CONCEPTS, type IndicatorConcept, PRACTICE_EFFECTS } from '../../practice/index.js';
import {
  frameworkCode,
  GUARDRAILS,
  indicatorChange,
  type IndicatorSeries,
  indicatorValue,
  pairingIsInferred,
  type WhyNoValue,
} from '../index.js';

type Given = number | WhyNoValue | { readonly value: number; readonly outOf: number };
const series = (concept: IndicatorConcept, values: Readonly<Record<number, Given>>): IndicatorSeries => ({
  concept,
  values: new Map(
    Object.entries(values).map(([year, given]) => [
      yearStartingIn(Number(year)),
      typeof given === 'number'
        ? indicatorValue(known(given))
        : typeof given === 'string'
          ? { kind: 'missing' as const, reason: given }
          : indicatorValue(known(given.value), given.outOf),
    ]),
  ),
});
const from = (first: number, last: number) => ({ from: yearStartingIn(first), to: yearStartingIn(last) });

describe('the code of an indicator', () => {
  const code = (concept: IndicatorConcept, year: number) => frameworkCode(concept, yearStartingIn(year));

  it('is found by concept and year, for 2D means one thing to 2022-23 and another after (method 5.1)', () => {
    expect(code('reablement-sequel', 2022)).toEqual({ code: '2D', isInferred: false });
    expect(code('reablement-sequel', 2023)).toEqual({ code: '2A', isInferred: false });
    expect(code('home-after-91-days', 2023)).toEqual({ code: '2D', isInferred: true });
    expect(code('unit-price-growth', 2023)).toBeUndefined();
  });

  it('is of an inferred pairing where the publisher does not say so, across the renumbering alone', () => {
    const [before, across] = [from(2021, 2022), from(2022, 2023)];
    expect(pairingIsInferred('home-after-91-days', across.from, across.to)).toBe(true);
    expect(pairingIsInferred('home-after-91-days', before.from, before.to)).toBe(false);
    expect(pairingIsInferred('admissions-65', across.from, across.to)).toBe(false);
  });
});

describe('the change of an indicator', () => {
  it('is points of a share: Leicestershire’s 84.5 and 87.5 (method 5.4)', () => {
    expect(indicatorChange(series('reablement-sequel', { 2018: 84.5, 2019: 87.5 }), from(2018, 2019))).toEqual({
      kind: 'known',
      by: 3,
      variance: undefined,
    });
  });

  it('is growth of what is no share', () => {
    expect(indicatorChange(series('home-care-hours-per-1000', { 2022: 200, 2023: 212 }), from(2022, 2023))).toMatchObject({
      by: expect.closeTo(6, 9),
    });
  });

  it('is of a growth above an index the growth of its level', () => {
    expect(indicatorChange(series('contributions-per-week', { 2022: 100, 2023: 104 }), from(2022, 2023))).toMatchObject({
      by: expect.closeTo(4, 9),
    });
  });

  it('has the variance p (1 − p) / n of both ends, in square points', () => {
    // R: 1e4 * (0.8 * 0.2 / 200 + 0.5 * 0.5 / 100)
    const given = series('reablement-sequel', { 2022: { value: 80, outOf: 200 }, 2023: { value: 50, outOf: 100 } });
    expect(indicatorChange(given, from(2022, 2023))).toMatchObject({ by: -30, variance: expect.closeTo(33, 9) });
  });

  it.each<[string, Given, Given]>([
    ['suppressed', 'suppressed', 80],
    ['part-year', 81, 'part-year'],
    ['not-printed', 'not-printed', 80],
    ['not-collected', 81, 'not-collected'],
    ['few-people', { value: 80, outOf: 29 }, { value: 80, outOf: 400 }],
    ['few-people', { value: 80, outOf: 400 }, { value: 80, outOf: 29 }],
  ])('cannot be told: %s', (why, before, after) => {
    expect(indicatorChange(series('reablement-sequel', { 2022: before, 2023: after }), from(2022, 2023))).toEqual({ kind: 'none', why });
  });

  it('can be told of thirty people', () => {
    const given = series('reablement-sequel', { 2022: { value: 80, outOf: 30 }, 2023: { value: 80, outOf: 30 } });
    expect(indicatorChange(given, from(2022, 2023))).toMatchObject({ kind: 'known', by: 0 });
  });

  it('is broken where client-level data took over, and a council’s own return goes on', () => {
    const values = { 2023: 80, 2024: 84, 2025: 88 };
    const across = indicatorChange(series('reablement-sequel', values), from(2023, 2024));
    expect(across).toEqual({ kind: 'none', why: 'series-break' });
    expect(indicatorChange(series('reablement-sequel', values), from(2024, 2025))).toMatchObject({ by: 4 });
    expect(indicatorChange(series('home-care-hours-per-1000', values), from(2023, 2024))).toMatchObject({ by: expect.closeTo(5, 9) });
  });

  it('has no growth from nought, and a year that nobody speaks of is missing and not nought', () => {
    const given = series('units-opened', { 2022: 0, 2023: 12 });
    expect(indicatorChange(given, from(2022, 2023))).toEqual({ kind: 'none', why: 'not-positive' });
    expect(indicatorChange(given, from(2023, 2024))).toEqual({ kind: 'none', why: 'not-collected' });
    expect(indicatorValue(missing('suppressed'))).toEqual({ kind: 'missing', reason: 'suppressed' });
  });
});

describe('the guardrails', () => {
  it('are said of each indicator that the map leaves as it is', () => {
    const unchanged = Object.values(PRACTICE_EFFECTS).flatMap(({ links }) => links.filter(({ direction }) => direction === 'unchanged'));
    expect(unchanged.filter(({ concept }) => GUARDRAILS[concept] === undefined)).toEqual([]);
    expect(Object.keys(GUARDRAILS).every((concept) => (INDICATOR_CONCEPTS as readonly string[]).includes(concept))).toBe(true);
  });
});
