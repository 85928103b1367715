import { type CellCode, CELLS, known, missing, RETURN_LINES, type ReturnLineCode } from '../../catalogue/index.js';
import { INDICATOR_CONCEPTS, type IndicatorConcept, INDICATORS } from '../../practice/index.js';
import { INDICATOR_FEEDS, indicatorOfReturn, isOfReturn, type ReturnYear, seriesOf } from '../index.js';
import { readOfReturn as read, returnWith, type Lines, YEAR } from '../../../../test/builders/indicator-return.js';

describe('an indicator of a return', () => {
  const people = (band: '18-64' | '65+') => ({ '18-64': 400_000, '65+': 144_897 })[band];

  it('is hours of home care per 1,000 people 65+: G9 has 2,897.94 clients of 520 hours among 144,897', () => {
    const lines: Lines = { 'LT_HOME_CARE 65+': { activity: 144_897 * 0.02 * 520 }, 'LT_HOME_CARE 18-64': { activity: 999 } };
    expect(read('home-care-hours-per-1000', lines, { people })).toBeCloseTo(10_400, 6);
    expect(read('home-care-hours-per-1000', lines)).toBe('not-collected');
  });

  it('is hours a week for each client, where somebody counted clients', () => {
    const lines: Lines = { 'LT_HOME_CARE 65+': { activity: 520_000 }, 'LT_HOME_CARE 18-64': { activity: 104_000 } };
    expect(read('home-care-hours-per-client', lines, { clients: () => known(600) })).toBeCloseTo(10, 9);
    expect(read('home-care-hours-per-client', lines)).toBe('not-collected');
  });

  it('is spending on home care less the income of others, without grants that buy no hours', () => {
    expect(
      read('home-care-spend', { 'LT_HOME_CARE 65+': { spend: 1000, health: 100, grant: 70 }, 'LT_HOME_CARE 18-64': { spend: 500 } }),
    ).toBe(1400);
    expect(read('home-care-spend', {}, { without: ['LT_HOME_CARE 18-64'] })).toBe('not-submitted');
  });

  it('is people who began long-term care, per 1,000 adults', () => {
    const starters: Lines = Object.fromEntries(
      (Object.keys(RETURN_LINES) as ReturnLineCode[])
        .filter((line) => line.startsWith('LT_'))
        .flatMap((line) => ['18-64', '65+'].map((band) => [`${line} ${band}`, { starters: 40 }] as const)),
    );
    // Eight long-term lines of two bands: 640 people.
    expect(read('contacts-to-long-term', starters, { people: () => 100_000 })).toBeCloseTo(3.2, 9);
    expect(read('contacts-to-long-term', {}, { people: () => 100_000 })).toBe('not-collected');
  });

  it('is the share of clients who live in homes', () => {
    const clients = (line: ReturnLineCode) => known(line === 'LT_NURSING' ? 100 : line === 'LT_RESIDENTIAL' ? 200 : 150);
    // 300 of 300 + 6 × 150.
    expect(read('share-in-homes-65', {}, { clients })).toBeCloseTo(25, 9);
    expect(read('client-numbers', {}, { clients })).toBe(2400);
    expect(read('staffing-per-1000-clients', { 'SOCIAL_CARE_ACTIVITIES all': { spend: 4800 } }, { clients })).toBeCloseTo(2000, 9);
  });

  it('is contributions for each week that people are charged for', () => {
    const lines: Lines = {
      'LT_RESIDENTIAL 65+': { contributions: 9000, activity: 60 },
      'LT_HOME_CARE 65+': { contributions: 500, activity: 40 },
    };
    expect(read('contributions-per-week', lines)).toBeCloseTo(150, 9);
    expect(read('contributions-per-week', {})).toBe('not-applicable');
  });

  it('is day care and transport for each place, people with equipment, and income from health for homes 18-64', () => {
    expect(
      read('day-and-transport-cost', { 'LT_DAY_CARE 65+': { spend: 800, activity: 104 }, 'TRANSPORT all': { spend: 200 } }),
    ).toBeCloseTo(500, 9);
    expect(read('technology-users', { 'EQUIPMENT_TECHNOLOGY all': { activity: 4100 } })).toBe(4100);
    expect(
      read('health-income', {
        'LT_RESIDENTIAL 18-64': { health: 300 },
        'LT_NURSING 18-64': { health: 50 },
        'LT_NURSING 65+': { health: 999 },
      }),
    ).toBe(350);
  });

  it('is not comparable where activity is counted in another unit', () => {
    expect(read('home-care-hours-per-1000', { 'LT_HOME_CARE 65+': { activity: 9, unit: 'clients' } }, { people })).toBe('not-comparable');
  });

  it('is not submitted where there is no return, and no return tells of some', () => {
    const from: ReturnYear = { year: YEAR, content: undefined, people: () => 1, clients: () => known(1), index: undefined };
    expect(indicatorOfReturn('home-care-spend', from)).toEqual(missing('not-submitted'));
    expect(() => indicatorOfReturn('units-opened', from)).toThrow(RangeError);
  });
});

describe('the feeds of indicators', () => {
  it('are said of every one: a measure where the catalogue has one, a reading of the return where it does', () => {
    for (const concept of INDICATOR_CONCEPTS) {
      const { from } = INDICATOR_FEEDS[concept];
      expect([concept, from === 'return', from === 'measure']).toEqual([concept, isOfReturn(concept), 'measure' in INDICATORS[concept]]);
    }
  });

  it('make series: as measured, as returned, or none', () => {
    const from: ReturnYear = {
      year: YEAR,
      content: returnWith({ 'EQUIPMENT_TECHNOLOGY all': { activity: 7 } }),
      people: () => 1,
      clients: () => known(1),
      index: undefined,
    };
    const series = (concept: IndicatorConcept) =>
      seriesOf(concept, {
        years: [YEAR],
        measure: (code) => (code === 'ADMISSIONS_65' ? missing('suppressed') : known(1)),
        returnOf: () => from,
      });
    expect(series('admissions-65')?.values.get(YEAR)).toEqual({ kind: 'missing', reason: 'suppressed' });
    expect(series('technology-users')?.values.get(YEAR)).toMatchObject({ kind: 'known', value: 7 });
    expect(series('bad-debt')).toBeUndefined();
  });

  it('cover cells whose lines are counted by the week where a price is made of them', () => {
    const cells: readonly CellCode[] = ['NURSING_65', 'RESIDENTIAL_65', 'HOMES_18_64', 'SUPPORTED_LIVING_18_64'];
    expect(new Set(cells.flatMap((cell) => CELLS[cell].lines.map((line) => RETURN_LINES[line].activityUnit)))).toEqual(
      new Set(['client-weeks']),
    );
  });
});
