import { compare, type Comparison } from '../../../benchmarking/index.js';
import { type Council, type Figure, isKnown, known, missing } from '../../../catalogue/index.js';
import { mulberry32 } from '../../../statistics/index.js';
import { COUNCILS, releaseOf, YEAR } from '../../../../../test/builders/counted-release.js';
import { Release } from '../../index.js';

const many = <T>(count: number, of: T): readonly T[] => Array.from({ length: count }, () => of);
const rate = (release: Release, i: number, audience: 'public' | 'programme'): Figure =>
  release.seenBy(audience).figure(COUNCILS[i]!.code, 'REABLEMENT_RATE_65', YEAR);
const count = (release: Release, i: number, audience: 'public' | 'programme'): Figure =>
  release.seenBy(audience).quantity(COUNCILS[i]!.code, 'REABLEMENT_EPISODES_65', YEAR);

describe('what a release lets an audience read', () => {
  it('holds no count of 1 to 4 people and no rate of it, for nobody', () => {
    const release = releaseOf([{ younger: 50, older: 3 }, ...many(11, { younger: 50, older: 203 })]);
    for (const audience of ['public', 'programme'] as const)
      expect([count(release, 0, audience), rate(release, 0, audience)]).toEqual([missing('suppressed'), missing('suppressed')]);
  });

  it('gives the programme counts as they are, and the public to the nearest five, with the rate of the rounded count', () => {
    const release = releaseOf(many(12, { younger: 50, older: 203 }));
    expect([count(release, 0, 'programme'), rate(release, 0, 'programme')]).toEqual([known(203), known(10.15)]);
    expect([count(release, 0, 'public'), rate(release, 0, 'public')]).toEqual([known(205), known(10.25)]);
  });

  it('does not let the other age group be had by subtraction', () => {
    const release = releaseOf([{ younger: 2, older: 200 }, ...many(11, { younger: 50, older: 203 })]);
    const view = release.seenBy('programme');
    const both = (['REABLEMENT_EPISODES', 'REABLEMENT_EPISODES_65'] as const).map((of) => view.quantity(COUNCILS[0]!.code, of, YEAR));
    expect(both.filter(isKnown).length).toBeLessThan(2);
  });

  it('does not let a small count be had from the total of its region', () => {
    const release = releaseOf([{ younger: 50, older: 3 }, ...many(23, { younger: 50, older: 203 })]);
    const members = COUNCILS.filter(({ region }) => region === 'Fictional 0');
    const total = release.content.totals.find(
      ({ group, quantity }) => group.name === 'Fictional 0' && quantity === 'REABLEMENT_EPISODES_65',
    );
    const hidden = members.filter(({ code }) => !isKnown(release.seenBy('programme').quantity(code, 'REABLEMENT_EPISODES_65', YEAR)));
    // The next two go beside it, because of two each would know the other, and the total stays: 3 and five times 203.
    expect(total?.total.programme).toEqual(known(1018));
    expect(hidden).toHaveLength(3);
  });

  it('tells the public of planned savings by totals alone, and by none that gives one council away', () => {
    const national = (savings: readonly number[]) => {
      const release = releaseOf(many(savings.length, { younger: 50, older: 203 }), savings);
      const total = release.content.totals.find(({ group, quantity }) => group.kind === 'national' && quantity === 'PLANNED_SAVINGS');
      return { release, total: total?.total };
    };
    const alike = national(Array<number>(12).fill(2_000_000));
    expect(alike.total).toEqual({ public: known(24_000_000), programme: known(24_000_000) });
    // Eleven of £1,000 beside £2m leave less than a tenth of the largest.
    const dominated = national([2_000_000, ...Array<number>(11).fill(1000)]);
    expect(dominated.total).toEqual({ public: missing('suppressed'), programme: known(2_011_000) });
    const one = COUNCILS[0]!.code;
    expect(
      [alike.release.seenBy('public'), alike.release.seenBy('programme')].map((view) => view.quantity(one, 'PLANNED_SAVINGS', YEAR)),
    ).toEqual([missing('suppressed'), known(2_000_000)]);
  });

  it('withholds from the public every figure of a release from before audiences were told apart', () => {
    const { content, label } = releaseOf(many(12, { younger: 50, older: 203 }));
    const older = new Release(label, { ...content, publicly: undefined });
    expect([rate(older, 0, 'public'), count(older, 0, 'public')]).toEqual([missing('suppressed'), missing('suppressed')]);
    const share = older.seenBy('public').figure(COUNCILS[0]!.code, 'PLANNED_SAVINGS_SHARE', YEAR);
    expect(share).toEqual(missing('suppressed'));
    expect(rate(older, 0, 'programme')).toEqual(known(10.15));
  });

  it('changes no statistic of any of 500 random groups by a council whose figure is suppressed', () => {
    const random = mulberry32(4711);
    const whole = (below: number): number => Math.floor(random() * below);
    let pairs = 0;
    while (pairs < 500) {
      const release = releaseOf(COUNCILS.map(() => ({ younger: 5 + whole(40), older: random() < 0.4 ? 1 + whole(4) : 5 + whole(300) })));
      for (let i = 0; i < 25; i++) {
        const audience = random() < 0.5 ? 'public' : 'programme';
        const [subject, ...others] = COUNCILS.filter(({ code }) =>
          isKnown(release.seenBy(audience).figure(code, 'REABLEMENT_RATE_65', YEAR)),
        ).sort(() => random() - 0.5);
        const hidden = COUNCILS.filter(({ code }) => !isKnown(release.seenBy(audience).figure(code, 'REABLEMENT_RATE_65', YEAR)));
        const one = hidden[whole(hidden.length)];
        if (subject === undefined || one === undefined || others.length < 8) continue;
        const group = others.slice(0, 8 + whole(others.length - 7)).map(({ code }) => code);
        const [without, with_] = [group, [...group, one.code]].map((councils) => compared(release, audience, subject.code, councils));
        expect(statisticsOf(with_!)).toEqual(statisticsOf(without!));
        pairs += 1;
      }
    }
  });
});

function compared(release: Release, audience: 'public' | 'programme', council: Council['code'], councils: Council['code'][]): Comparison {
  const outcome = compare(release.seenBy(audience), {
    council,
    measure: 'REABLEMENT_RATE_65',
    year: YEAR,
    group: { kind: 'named', councils },
  });
  if (outcome.kind !== 'comparison') throw new Error(outcome.kind);
  return outcome;
}

const statisticsOf = ({ known: n, mean, median, quartiles, tenths, percentile, place, quartileBand, robustZ }: Comparison): object => ({
  n,
  mean,
  median,
  quartiles,
  tenths,
  percentile,
  place,
  quartileBand,
  robustZ,
});
