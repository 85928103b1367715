import { INDICATORS, type Indicator, PRACTICE_EFFECTS, PRACTICE_TAG_CODES, PRACTICE_TAGS, readPractices, wordsFor } from './index.js';

describe('the practices', () => {
  it('have a description and several words of the field each', () => {
    for (const code of PRACTICE_TAG_CODES) {
      expect([code, PRACTICE_TAGS[code].description.length > 20, PRACTICE_TAGS[code].synonyms.length >= 5]).toEqual([code, true, true]);
    }
  });
  it('share no word: each phrase stands for one practice', () => {
    for (const code of PRACTICE_TAG_CODES) {
      const phrases = [PRACTICE_TAGS[code].label, ...PRACTICE_TAGS[code].synonyms];
      expect(phrases.map((phrase) => [phrase, wordsFor(phrase)])).toEqual(phrases.map((phrase) => [phrase, [code]]));
    }
  });
});

describe('wordsFor', () => {
  it.each([
    ['re-ablement', ['REABLEMENT']],
    ['Enablement', ['REABLEMENT']],
    ['intermediate care at home', ['REABLEMENT']],
    ['telehealth', ['TELECARE']],
    ['care technology', ['TELECARE']],
    ['TEC', ['TELECARE']],
    ['open-book accounting', ['OPEN_BOOK']],
    ['the cost calculator', ['OPEN_BOOK']],
    ['brokerage', ['PROCUREMENT']],
    ['a framework', ['PROCUREMENT']],
    ['block contracts', ['BLOCK_BEDS']],
    ['Three Conversations', ['DEMAND_MANAGEMENT']],
    ['strengths-based', ['DEMAND_MANAGEMENT']],
    ['the front door', ['DEMAND_MANAGEMENT']],
    ['self-funders', ['SELF_FUNDER_ADVICE']],
    ['a personal budget', ['DIRECT_PAYMENTS']],
    ['personal assistants', ['DIRECT_PAYMENTS']],
    ['Extra-care housing', ['EXTRA_CARE']],
    ['extracare', ['EXTRA_CARE']],
    ['step-down', ['SUPPORTED_LIVING']],
    ['transforming care', ['SUPPORTED_LIVING']],
  ])('reads %p', (text, tags) => {
    expect(wordsFor(text)).toEqual(tags);
  });
  it('reads several practices in one text, in the order of the table', () => {
    expect(wordsFor('Extra care, telecare and re-ablement')).toEqual(['REABLEMENT', 'TELECARE', 'EXTRA_CARE']);
  });
  it('takes whole words alone', () => {
    expect(['technical', 'frameworking', 'detection', 'people enabled to live', 'a road to recovery'].flatMap(wordsFor)).toEqual([]);
  });
  it('reads the longest phrase and not another inside it', () => {
    expect(wordsFor('direct payment audit')).toEqual(['DIRECT_PAYMENTS']);
    expect(wordsFor('section 117')).toEqual(['HEALTH_INTEGRATION']);
    expect(wordsFor('home care reablement')).toEqual(['REABLEMENT']);
  });
  it('leaves the other words as they were written, but for their case', () => {
    expect(readPractices('Technology-enabled care in Barnes, 2012')).toEqual({ tags: ['TELECARE'], rest: 'in barnes 2012' });
  });
});

describe('the indicators of a practice', () => {
  const editionIn = (year: string, { editions }: Indicator): string | undefined =>
    editions.find(({ from, to }) => (from ?? '') <= year && year <= (to ?? '9999'))?.code;
  const conceptsCoded = (code: string, year: string): readonly string[] =>
    Object.entries(INDICATORS).flatMap(([concept, indicator]) => (editionIn(year, indicator) === code ? [concept] : []));

  it('are known by concept, for the code 2D means one thing to 2022-23 and another from 2023-24 (method 5.1)', () => {
    expect([conceptsCoded('2D', '2022-23'), conceptsCoded('2D', '2023-24')]).toEqual([['reablement-sequel'], ['home-after-91-days']]);
    expect(editionIn('2023-24', INDICATORS['reablement-sequel'])).toBe('2A');
  });
  it('never have two concepts under one code in one year', () => {
    for (const year of ['2018-19', '2022-23', '2023-24', '2024-25']) {
      const codes = Object.values(INDICATORS).flatMap((indicator) => editionIn(year, indicator) ?? []);
      expect(new Set(codes).size).toBe(codes.length);
    }
  });
  it('say of which pairings the method only infers the code', () => {
    const inferred = Object.entries(INDICATORS).filter(([, { editions }]) => editions.some((edition) => 'inferred' in edition));
    expect(inferred.map(([concept]) => concept)).toEqual(['home-after-91-days', 'admissions-18-64']);
  });
  it('have a primary one, and a year in which it should move, for each practice of the map', () => {
    for (const [tag, effect] of Object.entries(PRACTICE_EFFECTS)) {
      expect([tag, effect.links.some(({ role }) => role === 'primary'), effect.lag.from <= effect.lag.to]).toEqual([tag, true, true]);
    }
  });
  it('are the thirteen rows of the map: no more is claimed of the other practices (method 5.3)', () => {
    const without = PRACTICE_TAG_CODES.filter((tag) => PRACTICE_EFFECTS[tag] === undefined);
    expect(without).toEqual([
      'COMMUNITY_CAPACITY',
      'SELF_FUNDER_ADVICE',
      'OUTCOME_COMMISSIONING',
      'ASSESSMENT_CONSISTENCY',
      'HEALTH_INTEGRATION',
      'SHARED_MANAGEMENT',
    ]);
  });
  it('are for reablement those of the map', () => {
    expect(PRACTICE_EFFECTS.REABLEMENT?.links.map(({ concept, role, direction }) => `${role} ${concept} ${direction}`)).toEqual([
      'primary reablement-sequel up',
      'secondary home-care-hours-per-1000 down',
      'secondary admissions-65 down',
      'exposure reablement-starts-per-1000 up',
      'secondary home-after-91-days unchanged',
    ]);
  });
});
