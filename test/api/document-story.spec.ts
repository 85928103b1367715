import { ApiUnderTest } from '../builders/api-under-test.js';
import { FILE, filing, tableInput } from '../builders/document-inputs.js';
import { accepted } from '../builders/fictional-council.js';
import { savingsLine } from '../builders/inputs.js';

const LEICESTER = 'E06000016';
const LEICESTERSHIRE = 'E10000018';

/** Leicester, December 2024: three years’ underspends, with the shares as they are printed. */
const outturnTable = (...shares: readonly string[]): object =>
  tableInput('outturn', {
    ...year('2022-23', '130,256,700', '128,398,819', '1,857,881', shares[0] ?? '1.45'),
    ...year('2023-24', '153,466,300', '146,960,412', '6,505,888', shares[1] ?? '4.43'),
    ...year('2024-25', '156,030,000', '153,532,000', '2,498,000', shares[2] ?? '1.63'),
  });
const year = (name: string, ...[budget, outturn, underspend, share]: readonly string[]): Record<string, string> => ({
  [`${name}.Budget`]: `${budget} gbp`,
  [`${name}.Outturn`]: `${outturn} gbp`,
  [`${name}.Underspend`]: `${underspend} gbp`,
  [`${name}.Share`]: `${share} percent`,
});
const at = (cell: string): object => ({ cell: `outturn/${cell}` });
const RELATIONS = ['2022-23', '2023-24', '2024-25'].flatMap((name) => [
  {
    code: `underspend.${name}`,
    body: { sum: { of: 'TABLE', total: at(`${name}.Underspend`), parts: [at(`${name}.Budget`)], less: [at(`${name}.Outturn`)] } },
  },
  { code: `share.${name}`, body: { share: { share: at(`${name}.Share`), part: at(`${name}.Underspend`), whole: at(`${name}.Budget`) } } },
]);

interface Filed {
  readonly document: { readonly version: number; readonly relations: object } | null;
  readonly findings: readonly { readonly about: string; readonly sentence: string }[];
  readonly userErrors: readonly {
    readonly code: string;
    readonly message: string;
    readonly path: readonly string[];
    readonly cell: string;
  }[];
}

