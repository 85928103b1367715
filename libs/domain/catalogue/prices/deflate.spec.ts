import {
  CELL_CODES,
  CELL_WEIGHTS,
  CELLS,
  deflated,
  type Deflation,
  deflation,
  deflationSentence,
  type Deflators,
  FEE_CHANGES,
  financialYear,
  GDP_DEFLATOR,
  GDP_DEFLATOR_CHANGE_2023_24,
  gdpDeflatorOf,
  known,
  missing,
  type PriceIndex,
} from '../index.js';

const year = financialYear;
const gdpReal = (base: string) => ({ kind: 'GDP_REAL', baseYear: year(base) }) as const;
const feeReal = (base: string) => ({ kind: 'FEE_REAL', baseYear: year(base) }) as const;

/** The reported fee changes of 2023-24 on 2022-23 = 100; the composite is taken to rise by 5%. */
const FEES: PriceIndex = {
  name: 'Fees reported',
  vintage: '2024-11-28',
  level: (cell, of) => {
    if (of === year('2022-23')) return 100;
    if (of !== year('2023-24')) return undefined;
    const { price } = CELLS[cell];
    return 100 + (FEE_CHANGES.find((change) => change.service === price && change.year === of)?.perCent ?? 5);
  },
};
const WITH: Deflators = { deflator: GDP_DEFLATOR, index: FEES };
const factor = (outcome: Deflation): number => {
  if (outcome.kind === 'not-comparable') throw new Error(outcome.because);
  return outcome.factor;
};
const byGdp = (from: string, base: string) => deflation(gdpReal(base), year(from), 'all-care', WITH);

describe('the GDP deflator that comes with the project', () => {
  it('has every year from 1990-91 to 2028-29, and the values of method 2.4', () => {
    const level = (of: string) => GDP_DEFLATOR.levels.find((each) => each.year === of)?.level;
    expect(GDP_DEFLATOR.levels.map((each) => each.year)).toEqual(
      Array.from({ length: 39 }, (_, i) => `${1990 + i}-${String((1991 + i) % 100).padStart(2, '0')}`),
    );
    expect(['2009-10', '2010-11', '2011-12', '2012-13', '2013-14', '2014-15', '2022-23'].map(level)).toEqual([
      75.164, 76.58, 77.93, 79.36, 80.886, 81.87, 100,
    ]);
    expect(level('2023-24')).toBeCloseTo(100 + GDP_DEFLATOR_CHANGE_2023_24, 9);
  });
  it('holds forecasts from 2023-24 on', () => {
    expect(GDP_DEFLATOR.levels.find(({ status }) => status === 'forecast')?.year).toBe('2023-24');
    expect(GDP_DEFLATOR.levels.filter(({ status }) => status === 'forecast')).toHaveLength(6);
  });
});

