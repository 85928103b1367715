import { type Council, COUNCIL_REGISTER, councilCode, type CouncilCode, existsIn, financialYear } from '../../catalogue/index.js';
import { mulberry32, type Uniform } from '../../statistics/index.js';
import {
  benchmarkGroups,
  groupName,
  leavingOut,
  type Locality,
  peerDirectory,
  type PeerDirectory,
  type PeerGroup,
  type Peers,
  peersOf,
} from '../index.js';

const LIVING = [...COUNCIL_REGISTER.values()].filter((council) => existsIn(council, financialYear('2023-24')));
const named = (text: string): Council => {
  const council = LIVING.find((each) => each.name === text);
  if (council === undefined) throw new Error(text);
  return council;
};

/** Made-up localities of a third of the register, programmes that hold forebears, and the tri-borough. */
function world(
  chance: Uniform,
  order: <T>(items: readonly T[]) => readonly T[],
): { councils: readonly Council[]; directory: PeerDirectory } {
  const councils = LIVING.filter((_, i) => i % 3 === 0);
  const localities = councils.map(({ code }): Locality => ({
    council: code,
    variables: {
      ADULTS: 50_000 + 400_000 * chance(),
      SHARE_65: 0.1 + 0.2 * chance(),
      SHARE_85: 0.01 + 0.04 * chance(),
      ...(chance() < 0.9 ? { DEPRIVATION: 10 + 30 * chance() } : {}),
      DENSITY: 50 + 5_000 * chance(),
      RURAL_SHARE: chance() < 0.4 ? 0 : chance(),
    },
  }));
  const some = [...COUNCIL_REGISTER.keys()].filter(() => chance() < 0.3);
  return {
    councils: order(councils),
    directory: peerDirectory({
      localities: order(localities),
      cohorts: [{ code: 'LGA2012', name: 'the 2012 programme', councils: order([...some, ...some.slice(0, 5)]) }],
      saved: [{ id: 's1', version: 1, name: 'Our usual ones', councils: order(some) }],
      schemes: [{ name: 'Tri-borough', councils: ['E09000013', 'E09000020', 'E09000033'].map(councilCode) }],
    }),
  };
}
const GROUPS: readonly PeerGroup[] = [
  { kind: 'neighbours', clientGroup: 'all', k: 10 },
  { kind: 'neighbours', clientGroup: '65+', k: 15 },
  { kind: 'region' },
  { kind: 'type' },
  { kind: 'rurality' },
  { kind: 'cohort', code: 'LGA2012' },
  { kind: 'saved', id: 's1' },
];
const codes = (peers: Peers): readonly CouncilCode[] => (peers.kind === 'peers' ? peers.councils.map(({ code }) => code) : []);

describe('peers of any kind', () => {
  it.each([1, 2, 3, 4, 5, 6])('are each once, never the council nor anybody left out, and as many as there are (seed %i)', (seed) => {
    const { councils, directory } = world(mulberry32(seed), (items) => items);
    for (const subject of councils) {
      const barred = leavingOut(subject.code, directory.partnersOf(subject.code));
      const allowed = councils.filter(({ code }) => barred(code) === undefined);
      const cohort = new Set(directory.cohort('LGA2012')?.councils);
      const sizes: Readonly<Partial<Record<PeerGroup['kind'], number>>> = {
        region: allowed.filter(({ region }) => region === subject.region).length,
        type: allowed.filter(({ type }) => type === subject.type).length,
        rurality: allowed.filter(({ code }) => directory.ruralityOf(code) === directory.ruralityOf(subject.code)).length,
        cohort: allowed.filter(({ code }) => cohort.has(code)).length,
      };
      for (const group of GROUPS) {
        const found = codes(peersOf(subject, group, councils, directory));
        expect(new Set(found).size).toBe(found.length);
        expect(found.filter((code) => barred(code) !== undefined)).toEqual([]);
        if (group.kind === 'neighbours') expect(found.length).toBeLessThanOrEqual(group.k);
        else expect(found).toHaveLength(sizes[group.kind] ?? found.length);
      }
    }
  });
  it.each([1, 2, 3])('do not depend on the order in which anything is given (seed %i)', (seed) => {
    const forwards = world(mulberry32(seed), (items) => items);
    const backwards = world(mulberry32(seed), (items) => [...items].reverse());
    for (const subject of forwards.councils)
      for (const group of GROUPS)
        expect(peersOf(subject, group, backwards.councils, backwards.directory)).toEqual(
          peersOf(subject, group, forwards.councils, forwards.directory),
        );
  });
  it('are exactly k neighbours where so many are near', () => {
    const localities = LIVING.map(({ code }, i): Locality => ({ council: code, variables: { ADULTS: 100_000 + 1_000 * i } }));
    const directory = peerDirectory({ localities });
    for (const k of [10, 15, 20])
      expect(codes(peersOf(named('Leicestershire'), { kind: 'neighbours', clientGroup: 'all', k }, LIVING, directory))).toHaveLength(k);
  });
});

