import { councilOf, formulaNation } from '../../../test/builders/formula-nation.js';
import { peersDo } from './peers-do.js';
import { pooledEffect } from './pooling/pooled-effect.js';

const peers = [2, 3, 4, 5].map(councilOf);
const users = (...numbers: readonly number[]): ReadonlySet<ReturnType<typeof councilOf>> => new Set(numbers.map(councilOf));

describe('what its peers do that a council does not', () => {
  it('is practices by how many peers have them, and then by their codes', () => {
    const inUse = new Map([
      ['TELECARE', users(2)],
      ['REABLEMENT', users(2, 3, 4)],
      ['OPEN_BOOK', users(5)],
      ['EXTRA_CARE', users(1, 2, 3, 4, 5)],
      ['DIRECT_PAYMENTS', users(9)],
    ] as const);
    const found = peersDo(councilOf(1), [councilOf(1), ...peers, councilOf(2)], inUse, []);
    expect(found.map(({ tag, peersWithIt, peers: all }) => [tag, peersWithIt, all])).toEqual([
      ['REABLEMENT', 3, 4],
      ['OPEN_BOOK', 1, 4],
      ['TELECARE', 1, 4],
    ]);
    expect(found[0]?.sentence).toBe(
      'Reablement: 3 of 4 matched peers are known to have it, and the council is not. No effect of it can be told.',
    );
  });

  it('has the effects that are told of the practice beside it, and no refusals', () => {
    const told = [pooledEffect(formulaNation(), 0), pooledEffect(formulaNation(), 1), pooledEffect(formulaNation({ tag: 'TELECARE' }), 0)];
    const [first] = peersDo(councilOf(1), peers, new Map([['REABLEMENT', users(2)]]), told);
    expect(first?.effects.map(({ tag, lag }) => [tag, lag])).toEqual([['REABLEMENT', 0]]);
    expect(first?.sentence).toBe('Reablement: 1 of 4 matched peers are known to have it, and the council is not.');
  });
});
