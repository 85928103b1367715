import { addsUp, figuresOf, notUsed, read } from '../../../test/builders/published-files.js';

const BANDS = 'all_ages,age_0_17,age_18_64,age_65_plus,age_65_74,age_75_84,age_85_plus,age_90_plus';

describe('mid-year estimates', () => {
  const HEADINGS = `gss_code,name,year,${BANDS}`;
  const KENT = 'E10000016,Kent,2019,1000,200,600,200,100,70,30,10';

  it('are of the financial year that has begun in their June', () => {
    const file = read([HEADINGS, KENT]);
    expect(file.publication?.populations).toEqual([
      { council: 'E10000016', ageBand: '18-64', year: '2019-20', people: 600 },
      { council: 'E10000016', ageBand: '65+', year: '2019-20', people: 200 },
    ]);
    expect(figuresOf(file)).toEqual(
      ['ALL_AGES 2019-20 1000', 'PEOPLE_65_74 2019-20 100', 'PEOPLE_75_84 2019-20 70', 'PEOPLE_85 2019-20 30', 'PEOPLE_90 2019-20 10'].map(
        (figure) => `E10000016 ${figure}`,
      ),
    );
  });

  it('of England and its regions are figures, because a population is of a council', () => {
    const file = read([HEADINGS, 'E12000008,SOUTH EAST,2019,1000,200,600,200,100,70,30,10']);
    expect(file.publication?.populations).toEqual([]);
    expect(figuresOf(file)).toEqual(expect.arrayContaining(['E12000008 ADULTS_18_64 2019-20 600', 'E12000008 PEOPLE_65 2019-20 200']));
  });

  it('on later boundaries describe a place whose council did not exist yet, and are kept', () => {
    const file = read([HEADINGS, KENT.replace('E10000016,Kent,2019', 'E06000059,Dorset,2018')]);
    expect(figuresOf(file)).toContain('E06000059 ALL_AGES 2018-19 1000');
    expect(file.reconciliation.remarks).toEqual([
      'E06000059 (Dorset) did not exist through 2018-19: the estimate is of the place (line 2).',
    ]);
  });

  it('are refused where bands do not add up, people are not whole, or the place is unknown', () => {
    const file = read([
      HEADINGS,
      KENT.replace('1000,200', '1001,200'),
      KENT.replace('70,30', '71,30'),
      KENT.replace('600', '600.5'),
      KENT.replace('600', '[x]'),
      KENT.replace('2019', '1066'),
      KENT.replace('E10000016', 'W06000001'),
    ]);
    expect(addsUp(file.reconciliation)).toBe(true);
    expect(notUsed(file.reconciliation)).toEqual([
      '2 refused: age bands do not add up to their total: 2 1000 of 1001, 65 and over 200 of 200; 3 1000 of 1000, 65 and over 201 of 200',
      '1 refused: a number of people is not whole or not above zero: 4 600.5 under “age_18_64”',
      '1 refused: a value that must be there is missing: 5 “[x]” under “age_18_64”',
      '1 refused: a year is no calendar year that figures are kept of: 6 “1066” under “year”',
      '1 refused: a code is of no council that this version knows: 7 W06000001 (Kent)',
    ]);
  });
});

describe('the Indices of Deprivation 2019', () => {
  it('are of the councils of 2019-20', () => {
    const HEADINGS = 'gss_code,name,imd2019_avg_rank,imd2019_rank_of_avg_rank,imd2019_avg_score,imd2019_extent,idaopi2019_avg_score';
    const file = read([
      HEADINGS,
      'E10000016,Kent,15000,95,19.7,0.1,0.12',
      'E06000063,Cumberland,1,1,10,0,0.1',
      'E10000030,Surrey,1,1,10,0,1.2',
    ]);
    expect(figuresOf(file)).toEqual(['E10000016 DEPRIVATION 2019-20 19.7', 'E10000016 DEPRIVATION_OLDER 2019-20 0.12']);
    expect(notUsed(file.reconciliation)).toEqual([
      '1 refused: a council did not exist through the year of its row: 3 E06000063 (Cumberland, from 2023-04-01 on) in 2019-20',
      '1 refused: a value lies outside what is possible: 4 1.2 under “idaopi2019_avg_score”, where it lies from 0 to 1',
    ]);
  });
});

describe('what places are like', () => {
  const HEADINGS = `gss_code,name,${BANDS},imd2019_avg_score,idaopi2019_avg_score,area_km2,highly-rural,rural,urban`;
  const PEOPLE = '1000.0,200.0,600.0,200.0,100.0,70.0,30.0,10.0';

  it('is people, area, and the share of them who live in rural or highly rural places', () => {
    const file = read([HEADINGS, `E10000016,Kent,${PEOPLE},19.7,0.12,3544.0,0.25,0.125,0.625`]);
    expect(file.publication?.populations.map(({ people, year }) => `${people} ${year}`)).toEqual(['600 2020-21', '200 2020-21']);
    expect(figuresOf(file).slice(5)).toEqual(
      ['AREA 2020-21 3544', 'RURAL_SHARE 2020-21 0.375', 'DEPRIVATION 2020-21 19.7', 'DEPRIVATION_OLDER 2020-21 0.12'].map(
        (figure) => `E10000016 ${figure}`,
      ),
    );
  });

  it('has no deprivation for councils that were formed after it was measured, and a gap for others', () => {
    const file = read([HEADINGS, `E06000063,Cumberland,${PEOPLE},,,3012,0.2,0.3,0.5`, `E10000016,Kent,${PEOPLE},,,3544,0.2,0.3,0.5`]);
    expect(figuresOf(file).filter((figure) => figure.includes('DEPRIVATION '))).toEqual([
      'E06000063 DEPRIVATION 2020-21 not-collected',
      'E10000016 DEPRIVATION 2020-21 not-printed',
    ]);
    expect(file.reconciliation.remarks[0]).toContain('Councils that did not exist through 2020-21 are kept');
  });

  it('is refused where shares do not add up to one, or there is no area', () => {
    const file = read([HEADINGS, `E10000016,Kent,${PEOPLE},1,0.1,3544,0.5,0.3,0.5`, `E10000016,Kent,${PEOPLE},1,0.1,0,0.2,0.3,0.5`]);
    expect(notUsed(file.reconciliation)).toEqual([
      '1 refused: shares of rural and urban do not add up to one: 2 0.5 + 0.3 + 0.5',
      '1 refused: a value lies outside what is possible: 3 0 under “area_km2”, where it is above zero',
    ]);
  });
});
