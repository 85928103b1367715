import { type CouncilCode, councilCode, financialYear, ofSamePlace, samePlaces, stoodIn } from '../index.js';

const [BUCKS, NORTHANTS, BCP, POOLE] = ['E10000002', 'E10000021', 'E06000058', 'E06000029'].map(councilCode) as [
  CouncilCode,
  CouncilCode,
  CouncilCode,
  CouncilCode,
];

describe('the same place', () => {
  it('is another code of it, or the councils that it was divided into, and nothing that holds others’ land too', () => {
    expect(samePlaces(BUCKS)).toEqual([['E10000002'], ['E06000060']]);
    expect(samePlaces(NORTHANTS)).toEqual([['E10000021'], ['E06000061', 'E06000062']]);
    expect([samePlaces(BCP), samePlaces(POOLE)]).toEqual([[['E06000058']], [['E06000029']]]);
    expect(samePlaces(councilCode('E06000048'))).toEqual([['E06000048'], ['E06000057'], ['E10000022']]);
  });
  it('is read of itself first, and of several only what adds up, each part of it known', () => {
    const people: Readonly<Record<string, number>> = { E06000061: 7, E06000062: 8, E06000060: 9 };
    const read = (code: CouncilCode): number | undefined => people[code];
    expect(ofSamePlace(NORTHANTS, read, true)).toEqual([7, 8]);
    expect(ofSamePlace(NORTHANTS, read, false)).toBeUndefined();
    expect(ofSamePlace(NORTHANTS, (code) => (code === 'E06000061' ? 7 : undefined), true)).toBeUndefined();
    expect(ofSamePlace(BUCKS, read, false)).toEqual([9]);
    expect(ofSamePlace(BUCKS, (code) => (code === BUCKS ? 1 : people[code]), false)).toEqual([1]);
  });
  it('was held by a council in the years between its neighbours in the lineage', () => {
    const years = ['2019-20', '2020-21', '2021-22'].map(financialYear);
    expect(years.map((year) => stoodIn(NORTHANTS, year))).toEqual([true, true, false]);
    expect(years.map((year) => stoodIn(councilCode('E06000061'), year))).toEqual([false, false, true]);
  });
});
