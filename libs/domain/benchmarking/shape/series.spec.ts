import { footprintTable, PLACES as P } from '../../../../test/builders/footprint-table.js';
import {
  type FinancialYear,
  financialYear,
  GDP_DEFLATOR,
  known,
  type MeasureCode,
  missing,
  type PriceBase,
} from '../../catalogue/index.js';
import {
  councilFootprint,
  type Footprint,
  nationalChange,
  nationalChangeSentence,
  proposedFootprint,
  type Series,
  seriesOf,
} from '../index.js';

const years = (...texts: readonly string[]): readonly FinancialYear[] => texts.map((text) => financialYear(text));
const SPEND = (millions: number, adults: number) => ({ GROSS_CURRENT_EXPENDITURE: millions * 1e6, ADULTS: adults });

interface Asked {
  readonly footprint: Footprint;
  readonly measure?: MeasureCode;
  readonly basis?: PriceBase;
  readonly table: ReturnType<typeof footprintTable>;
}
const series = ({ footprint, measure = 'SPEND_PER_ADULT', basis = { kind: 'NOMINAL' }, table }: Asked, ...of: readonly string[]): Series =>
  seriesOf({ footprint, measure, basis, table, years: years(...of), deflator: GDP_DEFLATOR, index: undefined });
const colours = ({ points }: Series) => points.map(({ flag }) => flag?.colour);

const LEICESTERSHIRE = {
  footprint: councilFootprint(P.leicestershire),
  table: footprintTable({
    [`${P.leicestershire} 2018-19`]: SPEND(200, 500_000),
    [`${P.leicestershire} 2021-22`]: SPEND(240, 500_000),
    [`${P.leicestershire} 2022-23`]: SPEND(250, 500_000),
    [`${P.leicestershire} 2023-24`]: SPEND(265.25, 500_000),
  }),
};

describe('a series', () => {
  it('tells its prices on every point, and is in the money of the base year', () => {
    const { points } = series({ ...LEICESTERSHIRE, basis: { kind: 'GDP_REAL', baseYear: financialYear('2022-23') } }, '2022-23', '2023-24');
    expect(points.map(({ year, figure, nominal }) => [year, figure, nominal])).toEqual([
      ['2022-23', known(500), known(500)],
      ['2023-24', known(expect.closeTo(500, 9)), known(530.5)],
    ]);
    expect(points.map(({ prices }) => prices)).toMatchObject([
      { base: 'GDP_REAL', baseYear: '2022-23', vintage: '2023-12', rests: 'on-outturn' },
      { base: 'GDP_REAL', baseYear: '2022-23', vintage: '2023-12', rests: 'on-a-forecast' },
    ]);
  });
  it('is not deflated by GDP across the pandemic, and says so on the points that would be', () => {
    const asked = series({ ...LEICESTERSHIRE, basis: { kind: 'GDP_REAL', baseYear: financialYear('2022-23') } }, '2018-19', '2021-22');
    expect(asked.points.map(({ figure }) => figure.kind)).toEqual(['missing', 'known']);
    expect(asked.points[0]).toMatchObject({
      figure: missing('not-comparable'),
      nominal: known(400),
      flag: { colour: 'RED', reasons: ['not-in-these-prices'] },
    });
    expect(asked.points[0]?.sentence).toContain('use the fee index');
  });
  it('gives years in order, and a year that is missing its reason and no flag', () => {
    const { points } = series(LEICESTERSHIRE, '2023-24', '2019-20');
    expect(points.map(({ year, figure, flag }) => [year, figure, flag?.colour])).toEqual([
      ['2019-20', missing('not-submitted'), undefined],
      ['2023-24', known(530.5), 'GREEN'],
    ]);
  });
});

