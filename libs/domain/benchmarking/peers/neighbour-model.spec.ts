import { G14_LETTERS, G14_ROWS } from '../../../../test/builders/golden-g14.js';
import { councilCode, type CouncilCode } from '../../catalogue/index.js';
import { type Locality, type ModelVariable, NeighbourModel, type Transform } from '../index.js';

const code = (n: number): CouncilCode => councilCode(`X99${String(n).padStart(6, '0')}`);

/** The worked example, with the weights of the method. */
const G14 = localities(['POPULATION', 'SHARE_65', 'DEPRIVATION', 'DENSITY'], ...G14_ROWS);
const G14_VARIABLES = [
  variable('POPULATION', 0.25, 'ln'),
  variable('SHARE_65', 0.35),
  variable('DEPRIVATION', 0.25),
  variable('DENSITY', 0.15),
];
const TARGET = code(1);
const NOTHING_MERGED = 1;
const golden = NeighbourModel.of(G14, G14_VARIABLES, NOTHING_MERGED);

function variable<V extends string>(name: V, weight: number, transform: Transform = 'none'): ModelVariable<V> {
  return { code: name, transform, weight };
}

/** A locality a row: its values in the order of the names, NaN where one is not known. */
function localities<V extends string>(names: readonly V[], ...rows: readonly (readonly number[])[]): readonly Locality<V>[] {
  return rows.map((row, i) => {
    const known = names.flatMap((name, column) => (Number.isNaN(row[column]) ? [] : [[name, row[column]]]));
    return { council: code(i + 1), variables: Object.fromEntries(known) as Locality<V>['variables'] };
  });
}

const told = (ordered: ReturnType<typeof golden.ordered>): string =>
  (ordered ?? []).map(({ council, distance }) => `${G14_LETTERS[Number(council.slice(3)) - 1]} ${distance.toFixed(3)}`).join(', ');

describe('a neighbour model', () => {
  it('orders the worked example by weighted Euclidean distance as published', () => {
    expect(told(golden.ordered(TARGET))).toBe('C 0.433, G 0.540, F 0.767, D 0.896, H 1.125, B 1.735, E 1.877');
  });
  it('orders it by Mahalanobis distance, shrunk by a fifth, as published: another order from the fifth place on', () => {
    const ordered = golden.ordered(TARGET, undefined, { kind: 'mahalanobis' });
    expect(told(ordered)).toBe('C 0.764, G 1.346, F 1.999, D 2.264, E 2.471, B 2.486, H 2.830');
  });
  it('leaves out whom it is told to', () => {
    expect(told(golden.ordered(TARGET, (council) => council === code(3)))).toMatch(/^G 0.540, F/);
  });
  it('says why two councils are alike, variable by variable', () => {
    // numpy: (z(C) - z(T)) and w (z - z)² / d² of the rows above.
    const reasons = golden.reasons(TARGET, code(3));
    if (reasons.kind !== 'reasons') throw new Error(reasons.kind);
    expect(reasons.distance).toBeCloseTo(0.433, 3);
    expect(
      reasons.variables.map(({ variable: name, subject, peer, difference, share }) => [
        name,
        subject,
        peer,
        difference.toFixed(4),
        share.toFixed(4),
      ]),
    ).toEqual([
      ['SHARE_65', 0.166, 0.15, '-0.6556', '0.8017'],
      ['DEPRIVATION', 0.245, 0.262, '0.2918', '0.1135'],
      ['DENSITY', 0.55, 0.61, '0.2573', '0.0529'],
      ['POPULATION', 345, 320, '-0.1548', '0.0319'],
    ]);
  });
  it('does not depend on the order in which places are read', () => {
    const backwards = NeighbourModel.of([...G14].reverse(), G14_VARIABLES, NOTHING_MERGED);
    expect(backwards.ordered(TARGET)).toEqual(golden.ordered(TARGET));
  });
  it('puts councils that are equally far in order of code', () => {
    const model = NeighbourModel.of(localities(['X'], [5], [6], [4], [6]), [variable('X', 1)]);
    expect(model.ordered(code(1))?.map(({ council }) => council)).toEqual([code(2), code(3), code(4)]);
  });
  it('refuses weights that do not add up to 1, weights of nought and a council given twice', () => {
    expect(() => NeighbourModel.of(G14, [variable('SHARE_65', 0.5)])).toThrow('add up to 1');
    expect(() => NeighbourModel.of(G14, [variable('SHARE_65', 1), variable('DENSITY', 0)])).toThrow('above nought');
    expect(() => NeighbourModel.of([...G14, ...G14], G14_VARIABLES)).toThrow('each council once');
  });
});

