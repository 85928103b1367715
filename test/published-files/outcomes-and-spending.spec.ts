import type { ReadFile } from '#published-files';
import { onPublishedFiles, plainRows, readOf } from './published-data.js';

const valueOf = ({ publication }: ReadFile, key: string): number | string | undefined => {
  const row = publication?.figures.find(({ place, of, year }) => `${place} ${of} ${year}` === key);
  return row?.figure.kind === 'known' ? row.figure.value : row?.figure.reason;
};

onPublishedFiles('outcomes of adult social care, as published,', () => {
  const ascof = readOf('ascof_2017_18_to_2023_24.csv');

  it('give Leicestershire 536.3 admissions in 2019-20, where a report of its own printed 616.3', () => {
    expect(valueOf(ascof, 'E10000018 ADMISSIONS_65 2019-20')).toBe(536.3);
  });

  it('give England 74.9% without lasting support in 2020-21, and 498.2 admissions', () => {
    expect(valueOf(ascof, 'E92000001 REABLEMENT_SEQUEL 2020-21')).toBe(74.9);
    expect(valueOf(ascof, 'E92000001 ADMISSIONS_65 2020-21')).toBe(498.2);
  });

  it('go on under other codes in 2023-24: the year has what used to be 2A(2), 2D and 1A', () => {
    const rows = plainRows('ascof_2017_18_to_2023_24.csv').filter(([year, , code]) => year === '2023-24' && code === 'E92000001');
    const printed = new Map(rows.map((cells) => [cells[3], Number(cells.at(-4))]));
    expect(valueOf(ascof, 'E92000001 ADMISSIONS_65 2023-24')).toBe(printed.get('2C'));
    expect(valueOf(ascof, 'E92000001 REABLEMENT_SEQUEL 2023-24')).toBe(printed.get('2A'));
    expect(valueOf(ascof, 'E92000001 SOCIAL_CARE_QUALITY_OF_LIFE 2023-24')).toBe(printed.get('1A'));
  });

  it('are of ten areas and of councils, and of nothing else', () => {
    const places = new Set(ascof.publication!.figures.map(({ place }) => place));
    expect([...places].filter((place) => /^E(12|92)/.test(place))).toHaveLength(10);
    expect([...places].every((place) => /^E(06|08|09|10|12|92)\d{6}$/.test(place))).toBe(true);
  });

  it('tell each wrong description of 2019-20', () => {
    const said = ascof.reconciliation.remarks.filter((remark) => remark.includes('of 2019-20'));
    expect(said.map((remark) => /beside (\S+) of/.exec(remark)?.[1])).toEqual(['1C1B', '1C2B', '2B2', '3D1']);
  });
});

onPublishedFiles('what councils spent, as published,', () => {
  const outturn = readOf('rs_adult_social_care_nce_by_council.csv');
  const rows = plainRows('rs_adult_social_care_nce_by_council.csv');

  it.each(['2011-12', '2012-13', '2013-14', '2014-15', '2015-16', '2016-17', '2017-18'])(
    'adds up in %s to what the lines of the file add up to',
    (year) => {
      const printed = rows.filter(([of]) => of === year).reduce((sum, cells) => sum + Number(cells.at(-3)), 0);
      const ours = outturn.publication!.figures.filter((row) => row.of === 'RO_NET_CURRENT_EXPENDITURE' && row.year === year);
      const sum = ours.reduce((total, { figure }) => total + (figure.kind === 'known' ? figure.value : 0), 0);
      // Each of 152 amounts was taken to the penny.
      expect(Math.abs(sum - printed * 1000)).toBeLessThan(1);
      expect(ours).toHaveLength(152);
    },
  );

  it('has no adults’ figure of 2010-11, and none of them is nought', () => {
    const adults = outturn.publication!.figures.filter(({ of, year }) => of === 'RO_NET_CURRENT_EXPENDITURE' && year === '2010-11');
    expect(new Set(adults.map(({ figure }) => (figure.kind === 'missing' ? figure.reason : figure.value)))).toEqual(
      new Set(['not-comparable']),
    );
    expect(outturn.publication!.figures.filter(({ figure }) => figure.kind === 'known' && figure.value === 0)).toEqual([]);
  });

  it('is given to the councils of then, and North Yorkshire keeps the years that are printed with another’s code', () => {
    expect(valueOf(outturn, 'E06000048 RO_NET_CURRENT_EXPENDITURE 2012-13')).toEqual(expect.any(Number));
    expect(valueOf(outturn, 'E06000057 RO_NET_CURRENT_EXPENDITURE 2012-13')).toBeUndefined();
    expect(valueOf(outturn, 'E10000023 RO_NET_CURRENT_EXPENDITURE 2015-16')).toBe(155_291_000);
    expect(valueOf(outturn, 'E10000023 RO_NET_CURRENT_EXPENDITURE 2017-18')).toBe(152_216_000);
    expect(outturn.reconciliation.remarks.slice(0, 3).map((remark) => /taken as (\S+) \((\d)/.exec(remark)?.slice(1).join(' '))).toEqual([
      'E06000048 3',
      'E08000020 3',
      'E10000023 2',
    ]);
  });

  it('comes again from cost and weeks in all 1,213 rows of unit costs that are complete', () => {
    const costs = readOf('pssex1_unit_costs_2010_11_to_2013_14.csv');
    expect(costs.reconciliation.remarks).toEqual([
      '1213 of 1213 complete rows give the printed cost again; 3 lack cost, weeks or both, and keep what they have.',
    ]);
    expect(valueOf(costs, 'E10000029 PSSEX1_CARE_SPEND 2010-11')).toBe(150_209_000);
    expect(valueOf(costs, 'E10000029 PSSEX1_CARE_WEEKS 2010-11')).toBe('not-submitted');
  });
});
