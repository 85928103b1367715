import { randomBytes } from 'node:crypto';
import type { UploadReading } from '#domain/uploads';
import { ApiUnderTest } from '../builders/api-under-test.js';
import { save, savingsLine } from '../builders/inputs.js';
import { fileOf, plan, readingOf, REMARK } from '../builders/scripted-reader.js';
import { UploadClient, workOff } from '../builders/upload-client.js';

const LEICESTERSHIRE = 'E10000018';
const LEICESTER = 'E06000016';
const ASKS: Partial<UploadReading> = { outcome: 'answer-the-checks', sentence: 'One thing is asked.', remarks: [REMARK] };
const CHOSEN = { table: 'SAVINGS_LINES', column: '', unit: 'THOUSANDS', sign: 'AS_GIVEN' };

describe('the story of an upload, from the request for a link to the version', () => {
  let api: ApiUnderTest;
  let preparer: UploadClient;
  let finance: UploadClient;
  let financeKey: string;

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    preparer = new UploadClient(api, await api.key('preparer', LEICESTERSHIRE), LEICESTERSHIRE);
    financeKey = await api.key('finance-validator', LEICESTERSHIRE);
    finance = new UploadClient(api, financeKey, LEICESTERSHIRE);
    const open = 'mutation ($input: OpenCollectionInput!) { openCollection(input: $input) { added } }';
    await api.ask(await api.key('programme-office'), open, { input: { year: '2024-25', opens: '2025-04-01', deadline: '2025-07-31' } });
  });
  afterAll(() => api.stop());

  const work = (): Promise<void> => workOff(api.database.serviceUrl);
  const sent = async (name: string, reading: UploadReading): Promise<string> => {
    const { upload, link } = await preparer.ask(name);
    expect((await preparer.put(link.path, fileOf(reading))).status).toBe(201);
    await work();
    return upload.id;
  };

  it('goes from link to file to reading to answer to version', async () => {
    const { upload, link, userErrors } = await preparer.ask('story');
    expect([upload.state, userErrors]).toEqual(['AWAITING_FILE', []]);
    expect(link).toMatchObject({ path: expect.stringMatching(/^\/uploads\/[\w.-]+$/), mostBytes: 10_485_760 });
    const minutes = (Date.parse(link.expiresAt) - Date.now()) / 60_000;
    expect([minutes > 25, minutes <= 30]).toEqual([true, true]);
    expect(await preparer.ask('story')).toMatchObject({ upload: { id: upload.id }, link });

    const { status, body } = await preparer.put(link.path, fileOf(readingOf(plan('1000'), ASKS)));
    expect([status, body]).toEqual([201, { upload: upload.id, state: 'QUEUED' }]);
    await work();
    expect((await preparer.find(upload.id)).data.upload).toMatchObject({
      state: 'READ',
      reading: {
        number: 1,
        outcome: 'ANSWER_THE_CHECKS',
        sentence: 'One thing is asked.',
        progress: ['QUEUED', 'OPENING', 'READING', 'CHECKING', 'DONE'].map((stage) => ({ stage })),
        remarks: { totalCount: 1, edges: [{ node: { severity: 'QUESTION', places: [{ sheet: 'Savings lines', address: 'F9' }] } }] },
      },
      markedWorkbook: { fileName: 'story with remarks.xlsx' },
    });

    expect(await finance.readAgain(upload.id, [CHOSEN])).toMatchObject({ upload: { state: 'QUEUED' }, userErrors: [] });
    await work();
    expect((await preparer.find(upload.id)).data.upload).toMatchObject({ reading: { number: 2, outcome: 'READY' }, markedWorkbook: null });
    expect((await preparer.land(upload.id, 1)).userErrors).toMatchObject([{ code: 'READING_NOT_NEWEST' }]);
    const landed = await preparer.land(upload.id, 2);
    expect(landed).toMatchObject({ councilReturn: { version: 1 }, upload: { state: 'LANDED', landedAs: 1 }, userErrors: [] });
    expect(await preparer.land(upload.id, 2)).toMatchObject({ councilReturn: { version: 1 }, upload: { landedAs: 1 } });
    expect((await finance.land(upload.id, 2)).userErrors).toMatchObject([{ code: 'UPLOAD_LANDED' }]);
    const READ = `{ councilReturn(council: "${LEICESTERSHIRE}", collection: "2024-25") { version savingsLines { reference } } }`;
    const { data } = await api.ask(financeKey, READ);
    expect(data['councilReturn']).toEqual({ version: 1, savingsLines: [{ reference: 'AC2' }] });
  });

  it('takes one file a link, says so of a second, and keeps the first', async () => {
    const { upload, link } = await preparer.ask('twice');
    const first = fileOf(readingOf(plan('1')));
    await preparer.put(link.path, first);
    const second = await preparer.put(link.path, fileOf(readingOf(plan('22'))));
    expect([second.status, second.body]).toEqual([409, { message: expect.stringContaining('has taken its file') }]);
    expect((await preparer.find(upload.id)).data.upload).toMatchObject({ bytes: first.length, reading: { number: 1 } });
  });

  it('leads nowhere by a link that is altered, of another kind or made up', async () => {
    const id = await sent('altered', readingOf(plan('1'), ASKS));
    const { link } = await preparer.ask('untouched');
    const marked = (await preparer.find(id)).data.upload.markedWorkbook!.path;
    const altered = link.path.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    const nowhere = { message: expect.stringContaining('leads nowhere') };
    for (const path of [altered, marked.replace('workbooks', 'uploads'), '/uploads/anything', '/uploads/a.b'])
      expect(await preparer.put(path, Buffer.from('x'))).toMatchObject({ status: 404, body: nowhere });
    expect(await preparer.get(link.path.replace('uploads', 'workbooks'))).toMatchObject({ status: 404, body: nowhere });
  });

  it('gives the workbook back with its remarks by a link, under a name of its own', async () => {
    const id = await sent('Übersicht "A"', readingOf(plan('1'), ASKS));
    const { status, headers, body } = await preparer.get((await preparer.find(id)).data.upload.markedWorkbook!.path).responseType('blob');
    expect([status, String(body)]).toEqual([200, 'Übersicht "A".xlsx with 1 marks']);
    expect(headers).toMatchObject({
      'cache-control': 'private, no-store',
      'content-disposition': `attachment; filename="_bersicht _A_ with remarks.xlsx"; filename*=UTF-8''%C3%9Cbersicht%20%22A%22%20with%20remarks.xlsx`,
    });
  });

  it('takes a body of any type up to 10 MB and no more, and the link still takes a smaller one', async () => {
    const { link } = await preparer.ask('large');
    const tooLarge = await preparer.put(link.path, randomBytes(10 * 1024 * 1024 + 1));
    expect([tooLarge.status, tooLarge.body]).toEqual([413, { message: expect.stringContaining('larger than 10 MB') }]);
    expect((await preparer.put(link.path, Buffer.alloc(0))).status).toBe(400);
    const largest = Buffer.concat([fileOf(readingOf(plan('1'))), Buffer.alloc(10 * 1024 * 1024, ' ')]).subarray(0, 10 * 1024 * 1024);
    expect((await preparer.put(link.path, largest, 'application/json')).status).toBe(201);
    const elsewhere = await preparer.get('/graphql').set('content-type', 'text/csv').send('a,b');
    expect(elsewhere.status).toBe(415);
  });

  it('does not land a workbook of another council, and says what to do', async () => {
    const id = await sent('wrong', readingOf(plan('1'), { outcome: 'wrong-template', sentence: 'This is Leicester’s.' }));
    const cannot = { code: 'READING_CANNOT_LAND', message: expect.stringContaining('This is Leicester’s.') };
    expect(await preparer.land(id, 1)).toMatchObject({ userErrors: [cannot], councilReturn: null });
  });

  it('does not wipe out what a second editor saved meanwhile, unless the person says so', async () => {
    const id = await sent('meanwhile', readingOf(plan('5000')));
    const content = { savingsLines: [savingsLine('AC9')] };
    const saved = await api.change(financeKey, 'saveReturn', 'SaveReturnInput', save('meanwhile', LEICESTERSHIRE, content, 1));
    expect(saved.councilReturn?.version).toBe(2);
    expect((await preparer.land(id, 1)).userErrors).toMatchObject([{ code: 'VERSION_NOT_CURRENT', path: ['overVersion'] }]);
    expect(await preparer.land(id, 1, { overVersion: 2 })).toMatchObject({ councilReturn: { version: 3 }, upload: { landedAs: 3 } });
  });

  it('is its council’s alone', async () => {
    const { upload } = await preparer.ask('own');
    const refusals = async (key: string, council: string): Promise<readonly unknown[]> => {
      const errors = [await new UploadClient(api, key, council).find(upload.id), await new UploadClient(api, key, LEICESTERSHIRE).list()];
      return errors.map((answer) => answer.errors[0]?.extensions.code);
    };
    const neighbour = await api.key('preparer', LEICESTER);
    expect(await refusals(neighbour, LEICESTER)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    expect(await refusals(await api.key('programme-office'), LEICESTER)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect(await refusals(await api.key('consultant'), LEICESTER)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    await expect(new UploadClient(api, neighbour, LEICESTERSHIRE).ask('theirs')).rejects.toThrow('FORBIDDEN');
    expect((await finance.list(2)).data['uploads']).toMatchObject({
      totalCount: 9,
      pageInfo: { hasNextPage: true },
      edges: [{ node: { fileName: 'own.xlsx' } }, { node: { fileName: 'meanwhile.xlsx' } }],
    });
  });

  it('says nothing of the inside where something breaks', async () => {
    const { link } = await preparer.ask('broken');
    await api.breakTable('upload_file');
    const { status, body } = await preparer.put(link.path, Buffer.from('x'));
    expect([status, body]).toEqual([500, { message: expect.stringContaining('not with your file') }]);
  });
});
