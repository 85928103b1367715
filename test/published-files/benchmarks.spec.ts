import {
  benchmark,
  compare,
  type Comparison,
  contrast,
  councilFootprint,
  proposedFootprint,
  restated,
  seriesOf,
} from '#domain/benchmarking';
import { COUNCIL_REGISTER, councilCode, financialYear, isKnown, type MeasureCode, whatBecameOf, whoWas } from '#domain/catalogue';
import type { Release } from '#domain/publishing';
import { onPublishedFiles } from './published-data.js';
import { publishedRelease } from './published-release.js';

const LEICESTERSHIRE = councilCode('E10000018');
const YEAR = financialYear('2019-20');

/**
 * What Leicestershire’s report of January 2021 prints for 2019-20, Appendix A: the value and the quartile, 1 being the top one.
 * 2A(2) is printed as 616.3.
 */
const PRINTED: readonly (readonly [MeasureCode, number, 'top' | 'second' | 'third' | 'bottom'])[] = [
  ['INFORMATION', 61.5, 'bottom'],
  ['SOCIAL_CONTACT', 41.6, 'bottom'],
  ['LEARNING_DISABILITY_EMPLOYMENT', 11.2, 'top'],
  ['LEARNING_DISABILITY_HOME', 82.9, 'second'],
  ['DELAYED_TRANSFERS_SOCIAL_CARE', 0.9, 'top'],
  ['REABLEMENT_SEQUEL', 87.5, 'top'],
  ['HOME_AFTER_91_DAYS', 88.1, 'second'],
  ['ADMISSIONS_18_64', 5.5, 'top'],
  ['ADMISSIONS_65', 616.3, 'second'],
  ['SELF_DIRECTED_SUPPORT', 97.2, 'third'],
  ['DIRECT_PAYMENTS', 47.5, 'top'],
  ['CARERS_SELF_DIRECTED_SUPPORT', 99.8, 'third'],
  ['CARERS_DIRECT_PAYMENTS', 98.4, 'third'],
  ['SERVICES_MAKE_SAFE', 89.7, 'second'],
];

