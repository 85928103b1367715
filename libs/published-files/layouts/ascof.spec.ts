import { addsUp, figuresOf, notUsed, read } from '../../../test/builders/published-files.js';

const HEADINGS =
  'Year,Geographical Description,ONS Code,Measure Group,Measure Group Description,Measure_Value,Geographical Level,Disaggregation Level,Measure Type';
const row = (
  year: string,
  name: string,
  code: string,
  measure: string,
  description: string,
  value: string,
  level = 'Council',
  rest = 'Total,Outcome',
) => [year, name, code, measure, `"${description}"`, value, level, rest].join(',');

const SEQUEL = 'Outcome of short-term services: sequel to service';
const YOUNGER = 'Long-term support needs of younger adults (aged 18-64) met by admission to care homes';

describe('outcomes of adult social care', () => {
  it('are known by code and year, because codes were given again to other measures in 2023-24', () => {
    const file = read([
      HEADINGS,
      row('2022-23', 'Kent', 'E10000016', '2D', SEQUEL, '71.5'),
      row('2023-24', 'Kent', 'E10000016', '2A', SEQUEL, '72.5', 'Council', ','),
      row('2022-23', 'Kent', 'E10000016', '2A1', YOUNGER, '13.3'),
      row('2023-24', 'Kent', 'E10000016', '2B', YOUNGER, '14.1', 'Council', ','),
    ]);
    expect(figuresOf(file)).toEqual([
      'E10000016 REABLEMENT_SEQUEL 2022-23 71.5',
      'E10000016 REABLEMENT_SEQUEL 2023-24 72.5',
      'E10000016 ADMISSIONS_18_64 2022-23 13.3',
      'E10000016 ADMISSIONS_18_64 2023-24 14.1',
    ]);
    expect(file.reconciliation.remarks).toEqual([]);
  });

  it('are kept of councils, regions and England, and not of council types and breakdowns', () => {
    const file = read([
      HEADINGS,
      row('2022-23', 'England', 'E92000001', '2D', SEQUEL, '77.1', 'England'),
      row('2022-23', 'Eastern', 'E12000006', '2D', SEQUEL, '75.0', 'Region'),
      row('2022-23', 'Inner London', '-', '2D', SEQUEL, '70.0', 'Council Type'),
      row('2022-23', 'Kent', 'E10000016', '2D', SEQUEL, '71.0', 'Council', '65 and over,Outcome'),
      row('2022-23', 'Kent', 'E10000016', '2D', SEQUEL, '710', 'Council', 'Total,Numerator'),
      row('2022-23', 'Kent', 'E10000016', '9Z', 'Something new', '1', 'Council'),
    ]);
    expect(figuresOf(file)).toEqual(['E92000001 REABLEMENT_SEQUEL 2022-23 77.1', 'E12000006 REABLEMENT_SEQUEL 2022-23 75']);
    expect(addsUp(file.reconciliation)).toBe(true);
    expect(notUsed(file.reconciliation)).toEqual([
      '1 aside: council types, which are no places that figures are kept of',
      '1 aside: breakdowns of a figure by age, sex or reason',
      '1 aside: numerators, denominators and bases of a figure',
      '1 aside: a code that the catalogue has no measure for in its year',
    ]);
    expect(file.reconciliation.remarks).toEqual(['9Z of 2022-23 is “Something new”, which the catalogue does not have (line 7).']);
  });

  it.each([
    ['[c]', 'suppressed'],
    ['*', 'suppressed'],
    [':', 'not-collected'],
    ['[x]', 'not-collected'],
    ['z', 'not-applicable'],
    ['-', 'not-submitted'],
    ['', 'not-submitted'],
  ])('print %p where there is no number, which is %s and never nought', (mark, reason) => {
    const file = read([HEADINGS, row('2022-23', 'Kent', 'E10000016', '2D', SEQUEL, mark)]);
    expect(figuresOf(file)).toEqual([`E10000016 REABLEMENT_SEQUEL 2022-23 ${reason}`]);
  });

  it('with a value that cannot be, a place without a code or with a strange one, are refused', () => {
    const file = read([
      HEADINGS,
      row('2022-23', 'Kent', 'E10000016', '2D', SEQUEL, '100.1'),
      row('2022-23', 'Kent', 'E10000016', '2D', SEQUEL, 'high'),
      row('2022-23', 'Kent', '', '2D', SEQUEL, '70'),
      row('2022-23', 'Nowhere', 'E10000099', '2D', SEQUEL, '70'),
      row('2022-23', 'England', 'E92000001', '2D', SEQUEL, '70', 'Council'),
      row('2022-23', 'Cumberland', 'E06000063', '2D', SEQUEL, '70'),
      row('2022', 'Kent', 'E10000016', '2D', SEQUEL, '70'),
    ]);
    expect(addsUp(file.reconciliation)).toBe(true);
    expect(notUsed(file.reconciliation)).toEqual([
      '1 refused: a value lies outside what is possible: 2 100.1 under “Measure_Value”, where it lies from 0 to 100',
      '1 refused: a value is neither a number nor a known mark of a missing one: 3 “high” under “Measure_Value”',
      '3 refused: a code is of no council that this version knows: 4  (Kent); 5 E10000099 (Nowhere); 6 E92000001 (England)',
      '1 refused: a council did not exist through the year of its row: 7 E06000063 (Cumberland, from 2023-04-01 on) in 2022-23',
      '1 refused: a year is no financial year: 8 “2022” under “Year”',
    ]);
  });

  it('tell where the description beside a code is blank or is that of another measure', () => {
    const file = read([
      HEADINGS,
      row('2017-18', 'Kent', 'E10000016', '2A1', '', '13.3'),
      row(
        '2019-20',
        'Kent',
        'E10000016',
        '2B2',
        'Proportion of older people still at home 91 days after discharge into reablement offered the service',
        '2.6',
      ),
      row(
        '2019-20',
        'Surrey',
        'E10000030',
        '2B2',
        'Proportion of older people still at home 91 days after discharge into reablement offered the service',
        '2.4',
      ),
      row('2018-19', 'Kent', 'E10000016', '1J', 'Adjusted Social care-related quality of life \u0096 impact of services', '0.405'),
    ]);
    expect(figuresOf(file).slice(0, 2)).toEqual(['E10000016 ADMISSIONS_18_64 2017-18 13.3', 'E10000016 OFFERED_REABLEMENT 2019-20 2.6']);
    expect(file.reconciliation.remarks).toEqual([
      'Signs of Windows-1252 that had become control characters were turned back: 1.',
      '2A1 of 2017-18 has no description; by its code it is “long-term support needs met by admission to care homes, 18-64” (line 2).',
      'The description beside 2B2 of 2019-20 is that of “people 65+ still at home 91 days after discharge into reablement”; by its code it is “people 65+ offered reablement after discharge from hospital” (2 rows, the first in line 3).',
    ]);
  });
});
