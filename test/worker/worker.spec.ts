import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '#postgres';
import { readWorkbook, writeWorkbook } from '#workbook';
import { ApiUnderTest } from '../builders/api-under-test.js';
import { save, savingsLine } from '../builders/inputs.js';
import { UploadClient } from '../builders/upload-client.js';
import { PLAN } from '../builders/workbook-plan.js';
import { childrenOf, hasEnded } from '../start/processes.js';
import { hangs } from './scripts.js';
import { WorkerProcess } from './worker-process.js';

const LEICESTERSHIRE = 'E10000018';

/** As it is shipped: a busy machine has the time to read a file within it. */
const JOB_SECONDS = 30;
/** Short enough to wait until it is over, long enough to kill a worker before it gives a file up. */
const SHORT_SECONDS = 15;

/** Room for a job’s time to be over, and for the pause before it is tried again. */
const PATIENCE_MS = 120_000;

interface Found {
  readonly state: string;
  readonly reading: {
    readonly outcome: string;
    readonly sentence: string;
    readonly progress: readonly { readonly stage: string }[];
    readonly remarks: { readonly edges: readonly { readonly node: { readonly code: string } }[] };
  } | null;
  readonly markedWorkbook: { readonly path: string } | null;
}

let api: ApiUnderTest;
let key: string;
let preparer: UploadClient;
const workers: WorkerProcess[] = [];

beforeAll(async () => {
  api = await ApiUnderTest.start();
  key = await api.key('preparer', LEICESTERSHIRE);
  preparer = new UploadClient(api, key, LEICESTERSHIRE);
  const open = 'mutation ($input: OpenCollectionInput!) { openCollection(input: $input) { added } }';
  await api.ask(await api.key('programme-office'), open, { input: { year: '2024-25', opens: '2025-04-01', deadline: '2025-07-31' } });
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.end('SIGKILL')));
});
afterAll(() => api.stop());

async function running(worker: Promise<WorkerProcess>): Promise<WorkerProcess> {
  workers.push(await worker);
  return worker;
}

const shipped = (): Promise<WorkerProcess> => running(WorkerProcess.start(api.database.serviceUrl, JOB_SECONDS));

async function sent(name: string, bytes: Uint8Array): Promise<string> {
  const { upload, link } = await preparer.ask(name);
  expect((await preparer.put(link.path, bytes)).status).toBe(201);
  return upload.id;
}

async function found(id: string, isSo: (found: Found) => boolean): Promise<Found> {
  for (;;) {
    const upload = (await preparer.find(id)).data.upload as unknown as Found;
    if (isSo(upload)) return upload;
    await sleep(50);
  }
}

const isRead = ({ state }: Found): boolean => state === 'READ';
const isOpened = ({ reading }: Found): boolean => reading?.progress.some(({ stage }) => stage === 'OPENING') ?? false;

async function template(): Promise<Uint8Array> {
  const query = `{ returnTemplate(council: "${LEICESTERSHIRE}", collection: "2024-25") { workbook { path } } }`;
  const { data } = await api.ask<{ returnTemplate: { workbook: { path: string } } }>(key, query);
  return (await preparer.get(data.returnTemplate.workbook.path).responseType('blob')).body as Uint8Array;
}

