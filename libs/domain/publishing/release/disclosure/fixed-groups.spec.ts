import { COUNCIL_REGISTER, councilCode, financialYear, known, type QuantityCode } from '../../../catalogue/index.js';
import type { FiledProgramme } from '../../../programmes/index.js';
import { fixedGroups, groupKey } from './fixed-groups.js';
import { type ToldContent, ToldYear } from './told-before.js';

const COUNCILS = [...COUNCIL_REGISTER.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
// Gateshead until 2013, Cumbria until 2023, and Dorset until 2019, a part of which joined Bournemouth and Poole.
const MEMBERS = ['E08000020', 'E10000006', 'E10000009', 'E10000018'].map(councilCode);
const COHORT = { code: 'P', name: 'P', councils: MEMBERS };
const groupIn = (year: string) => {
  const group = fixedGroups(COUNCILS, financialYear(year), [COHORT]).find(({ kind }) => kind === 'cohort');
  return group?.members.map((position) => COUNCILS[position]!.code);
};

describe('the group of a programme’s members', () => {
  it('is of the councils that they were in the year, without those that are of them in part', () => {
    expect(groupIn('2012-13')).toEqual(MEMBERS.toSorted());
    expect(groupIn('2019-20')).toEqual(['E06000059', 'E08000037', 'E10000006', 'E10000018']);
    expect(groupIn('2023-24')).toEqual(['E06000059', 'E06000063', 'E06000064', 'E08000037', 'E10000018']);
  });

  it('is, in a release that counted members by their codes, of the councils that its total was of', () => {
    const year = financialYear('2013-14');
    const quantity: QuantityCode = 'REABLEMENT_EPISODES_65';
    const programme = { code: 'P', title: 'P', schemes: [{ kind: 'regional', title: 'S', members: MEMBERS }] };
    const told = (councils: number, total: number): ToldYear => {
      const content: ToldContent = {
        councils: COUNCILS,
        programmes: [{ programme } as unknown as FiledProgramme],
        quantities: [{ quantity, year, figures: COUNCILS.map(() => 10) }],
        totals: [
          {
            ...{ group: { kind: 'cohort', name: 'P' }, quantity, year, councils, known: councils },
            total: { public: known(total), programme: known(total) },
          },
        ],
      };
      return new ToldYear(content, new Map(COUNCILS.map(({ code }, i) => [code, i])), year);
    };
    const key = groupKey({ kind: 'cohort', name: 'P' });
    const members = (year13: ToldYear) => year13.total(quantity, key)?.members.map((position) => COUNCILS[position]!.code);
    // Gateshead had another code in 2013-14: it was not in a total of three.
    expect(members(told(3, 30))).toEqual(['E10000006', 'E10000009', 'E10000018']);
    expect(members(told(4, 40))).toEqual(['E08000037', 'E10000006', 'E10000009', 'E10000018']);
    expect([told(3, 30), told(4, 40)].map((each) => each.total(quantity, key)?.rest)).toEqual([0, 0]);
  });
});
