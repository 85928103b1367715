import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ReadingRequest, UploadReading } from '#domain/uploads';
import { councilCode, financialYear } from '#domain/catalogue';
import { writeWorkbook, readWorkbook } from '#workbook';
import { fileReader } from '../../apps/worker/src/reading/reading.module.js';
import { sheetXml, workbookFile } from '../builders/workbook-files.js';
import { PLAN } from '../builders/workbook-plan.js';
import { childrenOf, hasEnded } from '../start/processes.js';
import { hangs, READING, script, tells, WATCHED } from './scripts.js';

type Reader = ReturnType<typeof fileReader>;

const REQUEST: ReadingRequest = {
  council: councilCode('X99000001'),
  collection: financialYear('2024-25'),
  fileName: 'return.xlsx',
  role: 'finance-validator',
  chosen: [],
};

const readers: Reader[] = [];
let complaints: string[] = [];

function readerOf(path: string, limits = { seconds: 20, megabytes: 640 }): Reader {
  const reader = fileReader(limits, (about) => complaints.push(about), path);
  readers.push(reader);
  return reader;
}

const read = (reader: Reader, bytes: Uint8Array, name = 'return.xlsx', stages: string[] = []): Promise<UploadReading> =>
  reader.read({ name, bytes }, { ...REQUEST, fileName: name }, (stage) => stages.push(stage));

const refusal = ({ outcome, remarks }: UploadReading) => ({ outcome, code: remarks[0]?.code, places: remarks[0]?.places });

beforeEach(() => (complaints = []));
afterAll(() => readers.forEach((reader) => reader.stop()));

