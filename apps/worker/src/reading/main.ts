import { Worker } from 'node:worker_threads';
import { type NamedFile, type ReadingStage, readUpload, refusedUpload, type UploadReading } from '#domain/uploads';
import { annotateWorkbook, csvSheet, type RawWorkbook, readCsv, readWorkbook, type Refusal, writeWorkbook } from '#workbook';
import { marksOf } from './marks.js';
import { sampleReturn } from './sample-return.js';
import type { ReadingAnswer, ReadingTask } from './task.types.js';

/** Whoever is asked for nothing for so long is waiting; while file follows file there is no time to rehearse. */
const IDLE_MS = 300;

/** Reads or marks one file and ends: nothing that a file does here outlives it, or reaches a database. */
new Worker(new URL('./watchdog.js', import.meta.url), { argv: process.argv.slice(2), execArgv: [], env: {} }).unref();

const asked = new AbortController();
const idle = setTimeout(() => void rehearse(), IDLE_MS);
process.once('disconnect', () => process.exit());
process.once('message', (task: ReadingTask) => {
  asked.abort();
  clearTimeout(idle);
  done(task).then(tell, (error: unknown) => tell({ kind: 'failed', stack: error instanceof Error ? (error.stack ?? '') : String(error) }));
});

/** Often enough for most of the code to be compiled, and over in a second; more saves little and holds more memory. */
const REHEARSALS = 3;

/** Code that has run before runs faster: a file of thousands of rows is then read in three quarters of the time. */
async function rehearse(): Promise<void> {
  const { template, request } = sampleReturn();
  const file = { name: request.fileName, bytes: await writeWorkbook(template) };
  for (let time = 0; time < REHEARSALS && !asked.signal.aborted; time += 1) await read({ file, request }, () => undefined);
}

const tell = (answer: ReadingAnswer): void => void process.send?.(answer);

async function done(task: ReadingTask): Promise<ReadingAnswer> {
  if (task.kind === 'mark') return { kind: 'marked', ...(await marked(task)) };
  return { kind: 'read', reading: await read(task, (stage) => tell({ kind: 'stage', stage })) };
}

type ReadingOrder = Extract<ReadingTask, { kind: 'read' }>;

async function read(
  { file, request }: Pick<ReadingOrder, 'file' | 'request'>,
  progress: (stage: ReadingStage) => void,
): Promise<UploadReading> {
  progress('reading');
  const opened = await open(file);
  if (opened.kind === 'refused') return refusedUpload(opened.code.toUpperCase().replaceAll('-', '_'), opened.sentence);
  progress('checking');
  return readUpload(opened, request);
}

/** A workbook is known by its first bytes; text is read as CSV, and named by its file as a sheet is by its tab. */
async function open({ name, bytes }: NamedFile): Promise<RawWorkbook | Refusal> {
  const workbook = await readWorkbook(bytes);
  const isText =
    workbook.kind === 'refused' && (workbook.code === 'text-file' || (workbook.code === 'not-a-workbook' && /\.csv$/i.test(name)));
  if (!isText) return workbook;
  const table = await readCsv(bytes);
  if (table.kind === 'refused') return table;
  return { kind: 'workbook', sheets: [csvSheet(name.replace(/\.[^.]*$/, ''), table)], stamp: {}, names: [] };
}

async function marked({ file, reading }: Extract<ReadingTask, { kind: 'mark' }>): Promise<{ bytes?: Uint8Array }> {
  const workbook = await readWorkbook(file.bytes);
  if (workbook.kind === 'refused') return {};
  const { notes, errors } = marksOf(reading);
  return { bytes: await annotateWorkbook(file.bytes, notes, errors) };
}
