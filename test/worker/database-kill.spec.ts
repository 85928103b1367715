import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#embedded-postgres';
import { migrate } from '#postgres';
import type { CouncilReturn } from '#domain/returns';
import { childrenOf, hasEnded, isRunning, postmasterOf } from '../start/processes.js';
import { contentOf, Installation, workbookOf } from './installation.js';
import { type Phase, PHASES } from './sender.js';
import { countsOfUpload, openJobs, returnIn, rowsOfVersions } from './stored-return.js';

const PATIENCE_MS = 120_000;
/** Enough for a reading on a busy machine, and short to wait for when it was killed. */
const JOB_SECONDS = 6;

/** How far into a phase its database is killed: a while in those that wait for the worker, soon in those of one request. */
const INTO_MS: Readonly<Record<Phase, number>> = { asking: 5, sending: 10, queued: 200, reading: 200, landing: 20 };

const home = mkdtempSync(join(tmpdir(), 'outturn-killed-'));
let server: EmbeddedPostgres;
let installation: Installation;

beforeAll(async () => {
  server = await startEmbeddedPostgres({ home });
  await migrate(server.ownerUrl, server.serviceUrl);
  const database = { ...server, adminUrl: onOutturn(server.adminUrl) };
  installation = await Installation.on(database, JOB_SECONDS);
  await installation.start();
}, PATIENCE_MS);
afterAll(async () => {
  await installation.kill();
  await server.stop();
  rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

/** The superuser’s address is that of another database of the same server. */
const onOutturn = (adminUrl: string): string => adminUrl.replace(/\/postgres\?/, '/outturn?');
const database = () => ({ serviceUrl: server.serviceUrl, ownerUrl: server.ownerUrl, adminUrl: onOutturn(server.adminUrl) });

/** Kills the server, and starts it and what works on it again, which have its new address then. */
async function serverKilled(): Promise<void> {
  const postmaster = postmasterOf(home) ?? Number.NaN;
  const pids = [postmaster, ...childrenOf(postmaster)];
  process.kill(postmaster, 'SIGKILL');
  await Promise.all(pids.map(hasEnded));
  await installation.kill();
  await server.stop();
  server = await startEmbeddedPostgres({ home });
}

/** Kills one process of the server, which ends every connection then and recovers by itself; the api and the worker stay. */
function partKilled(): void {
  const [part = Number.NaN] = childrenOf(postmasterOf(home) ?? Number.NaN);
  process.kill(part, 'SIGKILL');
}

async function returnWhenThere(): Promise<CouncilReturn | undefined> {
  for (;;) {
    try {
      return await returnIn(database());
    } catch {
      await sleep(50);
    }
  }
}

async function strike(how: Kill['how'], stands: readonly number[]): Promise<void> {
  const { api, worker } = installation;
  const before = [api.pid, worker.pid];
  if (how === 'whole') await serverKilled();
  else partKilled();
  const found = await returnWhenThere();
  expect(stands).toContain(found?.version.number);
  expect(found?.version.content).toEqual(contentOf(found?.version.number ?? 0));
  if (how === 'whole') await installation.start(undefined, database());
  else expect([api.pid, worker.pid, ...before.map(isRunning)]).toEqual([...before, true, true]);
}

interface Kill {
  readonly how: 'whole' | 'in one of its processes';
  readonly phase: Phase;
}

const KILLS: readonly Kill[] = [
  ...PHASES.map((phase) => ({ how: 'in one of its processes', phase }) as const),
  { how: 'whole', phase: 'reading' },
  { how: 'whole', phase: 'landing' },
];

describe('an upload whose database is killed', () => {
  it.each(KILLS.map((kill, i) => ({ ...kill, version: i + 2 })))(
    '$how while it is $phase becomes the next version whole, or not at all, and does so in the end',
    async ({ how, phase, version }) => {
      let struck: Promise<void> | undefined;
      const bytes = await workbookOf(contentOf(version));
      const brought = await installation.sender.bring(`${version}.xlsx`, bytes, (begun) => {
        if (begun === phase) struck = sleep(INTO_MS[phase]).then(() => strike(how, [version - 1, version]));
      });
      await struck;
      expect(brought.version).toBe(version);
      expect((await returnIn(database()))?.version.content).toEqual(contentOf(version));
      const { passes } = brought;
      const counts = { files: 1, passes, readings: passes, ends: passes, landings: 1 };
      expect(await countsOfUpload(database(), brought.upload)).toEqual(counts);
      const rows = await rowsOfVersions(database());
      expect(
        Object.values(rows).map(({ return_version, return_transition, savings_line }) => [return_version, return_transition, savings_line]),
      ).toEqual(Array.from({ length: version }, () => [1, 1, 42]));
      while ((await openJobs(database())).length > 0) await sleep(100);
    },
    PATIENCE_MS,
  );
});
