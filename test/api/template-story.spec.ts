import { readCsv, readWorkbook } from '#workbook';
import { councilCode, financialYear } from '#domain/catalogue';
import request from 'supertest';
import { type LinkClaims, SignedLinks } from '../../apps/api/src/files/signed-links.types.js';
import { ApiUnderTest } from '../builders/api-under-test.js';
import { save, savingsLine } from '../builders/inputs.js';

const LEICESTERSHIRE = 'E10000018';
const LEICESTER = 'E06000016';
const OWN_TITLE = 'Technology-enabled care';
const OTHER_TITLE = 'Review of the other council';
const NOWHERE = 'This link leads nowhere: it is not whole, or its ten minutes are over. Ask for a new one with returnTemplate.';

interface Link {
  readonly path: string;
  readonly fileName: string;
}
interface Template {
  readonly returnTemplate: {
    readonly workbook: Link;
    readonly tables: readonly { readonly table: string; readonly title: string; readonly link: Link }[];
  };
}

const amounts = (amount: string) => ({ planned: [{ year: '2025-26', amount: { value: amount } }] });
const saved = (reference: string, title: string, amount: string) => ({
  savingsLines: [savingsLine(reference, { title, amounts: amounts(amount) })],
});

describe('A template', () => {
  let api: ApiUnderTest;
  let preparer: string;
  let office: string;

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    [preparer, office] = await Promise.all([api.key('preparer', LEICESTERSHIRE), api.key('programme-office')]);
    const neighbour = await api.key('preparer', LEICESTER);
    for (const year of ['2023-24', '2024-25']) {
      const input = { year, opens: '2025-04-01', deadline: '2025-07-31' };
      await api.ask(office, 'mutation ($input: OpenCollectionInput!) { openCollection(input: $input) { added } }', { input });
    }
    const lastYear = (council: string, content: object) => ({ ...save(`last-year-${council}`, council, content), collection: '2023-24' });
    for (const [key, council, content] of [
      [preparer, LEICESTERSHIRE, saved('AC2', OWN_TITLE, '1250000.50')],
      [neighbour, LEICESTER, saved('LC9', OTHER_TITLE, '987654.32')],
    ] as const) {
      const { userErrors } = await api.change(key, 'saveReturn', 'SaveReturnInput', lastYear(council, content));
      expect(userErrors).toEqual([]);
    }
  });
  afterAll(() => api.stop());

  const ask = (key: string | undefined, council = LEICESTERSHIRE, year = '2024-25') =>
    api.ask<Template>(
      key,
      `{ returnTemplate(council: "${council}", collection: "${year}") { workbook { path fileName } tables { table title link { path fileName } } } }`,
    );
  const follow = (path: string) =>
    request(api.application.getHttpServer())
      .get(path)
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts)));
      });
  const workbookAt = async (path: string) => {
    const outcome = await readWorkbook((await follow(path)).body as Buffer);
    if (outcome.kind === 'refused') throw new Error(outcome.sentence);
    return outcome;
  };
  const textsIn = async (key: string): Promise<string> =>
    JSON.stringify(await workbookAt((await ask(key)).data.returnTemplate.workbook.path));

  it('comes by a link that needs no key', async () => {
    const { workbook } = (await ask(preparer)).data.returnTemplate;
    expect(workbook.fileName).toBe('annual-return-2024-25-leicestershire.xlsx');
    const { status, headers } = await follow(workbook.path);
    expect([status, headers]).toMatchObject([
      200,
      {
        'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'content-disposition': 'attachment; filename="annual-return-2024-25-leicestershire.xlsx"',
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      },
    ]);
  });

  it('holds what the council said last year, and nothing that another council said', async () => {
    const { workbook } = (await ask(preparer)).data.returnTemplate;
    const { stamp, names, sheets } = await workbookAt(workbook.path);
    expect(stamp).toEqual({ template: 'outturn-annual-return', council: LEICESTERSHIRE, collectionYear: '2024-25', edition: '3' });
    expect(names.filter(({ name }) => name.startsWith('t_'))).toHaveLength(14);
    const values = (name: string) => sheets.find((sheet) => sheet.name === name)!.cells.map(({ value }) => value);
    expect(values('Savings lines')).toEqual(
      expect.arrayContaining([
        { kind: 'text', text: 'AC2' },
        { kind: 'text', text: OWN_TITLE },
        { kind: 'text', text: 'Unchanged' },
      ]),
    );
    expect(values('Savings amounts')).toContainEqual({ kind: 'number', number: 1_250_000.5 });
    expect(JSON.stringify(sheets)).not.toMatch(/LC9|987654|Review of the other/);
  });

  it('comes table by table as CSV too', async () => {
    const { tables } = (await ask(preparer)).data.returnTemplate;
    expect(tables.map(({ table }) => table).slice(0, 3)).toEqual(['finance', 'activity', 'budget-position']);
    const { link } = tables.find(({ table }) => table === 'savings-amounts')!;
    expect(link.fileName).toBe('annual-return-2024-25-leicestershire-savings-amounts.csv');
    const { headers, body } = await follow(link.path);
    expect(headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8' });
    const outcome = await readCsv(body as Buffer);
    expect(outcome.kind === 'table' ? outcome.rows.map(({ fields }) => [fields[0], fields[1], fields[10]]) : outcome).toEqual([
      ['Reference', 'Stage', '2025-26'],
      ['AC2', 'Planned', '1250000.50'],
    ]);
  });

  it('shows the programme office no draft, and what was submitted', async () => {
    expect(await textsIn(office)).not.toContain(OWN_TITLE);
    const input = { ...save('submit', LEICESTERSHIRE, {}), content: undefined, collection: '2023-24', version: 1 };
    expect((await api.change(preparer, 'submitReturn', 'MoveReturnInput', input)).userErrors).toEqual([]);
    expect(await textsIn(office)).toContain(OWN_TITLE);
  });

  it('holds the whole of this year’s return once there is one', async () => {
    const { path } = (await ask(preparer)).data.returnTemplate.workbook;
    const content = saved('AC7', 'A saving of this year', '31000.07');
    expect((await api.change(preparer, 'saveReturn', 'SaveReturnInput', save('this-year', LEICESTERSHIRE, content))).userErrors).toEqual(
      [],
    );
    const { sheets } = await workbookAt(path);
    expect(JSON.stringify(sheets)).toContain('version 1 of the return');
    expect(JSON.stringify(sheets)).toContain('31000.07');
    expect(JSON.stringify(sheets)).not.toContain(OWN_TITLE);
  });

  it('is not there for another council, for a year without one, for a consultant or without a key', async () => {
    const codes = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).errors.map(({ extensions }) => extensions.code);
    expect(await codes(preparer, LEICESTER)).toEqual(['NOT_FOUND']);
    expect(await codes(preparer, LEICESTERSHIRE, '2039-40')).toEqual(['NOT_FOUND']);
    expect(await codes(office, 'X99999999')).toEqual(['NOT_FOUND']);
    expect(await codes(await api.key('consultant'))).toEqual(['FORBIDDEN']);
    expect(await codes(undefined)).toEqual(['UNAUTHENTICATED']);
    expect(await codes(await api.key('finance-validator', LEICESTERSHIRE))).toEqual([]);
  });

  it('is not found under a link that was altered, is over, is of another kind, or is for somebody who may not', async () => {
    const { path } = (await ask(preparer)).data.returnTemplate.workbook;
    const claims: LinkClaims = {
      kind: 'template',
      council: councilCode(LEICESTERSHIRE),
      collection: financialYear('2024-25'),
      subject: 'somebody',
      role: 'preparer',
      actorCouncil: councilCode(LEICESTERSHIRE),
      expires: Date.now() / 1000 + 60,
    };
    const links = api.application.get(SignedLinks, { strict: false });
    const signed = (changes: Partial<LinkClaims>): string => `/templates/${links.tokenOf({ ...claims, ...changes })}`;
    expect((await follow(signed({}))).status).toBe(200);
    const wrong = [
      `${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`,
      path.replace('/templates/e', '/templates/f'),
      signed({ expires: Date.now() / 1000 - 1 }),
      signed({ kind: 'upload' }),
      signed({ kind: 'table', table: 'no-table' }),
      signed({ council: councilCode(LEICESTER) }),
      signed({ role: 'consultant', actorCouncil: undefined }),
      '/templates/x',
    ];
    for (const each of wrong) {
      const { status, headers, body } = await follow(each);
      expect([each, status, headers['content-type'], String(body)]).toEqual([each, 404, 'text/plain; charset=utf-8', NOWHERE]);
    }
  });
});
