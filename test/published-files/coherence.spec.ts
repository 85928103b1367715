import { readIndicator, type IndicatorSeries, indicatorValue, type IndicatorReading } from '#domain/coherence';
import { financialYear, type FinancialYear } from '#domain/catalogue';
import { INDICATORS } from '#domain/practice';
import { onPublishedFiles, readOf } from './published-data.js';

const CONCEPT = 'reablement-sequel';
const LEICESTERSHIRE = 'E10000018';

onPublishedFiles('the reablement sequels of councils, as published,', () => {
  const bySource = new Map<string, Map<FinancialYear, ReturnType<typeof indicatorValue>>>();
  for (const { place, of, year, figure } of readOf('ascof_2017_18_to_2023_24.csv').publication!.figures) {
    if (of !== INDICATORS[CONCEPT].measure || /^E(12|92)/.test(place)) continue;
    bySource.set(
      place,
      (bySource.get(place) ?? new Map<FinancialYear, ReturnType<typeof indicatorValue>>()).set(year, indicatorValue(figure)),
    );
  }
  const series = (council: string): IndicatorSeries => ({ concept: CONCEPT, values: bySource.get(council)! });
  const others = [...bySource.keys()].filter((council) => council !== LEICESTERSHIRE).map(series);
  const read = (from: string, to: string): IndicatorReading =>
    readIndicator({ concept: CONCEPT, direction: 'up' }, { from: financialYear(from), to: financialYear(to) }, series(LEICESTERSHIRE), {
      kind: 'all-councils',
      series: others,
    });

  it('are of Leicestershire 84.5, 87.5, 81.1, 90.0 and 87.8 (G16)', () => {
    const years = ['2018-19', '2019-20', '2020-21', '2021-22', '2022-23'].map(financialYear);
    expect(years.map((year) => series(LEICESTERSHIRE).values.get(year))).toEqual(
      [84.5, 87.5, 81.1, 90.0, 87.8].map((value) => ({ kind: 'known', value, outOf: undefined })),
    );
  });

  it('make nothing of its 6.4 points less in 2020-21: beside 147 others z is -0.43, and a year of the pandemic is told alone (G16)', () => {
    expect(read('2019-20', '2020-21')).toEqual({
      kind: 'not-comparable',
      why: 'covid-year',
      otherwise: {
        kind: 'compared',
        change: expect.closeTo(-6.4, 9),
        middle: expect.closeTo(-2.6, 9),
        spread: expect.closeTo(8.75, 2),
        comparators: 147,
        comparedWith: 'all-councils',
        z: expect.closeTo(-0.43, 2),
        state: 'flat',
      },
    });
  });

  it('make z 0.75 of its 8.9 points more in 2021-22 (G16)', () => {
    expect(read('2020-21', '2021-22')).toMatchObject({ why: 'covid-year', otherwise: { z: expect.closeTo(0.75, 2), state: 'expected' } });
  });

  it('are compared between years before the pandemic: 3.0 points more beside a middle of 0.5 is flat', () => {
    // An independent calculation in Python: median and 1.4826 times the median absolute deviation of 147 differences.
    expect(read('2018-19', '2019-20')).toMatchObject({ kind: 'compared', comparators: 147, z: expect.closeTo(0.4324, 4), state: 'flat' });
  });

  it('go on under another code in 2023-24: 1.8 points more beside a middle of 0.7', () => {
    // In Python likewise, of 2A less 2D.
    expect(read('2022-23', '2023-24')).toMatchObject({ comparators: 147, z: expect.closeTo(0.1952, 4), state: 'flat' });
  });
});