onPublishedFiles('the published files', () => {
  let release: Release;
  beforeAll(() => {
    release = publishedRelease();
  });

  const nationally = (measure: MeasureCode): Comparison => {
    const outcome = compare(
      release.seenBy('public'),
      { council: LEICESTERSHIRE, measure, year: YEAR, group: { kind: 'national' } },
      release.directory,
    );
    if (outcome.kind !== 'comparison') throw new Error(`${measure}: ${outcome.kind}`);
    return outcome;
  };

  it('put Leicestershire into the quartile that its report prints on all fourteen measures of 2019-20', () => {
    const bands = PRINTED.map(([measure]) => [measure, nationally(measure).quartileBand]);
    expect(bands).toEqual(PRINTED.map(([measure, , band]) => [measure, { kind: 'given', value: band }]));
  });

  it('give the value that the report prints on thirteen of them, and 536.3 where it prints 616.3', () => {
    const differing = PRINTED.flatMap(([measure, printed]) => {
      const { value } = nationally(measure);
      return value === printed ? [] : [{ measure, printed, value }];
    });
    expect(differing).toEqual([{ measure: 'ADMISSIONS_65', printed: 616.3, value: 536.3 }]);
  });

  it('place 536.3 in rank 61 of 151; 616.3 would be in the third quartile', () => {
    const { place, known, quartiles, median } = nationally('ADMISSIONS_65');
    expect([place, known]).toEqual([{ kind: 'given', value: 61 }, 151]);
    if (median.kind !== 'given' || quartiles.kind !== 'given') throw new Error('151 councils have quartiles');
    expect(616.3).toBeGreaterThan(median.value);
    expect(616.3).toBeLessThanOrEqual(quartiles.value.upper);
  });

  it('show a position as a range over the groups of peers that suit the measure, and say where the quartile hangs on them', () => {
    const found = benchmark(release.seenBy('public'), { council: LEICESTERSHIRE, measure: 'ADMISSIONS_65', year: YEAR }, release.directory);
    if (found.kind !== 'benchmark' || found.position.kind !== 'range') throw new Error('Leicestershire has a position');
    expect(found.tried.map(({ model, k }) => [model, k])).toEqual([
      ['neighbours', 10],
      ['neighbours', 15],
      ['neighbours', 20],
      ['national', undefined],
      ['type', undefined],
      ['region', undefined],
    ]);
    expect(found.position.lowest).toBeLessThan(found.position.highest);
    expect(found.position.flips).toBe(true);
  });

  it('recompute the cost of a week on every row that has both parts, as net pounds over weeks', () => {
    const view = release.seenBy('public');
    const year = financialYear('2012-13');
    const rows = view.councilsIn(year).flatMap(({ code }) => {
      const [cost, spend, weeks] = [
        view.figure(code, 'HOMES_65_WEEK_COST', year),
        view.quantity(code, 'PSSEX1_HOMES_65_SPEND', year),
        view.quantity(code, 'PSSEX1_HOMES_65_WEEKS', year),
      ];
      return isKnown(cost) && isKnown(spend) && isKnown(weeks) ? [cost.value - spend.value / weeks.value] : [];
    });
    expect(rows.length).toBeGreaterThan(145);
    expect(Math.max(...rows.map(Math.abs))).toBeLessThan(1e-9);
  });

  it('are read from a publication that is named for every figure', () => {
    const view = release.seenBy('public');
    const named = view.publicationsOf('ADMISSIONS_65', YEAR).map((place) => release.content.sources.publications[place]?.name);
    expect(named).toEqual([expect.stringContaining('Adult Social Care Outcomes Framework')]);
  });

  it('follow the net spend of Northumberland, whose code changed in 2013, without a break', () => {
    const years = ['2012-13', '2013-14', '2014-15'].map(financialYear);
    const footprint = councilFootprint(councilCode('E06000057'));
    const view = release.seenBy('public');
    const { points } = seriesOf({
      footprint,
      measure: 'SHARE_OF_COUNCIL_SPEND',
      years,
      basis: { kind: 'NOMINAL' },
      table: view,
      ...release.deflators,
    });
    expect(points.map(({ figure, flag }) => [figure.kind, flag?.colour])).toEqual(years.map(() => ['known', 'GREEN']));
    expect(points.map(({ made }) => made.kind)).toEqual(['recoded', 'as-published', 'as-published']);
  });

  it('combine Bournemouth, Poole and a stated part of Dorset for the years before they became one, and refuse without the part', () => {
    const [bcp, year] = [councilCode('E06000058'), financialYear('2014-15')];
    const view = release.seenBy('public');
    expect(restated(councilFootprint(bcp), 'SHARE_OF_COUNCIL_SPEND', year, view).figure).toEqual({
      kind: 'missing',
      reason: 'not-comparable',
    });
    const share = { predecessor: councilCode('E10000009'), share: 0.12, basis: 'adults of the district of Christchurch' };
    const found = restated(councilFootprint(bcp, [share]), 'SHARE_OF_COUNCIL_SPEND', year, view);
    const amount = (code: string, of: 'RO_NET_CURRENT_EXPENDITURE' | 'RO_TOTAL_SERVICE_EXPENDITURE'): number => {
      const figure = view.quantity(councilCode(code), of, year);
      if (!isKnown(figure)) throw new Error(`${code} has no ${of}`);
      return figure.value;
    };
    const side = (of: 'RO_NET_CURRENT_EXPENDITURE' | 'RO_TOTAL_SERVICE_EXPENDITURE'): number =>
      amount('E06000028', of) + amount('E06000029', of) + 0.12 * amount('E10000009', of);
    const expected = (100 * side('RO_NET_CURRENT_EXPENDITURE')) / side('RO_TOTAL_SERVICE_EXPENDITURE');
    expect(found.figure).toEqual({ kind: 'known', value: expect.closeTo(expected, 9) as number });
    expect(found.sentence).toContain('Apportioned for Bournemouth, Christchurch and Poole in 2014-15');
  });

  it('benchmark a council that is only proposed: Leicestershire, Leicester and Rutland as one', () => {
    const year = financialYear('2016-17');
    const view = release.seenBy('public');
    const codes = ['E10000018', 'E06000016', 'E06000017'].map(councilCode);
    const one = restated(proposedFootprint({ name: 'Greater Leicestershire', councils: codes }), 'NET_SPEND_PER_ADULT', year, view);
    const alone = codes.map((code) => restated(councilFootprint(code), 'NET_SPEND_PER_ADULT', year, view).figure);
    const values = alone.map((figure) => (isKnown(figure) ? figure.value : NaN));
    if (!isKnown(one.figure)) throw new Error(one.sentence);
    expect(one.figure.value).toBeGreaterThan(Math.min(...values));
    expect(one.figure.value).toBeLessThan(Math.max(...values));
    expect(one.made.kind).toBe('combined');
  });

  it('set the members of the programme of 2012 beside everybody else', () => {
    const members = [...COUNCIL_REGISTER.values()].filter(({ inProgramme2012 }) => inProgramme2012).map(({ code }) => code);
    const found = contrast(release.seenBy('public'), members, 'SHARE_OF_COUNCIL_SPEND', financialYear('2012-13'));
    if (found.kind !== 'contrast') throw new Error(found.kind);
    expect([found.members.known, found.others.known]).toEqual([53, 99]);
  });
});

describe('the register', () => {
  it('says what became of Poole, and who Westmorland and Furness was', () => {
    expect(whatBecameOf(councilCode('E06000029')).sentence).toMatch(/Bournemouth, Christchurch and Poole.*2019/);
    expect(whoWas(councilCode('E06000064')).sentence).toMatch(/Cumbria/);
  });
});