describe('the story of a published document', () => {
  let api: ApiUnderTest;
  const keys = { preparer: '', neighbour: '', consultant: '', office: '' };

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    keys.preparer = await api.key('preparer', LEICESTER);
    keys.neighbour = await api.key('preparer', LEICESTERSHIRE);
    keys.consultant = await api.key('consultant');
    keys.office = await api.key('programme-office');
    const open = 'mutation ($input: OpenCollectionInput!) { openCollection(input: $input) { added } }';
    await api.ask(keys.office, open, { input: { year: '2024-25', opens: '2025-04-01', deadline: '2025-07-31' } });
    await accepted(api, keys, LEICESTER, '2024-25', { savingsLines: [savingsLine('AC1')] });
  });
  afterAll(() => api.stop());

  const file = async (key: string, input: object): Promise<Filed> => {
    const { data, errors } = await api.ask<{ fileDocument: Filed }>(key, FILE, { input });
    if (errors.length > 0) throw new Error(errors[0]?.extensions.code);
    return data.fileDocument;
  };
  const publish = async (note: string): Promise<void> => {
    const mutation = 'mutation ($input: PublishReleaseInput!) { publishRelease(input: $input) { userErrors { code } } }';
    const { data } = await api.ask(keys.office, mutation, { input: { idempotencyKey: `publish-${note}`, realm: 'ENGLAND', note } });
    expect(data).toEqual({ publishRelease: { userErrors: [] } });
  };
  const findings = async (filter: string): Promise<readonly object[]> => {
    const { data } = await api.ask<{ findings: { edges: readonly { node: object }[] } }>(
      keys.consultant,
      `{ findings(${filter}) { totalCount edges { node { about council sentence remedy rule { code method severity title } cells { document documentCode paragraph label printed address } provenance { document paragraph } } } } }`,
    );
    return data.findings.edges.map(({ node }) => node);
  };

  it('begins with its council’s preparer, who is told at once what the rules find', async () => {
    const filed = await file(keys.preparer, filing('first', LEICESTER, [outturnTable()], RELATIONS));
    expect(filed.userErrors).toEqual([]);
    expect(filed.document).toEqual({ code: 'leicester-2024', version: 1, relations: { tested: 6, held: 3, broken: 3, notTestable: 0 } });
    expect(filed.findings.map(({ about }) => about)).toEqual(
      ['2022-23', '2023-24', '2024-25'].map((name) => `leicester-2024/share.${name}`),
    );
    expect(filed.findings[1]?.sentence).toBe(
      '2023-24, Share is printed as 4.43 %; 6,505,888 pounds of 153,466,300 pounds is 4.239 %, a gap of 0.191 percentage points; 4.43 % is the share of the outturn (146,960,412 pounds).',
    );
  });

  it('changes nothing when the same request comes again, and says so when the key comes with another', async () => {
    const again = await file(keys.preparer, filing('first', LEICESTER, [outturnTable()], RELATIONS));
    expect([again.document?.version, again.findings.length]).toEqual([1, 3]);
    const other = await file(keys.preparer, filing('first', LEICESTER, [outturnTable('1.43')], RELATIONS));
    expect(other).toMatchObject({ document: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['idempotencyKey'] }] });
  });

  it('is refused to another council’s key, and a national body’s to any council’s', async () => {
    await expect(file(keys.neighbour, filing('theirs', LEICESTER, [outturnTable()], []))).rejects.toThrow('FORBIDDEN');
    await expect(file(keys.preparer, filing('national', '', [outturnTable()], [], { owner: { nationalOf: 'ENGLAND' } }))).rejects.toThrow(
      'FORBIDDEN',
    );
    const taken = await file(keys.neighbour, filing('taken', LEICESTERSHIRE, [outturnTable()], []));
    expect(taken.userErrors).toMatchObject([{ code: 'CODE_TAKEN', path: ['code'] }]);
  });

  it('is refused with all that is wrong at once, and nothing of it is kept', async () => {
    const table = tableInput('outturn', { 'a.x': '1 count', 'b.x': 'in words', 'c.x': '3 count' });
    const [a, b, c] = (table as { cells: readonly Record<string, object>[] }).cells;
    const cells = [
      { ...a, code: 'b.x' },
      { ...b, code: 'b.x' },
      { ...c, words: 'three' },
      { code: 'd.x', row: 'd', column: 'x' },
      { ...c, code: 'e.x', figure: { ...c?.['figure'], step: 0 } },
    ];
    const sum = (total: string, part: string): object => ({ sum: { of: 'TABLE', total: at(total), parts: [at(part)] } });
    const relations = [
      { code: 'one', body: sum('nowhere.x', 'b.x') },
      { code: 'one', body: sum('e.x', 'never.x') },
    ];
    const { document, userErrors } = await file(keys.preparer, filing('wrong', LEICESTER, [{ ...table, cells }], relations));
    expect(document).toBeNull();
    expect(userErrors.map(({ code, path, cell }) => [code, path.join('.'), cell])).toEqual([
      ['CODE_REPEATED', 'tables.0.cells.1.code', 'cell outturn/b.x'],
      ['CELL_NOT_ONE_THING', 'tables.0.cells.2', 'cell outturn/c.x'],
      ['CELL_NOT_ONE_THING', 'tables.0.cells.3', 'cell outturn/d.x'],
      ['STEP_NOT_ABOVE_ZERO', 'tables.0.cells.4.figure.step', 'cell outturn/e.x'],
      ['CODE_REPEATED', 'relations.1.code', 'relation one'],
      ['CELL_NOT_FOUND', 'relations.0', 'relation one'],
      ['CELL_OF_WRONG_KIND', 'relations.0', 'relation one'],
      ['CELL_NOT_FOUND', 'relations.1', 'relation one'],
    ]);
    expect(userErrors[5]?.message).toContain('There is no cell outturn/nowhere.x in the document.');
    expect(await api.stored('SELECT code, version FROM document_version')).toEqual([{ code: 'leicester-2024', version: 1 }]);
  });

  it('is refused beyond 5,000 cells, with what to do', async () => {
    const many = Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`r${i}.x`, '1 count']));
    const { userErrors } = await file(keys.preparer, filing('large', LEICESTER, [tableInput('t', many)], []));
    expect(userErrors).toMatchObject([{ code: 'DOCUMENT_TOO_LARGE', message: expect.stringContaining('5001 cells, and at most 5000') }]);
  });

  it('is read by everybody once it is published, with document and paragraph', async () => {
    expect((await api.ask(keys.consultant, '{ findings { totalCount } }')).errors[0]?.extensions.code).toBe('NOT_FOUND');
    await publish('first');
    const found = await findings(`council: "${LEICESTER}", rule: SHARE_DOES_NOT_RECOMPUTE, severity: SOFT, document: "leicester-2024"`);
    expect(found).toHaveLength(3);
    expect(found[0]).toMatchObject({
      council: LEICESTER,
      rule: { method: 'S08', severity: 'SOFT' },
      provenance: { document: 'Cost mitigation programme', paragraph: 'paragraph 14' },
      cells: [{ label: '2022-23, Share', printed: '1.45 %', address: 'outturn/2022-23.Share', documentCode: 'leicester-2024' }, {}, {}, {}],
    });
    expect([await findings('severity: HARD'), await findings(`council: "${LEICESTERSHIRE}"`)]).toEqual([[], []]);
  });

  it('is read table by table and row by row', async () => {
    const { data } = await api.ask(
      keys.neighbour,
      '{ document(code: "leicester-2024") { title publisher published version release { number } none: tables(kind: BUDGET) { code } tables(kind: MONITORING) { code rows { label cells { address column value unit step status printed paragraph } } } } documents(council: "E06000016") { totalCount edges { node { code } } } }',
    );
    expect(data['document']).toMatchObject({
      publisher: 'Leicester City Council',
      published: '2024-12',
      version: 1,
      release: { number: 1 },
      none: [],
    });
    const [table] = (data['document'] as { tables: readonly { rows: readonly { label: string; cells: readonly object[] }[] }[] }).tables;
    expect(table?.rows.map(({ label }) => label)).toEqual(['2022-23', '2023-24', '2024-25']);
    expect(table?.rows[0]?.cells[3]).toEqual({
      ...{ address: 'outturn/2022-23.Share', column: 'Share', value: 1.45, unit: 'PERCENT', step: 0.01, status: 'KNOWN' },
      ...{ printed: '1.45 %', paragraph: 'paragraph 14' },
    });
    expect(data['documents']).toEqual({ totalCount: 1, edges: [{ node: { code: 'leicester-2024' } }] });
  });

  it('loses its findings when a corrected version is published, and keeps the old one', async () => {
    const corrected = await file(keys.preparer, filing('second', LEICESTER, [outturnTable('1.43', '4.24', '1.60')], RELATIONS));
    expect([corrected.document?.version, corrected.findings]).toEqual([2, []]);
    expect(await findings('document: "leicester-2024"')).toHaveLength(3);
    await publish('second');
    expect(await findings('document: "leicester-2024"')).toEqual([]);
    expect(await findings('document: "leicester-2024", release: 1')).toHaveLength(3);
    const version = '{ now: document(code: "leicester-2024") { version } then: document(code: "leicester-2024", release: 1) { version } }';
    expect((await api.ask(keys.consultant, version)).data).toEqual({ now: { version: 2 }, then: { version: 1 } });
    expect(
      await api.stored("SELECT count(*)::int AS cells FROM printed_cell WHERE document_code = 'leicester-2024' AND version = 1"),
    ).toEqual([{ cells: 12 }]);
  });

  it('may be filed by the programme office too, which says what each rule is', async () => {
    expect((await file(keys.office, filing('office', LEICESTER, [outturnTable()], RELATIONS))).document?.version).toBe(3);
    const { data } = await api.ask<{ rules: readonly { code: string; method: string | null; subject: string }[] }>(
      keys.consultant,
      '{ rules { code method subject says remedy } }',
    );
    expect(data.rules).toContainEqual(
      expect.objectContaining({ code: 'PRINTED_BRIDGE_DOES_NOT_CLOSE', method: 'H03', subject: 'DOCUMENT' }),
    );
  });
});
