import { positionRange, type PositionRange, type TriedGroup } from '../index.js';

const region = (...peerValues: readonly number[]): TriedGroup => ({
  model: 'region',
  group: 'East Midlands',
  peerValues,
  peers: peerValues.length,
});
const nearest = (k: number, ...peerValues: readonly number[]): TriedGroup => ({
  model: 'neighbours',
  k,
  group: `nearest neighbours, at most ${k}`,
  peerValues,
  peers: peerValues.length,
});
const range = (outcome: PositionRange): PositionRange & { kind: 'range' } => {
  if (outcome.kind !== 'range') throw new Error(outcome.kind);
  return outcome;
};

/** With 15 among them, the worked example of method 7.1: percentile 25, third quartile where more is better, top where less is. */
const EXAMPLE = [12, 15, 18, 21, 22, 30, 55];
/** With 15 among them it is the 6th of 9, no ties: 5.5 / 9 and the second quartile where more is better. */
const LOWER = [10, 11, 12, 13, 14, 16, 17, 18];

describe('a position', () => {
  it('is a range over the groups that were tried', () => {
    const found = range(positionRange({ own: 15, polarity: 'higher', tried: [region(...EXAMPLE), nearest(10, ...LOWER)] }));
    expect(found.positions).toEqual([
      {
        model: 'region',
        k: undefined,
        group: 'East Midlands',
        known: 8,
        percentile: 25,
        quartileBand: 'third',
        place: { kind: 'too-few', needed: 10 },
      },
      {
        model: 'neighbours',
        k: 10,
        group: 'nearest neighbours, at most 10',
        known: 9,
        percentile: expect.closeTo(61.111, 3) as number,
        quartileBand: 'second',
        place: { kind: 'too-few', needed: 10 },
      },
    ]);
    expect([found.lowest, found.highest, found.flips]).toEqual([25, expect.closeTo(61.111, 3), true]);
    expect(found.bands).toEqual({ top: 0, second: 0.5, third: 0.5, bottom: 0 });
    expect(found.sentence).toBe('It stands between the second and third quartile, depending on the peers: 2 groups were tried.');
  });
  it('is the mirror of itself where less is better', () => {
    const found = range(positionRange({ own: 15, polarity: 'lower', tried: [region(...EXAMPLE)] }));
    expect([found.lowest, found.positions[0]?.quartileBand, found.flips]).toEqual([75, 'top', false]);
    expect(found.sentence).toBe('It stands in the top quartile of the one group that was tried.');
  });
  it('may be the same whoever the peers are', () => {
    const found = range(positionRange({ own: 99, polarity: 'higher', tried: [region(...EXAMPLE), nearest(10, ...LOWER)] }));
    expect([found.flips, found.sentence]).toEqual([false, 'It stands in the top quartile, whichever of 2 groups of peers is chosen.']);
  });
  it('leaves a group with too few figures out of the range, and says how many it needs', () => {
    const few = { ...nearest(20, 1, 2, 3), peers: 20 };
    const found = range(positionRange({ own: 15, polarity: 'higher', tried: [few, region(...EXAMPLE)] }));
    expect(found.positions).toHaveLength(1);
    expect(found.notPlaced).toEqual([{ model: 'neighbours', k: 20, group: 'nearest neighbours, at most 20', known: 4, needed: 13 }]);
  });
  it('needs eight figures for a quartile however small the group is', () => {
    const found = positionRange({ own: 15, polarity: 'higher', tried: [region(1, 2, 3, 4, 5, 6)] });
    expect(found).toMatchObject({ kind: 'no-position', notPlaced: [{ known: 7, needed: 8 }] });
    expect(found.sentence).toBe('It has no position: no group of peers has enough figures for a quartile.');
  });
  it('is not given where neither direction is better', () => {
    const asked = (polarity: 'none' | 'band') => positionRange({ own: 15, polarity, tried: [region(...EXAMPLE)] });
    expect(asked('none')).toEqual({ kind: 'no-better-direction', sentence: 'It has no position: neither more nor less is better.' });
    expect(asked('band').sentence).toBe('It has no position: what counts is how near a council is to its own target band.');
  });
});
