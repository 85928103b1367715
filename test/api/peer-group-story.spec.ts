import { ApiUnderTest, type ReturnAnswer } from '../builders/api-under-test.js';

const OWN = 'E10000018';
const OTHER = 'E06000016';
const GROUP = 'id version name realm councils note shared own ownerCouncil savedBy retired';

interface Group {
  readonly id: string;
  readonly version: number;
  readonly name: string;
}

interface GroupAnswer {
  readonly peerGroup: Group | null;
  readonly userErrors: ReturnAnswer['userErrors'];
}

describe('a peer group that is saved', () => {
  let api: ApiUnderTest;
  let preparer: string;
  let director: string;
  let neighbour: string;
  let consultant: string;
  let id: string;

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    [preparer, director, neighbour] = await Promise.all([api.key('preparer', OWN), api.key('director', OWN), api.key('preparer', OTHER)]);
    consultant = await api.key('consultant');
  });
  afterAll(() => api.stop());

  const change = async (key: string, name: string, input: object): Promise<GroupAnswer> => {
    const type = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { answer: ${name}(input: $input) { peerGroup { ${GROUP} } userErrors { code message path } } }`;
    const { data, errors } = await api.ask<{ answer: GroupAnswer }>(key, query, { input });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data.answer;
  };
  const save = (key: string, idempotencyKey: string, given: object = {}): Promise<GroupAnswer> =>
    change(key, 'savePeerGroup', {
      ...{ idempotencyKey, name: 'Shires around us', realm: 'ENGLAND', councils: [OWN, OTHER], note: 'Beside us on the map' },
      ...given,
    });
  const all = async (key: string): Promise<readonly Group[]> => {
    const { data } = await api.ask<{ savedPeerGroups: readonly Group[] }>(key, `{ savedPeerGroups(realm: ENGLAND) { ${GROUP} } }`);
    return data.savedPeerGroups;
  };
  const one = async (key: string, version: string): Promise<Group | string | undefined> => {
    const query = `{ savedPeerGroup(id: "${id}"${version}) { ${GROUP} } }`;
    const { data, errors } = await api.ask<{ savedPeerGroup: Group }>(key, query);
    return errors[0]?.extensions.code ?? data.savedPeerGroup;
  };

  it('belongs to the council of whoever saved it', async () => {
    const { peerGroup, userErrors } = await save(preparer, 'shires-1');
    expect(userErrors).toEqual([]);
    expect(peerGroup).toMatchObject({
      ...{ version: 1, name: 'Shires around us', realm: 'ENGLAND', councils: [OWN, OTHER], note: 'Beside us on the map' },
      ...{ shared: false, own: true, ownerCouncil: OWN, savedBy: 'PREPARER', retired: null },
    });
    id = peerGroup?.id ?? '';
    expect(await all(director)).toEqual([peerGroup]);
    expect([await all(neighbour), await all(consultant)]).toEqual([[], []]);
    expect(await one(neighbour, '')).toBe('NOT_FOUND');
  });

  it('is saved once for its idempotency key', async () => {
    expect(await save(preparer, 'shires-1')).toMatchObject({ peerGroup: { id, version: 1 } });
    expect(await save(preparer, 'shires-1', { name: 'Others' })).toMatchObject({ userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
  });

  it('has a next version under the same name, however it is spelled, and keeps the one before', async () => {
    expect(await save(director, 'shires-2', { name: ' SHIRES  around us', councils: [OTHER], shared: true })).toMatchObject({
      peerGroup: { id, version: 2, name: 'SHIRES around us', councils: [OTHER], savedBy: 'DIRECTOR' },
    });
    expect(await all(preparer)).toMatchObject([{ id, version: 2 }]);
    expect(await one(preparer, ', version: 1')).toMatchObject({ version: 1, councils: [OWN, OTHER] });
  });

  it('is read by everybody once it is shared, from the version that was, and stays shared', async () => {
    expect(await all(neighbour)).toMatchObject([{ id, version: 2, own: false, ownerCouncil: OWN }]);
    expect(await one(consultant, ', version: 2')).toMatchObject({ councils: [OTHER] });
    expect(await one(consultant, ', version: 1')).toBe('NOT_FOUND');
    expect(await save(preparer, 'shires-3')).toMatchObject({
      peerGroup: null,
      userErrors: [{ code: 'PEER_GROUP_SHARED', path: ['shared'] }],
    });
  });

  it('is of one owner: the same name is another group of a neighbour’s, and of each key of the programme', async () => {
    const saved = [
      await save(neighbour, 'shires-n'),
      await save(consultant, 'shires-c'),
      await save(await api.key('consultant'), 'shires-d'),
    ];
    expect(saved.map(({ peerGroup }) => peerGroup?.version)).toEqual([1, 1, 1]);
    expect(new Set([id, ...saved.map(({ peerGroup }) => peerGroup?.id)]).size).toBe(4);
    expect(saved[1]?.peerGroup).toMatchObject({ own: true, ownerCouncil: null, savedBy: 'CONSULTANT' });
    expect(new Set((await all(consultant)).map((group) => group.id))).toEqual(new Set([id, saved[1]?.peerGroup?.id]));
  });

  it('is refused with everything that is wrong with it, each council by its place', async () => {
    const { userErrors } = await save(preparer, 'wrong-one', { name: ' ', councils: [OTHER, OTHER, 'X99000101', 'E10000099'] });
    expect(userErrors.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'NAME_MISSING name',
      'COUNCIL_REPEATED councils.1',
      'REALMS_MIXED councils.2',
      'COUNCIL_UNKNOWN councils.3',
    ]);
    expect(userErrors[3]?.message).toBe('No council of the code E10000099 is in the register. Check the code.');
    expect(await save(preparer, 'wrong-two', { name: 'Nobody', councils: [] })).toMatchObject({ userErrors: [{ code: 'GROUP_EMPTY' }] });
  });

  it('is retired by its owner alone, with a reason; what was asked with it can be read by its number', async () => {
    const retire = (key: string, idempotencyKey: string, reason: string): Promise<GroupAnswer> =>
      change(key, 'retirePeerGroup', { idempotencyKey, id, reason });
    expect(await retire(neighbour, 'retire-n', 'Not ours')).toMatchObject({ userErrors: [{ code: 'PEER_GROUP_NOT_FOUND', path: ['id'] }] });
    expect(await retire(preparer, 'retire-1', ' ')).toMatchObject({ userErrors: [{ code: 'REASON_MISSING', path: ['reason'] }] });
    expect(await retire(director, 'retire-2', 'Boundaries have changed')).toMatchObject({
      peerGroup: { version: 3, councils: [OTHER], retired: 'Boundaries have changed' },
    });
    expect(await retire(director, 'retire-2', 'Boundaries have changed')).toMatchObject({ peerGroup: { version: 3 }, userErrors: [] });
    expect(await retire(director, 'retire-3', 'Again')).toMatchObject({ userErrors: [{ code: 'PEER_GROUP_NOT_FOUND' }] });
    expect([await all(preparer), (await all(neighbour)).map((group) => group.id === id)]).toEqual([[], [false]]);
    expect([await one(neighbour, ''), await one(preparer, '')]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    expect(await one(neighbour, ', version: 2')).toMatchObject({ councils: [OTHER], retired: null });
  });

  it('is taken up again by saving under its name', async () => {
    expect(await save(preparer, 'shires-4', { shared: false })).toMatchObject({ peerGroup: { id, version: 4, retired: null } });
    expect(await all(preparer)).toMatchObject([{ id, version: 4 }]);
    expect((await all(neighbour)).map((group) => group.id === id)).toEqual([false]);
  });
});
