import { findPackage, type PostgresPackage, provideBinaries } from './binaries.js';
import { createCluster, readSecrets, type Secrets } from './cluster.js';
import { clearLeftovers, hasData, type Home, openHome } from './home.js';
import { startPostmaster, stopPostmaster } from './postmaster.js';
import { asProblem } from './problem.js';
import { findServer, type Server, urlOf } from './running-server.js';
import { type Hold, holdServer, isHeld, takeStartLock } from './sharing.js';

export { EmbeddedPostgresProblem, type EmbeddedPostgresProblemKind } from './problem.js';

export interface EmbeddedPostgres {
  /** The superuser on database `postgres`: for set-up only. */
  readonly adminUrl: string;
  /** The owner of database `outturn`, who runs migrations; no superuser, bound by row security, makes no roles or databases. */
  readonly ownerUrl: string;
  /** The role that serves: owns nothing, and may only connect until a migration grants more. */
  readonly serviceUrl: string;
  /** Whether a server that was already running (an orphan, or another start's) was found and is used. */
  readonly adopted: boolean;
  /** Gives the server up, and stops it if nobody else holds it. Close your own connections first: they do not count. */
  stop(): Promise<void>;
}

export interface StartOptions {
  /** The folder that keeps the data, made if it is not there. */
  readonly home: string;
  /** False only for data that may be lost, as in tests. Default true: what is committed outlives a power failure. */
  readonly durable?: boolean;
  /** Is told, a line each, of what takes a while. */
  readonly progress?: (line: string) => void;
}

/** Starts the Postgres of one home, or joins the one that runs already. Rejects with an EmbeddedPostgresProblem. */
export async function startEmbeddedPostgres({
  home: path,
  durable = true,
  progress = () => undefined,
}: StartOptions): Promise<EmbeddedPostgres> {
  try {
    const programs = findPackage();
    const home = openHome(path);
    const release = await takeStartLock(home.folder, () => progress('Waiting for another start of the same home'));
    try {
      return await findOrStart(home, programs, durable, progress);
    } finally {
      release();
    }
  } catch (error) {
    throw asProblem(error, path);
  }
}

async function findOrStart(
  home: Home,
  programs: PostgresPackage,
  durable: boolean,
  progress: (line: string) => void,
): Promise<EmbeddedPostgres> {
  const exists = hasData(home, programs.major);
  clearLeftovers(home);
  const secrets = readSecrets(home);
  const running = exists ? await findServer(home, secrets) : undefined;
  if (running !== undefined) return handOver(home, secrets, running, true);

  const binaries = provideBinaries(home, programs, progress);
  if (!exists) {
    progress('Creating the database (a few seconds, once)');
    await createCluster(home, binaries, secrets, durable);
  }
  return handOver(home, secrets, await startPostmaster(home, binaries, secrets, durable), false);
}

async function handOver(home: Home, secrets: Secrets, server: Server, adopted: boolean): Promise<EmbeddedPostgres> {
  const hold = await holdServer(server, secrets);
  const url = (role: keyof Secrets): string => urlOf(role, secrets, server);
  let stopping: Promise<void> | undefined;
  return {
    adminUrl: url('admin'),
    ownerUrl: url('owner'),
    serviceUrl: url('service'),
    adopted,
    stop: () => (stopping ??= giveUp(home, secrets, hold)),
  };
}

/** Under the start lock, so that nobody joins between our look for other holders and the end of the server. */
async function giveUp(home: Home, secrets: Secrets, hold: Hold): Promise<void> {
  const release = await takeStartLock(home.folder, () => undefined);
  try {
    await hold.end();
    const server = await findServer(home, secrets);
    if (server !== undefined && !(await isHeld(server, secrets))) await stopPostmaster(server);
  } finally {
    release();
  }
}
