import { type Council, COUNCIL_REGISTER, councilCode, existsIn, financialYear } from '../../catalogue/index.js';
import { benchmarkGroups, peerDirectory, peersOf } from '../index.js';

const YEAR = financialYear('2023-24');
const named = (text: string): Council => {
  const council = [...COUNCIL_REGISTER.values()].find((each) => each.name === text && existsIn(each, YEAR));
  if (council === undefined) throw new Error(text);
  return council;
};

describe('peers by programme', () => {
  it('are its members under their codes of the year, and leave out who is of it in part', () => {
    // Gateshead was recoded in 2013, Cumbria divided in 2023, and a part of Dorset joined Bournemouth and Poole in 2019.
    const cohort = { code: 'P', name: 'P', councils: ['E08000020', 'E10000006', 'E10000009', 'E06000045'].map(councilCode) };
    const asked = (of: string) => {
      const year = financialYear(of);
      const living = [...COUNCIL_REGISTER.values()].filter((council) => existsIn(council, year));
      const found = peersOf(
        named('Leicestershire'),
        { kind: 'cohort', code: 'P' },
        { councils: living, year },
        peerDirectory({ localities: [], cohorts: [cohort] }),
      );
      return found.kind === 'peers' ? [found.councils.map(({ code }) => code), found.leftOut] : found.kind;
    };
    expect(asked('2012-13')).toEqual([['E06000045', 'E08000020', 'E10000006', 'E10000009'], []]);
    expect(asked('2023-24')).toEqual([
      ['E06000045', 'E06000059', 'E06000063', 'E06000064', 'E08000037'],
      [{ council: 'E06000058', reason: 'in-part' }],
    ]);
  });
  it('share a joint scheme with all that its members became', () => {
    const scheme = { name: 'Both', councils: ['E08000020', 'E10000006'].map(councilCode) };
    const { partnersOf } = peerDirectory({ localities: [], schemes: [scheme] });
    expect([...partnersOf(councilCode('E08000037'))].sort()).toEqual(['E06000063', 'E06000064', 'E08000020', 'E10000006']);
    expect([...partnersOf(councilCode('E06000063'))]).toEqual(expect.arrayContaining(['E08000037', 'E06000064']));
    expect([...partnersOf(councilCode('E06000001'))]).toEqual([]);
  });
});

describe('the groups to try for a measure', () => {
  it('are those that suit it, neighbours of its client group with three numbers of them', () => {
    expect(benchmarkGroups(named('Leicestershire'), 'REABLEMENT_RATE_65', YEAR)).toEqual([
      { model: 'neighbours', k: 10, group: { kind: 'neighbours', clientGroup: '65+', k: 10 } },
      { model: 'neighbours', k: 15, group: { kind: 'neighbours', clientGroup: '65+', k: 15 } },
      { model: 'neighbours', k: 20, group: { kind: 'neighbours', clientGroup: '65+', k: 20 } },
      { model: 'region', k: undefined, group: { kind: 'region' } },
    ]);
  });
  it('are with the programmes a council is in, where a programme suits, and with the reader’s saved groups', () => {
    const cohort = { code: 'LGA2012', name: 'the 2012 programme', councils: [councilCode('E06000001')] };
    const own = { cohorts: [cohort], saved: [{ id: 's1', version: 1, name: 'Ours', councils: [] }] };
    const kinds = (name: string): readonly string[] =>
      benchmarkGroups(named(name), 'PLANNED_SAVINGS_SHARE', YEAR, own).map(({ model }) => model);
    expect(kinds('Hartlepool')).toEqual(['type', 'cohort', 'saved']);
    expect(kinds('Leicestershire')).toEqual(['type', 'saved']);
  });
  it('are with a programme that the council joined under another code, and not with one that it is of in part', () => {
    const cohort = { code: 'P', name: 'P', councils: ['E06000048', 'E10000009'].map(councilCode) };
    const isTried = (name: string): boolean =>
      benchmarkGroups(named(name), 'PLANNED_SAVINGS_SHARE', YEAR, { cohorts: [cohort] }).some(({ model }) => model === 'cohort');
    const names = ['Northumberland', 'Dorset', 'Bournemouth, Christchurch and Poole'];
    expect(names.map(isTried)).toEqual([true, true, false]);
  });
  it('are none for a measure that only a council’s own band speaks of', () => {
    expect(
      benchmarkGroups(named('Leicestershire'), 'CONTACTS_MET', YEAR, { saved: [{ id: 's1', version: 1, name: 'Ours', councils: [] }] }),
    ).toEqual([]);
  });
});
