import { figuresOf, notUsed, read } from '../../../test/builders/published-files.js';

describe('the revenue outturn summary', () => {
  const HEADINGS =
    'financial_year,ecode,gss_code,name,rs_class,asc_net_current_expenditure_gbp_k,all_social_care_nce_gbp_k,total_service_expenditure_gbp_k';

  it('is in thousands of pounds, and is kept in pounds to the penny', () => {
    const file = read([HEADINGS, '2016-17,E2221,E10000016,Kent,SC,"350,000.1234567",,900000.0']);
    expect(figuresOf(file)).toEqual([
      'E10000016 RO_NET_CURRENT_EXPENDITURE 2016-17 350000123.46',
      'E10000016 RO_TOTAL_SERVICE_EXPENDITURE 2016-17 900000000',
    ]);
  });

  it('holds adults and children together in 2010-11, which is not taken for adults and never for nought', () => {
    const file = read([HEADINGS, '2010-11,E2221,E10000016,Kent,SC,,400000.0,900000.0']);
    expect(figuresOf(file)[0]).toBe('E10000016 RO_NET_CURRENT_EXPENDITURE 2010-11 not-comparable');
    expect(file.reconciliation.remarks).toEqual([
      'Figures of 2010-11 are of adults and children together and are not taken for those of adults (line 2).',
    ]);
  });

  it('lacks a column in some years, and a council in others', () => {
    const file = read([HEADINGS, '2016-17,E2221,E10000016,Kent,SC,350000,,', '2016-17,E4001,E06000053,Isles of Scilly,UA,,,']);
    expect(figuresOf(file)).toEqual([
      'E10000016 RO_NET_CURRENT_EXPENDITURE 2016-17 350000000',
      'E10000016 RO_TOTAL_SERVICE_EXPENDITURE 2016-17 not-collected',
      'E06000053 RO_NET_CURRENT_EXPENDITURE 2016-17 not-submitted',
      'E06000053 RO_TOTAL_SERVICE_EXPENDITURE 2016-17 not-collected',
    ]);
  });

  it('shows codes of 2013 in years before: they are led back to the council that lived then', () => {
    const file = read([
      HEADINGS,
      '2011-12,E2901,E06000057,Northumberland,UA,90000,,300000',
      '2013-14,E2901,E06000057,Northumberland,UA,91000,,300000',
    ]);
    expect(figuresOf(file).filter((figure) => figure.includes('NET'))).toEqual([
      'E06000048 RO_NET_CURRENT_EXPENDITURE 2011-12 90000000',
      'E06000057 RO_NET_CURRENT_EXPENDITURE 2013-14 91000000',
    ]);
    expect(file.reconciliation.remarks).toEqual([
      'E06000057 is the code of Northumberland from 2013-04-01 on: taken as E06000048 (line 2).',
    ]);
  });

  it('mistakes one council’s code for another’s: name and department code together decide, and one alone does not', () => {
    const file = read([
      HEADINGS,
      '2015-16,E2721,E10000022,North Yorkshire CC,SC,155291,,700000',
      '2015-16,E2721,E10000016,Northants,SC,155000,,700000',
      '2015-16,,E10000022,North Yorkshire,SC,155000,,700000',
    ]);
    expect(figuresOf(file)[0]).toBe('E10000023 RO_NET_CURRENT_EXPENDITURE 2015-16 155291000');
    expect(file.reconciliation.remarks).toContain(
      'E10000022 is Northumberland; name and E2721 are those of North Yorkshire: taken as E10000023 (line 2).',
    );
    expect(notUsed(file.reconciliation)).toEqual([
      '1 refused: the codes of a row are of two councils: 3 E10000016 and E2721 for Northants',
      '1 refused: code and name of a row are of two councils: 4 E10000022 is Northumberland, and not North Yorkshire',
    ]);
  });
});

describe('unit costs of PSS-EX1', () => {
  const HEADINGS = 'financial_year,cassr_code,gss_code,name,indicator,description,numerator_gbp_k,denominator_weeks,unit_cost_gbp_per_week';

  it('come with what was divided, which is kept; the cost is worked out again', () => {
    const file = read([
      HEADINGS,
      '2013-14,820,E10000016,Kent,2.1,care,250000.0,500000.0,500.0',
      '2013-14,820,E10000016,Kent,2.2,homes,100000.0,190000.0,526.3',
      '2013-14,805,E10000030,Surrey,2.1,care,250000.0,500000.0,501.0',
    ]);
    expect(figuresOf(file).slice(0, 4)).toEqual([
      'E10000016 PSSEX1_CARE_SPEND 2013-14 250000000',
      'E10000016 PSSEX1_CARE_WEEKS 2013-14 500000',
      'E10000016 PSSEX1_HOMES_65_SPEND 2013-14 100000000',
      'E10000016 PSSEX1_HOMES_65_WEEKS 2013-14 190000',
    ]);
    expect(file.reconciliation.remarks).toEqual([
      '2 of 3 complete rows give the printed cost again; 0 lack cost, weeks or both, and keep what they have.',
      'E10000030 2013-14 2.1: cost by weeks is not the 501.0 that is printed (line 4).',
    ]);
  });

  it('without weeks keep their cost, and say that weeks were not submitted', () => {
    const file = read([
      HEADINGS,
      '2010-11,609,E10000029,Suffolk,2.1,care,150209.0,,',
      '2010-11,609,E10000029,Suffolk,3.1,day care,1,1,1000',
    ]);
    expect(figuresOf(file)).toEqual(['E10000029 PSSEX1_CARE_SPEND 2010-11 150209000', 'E10000029 PSSEX1_CARE_WEEKS 2010-11 not-submitted']);
    expect(notUsed(file.reconciliation)).toEqual(['1 aside: indicators that the catalogue has no measure for']);
  });

  it('of years before the register began are those of the councils of then', () => {
    const file = read([
      HEADINGS,
      '2008-09,320,E10000004,Cheshire,2.1,care,100000.0,200000.0,500.0',
      '2008-09,,E06000049,Cheshire East,2.1,care,1.0,2.0,500.0',
      '2008-09,820,E10000016,Kent,2.1,care,250000.0,500000.0,500.0',
    ]);
    expect(figuresOf(file).filter((figure) => figure.includes('SPEND'))).toEqual([
      'E10000004 PSSEX1_CARE_SPEND 2008-09 100000000',
      'E10000016 PSSEX1_CARE_SPEND 2008-09 250000000',
    ]);
    expect(notUsed(file.reconciliation).join()).toContain('E06000049 (Cheshire East, from 2009-04-01 on) in 2008-09');
  });
});
