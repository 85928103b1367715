import { COUNCILS, releaseOf, YEAR } from '../../../../test/builders/counted-release.js';
import { type Audience, isKnown, type MeasureCode, type QuantityCode } from '../../catalogue/index.js';
import { DATA_TABLES, type TableCell } from '../index.js';

const FIGURES = DATA_TABLES.find(({ name }) => name === 'figures')!;

/** Small counts of older people in some councils, one council that returned nothing, and a saving that is for the programme alone. */
const RELEASE = releaseOf(
  COUNCILS.map((_, i) => (i === 20 ? undefined : { younger: 50 + i, older: i % 6 === 0 ? 3 : 203 + i })),
  COUNCILS.map((_, i) => 100_000 * (i + 1)),
);

const at = (row: readonly TableCell[], column: string): TableCell => row[FIGURES.columns.findIndex(({ name }) => name === column)];
const rowsFor = (audience: Audience): readonly (readonly TableCell[])[] => [...FIGURES.rows(RELEASE, audience)];

describe('the table of figures', () => {
  it.each(['public', 'programme'] as const)(
    'says to the %s in value and parts what the release lets it see, and nothing more',
    (audience) => {
      const view = RELEASE.seenBy(audience);
      const rows = rowsFor(audience);
      for (const row of rows) {
        const council = COUNCILS.find(({ code }) => code === at(row, 'council_code'))!.code;
        const seen = [
          view.figure(council, at(row, 'measure_code') as MeasureCode, YEAR),
          ...(['numerator', 'denominator'] as const).map((side) => view.quantity(council, at(row, `${side}_code`) as QuantityCode, YEAR)),
        ];
        const said = ['value', 'numerator', 'denominator'].map((column) => at(row, column));
        expect(said).toEqual(seen.map((figure) => (isKnown(figure) ? figure.value : undefined)));
        const reasons = ['value', 'numerator', 'denominator'].map((column) => at(row, `${column}_missing_reason_code`));
        expect(reasons).toEqual(seen.map((figure) => (isKnown(figure) ? undefined : figure.reason.toUpperCase().replaceAll('-', '_'))));
      }
      expect(rows.length).toBeGreaterThan(COUNCILS.length);
    },
  );

  it('holds no small count for anybody, and for the public no exact one and no planned saving', () => {
    const numbers = (audience: Audience, of: string): readonly TableCell[] =>
      rowsFor(audience)
        .filter((row) => at(row, 'numerator_code') === of)
        .map((row) => at(row, 'numerator'));
    for (const audience of ['public', 'programme'] as const) expect(numbers(audience, 'REABLEMENT_EPISODES_65')).not.toContain(3);
    expect(numbers('programme', 'REABLEMENT_EPISODES_65')).toContain(204);
    expect(numbers('public', 'REABLEMENT_EPISODES_65').filter((value) => typeof value === 'number' && value % 5 !== 0)).toEqual([]);
    expect(numbers('programme', 'PLANNED_SAVINGS')).toContain(100_000);
    expect(numbers('public', 'PLANNED_SAVINGS').filter((value) => value !== undefined)).toEqual([]);
  });

  it('has no two rows of one council, measure and year', () => {
    const keys = rowsFor('public').map((row) => FIGURES.primaryKey.map((column) => at(row, column)).join(' '));
    expect(new Set(keys).size).toBe(keys.length);
  });
});
