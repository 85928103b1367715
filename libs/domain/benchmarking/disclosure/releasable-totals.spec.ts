import { mulberry32 } from '../../statistics/index.js';
import { computed, type Equation } from '../../../../test/builders/attacker.js';
import { groupTotalSafe } from './group-total.js';
import { type SummedGroup, releasableTotals } from './releasable-totals.js';

const group = (key: string, members: string): SummedGroup => ({ key, members: members.split('') });
const amounts = (given: Record<string, number>): ReadonlyMap<string, number> => new Map(Object.entries(given));
const all = (values: ReadonlyMap<string, number>): ReadonlySet<string> => new Set(values.keys());
const alike = (keys: string): ReadonlyMap<string, number> => new Map(keys.split('').map((key, i) => [key, 100 + i]));

describe('totals of amounts that are hidden one by one', () => {
  it('are released and withheld as one group alone would be', () => {
    const [unsafe, safe] = [amounts({ a: 60, b: 30, c: 4, d: 1 }), amounts({ a: 40, b: 30, c: 20, d: 10 })];
    expect(releasableTotals([group('all', 'abcd')], unsafe, all(unsafe))).toMatchObject({
      releasable: [],
      withheld: [{ rule: 'p-percent' }],
    });
    expect(releasableTotals([group('all', 'abcd')], safe, all(safe)).releasable).toEqual(['all']);
  });
  it('are withheld where a reader subtracts what is in sight and has few left', () => {
    const values = alike('abcdef');
    expect(releasableTotals([group('all', 'abcdef')], values, new Set('ab')).withheld).toMatchObject([{ group: 'all', rule: 'fewest' }]);
    expect(releasableTotals([group('all', 'abcdef')], values, new Set()).releasable).toEqual(['all']);
  });
  it('keep the more useful of two that differ by one council', () => {
    const values = alike('abcdefgh');
    const found = releasableTotals([group('England', 'abcdefgh'), group('cohort', 'abcdefg')], values, all(values));
    expect(found.releasable).toEqual(['England']);
    expect(found.withheld).toMatchObject([{ group: 'cohort', rule: 'fewest' }]);
  });
  it('may differ by three councils of which none stands out, and not by three of which one does', () => {
    const even = alike('abcdefgh');
    const groups = [group('England', 'abcdefgh'), group('cohort', 'abcde')];
    expect(releasableTotals(groups, even, all(even)).releasable).toEqual(['England', 'cohort']);
    const uneven = new Map([...even, ['h', 5000], ['a', 4000], ['b', 4000]]);
    expect(releasableTotals(groups, uneven, all(uneven)).withheld).toMatchObject([{ group: 'cohort', rule: 'p-percent' }]);
  });
  it('are not all released but one, which would be what is left of England', () => {
    const values = alike('abcdefgh');
    const groups = [group('England', 'abcdefgh'), group('North', 'abc'), group('South', 'def'), group('West', 'gh')];
    expect(releasableTotals(groups, values, all(values))).toMatchObject({
      releasable: ['England', 'North'],
      withheld: [{ group: 'South' }, { group: 'West' }],
    });
  });
  it('are withheld where a council that knows its own amount could compute another’s', () => {
    const values = alike('abcd');
    const found = releasableTotals([group('one', 'abc'), group('other', 'bcd')], values, all(values));
    expect(found.withheld).toMatchObject([{ group: 'other', rule: 'own-figure-known' }]);
  });
  it('leave out members that gave no figure', () => {
    const values = alike('ab');
    expect(releasableTotals([group('all', 'abcdef')], values, new Set('abcdef')).withheld).toMatchObject([{ rule: 'fewest' }]);
  });
  it('are no more than can be tested together', () => {
    const keys = Array.from({ length: 60 }, (_, i) => `council ${i}`);
    const values = new Map(keys.map((key, i) => [key, 100 + i]));
    const groups = Array.from({ length: 18 }, (_, i) => ({ key: `group ${i}`, members: keys.slice(3 * i, 3 * i + 3) }));
    const { withheld } = releasableTotals(groups, values, all(values));
    expect(withheld.map(({ rule }) => rule)).toEqual(['too-many-totals', 'too-many-totals']);
  });
});

describe('random groups', () => {
  const PANELS = 500;
  const draw = mulberry32(20_261_128);
  const panels = Array.from({ length: PANELS }, () => {
    const keys = Array.from({ length: 16 }, (_, i) => `council ${i}`);
    const values = new Map(keys.filter(() => draw() < 0.9).map((key) => [key, Math.floor(1000 * Math.exp(2 * draw()))]));
    const hidden = new Set(keys.filter(() => draw() < 0.8));
    const fixed = [keys, keys.slice(0, 6), keys.slice(6, 11), keys.slice(11)];
    const drawn = Array.from({ length: 3 }, () => keys.filter(() => draw() < 0.6));
    return { values, hidden, groups: [...fixed, ...drawn, keys.slice(1)].map((members, i) => ({ key: `group ${i}`, members })) };
  });
  type Panel = (typeof panels)[number];

  const secretsOf = ({ values, hidden }: Panel): readonly string[] => [...values.keys()].filter((key) => hidden.has(key));
  const sumOver = ({ values, hidden }: Panel, members: readonly string[], own?: string): Equation => {
    const of = members.filter((key) => hidden.has(key) && values.has(key) && key !== own);
    return { of, total: of.reduce((sum, key) => sum + values.get(key)!, 0) };
  };
  /** What follows from the totals for somebody who knows `own` besides: single amounts, and totals that were not given. */
  const follows = (panel: Panel, given: readonly string[], own?: string): readonly string[] => {
    const withheld = panel.groups.filter(({ key, members }) => {
      const amountsOf = sumOver(panel, members).of.map((each) => panel.values.get(each)!);
      return !given.includes(key) && amountsOf.length > 0 && groupTotalSafe(amountsOf).kind === 'unsafe';
    });
    const unknowns = [...secretsOf(panel).filter((key) => key !== own), ...(own === undefined ? withheld.map(({ key }) => key) : [])];
    const told = panel.groups.filter(({ key }) => given.includes(key)).map(({ members }) => sumOver(panel, members, own));
    const asked = own === undefined ? withheld.map(({ key, members }) => ({ ...sumOver(panel, members), total: key })) : [];
    return [...computed({ unknowns: unknowns.map((key) => ({ key, low: 0, high: Infinity })), equations: [...told, ...asked] }).keys()];
  };
  const everyone = (panel: Panel): readonly (string | undefined)[] => [undefined, ...secretsOf(panel)];

  it('give no amount and no unsafe total away, not even to one of the councils', () => {
    for (const panel of panels) {
      const { releasable } = releasableTotals(panel.groups, panel.values, panel.hidden);
      expect(everyone(panel).flatMap((own) => follows(panel, releasable, own))).toEqual([]);
    }
  });
  it('would give much away if all their totals were released', () => {
    const told = panels.map((panel) =>
      follows(
        panel,
        panel.groups.map(({ key }) => key),
      ),
    );
    expect(told.filter((found) => found.length > 0).length).toBeGreaterThan(PANELS / 2);
  });
});
