import { footprintTable, PLACES as P } from '../../../../test/builders/footprint-table.js';
import { financialYear, GDP_DEFLATOR } from '../../catalogue/index.js';
import { councilFootprint, type Series, seriesOf } from '../index.js';

const colours = ({ points }: Series) => points.map(({ flag }) => flag?.colour);

describe('a series with years that nobody published, or that the place lacks', () => {
  const OTHERS = [P.leicester, P.rutland, P.dorset, P.bcp, P.gateshead];
  const YEARS = ['2021-22', '2022-23', '2023-24', '2024-25'].map((text) => financialYear(text));
  /** The place and five others, in the years and at the rates given. */
  const table = (place: Readonly<Record<string, number>>, country: Readonly<Record<string, number>>) =>
    footprintTable(
      Object.fromEntries([
        ...Object.entries(place).map(([year, rate]) => [`${P.leicestershire} ${year}`, { SATISFACTION: rate }]),
        ...OTHERS.flatMap((code) => Object.entries(country).map(([year, rate]) => [`${code} ${year}`, { SATISFACTION: rate }])),
      ]),
    );
  const asked = (place: Readonly<Record<string, number>>, country = place): Series =>
    seriesOf({
      footprint: councilFootprint(P.leicestershire),
      measure: 'SATISFACTION',
      basis: { kind: 'NOMINAL' },
      table: table(place, country),
      years: YEARS,
      deflator: GDP_DEFLATOR,
      index: undefined,
    });

  it('is broken across the year between two surveys', () => {
    const outcome = asked({ '2021-22': 30, '2023-24': 60 });
    expect(outcome.breaks.filter(({ kind }) => kind === 'national-break')).toMatchObject([
      { from: '2021-22', to: '2023-24', breaks: true },
    ]);
    expect(outcome.points.map(({ flag }) => flag?.reasons)).toEqual([[], undefined, ['numbered-anew', 'national-break'], undefined]);
  });
  it('is flagged at the next year that the place has, where it lacks the year of the break', () => {
    const outcome = asked({ '2021-22': 30, '2024-25': 60 }, { '2021-22': 30, '2022-23': 60, '2023-24': 60, '2024-25': 60 });
    expect(outcome.breaks.filter(({ kind }) => kind === 'national-break')).toMatchObject([{ from: '2021-22', to: '2022-23' }]);
    expect(outcome.points.map(({ flag }) => flag?.reasons)).toEqual([[], undefined, undefined, ['national-break', 'numbered-anew']]);
  });
  it('is not broken where the country is as usual on both sides', () => {
    const outcome = asked({ '2021-22': 60, '2023-24': 62, '2024-25': 61 });
    expect(outcome.breaks.map(({ kind }) => kind)).toEqual(['definition']);
    expect(colours(outcome)).toEqual(['GREEN', undefined, 'AMBER', 'GREEN']);
  });
  it('has no flag of a break before the first year that the place has', () => {
    expect(colours(asked({ '2024-25': 60 }, { '2021-22': 30, '2022-23': 60, '2024-25': 60 }))).toEqual([
      undefined,
      undefined,
      undefined,
      'GREEN',
    ]);
  });
});
