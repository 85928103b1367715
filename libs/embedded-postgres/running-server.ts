import { randomBytes } from 'node:crypto';
import { closeSync, constants, existsSync, ftruncateSync, lstatSync, openSync, readFileSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { DATABASE, ROLES, type Secrets } from './cluster.js';
import type { Home } from './home.js';
import { EmbeddedPostgresProblem } from './problem.js';
import { commandLine, isRunning, markOf, type ProcessMark } from './processes.js';

/** A running server of ours: its postmaster, and the folder that holds its socket. */
export interface Server {
  readonly postmaster: ProcessMark;
  readonly socketFolder: string;
}

export const SOCKET_FOLDER = 'outturn-pg-';
/** Only part of the socket's file name, since no TCP port is opened; always said, or PGPORT would decide. */
export const PORT = 5432;
/** In milliseconds. Long, since a server that crashed while busy first replays its log; a dead server is noticed at once. */
const PATIENCE_WITH_ANSWER = 300_000;
/** In milliseconds: how long a server whose starter was killed may take to finish writing postmaster.pid. */
const PATIENCE_WITH_POSTMASTER_FILE = 2_000;
/** There is no socket yet, nobody listens yet, the connection broke (no code), or Postgres says that it is starting up or shutting down. */
const NOT_YET: readonly unknown[] = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', undefined, '57P01', '57P02', '57P03'];

/** A URL that `pg` and TypeORM both take. It settles what PGPORT and PGSSLMODE would otherwise change. */
export function urlOf(role: keyof Secrets, secrets: Secrets, { socketFolder }: Server): string {
  const database = role === 'admin' ? 'postgres' : DATABASE;
  return `postgres://${ROLES[role]}:${secrets[role]}@${encodeURIComponent(socketFolder)}:${PORT}/${database}?sslmode=disable`;
}

/**
 * The server that already serves this home's data, if there is one. What postmaster.pid says is believed only when a process of that pid
 * has our socket folder in its command line, takes our password, and sees a file that we have just put into the data folder (the server
 * of the home that this one was copied from does not). Rejects with `start-failed` when our server runs but cannot be reached.
 */
export async function findServer(home: Home, secrets: Secrets): Promise<Server | undefined> {
  const noted = await readPostmasterFile(home);
  if (noted === undefined) return undefined;
  const client = await connectIfOurs(noted, home, secrets);
  if (client === undefined && isOwnFolder(home, noted.socketFolder)) removeSocketFolder(noted.socketFolder);
  try {
    if (client !== undefined && (await seesOurData(client, home))) return noted;
  } finally {
    await client?.end();
  }
  markStale(home);
  return undefined;
}

/** Removes by name what a server puts there, and nothing else: root must not clear a folder that another account can fill. */
export function removeSocketFolder(folder: string): void {
  for (const name of [`.s.PGSQL.${PORT}`, `.s.PGSQL.${PORT}.lock`]) rmSync(join(folder, name), { force: true });
  if (existsSync(folder)) rmdirSync(folder);
}

async function connectIfOurs({ postmaster, socketFolder }: Server, home: Home, secrets: Secrets): Promise<pg.Client | undefined> {
  const named = socketFolder !== '' && commandLine(postmaster.pid).includes(socketFolder);
  if (!named || !isRunning(postmaster)) return undefined;
  if (!isOwnFolder(home, socketFolder)) throw unreachable(postmaster, `its socket folder ${socketFolder} is gone`);
  return connectWhenReady({ postmaster, socketFolder }, secrets);
}

/** Connects as administrator as soon as the server answers; undefined if it ends first. Rejects when it answers with a refusal. */
export async function connectWhenReady(server: Server, secrets: Secrets, applicationName?: string): Promise<pg.Client | undefined> {
  for (const started = Date.now(); Date.now() - started < PATIENCE_WITH_ANSWER; await sleep(10)) {
    const client = new pg.Client({ connectionString: urlOf('admin', secrets, server), application_name: applicationName });
    client.on('error', () => undefined); // The end of the server ends its connections; whoever uses one next is told.
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (!NOT_YET.includes((error as { code?: unknown }).code)) throw refusal(error);
      if (!isRunning(server.postmaster)) return undefined;
    }
  }
  throw unreachable(server.postmaster, `it did not answer within ${PATIENCE_WITH_ANSWER / 60_000} minutes`);
}

const unreachable = ({ pid }: ProcessMark, why: string): EmbeddedPostgresProblem =>
  new EmbeddedPostgresProblem(
    'start-failed',
    `Postgres runs as process ${pid} but cannot be reached: ${why}. Stop it with kill -INT ${pid} and start again.`,
  );

function refusal(cause: unknown): EmbeddedPostgresProblem {
  const said = (cause as Partial<Error>).message ?? String(cause);
  return new EmbeddedPostgresProblem('start-failed', `Postgres runs but refuses our connection: ${said}. Restore secrets.json as it was.`, {
    cause,
  });
}

async function readPostmasterFile({ data }: Home): Promise<Server | undefined> {
  const file = join(data, 'postmaster.pid');
  for (const started = Date.now(); existsSync(file); await sleep(20)) {
    const [pid = '', , , , socketFolder = ''] = readFileSync(file, 'utf8').split('\n');
    const server = { postmaster: markOf(Number(pid)), socketFolder };
    if (socketFolder !== '' || !isRunning(server.postmaster) || Date.now() - started > PATIENCE_WITH_POSTMASTER_FILE) return server;
  }
  return undefined;
}

function isOwnFolder({ account }: Home, folder: string): boolean {
  const found = basename(folder).startsWith(SOCKET_FOLDER) ? lstatSync(folder, { throwIfNoEntry: false }) : undefined;
  return found !== undefined && found.isDirectory() && found.uid === account.uid && (found.mode & 0o077) === 0;
}

async function seesOurData(client: pg.Client, { data }: Home): Promise<boolean> {
  const name = `outturn-proof-${randomBytes(16).toString('hex')}`;
  const file = join(data, name);
  closeSync(openSync(file, 'wx', 0o600));
  try {
    const { rows } = await client.query<{ seen: boolean }>('SELECT (pg_stat_file($1, true)).size IS NOT NULL AS seen', [name]);
    return rows[0]?.seen === true;
  } finally {
    rmSync(file);
  }
}

/**
 * Puts our own pid where the dead server's stands, which Postgres would obey if another process has it by now, or if nobody has collected
 * the dead one (a zombie). It takes its parent's pid for a dead server's, and then still looks for survivors in the shared memory that the
 * rest of the file names; without the file it would not look.
 */
function markStale({ data }: Home): void {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const handle = openSync(file, constants.O_RDWR | constants.O_NOFOLLOW); // Root must not be led elsewhere by the server's account.
  try {
    const text = readFileSync(handle, 'utf8').replace(/^.*/, String(process.pid));
    ftruncateSync(handle);
    writeSync(handle, text, 0);
  } finally {
    closeSync(handle);
  }
}
