import { councilFootprint, restated, seriesOf } from '#domain/benchmarking';
import { COUNCIL_REGISTER, councilCode, financialYear } from '#domain/catalogue';
import { readPublishedFile } from '#published-files';
import { requireRead } from '../builders/published-files.js';
import { publishedRelease } from './published-release.js';

/** Amounts of our own making in the layout of the unit costs: Cheshire before it was divided in 2009, and both its parts after. */
const FILE = `financial_year,cassr_code,gss_code,name,indicator,description,numerator_gbp_k,denominator_weeks,unit_cost_gbp_per_week
2008-09,320,E10000004,Cheshire,2.2,"Gross weekly cost per person, older people (65+) in residential & nursing care",60000.0,120000.0,500.0
2009-10,326,E06000049,Cheshire East,2.2,"Gross weekly cost per person, older people (65+) in residential & nursing care",40000.0,64000.0,625.0
2009-10,327,E06000050,Cheshire West and Chester,2.2,"Gross weekly cost per person, older people (65+) in residential & nursing care",20000.0,50000.0,400.0
`;
const CHESHIRE = councilCode('E10000004');
const EAST = councilCode('E06000049');

describe('files of 2008-09 and 2009-10, between which Cheshire was divided,', () => {
  const read = requireRead(readPublishedFile(Buffer.from(FILE), { fileName: 'unit-costs.csv', councils: COUNCIL_REGISTER }));
  const release = publishedRelease(read.publication === undefined ? [] : [read.publication]);
  const table = release.seenBy('public');

  it('are read whole', () => {
    expect(read.reconciliation).toMatchObject({ rowsIn: 3, used: 3, refused: [] });
  });

  it('go on for the whole of Cheshire: £60m over 114,000 weeks, and not the mean of £625 and £400', () => {
    const { points } = seriesOf({
      footprint: councilFootprint(CHESHIRE),
      measure: 'HOMES_65_WEEK_COST',
      years: ['2008-09', '2009-10'].map(financialYear),
      basis: { kind: 'NOMINAL' },
      table,
      ...release.deflators,
    });
    expect(points.map(({ figure }) => figure)).toEqual([
      { kind: 'known', value: 500 },
      { kind: 'known', value: 60_000_000 / 114_000 },
    ]);
    expect(points.map(({ made }) => made.kind)).toEqual(['as-published', 'combined']);
  });

  it('say nothing of Cheshire East before 2009 unless somebody says what part of Cheshire it was', () => {
    const before = financialYear('2008-09');
    expect(restated(councilFootprint(EAST), 'HOMES_65_WEEK_COST', before, table).figure).toEqual({
      kind: 'missing',
      reason: 'not-comparable',
    });
    const part = { predecessor: CHESHIRE, share: 0.5, basis: 'people aged 65 and over' };
    const found = restated(councilFootprint(EAST, [part]), 'HOMES_65_WEEK_COST', before, table);
    expect([found.figure, found.flag?.colour]).toEqual([{ kind: 'known', value: 500 }, 'RED']);
    expect(found.sentence).toContain('people aged 65 and over');
  });

  it('refuse a row whose codes are of two councils, and name both', () => {
    const crossed = requireRead(
      readPublishedFile(Buffer.from(FILE.replace('2008-09,320', '2008-09,323')), {
        fileName: 'unit-costs.csv',
        councils: COUNCIL_REGISTER,
      }),
    );
    expect(crossed.reconciliation.refused).toMatchObject([{ rows: 1, examples: [{ line: 2, what: 'E10000004 and 323 for Cheshire' }] }]);
  });
});