describe('an amount in the general prices of another year', () => {
  it('tells index, vintage, base year and that no forecast was used', () => {
    expect(byGdp('2010-11', '2014-15')).toEqual({
      kind: 'deflated',
      base: 'GDP_REAL',
      baseYear: '2014-15',
      factor: 81.87 / 76.58,
      index: 'GDP deflator, HM Treasury',
      vintage: '2023-12',
      rests: 'on-outturn',
    });
    expect(factor(byGdp('2010-11', '2014-15'))).toBeCloseTo(1.06908, 5);
  });
  it('says where it rests on a forecast', () => {
    const found = byGdp('2022-23', '2023-24');
    expect(found).toMatchObject({ factor: 1.061, rests: 'on-a-forecast' });
    expect(deflationSentence(found)).toMatch(
      /^“.+” of \d{4}-\d\d is still a forecast for these years: a later vintage will move this figure\.$/,
    );
    expect(deflationSentence(byGdp('2021-22', '2022-23'))).toBeUndefined();
    expect(byGdp('2023-24', '2023-24')).toMatchObject({ factor: 1, rests: 'on-outturn' });
  });
  it.each([
    ['2019-20', '2021-22'],
    ['2022-23', '2018-19'],
    ['2010-11', '2023-24'],
    ['2019-20', '2020-21'],
    ['2020-21', '2021-22'],
  ])('is refused from %s to %s, across the pandemic', (from, base) => {
    expect(byGdp(from, base)).toEqual({
      kind: 'not-comparable',
      because:
        'The GDP deflator is not used across 2019-20 to 2021-22, where the pandemic moved it and not the price of care: use the fee index.',
    });
  });
  it('is given on either side of it, and within one year', () => {
    expect([byGdp('2018-19', '2019-20'), byGdp('2021-22', '2022-23'), byGdp('2020-21', '2020-21')].map(({ kind }) => kind)).toEqual(
      Array(3).fill('deflated'),
    );
    expect(factor(byGdp('2020-21', '2020-21'))).toBe(1);
  });
  it('says which year the index lacks', () => {
    expect(byGdp('2029-30', '2022-23')).toEqual({
      kind: 'not-comparable',
      because: 'The index “GDP deflator, HM Treasury” of 2023-12 has no level for 2029-30.',
    });
  });
  it('uses a publication of a later vintage instead, whole, and no earlier one', () => {
    const levels = [100, 110].map(
      (level, i) => ({ index: 'GDP_DEFLATOR', year: year(i === 0 ? '2021-22' : '2022-23'), level, status: 'outturn' }) as const,
    );
    const publication = (vintage: string) => ({
      name: 'Loaded',
      vintage,
      indices: [...levels, { ...levels[0]!, index: 'NATIONAL_LIVING_WAGE' as const }],
    });
    expect(gdpDeflatorOf([publication('2025-03-28'), publication('2022-11-18')])).toEqual({
      name: 'Loaded',
      vintage: '2025-03-28',
      levels,
    });
    expect(gdpDeflatorOf([publication('2022-11-18'), { name: 'Without', vintage: '2026-01-01', indices: [] }])).toBe(GDP_DEFLATOR);
    expect(
      factor(deflation(gdpReal('2022-23'), year('2021-22'), 'all-care', { ...WITH, deflator: gdpDeflatorOf([publication('2025-03-28')]) })),
    ).toBe(1.1);
  });
});

describe('an amount in the prices of care of another year', () => {
  const byFees = (price: 'all-care' | readonly ['RESIDENTIAL_65', 'NURSING_65']) =>
    deflation(feeReal('2023-24'), year('2022-23'), price, WITH);

  it('weights the cells that the measure pays for: .16 of 10.1% and .10 of 9.6% are 9.908%', () => {
    expect(factor(byFees(['RESIDENTIAL_65', 'NURSING_65']))).toBeCloseTo(1 + 0.02576 / 0.26, 12);
  });
  it('weights all nine cells for all care: 8.496%', () => {
    expect(factor(byFees('all-care'))).toBeCloseTo(1.08496, 12);
    expect(byFees('all-care')).toMatchObject({ index: 'Fees reported', vintage: '2024-11-28', baseYear: '2023-24', rests: 'not-said' });
  });
  it('is refused where no index is loaded, or it lacks a year', () => {
    expect(deflation(feeReal('2023-24'), year('2022-23'), 'all-care', { ...WITH, index: undefined })).toEqual({
      kind: 'not-comparable',
      because: 'No index of the price of care is loaded.',
    });
    expect(deflation(feeReal('2023-24'), year('2019-20'), 'all-care', WITH)).toEqual({
      kind: 'not-comparable',
      because: 'The index “Fees reported” of 2024-11-28 has no level for 2019-20 or 2023-24.',
    });
  });
  it('rests on weights that make one whole', () => {
    expect(CELL_CODES.reduce((sum, cell) => sum + CELL_WEIGHTS[cell], 0)).toBeCloseTo(1, 12);
  });
});

describe('a figure', () => {
  it('stays as it is in the money of its own year, and where it is no money', () => {
    expect(deflation({ kind: 'NOMINAL' }, year('2010-11'), 'all-care', WITH)).toEqual({ kind: 'unchanged', factor: 1, because: 'nominal' });
    expect(deflation(gdpReal('2022-23'), year('2010-11'), undefined, WITH)).toEqual({
      kind: 'unchanged',
      factor: 1,
      because: 'not-an-amount',
    });
  });
  it('is missing where there is no way to the prices asked for, and keeps its own reason', () => {
    expect(deflated(known(100), byGdp('2022-23', '2023-24'))).toEqual(known(106.1));
    expect(deflated(known(100), byGdp('2010-11', '2022-23'))).toEqual(missing('not-comparable'));
    expect(deflated(missing('suppressed'), byGdp('2022-23', '2023-24'))).toEqual(missing('suppressed'));
  });
});