describe('a file that is sent in', () => {
  it('is read in a process of its own, which tells how far it is', async () => {
    const stages: string[] = [];
    const { outcome, sentence } = await read(readerOf(READING), await writeWorkbook(PLAN), 'return.xlsx', stages);
    expect([outcome, stages]).toEqual(['wrong-template', ['opening', 'reading', 'checking']]);
    expect(sentence).not.toBe('');
  });

  it('is read the same by a process that had time to rehearse', async () => {
    const reader = readerOf(READING);
    reader.prepare();
    await sleep(3_000);
    const bytes = await writeWorkbook(PLAN);
    expect(await read(reader, bytes)).toEqual(await read(readerOf(READING), bytes));
  });

  it.each([
    ['cut short', workbookFile({ sheets: [sheetXml('')] }).subarray(0, 300), 'DAMAGED'],
    ['empty', new Uint8Array(), 'EMPTY'],
    ['a bomb', workbookFile({ sheets: [sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'.padEnd(30_000_000, ' '))] }), 'EXPANDS_TOO_MUCH'],
    ['with declarations', workbookFile({ sheets: ['<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>'] }), 'UNSAFE_XML'],
  ])('is refused where it is %s', async (_name, bytes, code) => {
    expect(refusal(await read(readerOf(READING), bytes))).toEqual({ outcome: 'fix-and-re-upload', code, places: [] });
  });

  it('is read as a table where it is text, whatever its name', async () => {
    const bytes = Buffer.from('Nothing,that,we\nask,for,1\n');
    expect((await read(readerOf(READING), bytes, 'notes.csv')).outcome).toBe('wrong-template');
    expect((await read(readerOf(READING), bytes, 'notes.xlsx')).outcome).toBe('wrong-template');
  });

  it('is marked at its cells, and has a sheet that leads to them', async () => {
    const remark = { severity: 'error', code: 'X', message: 'It is nought.', remedy: 'Say what it was.', cell: 'Finance, row 1' } as const;
    const places = [{ sheet: 'Long term', address: 'B6' }];
    const reading = { outcome: 'fix-and-re-upload', sentence: '', remarks: [{ ...remark, places }], conventions: [], notices: [] } as const;
    const marked = await readerOf(READING).mark({ name: 'a.xlsx', bytes: await writeWorkbook(PLAN) }, reading);
    const workbook = await readWorkbook(marked ?? new Uint8Array());
    expect(workbook).toMatchObject({ kind: 'workbook', sheets: expect.arrayContaining([expect.objectContaining({ name: 'Errors' })]) });
    expect(JSON.stringify(workbook)).toContain('Say what it was.');
    expect(await readerOf(READING).mark({ name: 'a.csv', bytes: Buffer.from('a,b\n1,2\n') }, reading)).toBeUndefined();
  });
});

describe('the process that reads', () => {
  it('knows nothing of its parent’s environment', async () => {
    process.env['OUTTURN_SECRET'] = 'secret';
    expect((await read(readerOf(tells('Object.keys(process.env).join()')), new Uint8Array())).sentence).toBe('');
  });

  it('is another for each file', async () => {
    const reader = readerOf(tells('process.pid'));
    const pids = [await read(reader, new Uint8Array()), await read(reader, new Uint8Array())].map(({ sentence }) => sentence);
    expect(new Set(pids).size).toBe(2);
  });

  it('is there when the next file comes, and another is started where it has gone', async () => {
    const reader = readerOf(tells('process.pid'));
    const before = childrenOf(process.pid);
    reader.prepare();
    const spare = childrenOf(process.pid).find((pid) => !before.includes(pid)) ?? Number.NaN;
    expect((await read(reader, new Uint8Array())).sentence).toBe(String(spare));
    const next = childrenOf(process.pid).find((pid) => !before.includes(pid) && pid !== spare) ?? Number.NaN;
    process.kill(next, 'SIGKILL');
    await hasEnded(next);
    await sleep(200); // Until this process has heard of it.
    expect((await read(reader, new Uint8Array())).outcome).toBe('ready');
  });

  it('is ended when it takes too long, and the file is refused in a sentence', async () => {
    const reading = await read(readerOf(hangs(), { seconds: 2, megabytes: 200 }), new Uint8Array());
    expect(refusal(reading)).toEqual({ outcome: 'fix-and-re-upload', code: 'TOOK_TOO_LONG', places: [] });
    expect(`${reading.remarks[0]?.message} ${reading.remarks[0]?.remedy}`).toBe(
      'Reading the file took too long: it was stopped after 2 seconds. Copy your figures into a new template, without sheets and rows that are not part of the return, and send that.',
    );
  });

  it.each([
    [
      'on the heap of Node.js',
      `${WATCHED} const all = []; process.once('message', () => { for (;;) all.push(new Array(1000).fill(all.length)); });`,
    ],
    ['beside the heap', `${WATCHED} const all = []; process.once('message', () => { for (;;) all.push(Buffer.alloc(1_000_000, 1)); });`],
  ])('is ended when it needs too much memory %s', async (_where, source) => {
    const reading = await read(readerOf(script(source), { seconds: 20, megabytes: 150 }), new Uint8Array());
    expect(refusal(reading)).toEqual({ outcome: 'fix-and-re-upload', code: 'NEEDED_TOO_MUCH_MEMORY', places: [] });
  });

  it('is complained of where it fails by itself, and the sender is told that the fault is ours', async () => {
    const reading = await read(readerOf(script(`process.once('message', () => process.exit(3));`)), new Uint8Array());
    expect([refusal(reading).code, complaints]).toEqual(['READING_FAILED', ['a file was not read: the process ended with 3']]);
  });

  it('ends with the worker, which does not say that the file was wrong', async () => {
    const reader = readerOf(hangs());
    const reading = read(reader, new Uint8Array());
    reader.stop();
    await expect(reading).rejects.toThrow('the worker stops');
    await expect(read(reader, new Uint8Array())).rejects.toThrow('the worker stops');
  });

  it('ends when the worker has been killed, also where a file keeps it busy', async () => {
    const parent = spawn(process.execPath, [
      script(`
        import { fork } from 'node:child_process';
        fork(${JSON.stringify(hangs())}, ['640', String(process.pid)]).send({});
        setInterval(() => undefined, 1000);
      `),
    ]);
    const pid = parent.pid ?? Number.NaN;
    let children: readonly number[] = [];
    while (children.length === 0) {
      await sleep(50);
      children = childrenOf(pid);
    }
    parent.kill('SIGKILL');
    await Promise.all(children.map(hasEnded));
  });
});
