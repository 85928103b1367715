import { jest } from '@jest/globals';
import { builtRelease } from '../../../../../test/builders/built-release.js';
import { Release, type ReleaseEntry, summaryOf } from '#domain/publishing';
import { releaseLabel } from '../../../../../test/builders/release-label.js';
import { MemoryShelf } from './memory-shelf.js';

const NONE = { councils: [], returns: [], publications: [], programmes: [], documents: [], targets: [], earlier: [] };
const CONTENT = builtRelease({ ...NONE, realm: 'england' });
const START = new Date('2026-06-01T09:00:00Z');
const IN_TEN_DAYS = new Date('2026-06-11T08:30:00Z');

/** A store that counts what is read of it. */
class CountedStore {
  readonly loads: number[] = [];
  private list: readonly ReleaseEntry[] = [];

  publish(number: number, more: { embargoUntil?: Date } = {}): void {
    const label = releaseLabel({ number, realm: 'england', ...more });
    this.list = [{ label, sources: summaryOf(CONTENT.sources), withdrawal: undefined }, ...this.list];
  }

  withdraw(number: number): void {
    const withdrawal = { at: START, by: 'office', reason: 'Wrong.' };
    this.list = this.list.map((entry) => (entry.label.number === number ? { ...entry, withdrawal } : entry));
  }

  entries(): Promise<readonly ReleaseEntry[]> {
    return Promise.resolve(this.list);
  }

  load(number: number): Promise<Release | undefined> {
    this.loads.push(number);
    const found = this.list.find(({ label }) => label.number === number);
    return Promise.resolve(found && new Release(found.label, CONTENT));
  }
}

let store: CountedStore;
let shelf: MemoryShelf;
let complaints: unknown[];
beforeEach(() => {
  jest.useFakeTimers({ now: START });
  [store, complaints] = [new CountedStore(), []];
  shelf = new MemoryShelf(
    store,
    () => new Date(),
    (error) => complaints.push(error),
  );
});
afterEach(() => {
  shelf.stop();
  jest.useRealTimers();
});
const latest = (): number | undefined => shelf.latest('england')?.label.number;

describe('the releases of a process', () => {
  it('are the latest in memory, read once, however often it looks', async () => {
    store.publish(1);
    store.publish(2);
    await Promise.all([shelf.look(), shelf.look()]);
    expect([latest(), store.loads]).toEqual([2, [2]]);
    expect(shelf.latest('demonstration')).toBeUndefined();
  });

  it('are swapped when another is published, and again when that one is withdrawn', async () => {
    store.publish(1);
    await shelf.look();
    store.publish(2);
    expect(latest()).toBe(1);
    await shelf.look();
    expect(latest()).toBe(2);
    store.withdraw(2);
    await shelf.look();
    expect([latest(), store.loads]).toEqual([1, [1, 2, 1]]);
  });

  it('are answered from at the moment an embargo ends, though it was read before, and the one before is let go', async () => {
    store.publish(1);
    store.publish(2, { embargoUntil: IN_TEN_DAYS });
    await shelf.look();
    expect([latest(), store.loads]).toEqual([1, [2, 1]]);
    await jest.advanceTimersByTimeAsync(IN_TEN_DAYS.getTime() - START.getTime() - 1);
    expect(latest()).toBe(1);
    await jest.advanceTimersByTimeAsync(1);
    expect([latest(), store.loads]).toEqual([2, [2, 1]]);
    await shelf.open(1);
    expect(store.loads).toEqual([2, 1, 1]);
  });

  it('that are older are read once for all who name them, and let go when nobody does', async () => {
    for (const number of [1, 2, 3, 4]) store.publish(number);
    await shelf.look();
    await Promise.all([shelf.open(1), shelf.open(1), shelf.open(4)]);
    await jest.advanceTimersByTimeAsync(20_000);
    await shelf.open(1);
    await jest.advanceTimersByTimeAsync(20_000);
    await shelf.open(1);
    expect(store.loads).toEqual([4, 1]);
    await jest.advanceTimersByTimeAsync(30_000);
    await shelf.open(1);
    expect(store.loads).toEqual([4, 1, 1]);
    await shelf.open(2);
    await shelf.open(3);
    await shelf.open(1);
    expect(store.loads).toEqual([4, 1, 1, 2, 3, 1]);
  });

  it('go on as they were where they cannot be read, and an older one that could not be read is tried again', async () => {
    store.publish(1);
    await shelf.look();
    const load = jest.spyOn(store, 'load').mockRejectedValue(new Error('the database is away'));
    store.publish(2);
    await expect(shelf.look()).rejects.toThrow('the database is away');
    expect(latest()).toBe(1);
    await expect(shelf.open(2)).rejects.toThrow('the database is away');
    load.mockRestore();
    expect((await shelf.open(2))?.label.number).toBe(2);
  });
});
