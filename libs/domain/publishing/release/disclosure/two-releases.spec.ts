import { type Figure, isKnown, type QuantityCode } from '../../../catalogue/index.js';
import { mulberry32 } from '../../../statistics/index.js';
import { computed, type Equation, type Unknown } from '../../../../../test/builders/attacker.js';
import { COUNCILS, type Counts, releaseOf, YEAR } from '../../../../../test/builders/counted-release.js';
import type { Release } from '../../index.js';

const WHOLE = 'REABLEMENT_EPISODES';
const PART = 'REABLEMENT_EPISODES_65';

const count = (release: Release, i: number, of: QuantityCode): Figure => release.seenBy('programme').quantity(COUNCILS[i]!.code, of, YEAR);

describe('whoever holds two releases', () => {
  const PAIRS = 60;
  const draw = mulberry32(51_107);
  const whole = (below: number): number => Math.floor(draw() * below);
  const drawn = (): Counts => ({
    younger: draw() < 0.12 ? 1 + whole(4) : 5 + whole(60),
    older: draw() < 0.12 ? 1 + whole(4) : 5 + whole(60),
  });
  const pairs = Array.from({ length: PAIRS }, () => {
    const before = COUNCILS.map(() => (draw() < 0.15 ? undefined : drawn()));
    return [before, before.map((each) => (draw() < 0.15 ? drawn() : each))] as const;
  });

  it('cannot tell a small count, neither from outside nor as a council that knows its own', () => {
    const attacks = pairs.map(([before, after]) => {
      const one = releaseOf(before);
      return recovered([before, after], [one, releaseOf(after, [], [one.content])]);
    });
    expect(attacks.flatMap(({ told }) => told)).toEqual([]);
    expect(attacks.reduce((tried, each) => tried + each.tried, 0)).toBeGreaterThan(4 * PAIRS);
    expect(attacks.reduce((tried, each) => tried + each.wholes, 0)).toBeGreaterThan(0);
  });
  it('would tell many where a release did not know the one before', () => {
    const told = pairs
      .slice(0, PAIRS / 4)
      .flatMap(([before, after]) => recovered([before, after], [releaseOf(before), releaseOf(after)]).told);
    expect(told.length).toBeGreaterThan(PAIRS / 4);
  });

  interface Hidden extends Unknown {
    readonly council: number;
    readonly value: number;
  }

  /** Small counts that follow from all that two releases print; a count that is the same in both is one unknown. */
  function recovered(counts: readonly (readonly (Counts | undefined)[])[], releases: readonly Release[]) {
    const unknowns = new Map<string, Hidden>();
    const name = (at: number, council: number, kind: keyof Counts): string => {
      const value = counts[at]![council]![kind];
      const key = `${council} ${kind} ${value === counts[0]![council]?.[kind] ? 0 : at}`;
      const [low, high] = value > 0 && value < 5 ? [1, 4] : [5, 70];
      unknowns.set(key, { key, council, value, low, high });
      return key;
    };
    const equations: Equation[] = releases.flatMap((release, at) => {
      const given = COUNCILS.flatMap((_, council) => (counts[at]![council] === undefined ? [] : [council]));
      const terms = { [WHOLE]: ['younger', 'older'], [PART]: ['older'] } as const;
      const of = (code: keyof typeof terms, councils: readonly number[]): readonly string[] =>
        councils.flatMap((council) => terms[code].map((kind) => name(at, council, kind)));
      return ([WHOLE, PART] as const).flatMap((code) => [
        ...given.flatMap((council): readonly Equation[] => {
          const figure = count(release, council, code);
          return isKnown(figure) ? [{ of: of(code, [council]), total: figure.value }] : [];
        }),
        ...release.content.totals.flatMap(({ quantity, group, total: { programme } }): readonly Equation[] => {
          if (quantity !== code || !isKnown(programme)) return [];
          const members = given.filter((council) => {
            const { region, type } = COUNCILS[council]!;
            return group.kind === 'national' || group.name === region || group.name === type;
          });
          return [{ of: of(code, members), total: programme.value }];
        }),
      ]);
    });
    const all = [...unknowns.values()];
    const secrets = all.filter(({ high }) => high === 4);
    // Of what stands in nothing that is printed nothing can follow.
    const wholes = secretWholes(counts).filter(({ parts }) => parts.every((part) => unknowns.has(part)));
    const open = computed({ unknowns: all, equations });
    const left = all.filter(({ key }) => !open.has(key));
    const reduced = equations
      .map(({ of, total: sum }): Equation => ({
        of: of.filter((key) => !open.has(key)),
        total: of.reduce((rest, key) => rest - (open.get(key) ?? 0), Number(sum)),
      }))
      .filter((equation, i, each) => equation.of.length > 0 && each.findIndex(({ of }) => of.join() === equation.of.join()) === i);
    const ofWholes = wholes.map(({ key, parts }): Equation => ({ of: parts.filter((part) => !open.has(part)), total: key }));
    const seenBy = (own: readonly Equation[]) => computed({ unknowns: [...left, ...wholes], equations: [...reduced, ...ofWholes, ...own] });
    const outside = seenBy([]);
    const byInsiders = [...new Set(left.map(({ council }) => council))].flatMap((insider) => {
      const own = left.filter(({ council }) => council === insider).map(({ key, value }): Equation => ({ of: [key], total: value }));
      const seen = seenBy(own);
      return [...secrets, ...wholes].filter(({ council, key }) => council !== insider && seen.has(key)).map(({ key }) => key);
    });
    const byAnybody = [...secrets, ...wholes].filter(({ key }) => open.has(key) || outside.has(key)).map(({ key }) => key);
    return { tried: secrets.length, wholes: wholes.length, told: [...byAnybody, ...byInsiders] };
  }

  /** Episodes of all ages that are fewer than ten, of which a unit cost could be divided again. */
  function secretWholes(counts: readonly (readonly (Counts | undefined)[])[]) {
    return counts.flatMap((councils, at) =>
      councils.flatMap((given, council) => {
        const whole = given === undefined ? 0 : given.younger + given.older;
        if (given === undefined || whole === 0 || whole > 9) return [];
        const parts = (['younger', 'older'] as const).map(
          (kind) => `${council} ${kind} ${given[kind] === counts[0]![council]?.[kind] ? 0 : at}`,
        );
        return [{ key: `whole of ${council} in ${at}`, council, value: whole, low: 1, high: 9, parts }];
      }),
    );
  }
});