describe('a peer group', () => {
  const { directory, councils } = world(mulberry32(7), (items) => items);
  const kensington = named('Kensington and Chelsea');

  it('says why each council that would be in it was left out', () => {
    const inLondon = peersOf(kensington, { kind: 'region' }, LIVING, directory);
    expect(inLondon.kind === 'peers' && inLondon.leftOut).toEqual([
      { council: 'E09000001', reason: 'not-alike' },
      { council: 'E09000013', reason: 'partner' },
      { council: 'E09000033', reason: 'partner' },
    ]);
  });
  it('leaves out of a saved group who had no duties in the year, and its own forebears', () => {
    const saved = { id: 's', version: 2, name: 'Coast', councils: ['E10000009', 'E06000045', 'E06000028', 'E06000058'].map(councilCode) };
    const group = peersOf(named('Dorset'), { kind: 'saved', id: 's' }, LIVING, peerDirectory({ localities: [], saved: [saved] }));
    expect(group).toMatchObject({
      councils: [{ code: 'E06000045' }, { code: 'E06000058' }],
      leftOut: [
        { council: 'E06000028', reason: 'not-there' },
        { council: 'E10000009', reason: 'predecessor' },
      ],
    });
  });
  it('refuses a council that is named and can be no peer', () => {
    const group: PeerGroup = { kind: 'named', councils: ['E09000033', 'E09000020', 'E09000007'].map(councilCode) };
    expect(peersOf(kensington, group, LIVING, directory)).toEqual({
      kind: 'not-usable',
      councils: ['E09000033', 'E09000020'],
      leftOut: [
        { council: 'E09000033', reason: 'partner' },
        { council: 'E09000020', reason: 'itself' },
      ],
    });
  });
  it('says why there is none', () => {
    const none = (group: PeerGroup): string => {
      const found = peersOf(named('Leicestershire'), group, LIVING);
      return found.kind === 'no-group' ? found.reason : found.kind;
    };
    expect(
      [
        { kind: 'neighbours', clientGroup: 'all', k: 15 } as const,
        { kind: 'rurality' } as const,
        { kind: 'cohort', code: 'X' } as const,
        { kind: 'saved', id: 'X' } as const,
      ].map(none),
    ).toEqual(['not-in-model', 'rurality-unknown', 'no-such-cohort', 'no-such-saved-group']);
  });
  it('has a name for a sentence', () => {
    const nameOf = (group: PeerGroup): string => groupName(named('Hartlepool'), group, directory);
    expect(councils[0]?.name).toBe('Hartlepool');
    expect([...GROUPS, { kind: 'named', councils: [] } as const].map(nameOf)).toEqual([
      'nearest neighbours, at most 10',
      'nearest neighbours for people aged 65 and over, at most 15',
      'North East',
      'unitary authorities',
      expect.stringMatching(/^(predominantly (urban|rural) councils|urban councils with significant rural areas)$/),
      'the 2012 programme',
      'Our usual ones',
      'the councils named',
    ]);
  });
});

describe('the groups to try for a measure', () => {
  it('are those that suit it, neighbours of its client group with three numbers of them', () => {
    expect(benchmarkGroups(named('Leicestershire'), 'REABLEMENT_RATE_65')).toEqual([
      { model: 'neighbours', k: 10, group: { kind: 'neighbours', clientGroup: '65+', k: 10 } },
      { model: 'neighbours', k: 15, group: { kind: 'neighbours', clientGroup: '65+', k: 15 } },
      { model: 'neighbours', k: 20, group: { kind: 'neighbours', clientGroup: '65+', k: 20 } },
      { model: 'region', k: undefined, group: { kind: 'region' } },
    ]);
  });
  it('are with the programmes a council is in, where a programme suits, and with the reader’s saved groups', () => {
    const cohort = { code: 'LGA2012', name: 'the 2012 programme', councils: [councilCode('E06000001')] };
    const own = { cohorts: [cohort], saved: [{ id: 's1', version: 1, name: 'Ours', councils: [] }] };
    const kinds = (name: string): readonly string[] => benchmarkGroups(named(name), 'PLANNED_SAVINGS_SHARE', own).map(({ model }) => model);
    expect(kinds('Hartlepool')).toEqual(['type', 'cohort', 'saved']);
    expect(kinds('Leicestershire')).toEqual(['type', 'saved']);
  });
  it('are none for a measure that only a council’s own band speaks of', () => {
    expect(
      benchmarkGroups(named('Leicestershire'), 'CONTACTS_MET', { saved: [{ id: 's1', version: 1, name: 'Ours', councils: [] }] }),
    ).toEqual([]);
  });
});
