import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, closeSync, existsSync, fchownSync, mkdtempSync, openSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { dataFolderArgument, durability, type Secrets } from './cluster.js';
import { type Home, isReachable } from './home.js';
import { EmbeddedPostgresProblem, problemInOutput } from './problem.js';
import { hasEnded, markOf, type ProcessMark, PROGRAM_ENVIRONMENT } from './processes.js';
import { connectWhenReady, PORT, removeSocketFolder, type Server, SOCKET_FOLDER } from './running-server.js';

/** One application, its tests and its command line share the server; each connection costs memory. */
const MAX_CONNECTIONS = 60;
/** In milliseconds: how long the processes of a killed server may hold its shared memory before they notice. */
const PATIENCE_WITH_REMAINS = 20_000;
/** In milliseconds: a fast shutdown writes what is in memory to disk first. */
const PATIENCE_WITH_STOP = 120_000;
/** In bytes: what the address of a unix socket can hold on Linux and macOS (which allows less). */
const LONGEST_SOCKET_PATH = 103;

const SETTINGS = ['listen_addresses=', `max_connections=${MAX_CONNECTIONS}`, 'logging_collector=off', 'unix_socket_permissions=0700'];

/** Starts the server and waits until it answers. Rejects with its last words when it ends before that. */
export async function startPostmaster(home: Home, binaries: string, secrets: Secrets, durable: boolean): Promise<Server> {
  for (const started = Date.now(); ; await sleep(200)) {
    const logFrom = existsSync(home.log) ? statSync(home.log).size : 0;
    const socketFolder = makeSocketFolder(home);
    const server = { postmaster: await spawnPostmaster(home, binaries, socketFolder, durable), socketFolder };
    const client = await connectWhenReady(server, secrets);
    if (client !== undefined) {
      await client.end();
      return server;
    }
    removeSocketFolder(socketFolder);
    const said = readFileSync(home.log).subarray(logFrom).toString();
    if (!said.includes('pre-existing shared memory block')) throw problemInOutput('Postgres', said, home.home, home.log);
    if (Date.now() - started > PATIENCE_WITH_REMAINS) throw survivors(home);
  }
}

const survivors = ({ data }: Home): EmbeddedPostgresProblem =>
  new EmbeddedPostgresProblem(
    'start-failed',
    `Processes of a Postgres that was killed still use ${data}. Wait until they have ended, or end them, and start again.`,
  );

/** A fast shutdown: open transactions are rolled back, everything committed is on disk, and the processes have ended. */
export async function stopPostmaster({ postmaster, socketFolder }: Server): Promise<void> {
  process.kill(postmaster.pid, 'SIGINT');
  if (!(await hasEnded(postmaster, PATIENCE_WITH_STOP))) {
    throw new EmbeddedPostgresProblem(
      'start-failed',
      `Postgres (process ${postmaster.pid}) has not ended after ${PATIENCE_WITH_STOP / 60_000} minutes. Wait for it before the next start.`,
    );
  }
  removeSocketFolder(socketFolder);
}

/** Detached, so that a Ctrl-C in our terminal does not reach the server: our own orderly stop decides. */
async function spawnPostmaster(home: Home, binaries: string, socketFolder: string, durable: boolean): Promise<ProcessMark> {
  const log = openSync(home.log, 'a', 0o600);
  try {
    fchownSync(log, home.account.uid, home.account.gid);
    const args = [
      '-D',
      dataFolderArgument(home.data),
      '-p',
      String(PORT),
      '-k',
      socketFolder,
      ...SETTINGS.flatMap((setting) => ['-c', setting]),
    ];
    const child = spawn(join(binaries, 'bin/postgres'), [...args, ...durability(durable)], {
      ...home.account.rights,
      cwd: home.data,
      stdio: ['ignore', log, log],
      detached: true,
      env: PROGRAM_ENVIRONMENT,
    });
    await once(child, 'spawn'); // Rejects when the program cannot be run.
    child.unref();
    return markOf(child.pid ?? 0);
  } finally {
    closeSync(log);
  }
}

/** A new folder with an unguessable name each time, so that nobody can be there before us. */
function makeSocketFolder({ account }: Home): string {
  const lent = account.rights.uid !== undefined;
  const fits = (base: string): boolean =>
    Buffer.byteLength(join(base, `${SOCKET_FOLDER}XXXXXX`, `.s.PGSQL.${PORT}`)) <= LONGEST_SOCKET_PATH;
  const base = [tmpdir(), '/tmp'].find((folder) => existsSync(folder) && fits(folder) && (!lent || isReachable(folder))) ?? '/tmp';
  const folder = mkdtempSync(join(base, SOCKET_FOLDER));
  chownSync(folder, account.uid, account.gid);
  return folder;
}
