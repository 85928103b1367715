import { G14_ROWS } from '../../../../test/builders/golden-g14.js';
import { councilCode, type CouncilCode } from '../../catalogue/index.js';
import { type NearestOutcome, NeighbourModel, stability } from '../index.js';

const code = (n: number): CouncilCode => councilCode(`X99${String(n).padStart(6, '0')}`);
const alongALine = (...values: readonly number[]): NeighbourModel<'X'> =>
  NeighbourModel.of(
    values.map((X, i) => ({ council: code(i + 1), variables: { X } })),
    [{ code: 'X', transform: 'none', weight: 1 }],
  );
const upTo = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i + 1);
const numbers = (outcome: NearestOutcome): readonly number[] => {
  if (outcome.kind === 'not-in-model') return [];
  return (outcome.kind === 'neighbours' ? outcome.peers : outcome.within).map(({ council }) => Number(council.slice(3)));
};

describe('the nearest neighbours', () => {
  it('are k councils, nearest first, ties in order of code', () => {
    expect(numbers(alongALine(...upTo(20)).nearest(code(10), { k: 8 }))).toEqual([9, 11, 8, 12, 7, 13, 6, 14]);
  });
  it('are fifteen where nobody says how many', () => {
    expect(numbers(alongALine(...upTo(40)).nearest(code(20)))).toHaveLength(15);
  });
  it('end at one and a half times the median distance to a k-th neighbour', () => {
    // 1 to 20 on a line: the 8th neighbour is 4 away from 5 to 16 (12 councils), farther at the ends, so the median is 4 and the cap 6.
    const model = alongALine(...upTo(20));
    const spread = Math.sqrt(35); // the variance of 1 to 20 over n - 1 is 20 × 21 / 12
    expect(model.cap(8) * spread).toBeCloseTo(6, 7);
    expect(model.nearest(code(1), { k: 8 })).toMatchObject({ kind: 'too-few-neighbours', needed: 8 });
    expect(numbers(model.nearest(code(1), { k: 8 }))).toEqual([2, 3, 4, 5, 6, 7]);
  });
  it('may be fewer than k, and are eight at least', () => {
    // The 10th neighbour is 5 away, the cap 7.5: the fourth council reaches 1 to 11, which are ten, the second 1 to 9, which are eight.
    const model = alongALine(...upTo(30));
    const found = [4, 2, 1].map((n) => model.nearest(code(n), { k: 10 }));
    expect(found.map(({ kind }) => kind)).toEqual(['neighbours', 'neighbours', 'too-few-neighbours']);
    expect(found.map((outcome) => numbers(outcome).length)).toEqual([10, 8, 7]);
  });
  it('are asked for by eight or more, and only of a council in the model', () => {
    const model = alongALine(...upTo(20));
    expect(() => model.nearest(code(1), { k: 7 })).toThrow('8 or more');
    expect(model.nearest(code(99))).toEqual({ kind: 'not-in-model' });
    expect(model.reasons(code(1), code(99))).toEqual({ kind: 'not-in-model' });
  });
  it('lie on scales that a place which others followed makes no part of: it is measured on theirs', () => {
    const places = upTo(20).map((X) => ({ council: code(X), variables: { X } }));
    const model = NeighbourModel.of(
      [...places, { council: code(30), variables: { X: 100 }, followed: true }],
      [{ code: 'X', transform: 'none', weight: 1 }],
    );
    expect([model.cap(8), model.notes]).toEqual([alongALine(...upTo(20)).cap(8), alongALine(...upTo(20)).notes]);
    expect(model.ordered(code(30))?.[0]).toEqual({
      council: code(20),
      distance: expect.closeTo(80 / Math.sqrt(35), 8) as number,
      lacks: [],
    });
  });
  it('are of a place of which something is known, as of others under whatever code is not left out', () => {
    const places = upTo(12).map((X) => ({ council: code(X), variables: X === 12 ? {} : { X }, otherCodes: [code(100 + X)] }));
    const model = NeighbourModel.of(places, [{ code: 'X', transform: 'none', weight: 1 }]);
    expect(model.nearest(code(12), { k: 8 })).toEqual({ kind: 'not-in-model' });
    const newer = model.nearest(code(106), { k: 8, leaveOut: (council) => council < code(100) });
    expect(numbers(newer)).toEqual([105, 107, 104, 108, 103, 109, 102, 110]);
  });
});

const G14_PLACES = G14_ROWS.map(([population, older, deprivation, density], i) => ({
  council: code(i + 1),
  variables: { population, older, deprivation, density },
}));
const G14_VARIABLES = [
  { code: 'population', transform: 'ln', weight: 0.25 },
  { code: 'older', transform: 'none', weight: 0.35 },
  { code: 'deprivation', transform: 'none', weight: 0.25 },
  { code: 'density', transform: 'none', weight: 0.15 },
] as const;

describe('the neighbours of a place that is none of the councils', () => {
  const [target, ...others] = G14_PLACES;
  const model = NeighbourModel.of(others, G14_VARIABLES, 1);

  it('are found on the scales of those that there are', () => {
    // numpy: means and standard deviations (n - 1) of B to H alone, and the distances from T on these.
    const found = model.nearestTo(target?.variables ?? {}, { k: 8 });
    if (found.kind !== 'too-few-neighbours') throw new Error(found.kind);
    const expected = [0.40982, 0.54497, 0.72693, 0.91576, 1.09625, 1.68262, 1.81196];
    expect(found.within.map(({ council }) => 'TBCDEFGH'[Number(council.slice(3)) - 1]).join('')).toBe('CGFDHBE');
    found.within.forEach(({ distance }, i) => expect(distance).toBeCloseTo(expected[i] ?? NaN, 5));
    expect(found.cap).toBeCloseTo(3.27532, 5);
  });
  it('are not found where little is known of it, and are eight at least', () => {
    const [, , known] = G14_PLACES;
    expect(model.nearestTo({ population: 345, density: 0.55 })).toEqual({ kind: 'not-in-model' });
    expect(model.nearestTo({ ...known?.variables, population: 0 }).kind).toBe('too-few-neighbours');
    expect(() => model.nearestTo(known?.variables ?? {}, { k: 7 })).toThrow('8 or more');
  });
});

describe('the stability of a group', () => {
  const golden = NeighbourModel.of(G14_PLACES, G14_VARIABLES, 1);

  it('is whole in the worked example by Mahalanobis distance, and half without density, which is the one to publish', () => {
    // Published: the top three by both distances are C, G and F. numpy without density: G, C, D, so 2 of 4 councils are in both.
    const outcome = stability(golden, code(1), { k: 3 });
    expect(outcome).toMatchObject({ kind: 'unstable', least: { variant: { kind: 'without', variable: 'density' }, jaccard: 0.5 } });
    expect(outcome.kind === 'unstable' && outcome.overlaps.map(({ jaccard }) => jaccard)).toEqual([1, 1, 1, 1, 0.5]);
  });
  it('is given where six in ten stay', () => {
    // numpy: the first four are C, G, F, D by both distances and without density; without population H is before D: 3 of 5 stay.
    expect(stability(golden, code(1), { k: 4 })).toMatchObject({
      kind: 'stable',
      least: { variant: { kind: 'without', variable: 'population' }, jaccard: 0.6 },
    });
  });
  it('cannot be tried with one variable, or of a council that is not in the model', () => {
    expect(stability(alongALine(1, 2, 3), code(1))).toEqual({ kind: 'nothing-to-try' });
    expect(stability(golden, code(99))).toEqual({ kind: 'not-in-model' });
  });
});
