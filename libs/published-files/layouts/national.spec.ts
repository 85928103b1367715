import { notUsed, read } from '../../../test/builders/published-files.js';

describe('GDP deflators', () => {
  const HEADINGS = 'financial_year,index_2022_23_100,pct_change,status';

  it('are levels with their status; years before 1990-91 are set aside', () => {
    const file = read([
      HEADINGS,
      '1989-90,44.253,8.07,outturn',
      '1990-91,47.969,8.4,outturn',
      '1999-00,59.862,1.33,outturn',
      '2023-24,106.1,6.1,forecast',
    ]);
    expect(file.publication?.indices).toEqual([
      { index: 'GDP_DEFLATOR', year: '1990-91', level: 47.969, status: 'outturn' },
      { index: 'GDP_DEFLATOR', year: '1999-00', level: 59.862, status: 'outturn' },
      { index: 'GDP_DEFLATOR', year: '2023-24', level: 106.1, status: 'forecast' },
    ]);
    expect(notUsed(file.reconciliation)).toEqual(['1 aside: years before 1990-91, which returns are never compared with']);
    expect(file.reconciliation.remarks).toEqual(['From 2023-24 on levels are chained from forecasts.']);
  });

  it('whose printed change is not that of their levels are told', () => {
    const { reconciliation } = read([HEADINGS, '2021-22,93.629,-0.82,outturn', '2022-23,100.0,5.8,outturn', '2023-24,106.1,6.1,guess']);
    expect(reconciliation.remarks).toEqual(['The change printed for 2022-23 is not that of the two levels (line 3).']);
    expect(notUsed(reconciliation)).toEqual(['1 refused: a year is neither outturn nor forecast: 4 “guess” under “status”']);
  });
});

describe('changes of care fees', () => {
  const HEADINGS = 'financial_year,index,per_cent_change,source';

  it('are chained into a level for each cell that they move, 100 in the year before the first', () => {
    const file = read([HEADINGS, '2024-25,fee: home care,5,x', '2023-24,fee: home care,10,x', '2023-24,fee: nursing 18-64,8.7,x']);
    const levels = (file.publication?.priceLevels ?? []).map(({ cell, year, level }) => `${cell} ${year} ${level.toFixed(4)}`);
    // 100 * 1.10 = 110; 110 * 1.05 = 115.5
    expect(levels.filter((level) => level.startsWith('HOME_CARE_65'))).toEqual([
      'HOME_CARE_65 2024-25 115.5000',
      'HOME_CARE_65 2022-23 100.0000',
      'HOME_CARE_65 2023-24 110.0000',
    ]);
    expect(new Set(levels.map((level) => level.split(' ')[0]))).toEqual(
      new Set(['HOME_CARE_65', 'DIRECT_PAYMENTS_OTHER_65', 'COMMUNITY_18_64']),
    );
    expect(notUsed(file.reconciliation)).toEqual(['1 aside: services whose fee moves no cell']);
  });

  it('say which cells got no level, and that a release takes its prices from one publication whole', () => {
    const { remarks } = read([HEADINGS, '2023-24,fee: home care,10,x']).reconciliation;
    expect(remarks[0]).toContain('STAFFING_COMMISSIONING, SHORT_TERM_EQUIPMENT_OTHER got none');
    expect(remarks[1]).toContain('A release takes all its prices from the latest publication of prices');
  });

  it('give no level after a year that is missing or that two rows contradict', () => {
    const gap = read([HEADINGS, '2022-23,fee: home care,4,x', '2024-25,fee: home care,5,x']);
    expect(notUsed(gap.reconciliation)).toEqual(['1 refused: a chain of changes has a gap before this year: 3 home care in 2024-25']);
    const two = read([HEADINGS, '2022-23,fee: home care,4,x', '2022-23,fee: home care,5,x']);
    expect(two).toMatchObject({ publication: undefined, reconciliation: { used: 0, rowsIn: 2 } });
  });
});
