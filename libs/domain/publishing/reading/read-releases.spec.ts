import { actor } from '../../access/index.js';
import { releaseLabel } from '../../../../test/builders/release-label.js';
import { latestOf, nextOpening, ReadReleases, type ReleaseEntry, toHold } from '../index.js';

const NOW = new Date('2026-06-01T09:00:00Z');
const LATER = new Date('2026-06-11T08:30:00Z');
const entry = (
  number: number,
  more: { realm?: 'england' | 'demonstration'; embargoUntil?: Date; withdrawn?: boolean } = {},
): ReleaseEntry => ({
  label: releaseLabel({ number, realm: more.realm ?? 'england', embargoUntil: more.embargoUntil }),
  sources: { returns: 0, publications: [] },
  withdrawal: more.withdrawn === true ? { at: NOW, by: 'office', reason: 'Wrong.' } : undefined,
});
const ENTRIES = [
  entry(6, { embargoUntil: LATER }),
  entry(5, { withdrawn: true }),
  entry(4, { realm: 'demonstration' }),
  entry(3, { embargoUntil: NOW }),
  entry(2),
  entry(1, { withdrawn: true }),
];

describe('the latest release of a realm', () => {
  it('is the newest whose embargo is over and that was not withdrawn', () => {
    expect(latestOf(ENTRIES, 'england', NOW)?.label.number).toBe(3);
    expect(latestOf(ENTRIES, 'england', LATER)?.label.number).toBe(6);
    expect(latestOf(ENTRIES, 'england', new Date('2026-05-31T09:00:00Z'))?.label.number).toBe(2);
    expect(latestOf([], 'england', NOW)).toBeUndefined();
  });
  it('is held in memory with those that are to follow it, and the next of these opens when its embargo ends', () => {
    expect(toHold(ENTRIES, ['england', 'demonstration'], NOW)).toEqual([6, 3, 4]);
    expect(toHold(ENTRIES, ['england'], LATER)).toEqual([6]);
    expect(toHold([entry(1, { embargoUntil: LATER })], ['england'], NOW)).toEqual([1]);
    expect([nextOpening(ENTRIES, NOW), nextOpening(ENTRIES, LATER)]).toEqual([LATER, undefined]);
  });
});

describe('reading a release by its number', () => {
  const listed = actor('listed', 'consultant', undefined);
  const other = actor('other', 'consultant', undefined);
  const noted: string[] = [];
  const shelf = {
    latest: () => undefined,
    entries: () => ENTRIES,
    open: (number: number) => Promise.resolve(number === 2 ? undefined : (Object.create(null) as never)),
  };
  const embargoed = {
    note: ({ subject }: { readonly subject: string }, number: number) => {
      noted.push(`${subject} ${number}`);
      return Promise.resolve(subject === 'listed');
    },
    openTo: ({ subject }: { readonly subject: string }) => Promise.resolve(subject === 'listed' ? [6] : []),
  };
  const releases = new ReadReleases(shelf, embargoed, () => NOW);
  const kinds = async (number: number): Promise<readonly string[]> =>
    (await Promise.all([undefined, other, listed].map((who) => releases.numbered(who, number)))).map(({ kind }) => kind);

  it('asks nobody where everybody may, and leave where there is an embargo', async () => {
    expect(await kinds(3)).toEqual(['opened', 'opened', 'opened']);
    expect(noted).toEqual([]);
    expect(await kinds(6)).toEqual(['unknown', 'unknown', 'opened']);
    expect(noted).toEqual(['other 6', 'listed 6']);
  });
  it('finds a tombstone, or nothing', async () => {
    expect(await kinds(5)).toEqual(['withdrawn', 'withdrawn', 'withdrawn']);
    expect(await kinds(2)).toEqual(['unknown', 'unknown', 'unknown']);
    expect(await kinds(60)).toEqual(['unknown', 'unknown', 'unknown']);
  });
  it('and the list of releases has those under embargo for whoever may read them', async () => {
    const numbers = async (who: typeof listed | undefined): Promise<readonly number[]> =>
      (await releases.entries(who)).map(({ label }) => label.number);
    expect(await numbers(undefined)).toEqual([5, 4, 3, 2, 1]);
    expect(await numbers(other)).toEqual([5, 4, 3, 2, 1]);
    expect(await numbers(listed)).toEqual([6, 5, 4, 3, 2, 1]);
  });
});
