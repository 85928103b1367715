import {
  type Council,
  COUNCIL_REGISTER,
  councilCode,
  type CouncilCode,
  existsIn,
  financialYear,
  predecessorsOf,
  successorsOf,
} from '../../catalogue/index.js';
import { mulberry32, type Uniform } from '../../statistics/index.js';
import {
  groupName,
  namedBy,
  leavingOut,
  type Locality,
  peerDirectory,
  type PeerDirectory,
  type PeerGroup,
  type Peers,
  peersOf,
} from '../index.js';

const YEAR = financialYear('2023-24');
const LIVING = [...COUNCIL_REGISTER.values()].filter((council) => existsIn(council, YEAR));
const IN_2023 = { councils: LIVING, year: YEAR };
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
/** By the register's links one by one: it is of the cohort, or all that it came from is, or all that it became. */
function isMember(cohort: ReadonlySet<CouncilCode>, code: CouncilCode): boolean {
  const all = (codes: readonly CouncilCode[], step: (code: CouncilCode) => readonly CouncilCode[]): boolean =>
    codes.length > 0 && codes.every((each) => cohort.has(each) || all(step(each), step));
  const before = (each: CouncilCode): readonly CouncilCode[] => predecessorsOf(each).map(({ predecessor }) => predecessor);
  const after = (each: CouncilCode): readonly CouncilCode[] => successorsOf(each).map(({ successor }) => successor);
  return cohort.has(code) || all(before(code), before) || all(after(code), after);
}
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
        cohort: allowed.filter(({ code }) => isMember(cohort, code)).length,
      };
      for (const group of GROUPS) {
        const found = codes(peersOf(subject, group, { councils, year: YEAR }, directory));
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
        expect(peersOf(subject, group, { councils: backwards.councils, year: YEAR }, backwards.directory)).toEqual(
          peersOf(subject, group, { councils: forwards.councils, year: YEAR }, forwards.directory),
        );
  });
  it('are exactly k neighbours where so many are near', () => {
    const localities = LIVING.map(({ code }, i): Locality => ({ council: code, variables: { ADULTS: 100_000 + 1_000 * i } }));
    const directory = peerDirectory({ localities });
    for (const k of [10, 15, 20])
      expect(codes(peersOf(named('Leicestershire'), { kind: 'neighbours', clientGroup: 'all', k }, IN_2023, directory))).toHaveLength(k);
  });
});

describe('a peer group', () => {
  const { directory, councils } = world(mulberry32(7), (items) => items);
  const kensington = named('Kensington and Chelsea');

  it('says why each council that would be in it was left out', () => {
    const inLondon = peersOf(kensington, { kind: 'region' }, IN_2023, directory);
    expect(inLondon.kind === 'peers' && inLondon.leftOut).toEqual([
      { council: 'E09000001', reason: 'not-alike' },
      { council: 'E09000013', reason: 'partner' },
      { council: 'E09000033', reason: 'partner' },
    ]);
  });
  it('leaves out of a saved group who had no duties in the year, and its own forebears', () => {
    const saved = { id: 's', version: 2, name: 'Coast', councils: ['E10000009', 'E06000045', 'E06000028', 'E06000058'].map(councilCode) };
    const group = peersOf(named('Dorset'), { kind: 'saved', id: 's' }, IN_2023, peerDirectory({ localities: [], saved: [saved] }));
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
    expect(peersOf(kensington, group, IN_2023, directory)).toEqual({
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
      const found = peersOf(named('Leicestershire'), group, IN_2023);
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
    const nameOf = (group: PeerGroup): string => groupName(namedBy(named('Hartlepool'), directory), group, directory);
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
