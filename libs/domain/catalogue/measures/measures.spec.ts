import { editionIn, financialYear, measure, MEASURE_CODES, MEASURES, quantity, QUANTITY_CODES } from '../index.js';

const conceptsCoded = (code: string, year: string): readonly string[] =>
  MEASURE_CODES.filter((concept) => {
    const edition = editionIn(measure(concept).editions, financialYear(year));
    return edition?.framework === 'ASCOF' && edition.code === code;
  });

describe('the measure catalogue', () => {
  it('names a concept and not a code: 2D is one thing to 2022-23 and 2D(1) another from 2023-24 (method 5.1)', () => {
    expect([conceptsCoded('2D', '2022-23'), conceptsCoded('2D', '2023-24'), conceptsCoded('2A', '2023-24')]).toEqual([
      ['REABLEMENT_SEQUEL'],
      [],
      ['REABLEMENT_SEQUEL'],
    ]);
    expect([conceptsCoded('1E', '2022-23'), conceptsCoded('1E', '2023-24')]).toEqual([
      ['LEARNING_DISABILITY_EMPLOYMENT'],
      ['CARERS_SATISFACTION'],
    ]);
  });
  it.each(['2017-18', '2019-20', '2022-23', '2023-24'])('has no code of %s for two concepts', (year) => {
    const editions = MEASURE_CODES.flatMap((code) => editionIn(measure(code).editions, financialYear(year)) ?? []);
    const codes = editions.filter(({ framework }) => framework === 'ASCOF').map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(20);
    expect(new Set(codes).size).toBe(codes.length);
  });
  it('has no name that is a measure and a quantity', () => {
    const quantities = new Set<string>(QUANTITY_CODES);
    expect(MEASURE_CODES.filter((code) => quantities.has(code))).toEqual([]);
  });
  it('divides quantities that add up over councils, so that councils can be taken together', () => {
    const parts = MEASURE_CODES.flatMap((code) => {
      const { formula } = measure(code);
      return formula.kind === 'ratio' ? [formula.numerator, formula.denominator] : [];
    });
    expect(parts.filter((part) => !quantity(part).additive)).toEqual([]);
  });
  it('has prices for every amount of money, and for nothing else', () => {
    expect(MEASURE_CODES.filter((code) => (measure(code).unit === 'GBP') !== (measure(code).price !== undefined))).toEqual([]);
  });
  it('says of every measure that it can place councils by what moves it besides them', () => {
    const placing = MEASURE_CODES.filter((code) => ['higher', 'lower'].includes(measure(code).polarity));
    expect(placing.filter((code) => measure(code).influences.length === 0 || measure(code).peerModels.length === 0)).toEqual([]);
  });
  it('keeps to the programme what councils claim, and to everybody what is published anyway', () => {
    expect(MEASURES.PLANNED_SAVINGS_SHARE.audience).toBe('programme');
    expect(MEASURES.ADMISSIONS_65.audience).toBe('public');
  });
});
