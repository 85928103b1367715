import { ApiUnderTest } from '../builders/api-under-test.js';
import { signed } from '../builders/fictional-council.js';
import { bridge, move, save, savingsLine, THREE_BAD_LINES } from '../builders/inputs.js';

const LEICESTERSHIRE = 'E10000018';
const LEICESTER = 'E06000016';
const PLANNED = { amounts: { planned: [{ year: '2024-25', amount: { value: '6445000' } }] } };
const CONTENT = {
  savingsLines: [savingsLine('AC2', PLANNED)],
  budgetBridge: [bridge('2024-25', '208035000', '24295000', '6445000', '225885000')],
};
const READ = `{ councilReturn(council: "${LEICESTERSHIRE}", collection: "2024-25") { state version financeLines history { to role } savingsLines { reference practiceTags amounts { stage year amount { value } } } budgetBridge { year closes gap { value } } } }`;
const SAVINGS = `{ savingsByClass(council: "${LEICESTERSHIRE}", year: "2024-25") { total { value(unit: GBP_THOUSANDS) } classes { nature lines } release { number realm } } }`;

describe('the story of a return, from draft to release', () => {
  let api: ApiUnderTest;
  const keys: Record<'preparer' | 'finance' | 'neighbour' | 'consultant' | 'office', string> = {
    preparer: '',
    finance: '',
    neighbour: '',
    consultant: '',
    office: '',
  };

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    keys.preparer = await api.key('preparer', LEICESTERSHIRE);
    keys.finance = await api.key('finance-validator', LEICESTERSHIRE);
    keys.neighbour = await api.key('preparer', LEICESTER);
    keys.consultant = await api.key('consultant');
    keys.office = await api.key('programme-office');
  });
  afterAll(() => api.stop());

  /** Who of the five sees the return: its state for each, or the refusal. */
  const seenBy = async (): Promise<Record<string, string>> => {
    const seen: Record<string, string> = {};
    for (const [who, key] of Object.entries(keys)) {
      const { data, errors } = await api.ask<{ councilReturn?: { state: string } } | null>(key, READ);
      seen[who] = data?.councilReturn?.state ?? errors[0]?.extensions.code ?? 'neither answer nor error';
    }
    return seen;
  };
  const hidden = { neighbour: 'NOT_FOUND', consultant: 'FORBIDDEN' };

  it('cannot begin before the programme office opens the collection', async () => {
    const { userErrors } = await api.change(
      keys.preparer,
      'saveReturn',
      'SaveReturnInput',
      save('before-opening', LEICESTERSHIRE, CONTENT),
    );
    expect(userErrors).toMatchObject([{ code: 'COLLECTION_NOT_OPEN', path: ['collection'] }]);

    const input = { year: '2024-25', opens: '2025-04-01', deadline: '2025-07-31' };
    const open = 'mutation ($input: OpenCollectionInput!) { openCollection(input: $input) { added userErrors { code } } }';
    expect((await api.ask(keys.office, open, { input })).data).toEqual({ openCollection: { added: 1, userErrors: [] } });
    expect((await api.ask(keys.office, open, { input })).data).toEqual({ openCollection: { added: 0, userErrors: [] } });
  });

  it('refuses a bad line, naming line and field, all of them at once and keeping none', async () => {
    const { councilReturn, userErrors } = await api.change(
      keys.preparer,
      'saveReturn',
      'SaveReturnInput',
      save('bad-line', LEICESTERSHIRE, THREE_BAD_LINES),
    );
    expect(councilReturn).toBeNull();
    expect(userErrors.map(({ code, path, cell }) => [code, path.join('.'), cell])).toEqual([
      ['AGE_BAND_NOT_COLLECTED', 'financeLines.0.ageBand', 'Nursing, all'],
      ['SHARES_NOT_ONE', 'savingsLines.1.cashShares', 'savings line AC2, cash shares'],
      ['AMOUNT_NEGATIVE', 'savingsLines.2.amounts.planned.0.amount', 'savings line AC3, planned, 2024-25'],
    ]);
    expect(userErrors[1]?.message).toBe('The cash shares add up to 0.9. Change them so that they add up to 1.');
    expect(await seenBy()).toEqual({ preparer: 'NOT_FOUND', finance: 'NOT_FOUND', office: 'NOT_FOUND', ...hidden });
  });

  it('keeps a draft to its council alone', async () => {
    const draft = save('draft', LEICESTERSHIRE, CONTENT);
    const { councilReturn, userErrors } = await api.change(keys.preparer, 'saveReturn', 'SaveReturnInput', draft);
    expect([councilReturn, userErrors]).toEqual([{ version: 1, state: 'DRAFT' }, []]);
    expect(await seenBy()).toEqual({ preparer: 'DRAFT', finance: 'DRAFT', office: 'NOT_FOUND', ...hidden });
  });

  it('changes nothing when the same request comes again, and says so when the key comes with another', async () => {
    const again = await api.change(keys.preparer, 'saveReturn', 'SaveReturnInput', save('draft', LEICESTERSHIRE, CONTENT));
    expect(again).toEqual({ councilReturn: { version: 1, state: 'DRAFT' }, userErrors: [] });
    const other = await api.change(
      keys.preparer,
      'saveReturn',
      'SaveReturnInput',
      save('draft', LEICESTERSHIRE, { savingsLines: [savingsLine('AC9')] }),
    );
    expect(other.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['idempotencyKey'] }]);
  });

  it('does not let anybody save for another council', async () => {
    const query = 'mutation ($input: SaveReturnInput!) { saveReturn(input: $input) { userErrors { code } } }';
    const { errors } = await api.ask(keys.neighbour, query, { input: save('intruder', LEICESTERSHIRE, CONTENT) });
    expect(errors.map((error) => error.extensions.code)).toEqual(['FORBIDDEN']);
  });

  it('does not submit a budget bridge that does not close, and names the gap', async () => {
    const broken = { ...CONTENT, budgetBridge: [bridge('2024-25', '208035000', '24295000', '6445000', '228985000')] };
    await api.change(keys.preparer, 'saveReturn', 'SaveReturnInput', save('broken', LEICESTERSHIRE, broken, 1));
    const { userErrors } = await api.change(keys.preparer, 'submitReturn', 'MoveReturnInput', move('submit-broken', LEICESTERSHIRE, 2));
    expect(userErrors).toMatchObject([
      { code: 'BRIDGE_DOES_NOT_CLOSE', path: ['budgetBridge', '0', 'closing'], cell: 'budget bridge, 2024-25' },
    ]);
    expect(userErrors[0]?.message).toContain('come to £3,100,000 less than its closing budget');
  });

  it('lets finance alone say what finance validated, and never more than is reported', async () => {
    const amounts = (validated: string): object => ({
      amounts: {
        planned: [],
        reported: [{ year: '2024-25', amount: { value: '900' } }],
        validated: [{ year: '2024-25', amount: { value: validated } }],
      },
    });
    const content = (validated: string): object => ({ ...CONTENT, savingsLines: [savingsLine('AC2', amounts(validated))] });
    const byPreparer = await api.change(
      keys.preparer,
      'saveReturn',
      'SaveReturnInput',
      save('self-validated', LEICESTERSHIRE, content('800'), 2),
    );
    expect(byPreparer.userErrors).toMatchObject([{ code: 'VALIDATED_BY_WRONG_ROLE', path: ['savingsLines', '0', 'amounts', 'validated'] }]);
    const tooMuch = await api.change(keys.finance, 'saveReturn', 'SaveReturnInput', save('too-much', LEICESTERSHIRE, content('901'), 2));
    expect(tooMuch.userErrors).toMatchObject([{ code: 'VALIDATED_ABOVE_REPORTED', cell: 'savings line AC2, validated, 2024-25' }]);
  });

  it('submits the version that was read, and then shows it to the programme office', async () => {
    await api.change(keys.preparer, 'saveReturn', 'SaveReturnInput', save('mended', LEICESTERSHIRE, CONTENT, 2));
    const stale = await api.change(keys.preparer, 'submitReturn', 'MoveReturnInput', move('submit-stale', LEICESTERSHIRE, 1));
    expect(stale.userErrors).toMatchObject([{ code: 'VERSION_NOT_CURRENT' }]);
    const submitted = await api.change(keys.preparer, 'submitReturn', 'MoveReturnInput', move('submit', LEICESTERSHIRE, 3));
    expect(submitted).toEqual({ councilReturn: { version: 3, state: 'SUBMITTED' }, userErrors: [] });
    expect(await api.change(keys.preparer, 'submitReturn', 'MoveReturnInput', move('submit', LEICESTERSHIRE, 3))).toEqual(submitted);
    expect(await seenBy()).toEqual({ preparer: 'SUBMITTED', finance: 'SUBMITTED', office: 'SUBMITTED', ...hidden });
  });

  it('takes no new version once it is submitted', async () => {
    const { userErrors } = await api.change(keys.preparer, 'saveReturn', 'SaveReturnInput', save('late', LEICESTERSHIRE, CONTENT, 3));
    expect(userErrors).toMatchObject([{ code: 'STATE_DOES_NOT_ALLOW' }]);
  });

  it('is accepted, and still read by nobody else until it is published', async () => {
    await signed(api, keys, LEICESTERSHIRE, '2024-25');
    expect(await seenBy()).toEqual({ preparer: 'ACCEPTED', finance: 'ACCEPTED', office: 'ACCEPTED', ...hidden });
    expect((await api.ask(keys.consultant, SAVINGS)).errors.map((error) => error.extensions.code)).toEqual(['NOT_FOUND']);
  });

  it('is published once for its request, and then answered from the release', async () => {
    const publish =
      'mutation ($input: PublishReleaseInput!) { publishRelease(input: $input) { release { number checksum returns } userErrors { code } } }';
    const input = { idempotencyKey: 'publish-1', realm: 'ENGLAND', note: 'First release' };
    const published = await api.ask(keys.office, publish, { input });
    expect(published.data).toMatchObject({ publishRelease: { release: { number: 1, returns: 1 }, userErrors: [] } });
    expect((await api.ask(keys.office, publish, { input })).data).toEqual(published.data);
    expect((await api.ask(keys.consultant, SAVINGS)).data).toEqual({
      savingsByClass: { total: { value: '6445' }, classes: [{ nature: 'EFFICIENCY', lines: 1 }], release: { number: 1, realm: 'ENGLAND' } },
    });
  });

  it('gives a repeated request the release it made, also when another came after', async () => {
    const publish = 'mutation ($input: PublishReleaseInput!) { publishRelease(input: $input) { release { number } userErrors { code } } }';
    const ask = async (idempotencyKey: string, note: string): Promise<unknown> =>
      (await api.ask(keys.office, publish, { input: { idempotencyKey, realm: 'ENGLAND', note } })).data['publishRelease'];
    expect(await ask('publish-2', 'Second')).toEqual({ release: { number: 2 }, userErrors: [] });
    expect(await ask('publish-1', 'First release')).toEqual({ release: { number: 1 }, userErrors: [] });
    expect(await ask('publish-1', 'Another')).toEqual({ release: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
  });

  it('keeps every step, with who took it', async () => {
    const { data } = await api.ask<{ councilReturn: object }>(keys.preparer, READ);
    expect(data.councilReturn).toMatchObject({
      version: 3,
      history: [
        { to: 'DRAFT', role: 'PREPARER' },
        { to: 'DRAFT', role: 'PREPARER' },
        { to: 'DRAFT', role: 'PREPARER' },
        { to: 'SUBMITTED', role: 'PREPARER' },
        { to: 'FINANCE_VALIDATED', role: 'FINANCE_VALIDATOR' },
        { to: 'SIGNED_OFF', role: 'DIRECTOR' },
        { to: 'ACCEPTED', role: 'PROGRAMME_OFFICE' },
      ],
      savingsLines: [
        {
          reference: 'AC2',
          practiceTags: ['REABLEMENT'],
          amounts: [{ stage: 'PLANNED', year: '2024-25', amount: { value: '6445000.00' } }],
        },
      ],
      budgetBridge: [{ year: '2024-25', closes: true, gap: { value: '0.00' } }],
    });
  });
});
