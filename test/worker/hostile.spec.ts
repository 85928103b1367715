import { connect, JOB_SECONDS } from '#postgres';
import { type TestDatabase, testDatabase } from '../builders/test-database.js';
import { HOSTILE_FILES } from '../builders/hostile-files.js';
import { isRunning } from '../start/processes.js';
import { contentOf, Installation, workbookOf } from './installation.js';
import { returnIn } from './stored-return.js';

/** Long enough for a busy machine; what is not bounded takes minutes. */
const PATIENCE_MS = 120_000;

const FORMULA = '=HYPERLINK("https://example.org","Saving")';

let database: TestDatabase;
let installation: Installation;
let wellBefore: readonly unknown[];
const times: (readonly [milliseconds: number, what: string])[] = [];

beforeAll(async () => {
  database = await testDatabase();
  installation = await Installation.on(database, JOB_SECONDS);
  await installation.start();
  wellBefore = await whoIsWell();
}, PATIENCE_MS);
afterAll(async () => {
  await installation.kill();
  const [longest] = times.sort(([one], [other]) => other - one);
  process.stdout.write(`the longest of ${times.length} hostile files: ${longest?.[1]}, ${longest?.[0]} ms\n`);
});

/** The api, the worker and the database that run: others where one of them was started again. */
async function whoIsWell(): Promise<readonly unknown[]> {
  const { api, worker } = installation;
  const service = await connect(database.serviceUrl);
  const [since] = await service.query<object[]>('SELECT pg_postmaster_start_time() AS since');
  await service.destroy();
  return [api.pid, isRunning(api.pid), api.complaint, worker.pid, isRunning(worker.pid), worker.complaint, since];
}

async function read(name: string, bytes: Uint8Array) {
  const began = Date.now();
  const { sender } = installation;
  const { reading } = await sender.found(await sender.send(name, bytes), ({ state }) => state === 'READ');
  return { ...reading, codes: reading.remarks.edges.map(({ node }) => node.code), milliseconds: Date.now() - began };
}

describe('a hostile file that is sent to the link of an upload', () => {
  it.each(HOSTILE_FILES)(
    'with $what is refused in a sentence, and the next file is read',
    async ({ what, name, code, bytes }) => {
      const { outcome, sentence, codes, milliseconds } = await read(name, bytes());
      times.push([milliseconds, what]);
      expect([outcome, codes]).toEqual(['FIX_AND_RE_UPLOAD', [code]]);
      expect(sentence).toMatch(/^[A-Z].*\b(send|choose|copy|delete|save)\b.*\.$/i);
      expect((await read(`after ${what}.xlsx`, await workbookOf(contentOf(2)))).outcome).toBe('READY');
      expect(await whoIsWell()).toEqual(wellBefore);
    },
    PATIENCE_MS,
  );

  it(
    'with a formula in the place of a text lands it as a text, which is given out harmless',
    async () => {
      const content = contentOf(2);
      const savingsLines = content.savingsLines.map((line) => ({ ...line, title: FORMULA }));
      const { version } = await installation.sender.bring('formula.xlsx', await workbookOf({ ...content, savingsLines }));
      const found = await returnIn(database);
      expect([version, found?.version.content.savingsLines]).toEqual([2, savingsLines]);
      const table = await installation.sender.table('savings-lines');
      const field = `'${FORMULA}`.replaceAll('"', '""');
      expect(table.split(`"${field}"`)).toHaveLength(savingsLines.length + 1);
      expect(await whoIsWell()).toEqual(wellBefore);
    },
    PATIENCE_MS,
  );
});
