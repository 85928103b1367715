import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#embedded-postgres';
import { Client } from 'pg';
import { codeOf, OperatorProblem } from '../operator-problem.types.js';
import { unreachable } from './unreachable.js';
import type { Settings } from './settings.types.js';

type Print = (line: string) => void;

/** What Outturn's SQL needs, as Postgres numbers its versions. */
const OLDEST_SERVER = 140_000;
const INSUFFICIENT_PRIVILEGE = '42501';

/** An open database, brought to this version. */
export interface Database {
  readonly serviceUrl: string;
  readonly ownerUrl: string;
  /** The demonstration belongs to the embedded database alone. */
  readonly isDemonstration: boolean;
  stop(): Promise<void>;
}

/** What was compiled last; a database prepared by the same needs no preparing. */
const STAMP = new URL('../../../../.stamp', import.meta.url);

/** Opens the database of the settings, or the embedded one, and migrates it where this version has not yet. */
export async function openDatabase(settings: Settings, print: Print): Promise<Database> {
  const { databaseUrl, databaseOwnerUrl } = settings;
  if (databaseUrl !== undefined && databaseOwnerUrl !== undefined) {
    await requireReachable('DATABASE_URL', databaseUrl);
    await requireReachable('DATABASE_OWNER_URL', databaseOwnerUrl);
    await prepare(databaseOwnerUrl, databaseUrl, print);
    return { serviceUrl: databaseUrl, ownerUrl: databaseOwnerUrl, isDemonstration: false, stop: async () => {} };
  }
  const server = await startEmbeddedPostgres({ home: settings.home, progress: print });
  const { ownerUrl, serviceUrl } = server;
  try {
    await prepareOnce(settings.home, ownerUrl, serviceUrl, print);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { ownerUrl, serviceUrl, isDemonstration: true, stop: () => server.stop() };
}

export async function migrateOnly(settings: Settings, print: Print): Promise<void> {
  const database = await openDatabase(settings, print);
  await database.stop();
  print('The database is at this version.');
}

/** Runs `work` while no other start does the same on this database; whoever waits finds it done. */
export async function alone<T>({ ownerUrl }: Database, work: () => Promise<T>): Promise<T> {
  const holder = new Client({ connectionString: ownerUrl });
  holder.on('error', () => undefined); // when the server stops first, the lock has gone with it
  await holder.connect();
  try {
    await holder.query('SELECT pg_advisory_lock(72031003)');
    return await work();
  } finally {
    await holder.end();
  }
}

async function prepareOnce(home: string, ownerUrl: string, serviceUrl: string, print: Print): Promise<void> {
  const marker = join(home, 'postgres', 'prepared');
  const stamp = readFileSync(STAMP, 'utf8');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === stamp) return;
  await prepare(ownerUrl, serviceUrl, print);
  await writeFile(marker, stamp);
}

async function prepare(ownerUrl: string, serviceUrl: string, print: Print): Promise<void> {
  print('Bringing the database to this version ...');
  const { migrate, UnsafeRole } = await import('#postgres');
  try {
    await migrate(ownerUrl, serviceUrl);
  } catch (error) {
    if (error instanceof UnsafeRole) throw new OperatorProblem(error.message);
    if (codeOf(error) === INSUFFICIENT_PRIVILEGE)
      throw new OperatorProblem(
        `The role of DATABASE_OWNER_URL may not make this version’s tables: ${String(error)}. Let it own the database.`,
      );
    throw error;
  }
}

async function requireReachable(name: string, url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    await requireVersion(name, client);
  } catch (error) {
    throw error instanceof OperatorProblem ? error : unreachable(name, error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function requireVersion(name: string, client: Client): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string; server_version: string }>(
    "SELECT current_setting('server_version_num') AS server_version_num, current_setting('server_version') AS server_version",
  );
  const [version] = rows;
  if (version !== undefined && Number(version.server_version_num) >= OLDEST_SERVER) return;
  throw new OperatorProblem(
    `The server of ${name} is Postgres ${version?.server_version ?? 'of no known version'}. Outturn needs Postgres 14 or newer.`,
  );
}