describe('a worker', () => {
  it('reads the template that was given out, and it lands as what it was made of', async () => {
    const line = savingsLine('AC2', { amounts: { planned: [{ year: '2024-25', amount: { value: '1250000' } }] } });
    const saved = await api.change(key, 'saveReturn', 'SaveReturnInput', save('before', LEICESTERSHIRE, { savingsLines: [line] }));
    expect(saved.userErrors).toEqual([]);
    await shipped();
    const id = await sent('template', await template());
    const { reading } = await found(id, isRead);
    expect(reading?.progress.map(({ stage }) => stage)).toEqual(['QUEUED', 'OPENING', 'READING', 'CHECKING', 'DONE']);
    expect(reading?.outcome).toMatch(/^(READY|ANSWER_THE_CHECKS)$/);
    expect((await preparer.land(id, 1)).councilReturn).toEqual({ version: 2 });
    const ask = `{ councilReturn(council: "${LEICESTERSHIRE}", collection: "2024-25") { savingsLines { reference amounts { stage year amount { value } } } } }`;
    const { data } = await api.ask(key, ask);
    const amounts = [{ stage: 'PLANNED', year: '2024-25', amount: { value: '1250000.00' } }];
    expect(data).toEqual({ councilReturn: { savingsLines: [{ reference: 'AC2', amounts }] } });
  });

  it('hands a workbook back with what is wrong in it', async () => {
    await shipped();
    const id = await sent('another', await writeWorkbook(PLAN));
    const { reading, markedWorkbook } = await found(id, ({ markedWorkbook }) => markedWorkbook !== null);
    expect(reading?.outcome).toBe('WRONG_TEMPLATE');
    const { body } = await preparer.get(markedWorkbook!.path).responseType('blob');
    expect(await readWorkbook(body as Uint8Array)).toMatchObject({
      sheets: expect.arrayContaining([expect.objectContaining({ name: 'Errors' })]),
    });
  });

  it('tells the sender of a file that takes too long, and does not try it again', async () => {
    await running(WorkerProcess.reading(hangs(), api.database.serviceUrl, 3));
    const { reading } = await found(await sent('slow', Buffer.from('slow')), isRead);
    expect(reading?.remarks.edges.map(({ node }) => node.code)).toEqual(['TOOK_TOO_LONG']);
  });

  it(
    'that is killed leaves no process behind, and its file is read by the next',
    async () => {
      const killed = await running(WorkerProcess.reading(hangs(), api.database.serviceUrl, SHORT_SECONDS));
      const id = await sent('killed', await template());
      await found(id, isOpened);
      const children = childrenOf(killed.pid);
      await killed.end('SIGKILL');
      await Promise.all(children.map(hasEnded));
      expect(children).not.toEqual([]);
      await shipped();
      expect((await found(id, isRead)).reading?.outcome).toMatch(/^(READY|ANSWER_THE_CHECKS)$/);
    },
    PATIENCE_MS,
  );

  it(
    'that is told to stop does so at once, and gives back what it was reading',
    async () => {
      const stopped = await running(WorkerProcess.reading(hangs(), api.database.serviceUrl, JOB_SECONDS));
      const id = await sent('stopped', await template());
      await found(id, isOpened);
      const children = childrenOf(stopped.pid);
      expect(await stopped.end('SIGTERM')).toBe(0);
      await Promise.all(children.map(hasEnded));
      const next = await shipped();
      expect((await found(id, isRead)).reading?.outcome).toMatch(/^(READY|ANSWER_THE_CHECKS)$/);
      expect([await next.end('SIGTERM'), next.complaint]).toEqual([0, '']);
    },
    PATIENCE_MS,
  );

  it('gives a file up that it cannot read however often it tries, and says so', async () => {
    const id = await sent('in vain', await template());
    const database = await connect(api.database.serviceUrl);
    await database.query(`UPDATE pgboss.job SET retry_limit = 0 WHERE data->>'upload' = $1`, [id]);
    await database.destroy();
    await api.breakTable('budget_position');
    const worker = await shipped();
    const { reading } = await found(id, isRead);
    expect(reading?.remarks.edges.map(({ node }) => node.code)).toEqual(['READING_GIVEN_UP']);
    expect(reading?.sentence).toMatch(/^Outturn tried several times to read the file and failed each time\. The fault is ours\./);
    expect(worker.complaint).toContain('is not tried any more');
  });

  it('refuses to start as a superuser, whom row-level security does not bind', async () => {
    await expect(WorkerProcess.start(api.database.adminUrl, JOB_SECONDS)).rejects.toThrow('is a superuser');
  });
});
