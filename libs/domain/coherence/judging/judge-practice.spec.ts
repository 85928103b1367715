import { type FinancialYear, known, yearStartingIn } from '../../catalogue/index.js';
import type { IndicatorConcept, PracticeTagCode } from '../../practice/index.js';
import { type IndicatorSeries, indicatorValue, judgePractice, practiceReason, practiceYears } from '../index.js';

const [Y1, Y2, Y3] = [yearStartingIn(2022), yearStartingIn(2023), yearStartingIn(2024)];

/** One council’s indicator before a practice began, and since. */
const series = (concept: IndicatorConcept, before: number, after: number): IndicatorSeries => ({
  concept,
  values: new Map([
    [Y1, indicatorValue(known(before))],
    [Y2, indicatorValue(known(after))],
    [Y3, indicatorValue(known(after))],
  ]),
});

/** What one council did, and what 21 others did: the middle, and how far they usually lie from it (1.4826 times the median deviation). */
interface Moved {
  readonly own?: readonly [before: number, after: number];
  readonly usual?: readonly [middle: number, spread: number];
}
const judged = (tag: PracticeTagCode, moved: Partial<Record<IndicatorConcept, Moved>>, more: { readonly assessed?: FinancialYear } = {}) =>
  judgePractice({
    tag,
    begins: Y2,
    assessed: Y2,
    own: (concept) => {
      const own = moved[concept]?.own;
      return own && series(concept, ...own);
    },
    others: (concept) => {
      const [middle, spread] = moved[concept]?.usual ?? [0, 1];
      const changes = Array.from({ length: 21 }, (_, i) => middle + ((spread / 1.4826) * (i - 10)) / 5);
      return { kind: 'all-councils', series: changes.map((by) => series(concept, 100, 100 + by)) };
    },
    ...more,
  });

/** G15: hours of home care +6.0% where the middle is -1.0% and 4.0 usual; the reablement sequel -9.0 points where it is +1.0 and 7.5. */
const G15: Partial<Record<IndicatorConcept, Moved>> = {
  'reablement-sequel': { own: [80, 71], usual: [1, 7.5] },
  'home-care-hours-per-1000': { own: [100, 106], usual: [-1, 4] },
};

describe('a claim of reablement', () => {
  it('is not coherent in G15: the sequel went strongly wrong, and hours of home care with it', () => {
    const coherence = judged('REABLEMENT', G15);
    expect(coherence.verdict).toBe('not-coherent');
    expect(
      coherence.readings.map(({ concept, reading }) => [concept, reading.kind === 'compared' ? reading.z.toFixed(2) : reading.why]),
    ).toEqual([
      ['reablement-sequel', '-1.33'],
      ['home-care-hours-per-1000', '-1.75'],
      ['admissions-65', 'not-collected'],
      ['home-after-91-days', 'not-collected'],
    ]);
  });

  it('says so in one sentence with its numbers', () => {
    expect(practiceReason(judged('REABLEMENT', G15), 0.342)).toEqual({
      code: 'NOT_COHERENT',
      sentence:
        'Reablement, 34.2% of the claim: from 2022-23 to 2023-24 people who need no lasting support, or less, after reablement moved by -9.0 points against +1.0 points in the median of 21 other councils (z -1.33) and hours of home care moved by +6.0% against -1.0% in the median of 21 other councils (z -1.75), against what a genuine saving would do. By chance alone 2.5% of practices without any effect would look so.',
    });
  });

  it('is coherent only where more people began reablement', () => {
    const better = { 'reablement-sequel': { own: [80, 88], usual: [1, 7.5] } } as const;
    const verdicts = ([[20, 22], [20, 20], [0, 4], undefined] as const).map((own) => {
      const { verdict, exposure } = judged('REABLEMENT', { ...better, 'reablement-starts-per-1000': own ? { own } : {} });
      return [verdict, exposure];
    });
    expect(verdicts).toEqual([
      ['coherent', 'rose'],
      ['silent', 'did-not-rise'],
      ['coherent', 'rose'],
      ['silent', 'not-known'],
    ]);
  });

  it('says that one in four looks coherent by chance', () => {
    const coherent = judged('REABLEMENT', {
      'reablement-sequel': { own: [80, 88], usual: [1, 7.5] },
      'reablement-starts-per-1000': { own: [20, 22] },
    });
    expect(practiceReason(coherent, 1)).toEqual({
      code: 'COHERENT',
      sentence:
        'Reablement, 100.0% of the claim: from 2022-23 to 2023-24 people who need no lasting support, or less, after reablement moved by +8.0 points against +1.0 points in the median of 21 other councils (z +0.93), as they would where the saving is genuine. About one practice in four without any effect looks so by chance, and no verdict is raised for it.',
    });
  });

  it('has no sentence where its indicators say nothing', () => {
    expect(practiceReason(judged('REABLEMENT', {}), 1)).toBeUndefined();
  });
});