describe('a series of a council that was made anew', () => {
  const table = footprintTable({
    [`${P.bournemouth} 2018-19`]: SPEND(60, 160_000),
    [`${P.poole} 2018-19`]: SPEND(40, 120_000),
    [`${P.oldDorset} 2018-19`]: SPEND(120, 350_000),
    [`${P.bcp} 2019-20`]: SPEND(118, 320_000),
    [`${P.cheshire} 2007-08`]: SPEND(200, 520_000),
    [`${P.cheshireEast} 2009-10`]: SPEND(110, 280_000),
    [`${P.cheshireWest} 2009-10`]: SPEND(100, 245_000),
    [`${P.oldGateshead} 2012-13`]: SPEND(66, 160_000),
    [`${P.gateshead} 2013-14`]: SPEND(68, 160_000),
    [`${P.leicestershire} 2012-13`]: SPEND(200, 500_000),
    [`${P.leicestershire} 2013-14`]: SPEND(210, 500_000),
  });
  const christchurch = [{ predecessor: P.oldDorset, share: 0.12, basis: 'illustrative shares' }];

  it('is broken where a part is apportioned, by a merger and a split at once', () => {
    const asked = series({ footprint: councilFootprint(P.bcp, christchurch), table }, '2018-19', '2019-20');
    expect(asked.breaks.map(({ kind, from, to, breaks }) => [kind, from, to, breaks])).toEqual([
      ['merged', '2018-19', '2019-20', true],
      ['split', '2018-19', '2019-20', true],
    ]);
    expect(asked.breaks[0]?.says).toBe(
      'Until 2018-19 the place was Bournemouth, Poole and a part of Dorset (E10000009); from 2019-20 it is Bournemouth, Christchurch and Poole.',
    );
    expect(colours(asked)).toEqual(['AMBER', 'GREEN']);
  });
  it('is not broken by a split where all successors together are the same place', () => {
    const asked = series({ footprint: councilFootprint(P.cheshire), table }, '2007-08', '2009-10');
    expect(asked.breaks.map(({ kind, from, to, breaks }) => [kind, from, to, breaks])).toEqual([['split', '2008-09', '2009-10', false]]);
    expect(colours(asked)).toEqual(['GREEN', 'GREEN']);
  });
  it('is not broken by a new code', () => {
    const asked = series({ footprint: councilFootprint(P.gateshead), table }, '2012-13', '2013-14');
    expect(asked.breaks.map(({ kind, breaks }) => [kind, breaks])).toEqual([['recoded', false]]);
    expect(colours(asked)).toEqual(['GREEN', 'GREEN']);
  });
  it('is not broken by a new code where a share of another council is in it all along', () => {
    const parts = [{ predecessor: P.leicestershire, share: 0.1, basis: 'population' }];
    const footprint = proposedFootprint({ name: 'Gateshead and more', councils: [P.gateshead], parts });
    expect(series({ footprint, table }, '2012-13', '2013-14').breaks).toMatchObject([{ kind: 'recoded', breaks: false }]);
  });
  it('stops where the council went into another', () => {
    const asked = series({ footprint: councilFootprint(P.poole), table }, '2018-19', '2019-20');
    expect(asked.points.map(({ figure }) => figure)).toEqual([known(expect.closeTo(333.33333, 5)), missing('not-comparable')]);
    expect(asked.breaks.map(({ kind, breaks }) => [kind, breaks])).toEqual([['merged', true]]);
  });
});

describe('a series of the outcomes framework', () => {
  const rates = (before: readonly number[], after: readonly number[]) => {
    const councils = [P.leicestershire, P.leicester, P.rutland, P.bcp, P.dorset, P.gateshead];
    return footprintTable(
      Object.fromEntries(
        councils.flatMap((code, i) => [
          [`${code} 2022-23`, { REABLEMENT_SEQUEL: before[i] }],
          [`${code} 2023-24`, { REABLEMENT_SEQUEL: after[i] }],
        ]),
      ),
    );
  };
  const asked = (before: readonly number[], after: readonly number[]) =>
    series({ ...LEICESTERSHIRE, measure: 'REABLEMENT_SEQUEL', table: rates(before, after) }, '2022-23', '2023-24');

  it('notes that the same concept has another code', () => {
    const { breaks, points } = asked([70, 70, 70, 70, 70, 70], [72, 72, 72, 72, 72, 72]);
    expect(breaks).toEqual([
      {
        kind: 'definition',
        from: '2022-23',
        to: '2023-24',
        breaks: false,
        says: 'From 2023-24 ASCOF calls it 2A, and until 2022-23 2D: the concept is the same.',
      },
    ]);
    expect(points.map(({ flag }) => flag)).toEqual([
      { colour: 'GREEN', reasons: [] },
      { colour: 'AMBER', reasons: ['numbered-anew'] },
    ]);
  });
  it('is broken where the whole country jumps', () => {
    const outcome = asked([30, 40, 35, 30, 45, 30], [60, 80, 70, 60, 90, 60]);
    expect(outcome.breaks.map(({ kind, breaks }) => [kind, breaks])).toEqual([
      ['definition', false],
      ['national-break', true],
    ]);
    expect(colours(outcome)).toEqual(['GREEN', 'RED']);
  });
});

describe('a change of the whole country', () => {
  const five = (before: number, after: number) => Array.from({ length: 5 }, () => ({ before, after }));

  it('is a break where requests for support went from 808 to 1,599 within a year', () => {
    expect(nationalChange(five(808, 1_599))).toEqual({
      kind: 'break',
      councils: 5,
      leftOut: 0,
      medianLogChange: expect.closeTo(0.6826, 4),
    });
    expect(nationalChange(five(1_599, 808))).toMatchObject({ kind: 'break', medianLogChange: expect.closeTo(-0.6826, 4) });
  });
  it('is none at a rise of 28%, and one at 29%', () => {
    expect([nationalChange(five(100, 128)), nationalChange(five(100, 129))].map(({ kind }) => kind)).toEqual(['usual', 'break']);
  });
  it('leaves out figures that have no log, and says so', () => {
    const change = nationalChange([...five(808, 1_599), { before: 0, after: 5 }, { before: 4, after: -1 }]);
    expect(change).toMatchObject({ councils: 5, leftOut: 2 });
    expect(nationalChangeSentence(change, financialYear('2015-16'), financialYear('2016-17'))).toBe(
      'From 2015-16 to 2016-17 the median of 5 councils’ changes was +98%: what is counted changed, and not what councils do. 2 councils are left out, with a figure of nought or below.',
    );
  });
  it('is not told by fewer than five councils', () => {
    expect(nationalChange(five(1, 2).slice(1))).toEqual({ kind: 'too-few', needed: 5, councils: 4, leftOut: 0 });
  });
});
