import {
  CLIENT_GROUPS,
  councilCode,
  type Figure,
  known,
  LINEAGE,
  measure,
  MEASURE_CODES,
  missing,
  predecessorsOf,
  quantity,
} from '../../catalogue/index.js';
import {
  leavingOut,
  LOCALITY_QUANTITIES,
  LOCALITY_VARIABLE_CODES,
  LOCALITY_VARIABLES,
  LOCALITY_WEIGHTS,
  type LocalityQuantity,
  localityOf,
  neighbourModel,
  partnersIn,
  ruralityOf,
  variablesFor,
} from '../index.js';

/** Hartlepool in the estimates of mid-2024, the indices of 2019 and the area as published. */
const HARTLEPOOL: Readonly<Record<LocalityQuantity, number>> = {
  ADULTS: 73_728,
  PEOPLE_65: 18_371,
  PEOPLE_85: 2_412,
  DEPRIVATION: 35.037,
  DEPRIVATION_OLDER: 0.228,
  AREA: 94,
  RURAL_SHARE: 0.027,
};
const code = councilCode('E06000001');
const reading =
  (figures: Partial<Record<LocalityQuantity, number>>) =>
  (of: LocalityQuantity): Figure => {
    const value = figures[of];
    return value === undefined ? missing('not-collected') : known(value);
  };

describe('a locality', () => {
  it('is what is published of a place, shares and density made of it', () => {
    expect(localityOf(code, reading(HARTLEPOOL))).toEqual({
      council: code,
      variables: {
        ADULTS: 73_728,
        SHARE_65: expect.closeTo(0.249173, 6) as number,
        SHARE_85: expect.closeTo(0.032715, 6) as number,
        DEPRIVATION: 35.037,
        DEPRIVATION_OLDER: 0.228,
        DENSITY: expect.closeTo(784.34, 2) as number,
        RURAL_SHARE: 0.027,
      },
    });
  });
  it('lacks what is not known or would be divided by nought, and never has nought for it', () => {
    const { DEPRIVATION, DEPRIVATION_OLDER, ...rest } = HARTLEPOOL;
    expect([DEPRIVATION, DEPRIVATION_OLDER]).toHaveLength(2);
    expect(Object.keys(localityOf(code, reading({ ...rest, AREA: 0 })).variables)).toEqual([
      'ADULTS',
      'SHARE_65',
      'SHARE_85',
      'RURAL_SHARE',
    ]);
    expect(localityOf(code, () => missing('suppressed')).variables).toEqual({});
  });
  it('is of published places alone: no money, no service and no outcome', () => {
    for (const each of LOCALITY_QUANTITIES) {
      const { supply, unit } = quantity(each);
      expect([each, ['population', 'publication'].includes(supply.from)]).toEqual([each, true]);
      expect([each, ['PEOPLE', 'KM2', 'SHARE', 'SCORE'].includes(unit)]).toEqual([each, true]);
    }
  });
  it('holds nothing that a measure with a better direction is made of', () => {
    const judged = MEASURE_CODES.map(measure).filter(({ polarity }) => polarity !== 'none');
    const counted = judged.flatMap(({ formula }) => (formula.kind === 'ratio' ? [formula.numerator] : []));
    expect(LOCALITY_QUANTITIES.filter((each) => counted.includes(each))).toEqual([]);
  });
  it('says of each variable why it is transformed as it is', () => {
    expect(LOCALITY_VARIABLE_CODES.filter((each) => LOCALITY_VARIABLES[each].because.length < 20)).toEqual([]);
  });
});

describe('the weights of neighbours', () => {
  it.each(CLIENT_GROUPS)('for %s add up to 1, and less than half of them is on deprivation, which new councils lack', (group) => {
    const weights = variablesFor(group);
    expect(weights.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    const deprivation = weights.filter(({ code: each }) => each.startsWith('DEPRIVATION')).reduce((sum, { weight }) => sum + weight, 0);
    expect(deprivation).toBeLessThan(0.5);
    expect(Object.values(LOCALITY_WEIGHTS[group]).every(({ because }) => because.length > 10)).toBe(true);
  });
  it('are of a model that City of London and Isles of Scilly are not in', () => {
    const places = ['E06000001', 'E06000002', 'E06000053', 'E09000001', 'E06000003'].map((each, i) =>
      localityOf(councilCode(each), reading({ ...HARTLEPOOL, ADULTS: 100_000 + 1_000 * i })),
    );
    const model = neighbourModel(places, '65+');
    expect(places.map(({ council }) => model.has(council))).toEqual([true, true, false, false, true]);
  });
});

describe('how rural a council is', () => {
  it('changes class at 26% and at half of its people', () => {
    expect([0, 0.2599, 0.26, 0.4999, 0.5, 1].map(ruralityOf)).toEqual([
      'urban',
      'urban',
      'significant-rural',
      'significant-rural',
      'rural',
      'rural',
    ]);
  });
  it('is not said of a percentage', () => {
    expect(() => ruralityOf(26)).toThrow('between 0 and 1');
  });
});

describe('who is left out', () => {
  const why = (subject: string, other: string, partners: readonly string[] = []): string | undefined =>
    leavingOut(councilCode(subject), new Set(partners.map(councilCode)))(councilCode(other));

  it('is the council itself', () => {
    expect(why('E06000001', 'E06000001')).toBe('itself');
  });
  it('is whoever served its people before or after, through every generation', () => {
    // Northumberland was E10000022 to 2009, E06000048 to 2013, and E06000057 since.
    expect(why('E06000057', 'E06000048')).toBe('predecessor');
    expect(why('E06000057', 'E10000022')).toBe('predecessor');
    expect(why('E10000022', 'E06000057')).toBe('successor');
    expect(why('E06000058', 'E10000009')).toBe('predecessor');
  });
  it('is not a council that was part of the same one and serves other people', () => {
    expect(why('E06000055', 'E06000056')).toBeUndefined();
    expect(why('E06000058', 'E06000059')).toBeUndefined();
  });
  it('agrees with the register: whoever comes after a council has it before', () => {
    for (const { predecessor, successor } of LINEAGE) {
      expect([why(successor, predecessor), why(predecessor, successor)]).toEqual(['predecessor', 'successor']);
      for (const { predecessor: earlier } of predecessorsOf(predecessor)) expect(why(successor, earlier)).toBe('predecessor');
    }
  });
  it('is a partner in a joint scheme, either way round', () => {
    const scheme = { name: 'Tri-borough', councils: ['E09000013', 'E09000020', 'E09000033'].map(councilCode) };
    expect([...partnersIn([scheme], councilCode('E09000020'))]).toEqual(['E09000013', 'E09000033']);
    expect([...partnersIn([scheme], councilCode('E09000001'))]).toEqual([]);
    expect(why('E09000020', 'E09000033', ['E09000013', 'E09000033'])).toBe('partner');
  });
  it('is City of London and Isles of Scilly for everybody', () => {
    expect([why('E09000033', 'E09000001'), why('E06000052', 'E06000053')]).toEqual(['not-alike', 'not-alike']);
    expect(why('E09000033', 'E09000020')).toBeUndefined();
  });
});
