import { footprintTable } from '../../../../test/builders/footprint-table.js';
import { COUNCIL_REGISTER, existsIn, financialYear, known, missing, yearsUpTo } from '../../catalogue/index.js';
import { compare, councilFootprint, restated } from '../index.js';

const councilsOf = (year: string) => [...COUNCIL_REGISTER.values()].filter((council) => existsIn(council, financialYear(year)));

describe('the figure of a peer', () => {
  it('is as published and green of every council in every year that it had its duties, whatever became of it', () => {
    const years = yearsUpTo(financialYear('2008-09'), financialYear('2026-27'));
    for (const year of years) {
      const living = councilsOf(year);
      const table = footprintTable(Object.fromEntries(living.map(({ code }, i) => [`${code} ${year}`, { FEEL_SAFE: i + 1 }])));
      const found = living.map(({ code }) => restated(councilFootprint(code), 'FEEL_SAFE', year, table));
      expect(found.map(({ figure, made, flag }) => [figure, made.kind, flag?.colour])).toEqual(
        living.map((_, i) => [known(i + 1), 'as-published', 'GREEN']),
      );
    }
  });
  it('is none where it is not comparable: the peer is named with that reason and counts for nothing', () => {
    const named = councilsOf('2022-23').slice(10, 17);
    const [own, red, ...others] = named.map(({ code }) => code);
    if (own === undefined || red === undefined) throw new Error('there are seven');
    const year = financialYear('2022-23');
    const given = [own, ...others].map((code, i) => [`${code} ${year}`, { FEEL_SAFE: 10 * (i + 1) }] as const);
    const table = footprintTable({ ...Object.fromEntries(given), [`${red} ${year}`]: { FEEL_SAFE: 'not-comparable' } });
    const outcome = compare(table, { council: own, measure: 'FEEL_SAFE', year, group: { kind: 'named', councils: [red, ...others] } });
    if (outcome.kind !== 'comparison') throw new Error(outcome.kind);
    expect([outcome.size, outcome.known, outcome.median]).toEqual([7, 6, { kind: 'given', value: 35 }]);
    expect(outcome.peers.find(({ council }) => council.code === red)?.figure).toEqual(missing('not-comparable'));
  });
});
