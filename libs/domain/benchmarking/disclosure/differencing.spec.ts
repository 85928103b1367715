import { type Audience, AUDIENCES, type Figure, isKnown, known, missing } from '../../catalogue/index.js';
import { median, mulberry32, percentileRank, quantile } from '../../statistics/index.js';
import { type AdditiveSum, type Withheld, withheldFrom } from './additive-table.js';
import { candidates, computed, type Equation, type Sight } from '../../../../test/builders/attacker.js';
import { discloseQuantity } from './disclose-quantity.js';

const CODE = 'REABLEMENT_EPISODES_65';
const PAIRS = 500;

interface Guards {
  readonly secondary: boolean;
  readonly visibleOnly: boolean;
}
const ALL_GUARDS: Guards = { secondary: true, visibleOnly: true };

describe('readers of two groups that differ by one council', () => {
  const worlds: World[] = [];

  beforeAll(() => {
    for (let seed = 1; seed <= PAIRS; seed++) worlds.push(new World(seed));
  });

  it('cannot tell any suppressed count or small total, whatever they do with all that they see', () => {
    const attacks = worlds.map((world) => attacked(world, ALL_GUARDS));
    expect(attacks.flatMap(({ recovered }) => recovered)).toEqual([]);
    expect(attacks.flatMap(({ unsettled }) => unsettled)).toEqual([]);
    expect(attacks.reduce((sum, { tried }) => sum + tried, 0)).toBeGreaterThan(PAIRS);
  });
  it('cannot tell another’s suppressed count even as a council that knows its own', () => {
    const attacks = worlds.slice(0, PAIRS / 4).flatMap((world, i) => {
      const insiders = [...world.withheld(ALL_GUARDS).cells].filter((_, at) => at % 3 === i % 3);
      return insiders.map((insider) => attacked(world, ALL_GUARDS, insider));
    });
    expect(attacks.flatMap(({ recovered }) => recovered)).toEqual([]);
    expect(attacks.flatMap(({ unsettled }) => unsettled)).toEqual([]);
    expect(attacks.reduce((sum, { tried }) => sum + tried, 0)).toBeGreaterThan(PAIRS);
  });
  it('would tell many as such a council where two are withheld in each total', () => {
    const told = worlds.slice(0, PAIRS / 5).flatMap((world) => {
      const pairs = world.withheldInPairs();
      return [...pairs.cells].flatMap((insider) => attacked(world, ALL_GUARDS, insider, pairs).recovered);
    });
    expect(told.length).toBeGreaterThan(PAIRS / 5);
  });
  it('would tell many without secondary suppression', () => {
    const told = worlds.slice(0, PAIRS / 4).flatMap((world) => attacked(world, { ...ALL_GUARDS, secondary: false }).recovered);
    expect(told.length).toBeGreaterThan(PAIRS / 4);
  });
  it('would tell many if suppressed counts entered the statistics', () => {
    const told = worlds.slice(0, PAIRS / 4).flatMap((world) => attacked(world, { ...ALL_GUARDS, visibleOnly: false }).recovered);
    expect(told.length).toBeGreaterThan(PAIRS / 10);
  });
  it('see as the public what the programme sees, rounded to five, and so know no more', () => {
    for (const world of worlds) {
      const [open, inside] = AUDIENCES.map((audience) => world.figures(audience, ALL_GUARDS));
      for (const [council, figure] of open!) {
        const within = inside!.get(council)!;
        expect(figure).toEqual(isKnown(within) ? known(5 * Math.round(within.value / 5)) : within);
      }
    }
  });
});

/** Fourteen councils in three regions and two types, many with few people, and a pair of groups that differ by one of them. */
class World {
  readonly councils = Array.from({ length: 14 }, (_, i) => `council ${i + 1}`);
  readonly counts = new Map<string, number>();
  readonly fixed: readonly AdditiveSum[];
  readonly pair: readonly (readonly string[])[];
  private readonly guarded: Withheld;

  constructor(seed: number) {
    const draw = mulberry32(seed);
    for (const council of this.councils) {
      const kind = draw();
      if (kind > 0.12) this.counts.set(council, Math.floor(draw() * (kind < 0.55 ? 7 : 31)));
    }
    const withCount = this.councils.filter((council) => this.counts.has(council));
    const types = new Map(withCount.map((council) => [council, draw() < 0.5 ? 'a' : 'b']));
    const sum = (key: string, included: (council: string) => boolean) => ({ key, cells: withCount.filter(included) });
    this.fixed = [
      sum('England', () => true),
      ...[0, 1, 2].map((region) => sum(`region ${region}`, (council) => this.councils.indexOf(council) % 3 === region)),
      ...['a', 'b'].map((type) => sum(`type ${type}`, (council) => types.get(council) === type)),
    ];
    const group = this.councils.filter(() => draw() < 0.8);
    this.pair = [group, group.slice(1)];
    const cells = [...this.counts].map(([key, value]) => ({ key, value, suppressed: this.isSecret(key) }));
    this.guarded = withheldFrom({ cells, sums: this.fixed, fewest: 5 });
  }

