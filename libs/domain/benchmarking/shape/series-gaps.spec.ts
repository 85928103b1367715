import { footprintTable, PLACES as P } from '../../../../test/builders/footprint-table.js';
import { financialYear, GDP_DEFLATOR } from '../../catalogue/index.js';
import { councilFootprint, type Series, seriesOf } from '../index.js';

const asked = (table: ReturnType<typeof footprintTable>, ...years: readonly string[]): Series =>
  seriesOf({
    footprint: councilFootprint(P.leicestershire),
    measure: 'SPEND_PER_ADULT',
    basis: { kind: 'NOMINAL' },
    table,
    years: years.map((year) => financialYear(year)),
    deflator: GDP_DEFLATOR,
    index: undefined,
  });
const colours = ({ points }: Series) => points.map(({ flag }) => flag?.colour);

describe('a series with years between that have no figure', () => {
  const SIX = ['E10000018', 'E10000016', 'E10000017', 'E10000013', 'E10000014', 'E10000034'];
  /** Spending per adult of six counties, Leicestershire first; a year or a council that is not given was not submitted. */
  const rates = (given: Readonly<Record<string, readonly (number | undefined)[]>>) =>
    footprintTable(
      Object.fromEntries(
        Object.entries(given).flatMap(([year, values]) =>
          values.flatMap((value, i) =>
            value === undefined ? [] : [[`${SIX[i] ?? ''} ${year}`, { GROSS_CURRENT_EXPENDITURE: value * 1e6, ADULTS: 1e6 }]],
          ),
        ),
      ),
    );
  const [before, after] = [
    [200, 300, 250, 210, 260, 240],
    [400, 600, 500, 420, 520, 480],
  ];

  it('is broken where the country jumps over a year that nobody published', () => {
    const table = rates({ '2015-16': before, '2017-18': after });
    const over = asked(table, '2015-16', '2016-17', '2017-18');
    expect(colours(over)).toEqual(['GREEN', undefined, 'RED']);
    expect(over.breaks).toEqual([
      {
        kind: 'national-break',
        from: '2015-16',
        to: '2017-18',
        breaks: true,
        says: 'From 2015-16 to 2017-18 the median of 6 councils’ changes was +100%: what is counted changed, and not what councils do.',
      },
    ]);
    expect(colours(asked(table, '2015-16', '2017-18'))).toEqual(['GREEN', 'RED']);
  });
  it('is broken at the next figure of a council that has none for the year in which the country jumped', () => {
    const table = rates({ '2015-16': before, '2016-17': [undefined, ...after.slice(1)], '2017-18': after });
    expect(colours(asked(table, '2015-16', '2016-17', '2017-18'))).toEqual(['GREEN', undefined, 'RED']);
  });
  it('is whole where the country stayed as it was', () => {
    const table = rates({ '2015-16': before, '2017-18': before });
    expect(colours(asked(table, '2015-16', '2016-17', '2017-18'))).toEqual(['GREEN', undefined, 'GREEN']);
  });
});
