import { panelRelease, PANEL_YEAR } from '../../../../test/builders/panel-release.js';
import { compare, type PeerGroup, type Statistic } from '../../benchmarking/index.js';
import { MEASURE_CODES } from '../../catalogue/index.js';
import { DATA_TABLES, type TableCell } from '../index.js';

const RELEASE = panelRelease();
const TABLE = DATA_TABLES.find(({ name }) => name === 'quartiles')!;
const at = (row: readonly TableCell[], column: string): TableCell => row[TABLE.columns.findIndex(({ name }) => name === column)];
const given = <T>(statistic: Statistic<T>): T | undefined => (statistic.kind === 'given' ? statistic.value : undefined);

describe.each(['public', 'programme'] as const)('the table of quartiles for the %s', (audience) => {
  const rows = [...TABLE.rows(RELEASE, audience)].filter((row) => at(row, 'year') === PANEL_YEAR);
  const view = RELEASE.seenBy(audience);

  it('says of everybody, each region and each type what a comparison of each of their councils says', () => {
    let compared = 0;
    for (const code of MEASURE_CODES) {
      for (const council of view.councilsIn(PANEL_YEAR)) {
        const groups: readonly (readonly [PeerGroup, string])[] = [
          [{ kind: 'national' }, 'ALL'],
          [{ kind: 'region' }, council.region],
          [{ kind: 'type' }, council.type.toUpperCase()],
        ];
        for (const [group, name] of groups) {
          const outcome = compare(view, { council: council.code, measure: code, year: PANEL_YEAR, group }, RELEASE.directory);
          if (outcome.kind !== 'comparison') continue;
          const row = rows.find((each) => at(each, 'measure_code') === code && at(each, 'group_code') === name)!;
          const said = ['councils', 'known', 'mean', 'median', 'lower_quartile', 'upper_quartile', 'lower_tenth', 'upper_tenth'].map(
            (column) => at(row, column),
          );
          const { size, known, mean, median, quartiles, tenths } = outcome;
          const [cuts, ends] = [given(quartiles), given(tenths)];
          expect(said.slice(0, 2)).toEqual([size, known]);
          expect(said.slice(3)).toEqual([given(median), cuts?.lower, cuts?.upper, ends?.lower, ends?.upper]);
          // A comparison adds up from its own council on, so the mean may differ in its last digit.
          expect(said[2]).toBeCloseTo(given(mean)!, 6);
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(100);
  });
});

describe('the table of quartiles', () => {
  it('gives no statistic of fewer than five councils, and says why', () => {
    const few = [...TABLE.rows(RELEASE, 'public')].filter((row) => Number(at(row, 'known')) < 5);
    expect(few).not.toEqual([]);
    for (const row of few) {
      expect(['mean', 'median', 'lower_quartile', 'upper_quartile', 'lower_tenth', 'upper_tenth'].map((column) => at(row, column))).toEqual(
        Array(6).fill(undefined),
      );
      expect(at(row, 'missing_reason_code')).toBe('TOO_FEW_KNOWN');
    }
  });

  it('has the middle one of seventeen values in order as their median', () => {
    const values = RELEASE.councilsIn(PANEL_YEAR)
      .slice(1)
      .map((_, i) => 60.1 + i / 7);
    const row = [...TABLE.rows(RELEASE, 'public')].find(
      (each) => at(each, 'measure_code') === 'FEEL_SAFE' && at(each, 'group_code') === 'ALL',
    )!;
    const middle = Math.floor(values.length / 2);
    expect(values.length % 2).toBe(1);
    expect(at(row, 'median')).toBe(values[middle]);
    expect([at(row, 'councils'), at(row, 'known')]).toEqual([values.length + 1, values.length]);
  });
});
