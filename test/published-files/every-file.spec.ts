import { addsUp } from '../builders/published-files.js';
import { bytesOf, onPublishedFiles, plainRows, PUBLISHED_FILES, readOf } from './published-data.js';

/** Rows below the headings, counted by their ends of line: no cell of these files runs over two lines. */
const rowsOf = (name: (typeof PUBLISHED_FILES)[number]): number => bytesOf(name).toString('latin1').trimEnd().split('\n').length - 1;

onPublishedFiles('of every published file', () => {
  it.each(PUBLISHED_FILES)('%s each row is used, set aside or refused, and none of these is refused', (name) => {
    const { reconciliation } = readOf(name);
    expect(addsUp(reconciliation)).toBe(true);
    expect(reconciliation.rowsIn).toBe(rowsOf(name));
    expect(reconciliation.refused).toEqual([]);
  });

  it('the rows that are not used are council types, early deflators and fees that move no cell', () => {
    const aside = PUBLISHED_FILES.flatMap((name) => readOf(name).reconciliation.setAside.map(({ rows }) => `${name} ${rows}`));
    expect(aside).toEqual(['ascof_2017_18_to_2023_24.csv 847', 'gdp_deflators_fy_dec2023.csv 35', 'fee_indices.csv 2']);
  });

  it('those of reference are what the catalogue knows, save where it is known to differ', () => {
    expect(readOf('councils.csv').reconciliation.remarks).toEqual(['172 of 172 rows say what this version knows.']);
    expect(readOf('ascfr_lines.csv').reconciliation.remarks).toEqual(['19 of 19 rows say what this version knows.']);
    expect(readOf('cells.csv').reconciliation.remarks.slice(1)).toEqual([
      expect.stringContaining('COMMUNITY_18_64: label'),
      expect.stringContaining('STAFFING_COMMISSIONING: label'),
      expect.stringContaining('SHORT_TERM_EQUIPMENT_OTHER: label'),
    ]);
    expect(readOf('ascof_measure_direction.csv').reconciliation.remarks).toEqual([
      '21 of 22 rows say what this version knows.',
      '“People who need no lasting support, or less, after short-term support”: lower is better there and higher here. The catalogue is kept (line 7).',
    ]);
  });
});

onPublishedFiles('national indices', () => {
  it('are the printed levels of years that returns are compared with', () => {
    const indices = [
      ...readOf('gdp_deflators_fy_dec2023.csv').publication!.indices,
      ...readOf('national_living_wage.csv').publication!.indices,
    ];
    const levels = indices.map(({ index, year, level, status }) => `${index} ${year} ${level} ${status}`);
    expect(levels).toEqual(
      expect.arrayContaining([
        'GDP_DEFLATOR 1990-91 47.969 outturn',
        'GDP_DEFLATOR 2019-20 89.527 outturn',
        'GDP_DEFLATOR 2028-29 115.612 forecast',
        'NATIONAL_LIVING_WAGE 2016-17 7.2 outturn',
        'NATIONAL_LIVING_WAGE 2025-26 12.21 outturn',
      ]),
    );
  });

  it('of fees are chained: nursing 65+ rose by 9.6% and then by 6.1%', () => {
    const levels = readOf('fee_indices.csv').publication!.priceLevels.filter(({ cell }) => cell === 'NURSING_65');
    // 100 * 1.096 * 1.061
    expect(levels.map(({ year, level }) => `${year} ${level.toFixed(4)}`)).toEqual([
      '2022-23 100.0000',
      '2023-24 109.6000',
      '2024-25 116.2856',
    ]);
  });
});

onPublishedFiles('people', () => {
  it('of councils add up to England in every year and band', () => {
    const { populations, figures } = readOf('population_mye_bands_2015_2020.csv').publication!;
    for (const year of ['2015-16', '2018-19', '2020-21']) {
      const older = populations.filter((row) => row.year === year && row.ageBand === '65+').reduce((sum, { people }) => sum + people, 0);
      const england = figures.find(({ place, of, year: each }) => place === 'E92000001' && of === 'PEOPLE_65' && each === year);
      expect(england?.figure).toEqual({ kind: 'known', value: older });
    }
  });

  it('are as many as the file says, cell by cell', () => {
    const sum = plainRows('population_mye_bands_2015_2020.csv')
      .filter(([code = '']) => !code.startsWith('E12') && !code.startsWith('E92'))
      .reduce((total, cells) => total + Number(cells.at(-6)) + Number(cells.at(-5)), 0);
    const { populations } = readOf('population_mye_bands_2015_2020.csv').publication!;
    expect(populations.reduce((total, { people }) => total + people, 0)).toBe(sum);
  });

  it('and deprivation are told of every place that the files name', () => {
    const places = (name: 'imd2019_upper_tier.csv' | 'neighbour_variables_2024_councils.csv', of: string): number =>
      readOf(name).publication!.figures.filter((row) => row.of === of && row.figure.kind === 'known').length;
    expect(places('imd2019_upper_tier.csv', 'DEPRIVATION')).toBe(151);
    expect(places('neighbour_variables_2024_councils.csv', 'RURAL_SHARE')).toBe(153);
    expect(places('neighbour_variables_2024_councils.csv', 'DEPRIVATION')).toBe(146);
  });
});
