import { type Figure, isKnown, known, missing, type QuantityCode } from '../../../catalogue/index.js';
import { COUNCILS, type Counts, releaseOf, YEAR } from '../../../../../test/builders/counted-release.js';
import { type Release, releaseText } from '../../index.js';

const PART = 'REABLEMENT_EPISODES_65';
const many = <T>(count: number, of: T): readonly T[] => Array.from({ length: count }, () => of);
const with65 = (older: number): Counts => ({ younger: 50, older });

const count = (release: Release, i: number, of: QuantityCode = PART): Figure =>
  release.seenBy('programme').quantity(COUNCILS[i]!.code, of, YEAR);
const total = (release: Release, kind: string, name: string, of: QuantityCode = PART) =>
  release.content.totals.find(({ group, quantity }) => group.kind === kind && group.name === name && quantity === of)!.total;

describe('a release after another', () => {
  const first = [with65(3), ...many(23, with65(203))];
  const one = releaseOf(first);

  it('is the same where nothing changed', () => {
    const savings = COUNCILS.map((_, i) => 1_000_000 + 1000 * i);
    const before = releaseOf(first, savings);
    expect(releaseText(releaseOf(first, savings, [before.content]).content)).toBe(releaseText(before.content));
  });
  it('does not give a small count away by correcting it', () => {
    // Both that were withheld beside it would leave the 3, taken from the total of the first release.
    const hidden = COUNCILS.flatMap((_, i) => (isKnown(count(one, i)) ? [] : [i]));
    const two = releaseOf([with65(30), ...first.slice(1)], [], [one.content]);
    expect(hidden).toHaveLength(3);
    expect(hidden.map((i) => count(two, i))).toEqual(many(3, missing('suppressed')));
    expect([total(one, 'region', 'Fictional 0').programme, total(two, 'region', 'Fictional 0').programme]).toEqual([
      known(1018),
      missing('suppressed'),
    ]);
  });
  it('gives a total again where its withheld counts are as they were, whatever else moved in it', () => {
    const moved = first.map((each, i) => (isKnown(count(one, i)) ? with65(210) : each));
    const two = releaseOf(moved, [], [one.content]);
    expect(total(two, 'region', 'Fictional 0').programme).toEqual(known(3 + 2 * 203 + 3 * 210));
  });
  it('does not let the small count of a late council be had as what two totals differ by', () => {
    const late = [...many(23, with65(203)), undefined];
    const before = releaseOf(late);
    const two = releaseOf([...late.slice(0, 23), with65(3)], [], [before.content]);
    expect([total(before, 'national', '').programme, total(two, 'national', '').programme]).toEqual([
      known(23 * 203),
      missing('suppressed'),
    ]);
  });
  it('withholds beside it the counts of others that are as late, and gives the total', () => {
    // All four are of region 3 and unitary, so that no other total tells them apart.
    const isLate = (i: number): boolean => [11, 15, 19, 23].includes(i);
    const before = releaseOf(COUNCILS.map((_, i) => (isLate(i) ? undefined : with65(203))));
    const two = releaseOf(
      COUNCILS.map((_, i) => with65(i === 23 ? 3 : 203)),
      [],
      [before.content],
    );
    expect(COUNCILS.flatMap((_, i) => (isKnown(count(two, i)) ? [] : [i]))).toEqual([11, 15, 23]);
    expect(total(two, 'national', '').programme).toEqual(known(23 * 203 + 3));
  });
  it('remembers what the release before the last withheld, though the last has no return of the council', () => {
    const gone = [undefined, ...first.slice(1)];
    const last = releaseOf(gone, [], [one.content]);
    const two = releaseOf([with65(30), ...first.slice(1)], [], [one.content, last.content]);
    expect(count(two, 0)).toEqual(missing('suppressed'));
  });
});

describe('public totals of savings', () => {
  const amounts = COUNCILS.map((_, i) => 1_000_000 + 10_000 * i);
  const counts = COUNCILS.map(() => with65(203));
  const national = (savings: readonly number[], earlier: readonly Release[]) => {
    const release = releaseOf(
      counts,
      savings,
      earlier.map(({ content }) => content),
    );
    return { release, read: total(release, 'national', '', 'PLANNED_SAVINGS').public };
  };
  const sum = (savings: readonly number[]): number => savings.reduce((all, each) => all + each, 0);
  const plus = (by: number, ...at: number[]): readonly number[] => amounts.map((each, i) => (at.includes(i) ? each + by : each));

  it('are not given again where one council or two changed since, and are where the change is of three alike', () => {
    const { release: one, read } = national(amounts, []);
    expect(read).toEqual(known(sum(amounts)));
    expect(national(plus(5000, 0), [one]).read).toEqual(missing('suppressed'));
    expect(national(plus(5000, 0, 1), [one]).read).toEqual(missing('suppressed'));
    expect(national(plus(5000, 0, 4, 8), [one]).read).toEqual(known(sum(amounts) + 15_000));
  });
  it('are given again once so many have changed since each release that gave them', () => {
    const { release: one } = national(amounts, []);
    const { release: two } = national(plus(5000, 0), [one]);
    expect(national(plus(5000, 0, 4, 8), [one, two]).read).toEqual(known(sum(amounts) + 15_000));
  });
  it('are read by the programme all the same, which reads the savings of each council', () => {
    const { release: one } = national(amounts, []);
    const { release: two } = national(plus(5000, 0), [one]);
    expect(total(two, 'national', '', 'PLANNED_SAVINGS').programme).toEqual(known(sum(amounts) + 5000));
  });
});