describe('a variable that a council lacks', () => {
  const model = NeighbourModel.of(
    localities(['X', 'Y'], [1, 10], [2, 20], [3, 30], [4, Number.NaN], [5, Number.NaN]),
    [variable('X', 0.6), variable('Y', 0.4)],
    NOTHING_MERGED,
  );

  it('is left out of the distance, with the other weights made to add up to 1, and is told', () => {
    // X alone: 3 / sd(1, 2, 3, 4, 5) = 3 / √2.5.
    const fourth = model.ordered(code(1))?.find(({ council }) => council === code(4));
    expect(fourth).toEqual({ council: code(4), distance: expect.closeTo(3 / Math.sqrt(2.5), 8) as number, lacks: ['Y'] });
    expect(model.reasons(code(1), code(4))).toMatchObject({ kind: 'reasons', lacks: ['Y'], variables: [{ variable: 'X', share: 1 }] });
  });
  it('is made up for in the Mahalanobis distance by the number of variables', () => {
    // Of the three that have both, X has the variance 1 / 2.5; squared 9 / 2.5 / (1 / 2.5) = 9, times 2 variables of 1.
    const ordered = model.ordered(code(1), undefined, { kind: 'mahalanobis' });
    expect(ordered?.find(({ council }) => council === code(4))?.distance).toBeCloseTo(Math.sqrt(18), 8);
  });
  it('leaves two councils without a distance where they share less than half of the weight', () => {
    const heavy = NeighbourModel.of(
      localities(['X', 'Y'], [1, 10], [2, 20], [3, 35], [4, Number.NaN]),
      [variable('X', 0.4), variable('Y', 0.6)],
      NOTHING_MERGED,
    );
    expect(heavy.ordered(code(1))?.map(({ council }) => council)).toEqual([code(2), code(3)]);
    expect(heavy.reasons(code(1), code(4))).toEqual({ kind: 'too-little-shared' });
  });
  it('is taken to be lacking where its value has no such transform, as nought has no logarithm', () => {
    const model0 = NeighbourModel.of(localities(['X', 'Y'], [1, 2], [2, 4], [3, 0], [4, 9], [5, 1]), [
      variable('X', 0.5),
      variable('Y', 0.5, 'ln'),
    ]);
    expect(model0.reasons(code(1), code(3))).toMatchObject({ kind: 'reasons', lacks: ['Y'] });
  });
});

describe('a variable that tells nothing', () => {
  it('is dropped and told where it is the same everywhere or most councils lack it', () => {
    const { NaN: no } = Number;
    const model = NeighbourModel.of(localities(['X', 'SAME', 'RARE'], [1, 7, 1], [2, 7, 2], [4, 7, no], [3, 7, no]), [
      variable('X', 0.5),
      variable('SAME', 0.3),
      variable('RARE', 0.2),
    ]);
    expect(model.notes).toEqual([
      { kind: 'counts', variable: 'X', weight: 1, known: 4 },
      { kind: 'without-spread', variable: 'SAME' },
      { kind: 'too-little-known', variable: 'RARE', known: 2, of: 4 },
    ]);
  });
  it('is merged into the heavier of two that say one thing, which takes over its weight', () => {
    // numpy.corrcoef of the rows of G14: share 65+ with deprivation -.942 and with density -.867; population with deprivation -.766.
    expect(NeighbourModel.of(G14, G14_VARIABLES).notes).toEqual([
      { kind: 'counts', variable: 'POPULATION', weight: 0.25, known: 8 },
      { kind: 'counts', variable: 'SHARE_65', weight: 0.75, known: 8 },
      { kind: 'merged', variable: 'DEPRIVATION', into: 'SHARE_65', correlation: expect.closeTo(-0.942, 3) as number },
      { kind: 'merged', variable: 'DENSITY', into: 'SHARE_65', correlation: expect.closeTo(-0.867, 3) as number },
    ]);
  });
  it('keeps the earlier of two equals', () => {
    const model = NeighbourModel.of(localities(['X', 'Y'], [1, 2], [2, 4], [3, 6]), [variable('X', 0.5), variable('Y', 0.5)]);
    expect(model.variables).toEqual(['X']);
  });
});