  withheld({ secondary }: Guards): Withheld {
    return secondary ? this.guarded : { cells: new Set([...this.counts.keys()].filter(this.isSecret)), sums: new Set() };
  }

  /** The small counts, and beside a lone one the next smallest of each total: enough against somebody outside who only subtracts. */
  withheldInPairs(): Withheld {
    const cells = new Set([...this.counts.keys()].filter(this.isSecret));
    for (const { cells: members } of this.fixed) {
      if (members.filter((key) => cells.has(key)).length !== 1) continue;
      const [next] = members.filter((key) => !cells.has(key) && this.count(key) > 0).sort((a, b) => this.count(a) - this.count(b));
      if (next !== undefined) cells.add(next);
    }
    return { cells, sums: new Set(this.fixed.filter((sum) => this.total(sum.cells) < 5).map(({ key }) => key)) };
  }

  figures(audience: Audience, guards: Guards, { cells } = this.withheld(guards)): ReadonlyMap<string, Figure> {
    const before = (council: string): Figure => {
      const count = this.counts.get(council);
      if (count === undefined) return missing('not-submitted');
      return cells.has(council) ? missing('suppressed') : known(count);
    };
    return new Map(this.councils.map((council) => [council, discloseQuantity(CODE, before(council), audience)]));
  }

  isSecret = (council: string): boolean => this.count(council) > 0 && this.count(council) < 5;
  count = (council: string): number => this.counts.get(council) ?? 0;
  total = (councils: readonly string[]): number => councils.reduce((sum, council) => sum + this.count(council), 0);
}

/** Everything that a group is told about, in one list. */
function statistics(values: readonly number[]): readonly number[] {
  if (values.length === 0) return [];
  return [
    values.reduce((sum, value) => sum + value, 0),
    ...[0.1, 0.25, 0.75, 0.9].map((share) => quantile(values, share)),
    median(values),
    ...values.map((value) => percentileRank(value, values)),
  ];
}

/** What is recovered of one world by someone who reads it as the programme does, and who may be a council that knows its own count. */
function attacked(world: World, guards: Guards, insider?: string, withheld = world.withheld(guards)) {
  const figures = world.figures('programme', guards, withheld);
  const seen = (councils: readonly string[]) => councils.map((council) => figures.get(council)!).filter((figure) => isKnown(figure));
  const unseen = (councils: readonly string[]) => councils.filter((council) => withheld.cells.has(council));
  const visible = (councils: readonly string[]) => seen(councils).reduce((sum, { value }) => sum + value, 0);
  const less = (councils: readonly string[], total: number): Equation => ({ of: unseen(councils), total: total - visible(councils) });

  const published = world.fixed.filter(({ key }) => !withheld.sums.has(key));
  const told = world.pair.map((members) => {
    const counted = guards.visibleOnly
      ? members.filter((council) => isKnown(figures.get(council)!))
      : members.filter((council) => world.counts.has(council));
    return { members, n: counted.length, answers: statistics(counted.map(world.count).sort((a, b) => a - b)) };
  });
  // A statistic of no more figures than are in sight says nothing that is not in sight.
  const telling = told.filter(({ members, n }) => n > seen(members).length);
  const smallTotals = world.fixed.filter(({ key, cells }) => guards.secondary && withheld.sums.has(key) && world.total(cells) < 5);

  const sight: Sight = {
    unknowns: [
      ...[...withheld.cells].map((key) => {
        if (key === insider) return { key, low: world.count(key), high: world.count(key) };
        return world.isSecret(key) ? { key, low: 1, high: 4 } : { key, low: 5, high: 60 };
      }),
      ...smallTotals.map(({ key }) => ({ key, low: 0, high: 99 })),
    ],
    equations: [
      ...published.map(({ cells }) => less(cells, world.total(cells))),
      ...smallTotals.map(({ key, cells }): Equation => ({ of: unseen(cells), total: key })),
      ...telling.map(({ members, answers }) => less(members, answers[0]!)),
      ...(insider === undefined ? [] : [{ of: [insider], total: world.count(insider) }]),
    ],
    patience: telling.length === 0 ? 50_000 : 300,
    agrees: (guess) =>
      telling.every(({ members, answers }) => {
        const all = [...seen(members).map(({ value }) => value), ...unseen(members).map((council) => guess.get(council)!)];
        const tried = statistics(all.sort((a, b) => a - b));
        return tried.every((answer, i) => Math.abs(answer - answers[i]!) < 1e-9);
      }),
  };
  // What is all its own a council keeps from nobody.
  const ownAlone = (key: string): boolean =>
    unseen(world.fixed.find((sum) => sum.key === key)?.cells ?? [key]).every((one) => one === insider);
  const secrets = [...world.counts.keys()]
    .filter(world.isSecret)
    .concat(smallTotals.map(({ key }) => key))
    .filter((key) => insider === undefined || !ownAlone(key));
  const known = computed(sight);
  const tries = secrets.map((key) => ({ key, left: known.has(key) ? [known.get(key)!] : candidates(sight, key) }));
  return {
    tried: secrets.length,
    recovered: tries.filter(({ left }) => left?.length === 1),
    unsettled: guards.visibleOnly ? tries.filter(({ left }) => left === undefined || left.length === 0) : [],
  };
}