describe('a claim of telecare', () => {
  const usual = [0, 4] as const;
  const verdict = (users: readonly [number, number] | undefined, hours: readonly [number, number]) =>
    judged(
      'TELECARE',
      { 'technology-users': users ? { own: users, usual } : {}, 'home-care-hours-per-client': { own: hours, usual } },
      { assessed: Y3 },
    ).verdict;

  it('needs more people with technology and fewer hours for each client, both', () => {
    expect(verdict([100, 104], [100, 96])).toBe('coherent');
    expect(verdict([100, 104], [100, 100])).toBe('mixed');
    expect(verdict([100, 101], [100, 96])).toBe('mixed');
  });

  it('cannot be coherent while nobody knows how many have technology', () => {
    expect(verdict(undefined, [100, 96])).toBe('not-testable');
  });

  it('is silent at best where fewer have it than before, though the fall is smaller than elsewhere', () => {
    const fell = judged(
      'TELECARE',
      { 'technology-users': { own: [100, 99], usual: [-8, 4] }, 'home-care-hours-per-client': { own: [100, 96], usual } },
      { assessed: Y3 },
    );
    expect([fell.verdict, fell.exposure]).toEqual(['silent', 'did-not-rise']);
  });

  it('is read a year after it begins at the earliest', () => {
    expect(judged('TELECARE', {}, { assessed: Y2 }).why).toBe('too-early');
  });
});

describe('a claim of home care bought cheaper', () => {
  const price = { own: [100, 95], usual: [0, 4] } as const;

  it('is coherent while hours for each client do not rise sharply (method 5.3)', () => {
    const verdict = (hours: number) =>
      judged('OPEN_BOOK', { 'unit-price-growth': price, 'home-care-hours-per-client': { own: [100, 100 + hours], usual: [0, 4] } }).verdict;
    expect([verdict(0), verdict(5), verdict(5.2)]).toEqual(['coherent', 'coherent', 'mixed']);
  });

  it('is not made incoherent by hours that only rise', () => {
    const dearer = { own: [100, 106], usual: [0, 4] } as const;
    expect(
      judged('OPEN_BOOK', { 'unit-price-growth': dearer, 'home-care-hours-per-client': { own: [100, 104], usual: [0, 4] } }).verdict,
    ).toBe('mixed');
    expect(judged('OPEN_BOOK', { 'unit-price-growth': dearer, 'provider-exits': { own: [100, 104], usual: [0, 4] } }).verdict).toBe(
      'not-coherent',
    );
  });
});

describe('the years of a practice', () => {
  const years = (from: number, to: number, begins: number, assessed: number) => {
    const found = practiceYears({ from, to }, yearStartingIn(begins), yearStartingIn(assessed));
    return found.kind === 'years' ? `${found.from} to ${found.to}` : `not before ${found.first}`;
  };

  it('are the one before it begins and the last in which it should show, or the assessed one', () => {
    expect([years(0, 1, 2022, 2024), years(0, 1, 2022, 2022), years(1, 3, 2022, 2024), years(0, 0, 2022, 2024)]).toEqual([
      '2021-22 to 2023-24',
      '2021-22 to 2022-23',
      '2021-22 to 2024-25',
      '2021-22 to 2022-23',
    ]);
  });

  it('have not come while its lag has not passed', () => {
    expect(years(1, 2, 2024, 2024)).toBe('not before 2025-26');
    expect(judged('EXTRA_CARE', {})).toMatchObject({ verdict: 'not-testable', why: 'too-early' });
    expect(judged('HEALTH_INTEGRATION', {})).toMatchObject({ verdict: 'not-testable', why: 'no-indicators' });
  });
});
