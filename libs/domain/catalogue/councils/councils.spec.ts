import { COUNCIL_REGISTER, councilCode, existsIn, financialYear, predecessorsOf, realmOf, successorsOf, yearStartingIn } from '../index.js';

const livingIn = (start: number): number =>
  [...COUNCIL_REGISTER.values()].filter((council) => existsIn(council, yearStartingIn(start))).length;

describe('the register of councils', () => {
  it('counts as many councils as there were: 152 from 2009, 151 in 2019, 152 in 2021, 153 since 2023', () => {
    expect([2009, 2012, 2018, 2019, 2020, 2021, 2022, 2023, 2025].map(livingIn)).toEqual([152, 152, 152, 151, 151, 152, 152, 153, 153]);
  });
  it('names 53 members of the 2012 efficiency programme', () => {
    expect([...COUNCIL_REGISTER.values()].filter((council) => council.inProgramme2012)).toHaveLength(53);
  });
  it('knows what became of Poole, and that Dorset lost a part', () => {
    const bcp = councilCode('E06000058');
    expect(successorsOf(councilCode('E06000029'))).toEqual([
      { predecessor: 'E06000029', successor: bcp, from: '2019-04-01', kind: 'merge' },
    ]);
    expect(predecessorsOf(bcp).map((link) => [link.predecessor, link.kind])).toEqual([
      ['E06000028', 'merge'],
      ['E06000029', 'merge'],
      ['E10000009', 'split'],
    ]);
  });
  it('tells a new code for the same council from a new council', () => {
    expect(successorsOf(councilCode('E08000020')).map((link) => [link.successor, link.kind])).toEqual([['E08000037', 'recode']]);
  });
  it('has no council in a year it did not live to the end of', () => {
    const poole = COUNCIL_REGISTER.get(councilCode('E06000029'));
    expect(poole && [existsIn(poole, financialYear('2018-19')), existsIn(poole, financialYear('2019-20'))]).toEqual([true, false]);
  });
});

describe('a council code', () => {
  it('tells real councils from fictional ones', () => {
    expect(realmOf(councilCode('E10000018'))).toBe('england');
    expect(realmOf(councilCode('X99000001'))).toBe('demonstration');
  });
  it.each(['E07000048', 'W06000001', 'e10000018', 'X9900001', 'E10000018 ', ''])('refuses %p', (text) => {
    expect(() => councilCode(text)).toThrow('not the code of a council');
  });
});
