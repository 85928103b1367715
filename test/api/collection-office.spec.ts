import { ApiUnderTest, type ReturnAnswer } from '../builders/api-under-test.js';
import { save, savingsLine } from '../builders/inputs.js';

const LEICESTERSHIRE = 'E10000018';
const LEICESTER = 'E06000016';
const YEAR = '2024-25';
const CONTENT = { savingsLines: [savingsLine('AC2')] };
const DAY_MS = 24 * 60 * 60 * 1000;
/** A day so many days from now. */
const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

describe('the office’s collection', () => {
  let api: ApiUnderTest;
  let office: string;
  let leicestershire: string;
  let leicester: string;
  let requests = 0;

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    [office, leicestershire, leicester] = await Promise.all([
      api.key('programme-office'),
      api.key('preparer', LEICESTERSHIRE),
      api.key('preparer', LEICESTER),
    ]);
    await open(YEAR, inDays(-60), inDays(-1));
    await open('2025-26', inDays(30), inDays(60));
  });
  afterAll(() => api.stop());

  const mutate = async (name: string, type: string, input: object): Promise<readonly { code: string }[]> => {
    const query = `mutation ($input: ${type}!) { answer: ${name}(input: $input) { userErrors { code message } } }`;
    return (await api.ask<{ answer: { userErrors: readonly { code: string }[] } }>(office, query, { input })).data.answer.userErrors;
  };
  const open = (year: string, opens: string, deadline: string) =>
    mutate('openCollection', 'OpenCollectionInput', { year, opens, deadline });
  const saved = (key: string, council: string, more: object = {}): Promise<ReturnAnswer> =>
    api.change(key, 'saveReturn', 'SaveReturnInput', { ...save(`save-${(requests += 1)}`, council, CONTENT), ...more });
  const progress = async (): Promise<Progress> => {
    const fields = 'deadline states { state councils } councils { council state waitingFor sentence }';
    return (await api.ask<{ collectionProgress: Progress }>(office, `{ collectionProgress(collection: "${YEAR}") { ${fields} } }`)).data
      .collectionProgress;
  };
  const of = async (council: string) => (await progress()).councils.find((each) => each.council === council);

  it('takes nothing before it opens, and says from when', async () => {
    const early = await saved(leicestershire, LEICESTERSHIRE, { collection: '2025-26' });
    expect(early.userErrors).toMatchObject([{ code: 'COLLECTION_NOT_OPEN', message: expect.stringContaining(`opens on ${inDays(30)}`) }]);
  });
  it('takes what is late, because nobody is turned away by a clock', async () => {
    expect((await of(LEICESTERSHIRE))?.state).toBe('NOTHING');
    expect((await saved(leicestershire, LEICESTERSHIRE)).userErrors).toEqual([]);
    expect(await of(LEICESTERSHIRE)).toMatchObject({
      state: 'DRAFT',
      waitingFor: 'PREPARER',
      sentence: expect.stringContaining('has not submitted it'),
    });
  });
  it('learns of a draft that there is one, and nothing that it says', async () => {
    const { errors } = await api.ask(office, `{ councilReturn(council: "${LEICESTERSHIRE}", collection: "${YEAR}") { version } }`);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
  });
  it('closes for everybody, and is extended for one', async () => {
    expect(await mutate('closeCollection', 'CollectionStepInput', { collection: YEAR, reason: 'The figures are needed.' })).toEqual([]);
    expect((await saved(leicester, LEICESTER)).userErrors).toMatchObject([
      { code: 'COLLECTION_NOT_OPEN', message: expect.stringContaining('is closed') },
    ]);
    const input = { collection: YEAR, council: LEICESTER, deadline: inDays(7), reason: 'A new ledger.' };
    expect(await mutate('extendCollection', 'ExtendCollectionInput', input)).toEqual([]);
    expect((await saved(leicester, LEICESTER)).userErrors).toEqual([]);
    const other = await saved(leicestershire, LEICESTERSHIRE, { overVersion: 1 });
    expect(other.userErrors).toMatchObject([{ code: 'COLLECTION_NOT_OPEN' }]);
  });
  it('is taken up again, and gets a later day that all are told', async () => {
    expect(await mutate('reopenCollection', 'CollectionStepInput', { collection: YEAR, reason: 'Too many asked.' })).toEqual([]);
    expect(
      await mutate('extendCollection', 'ExtendCollectionInput', { collection: YEAR, deadline: inDays(14), reason: 'Too many asked.' }),
    ).toEqual([]);
    expect((await saved(leicestershire, LEICESTERSHIRE, { overVersion: 1 })).userErrors).toEqual([]);
    expect((await progress()).deadline).toBe(inDays(14));
  });
  it('is extended to a later day alone, for a reason, and where it is there', async () => {
    const refused = (more: object) =>
      mutate('extendCollection', 'ExtendCollectionInput', { collection: YEAR, deadline: inDays(1), reason: 'Why', ...more });
    expect(await refused({})).toMatchObject([{ code: 'DATES_REVERSED' }]);
    expect(await refused({ deadline: inDays(20), reason: ' ' })).toMatchObject([{ code: 'REASON_MISSING' }]);
    expect(await refused({ collection: '2019-20' })).toMatchObject([{ code: 'COLLECTION_NOT_OPEN' }]);
  });

  it('merges what two editors saved, and shows them the cell that both changed', async () => {
    const finance = await api.key('finance-validator', LEICESTERSHIRE);
    const by = (key: string, title: string, note?: string) =>
      saved(key, LEICESTERSHIRE, { content: { savingsLines: [savingsLine('AC2', { title, note })] }, overVersion: 2 });
    expect((await by(leicestershire, 'Telecare')).councilReturn?.version).toBe(3);
    const merged = await by(finance, 'Saving AC2', 'Agreed in May');
    expect(merged).toMatchObject({ councilReturn: { version: 4 }, userErrors: [] });
    const { data } = await api.ask<{ councilReturn: object }>(
      finance,
      `{ councilReturn(council: "${LEICESTERSHIRE}", collection: "${YEAR}") { savingsLines { title note } versions { number over } } }`,
    );
    expect(data.councilReturn).toMatchObject({
      savingsLines: [{ title: 'Telecare', note: 'Agreed in May' }],
      versions: expect.arrayContaining([{ number: 4, over: 2 }]),
    });
    const again = {
      ...save(
        `save-${requests}`,
        LEICESTERSHIRE,
        { savingsLines: [savingsLine('AC2', { title: 'Saving AC2', note: 'Agreed in May' })] },
        2,
      ),
    };
    const told = 'mutation ($input: SaveReturnInput!) { saveReturn(input: $input) { kept { before after } } }';
    expect((await api.ask(finance, told, { input: again })).data).toEqual({
      saveReturn: { kept: [{ before: 'Saving AC2', after: 'Telecare' }] },
    });
    const both = await by(finance, 'Care technology', 'Agreed in June');
    expect(both.userErrors.map(({ code, cell }) => [code, cell])).toEqual([
      ['VERSION_CONFLICT', expect.stringContaining('AC2')],
      ['VERSION_CONFLICT', expect.stringContaining('AC2')],
    ]);
    expect(both.userErrors[0]?.message).toContain('Nothing is saved: read version 4');
  });
});

interface Progress {
  readonly deadline: string;
  readonly councils: readonly {
    readonly council: string;
    readonly state: string;
    readonly waitingFor: string | null;
    readonly sentence: string;
  }[];
}
