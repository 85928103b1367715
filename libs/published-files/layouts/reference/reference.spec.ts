import { read } from '../../../../test/builders/published-files.js';

describe('a file of what is known already is compared and not loaded:', () => {
  it('which way is better, where the catalogue contradicts it', () => {
    const file = read([
      'Measure Group Description,Direction',
      'Carer-reported quality of life,Higher is better',
      'Outcome of short-term services: sequel to service,Lower is better',
      'Shoe size,Higher is better',
      'Overall satisfaction of carers with social services,Sideways',
    ]);
    expect(file).toMatchObject({ compared: true, publication: undefined, reconciliation: { rowsIn: 4, used: 4 } });
    expect(file.reconciliation.remarks.slice(0, 4)).toEqual([
      '1 of 4 rows say what this version knows.',
      '“People who need no lasting support, or less, after short-term support”: lower is better there and higher here. The catalogue is kept (line 3).',
      '“Shoe size” describes no measure of the catalogue (line 4).',
      '“Sideways” says no direction (line 5).',
    ]);
    expect(file.reconciliation.remarks).toContain('The file has no direction for “People using services who feel safe”.');
  });

  it('councils, with their days, codes and lineage', () => {
    const file = read([
      'gss_code,name,council_type,region,valid_from,valid_to,successor_codes,predecessor_codes,cassr_code,dfe_la_code,mhclg_ecode',
      'E10000009,Dorset,county,South West,2009-01-01,2019-03-31,E06000059;E06000058,,809,835,E1221',
      'E10000016,Kent,unitary,South East,2009-01-01,,E06000001,,820,886,E2221',
      'E10000099,Nowhere,county,South East,2009-01-01,,,,,,',
    ]);
    expect(file.reconciliation.remarks.slice(0, 4)).toEqual([
      '1 of 3 rows say what this version knows.',
      'E10000016: type is “unitary” there and “county” here (line 3).',
      'E10000016: successors is “E06000001” there and “” here (line 3).',
      'E10000099 (Nowhere) is not in the register (line 4).',
    ]);
    expect(file.reconciliation.remarks).toContain('E06000001 (Hartlepool) of the register is not in the file.');
    expect(file.reconciliation.remarks.at(-1)).toMatch(/^And \d+ more of the kind\.$/);
  });

  it('cells, with their lines, price and population', () => {
    const { remarks } = read([
      'cell_code,label,age_band,lines,share_in_simulation,price_index,population_index',
      'NURSING_65,Nursing homes 65+,65+,LT_NURSING,0.10,fee: nursing 65+,population 65+',
      'RESIDENTIAL_65,Residential homes 65+,65+,LT_NURSING,0.16,fee: home care,population 65+',
    ]).reconciliation;
    expect(remarks.slice(0, 3)).toEqual([
      '1 of 2 rows say what this version knows.',
      'RESIDENTIAL_65: lines is “LT_NURSING” there and “LT_RESIDENTIAL” here (line 3).',
      'RESIDENTIAL_65: price is “home care” there and “residential 65+” here (line 3).',
    ]);
  });

  it('lines of a return, with their ages and activity', () => {
    const { remarks } = read([
      'line_code,section,label,age_bands,support_reasons,activity_unit,unit_cost_unit',
      'LT_NURSING,long_term,Nursing,18-64|65+,all,client_weeks,gbp_per_client_week',
      'TRANSPORT,other,Transport to services,all_ages,none,hours,none',
    ]).reconciliation;
    expect(remarks.slice(0, 2)).toEqual([
      '1 of 2 rows say what this version knows.',
      'TRANSPORT: activity is “hours” there and “journeys” here (line 3).',
    ]);
  });
});
