import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  fchownSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Home } from './home.js';
import { EmbeddedPostgresProblem } from './problem.js';
import { run } from './processes.js';

/** The passwords of the three roles, made once for a home and kept in its secrets.json. */
export interface Secrets {
  readonly admin: string;
  readonly owner: string;
  readonly service: string;
}

export const ROLES = { admin: 'postgres', owner: 'outturn_owner', service: 'outturn_service' } as const satisfies Record<
  keyof Secrets,
  string
>;
export const DATABASE = 'outturn';

/** Only for data that may be lost: faster, and damaged by a power failure. */
const NOT_DURABLE = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

export const durability = (durable: boolean): readonly string[] => (durable ? [] : NOT_DURABLE);

/** How the programs are told of the data folder: as their working directory where the system can say that, otherwise by its path. */
export const dataFolderArgument = (data: string): string => (process.platform === 'linux' ? '/proc/self/cwd' : data);

/** What the two roles may not do is the point of having two. One statement a line, as single-user Postgres reads them. */
const rolesAndDatabase = ({ owner, service }: Secrets): string => `
CREATE ROLE ${ROLES.owner} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB NOREPLICATION PASSWORD '${owner}';
CREATE ROLE ${ROLES.service} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB NOREPLICATION PASSWORD '${service}';
CREATE DATABASE ${DATABASE} OWNER ${ROLES.owner};
REVOKE ALL ON DATABASE ${DATABASE}, postgres, template1 FROM PUBLIC;
GRANT CONNECT ON DATABASE ${DATABASE} TO ${ROLES.service};
`;
const SCHEMA = `ALTER SCHEMA public OWNER TO ${ROLES.owner};\n`;

/**
 * Makes the data folder with the roles and the empty database in it: complete, closed and on disk before it gets its name, so that a
 * crash at any moment leaves either no data folder or a good one. Rejects with what the programs printed when one fails.
 *
 * The programs know the new folder as /proc/self/cwd, because the account that root lends may be unable to reach it by its path.
 */
export async function createCluster(home: Home, binaries: string, secrets: Secrets, durable: boolean): Promise<void> {
  const making = `${home.data}.making-${process.pid}-${randomBytes(4).toString('hex')}`;
  mkdirSync(making, { mode: 0o700 });
  try {
    chownSync(making, home.account.uid, home.account.gid);
    const here = { account: home.account, cwd: making, home: home.home };
    const folder = ['-D', dataFolderArgument(making)];
    const authentication = ['-U', ROLES.admin, '-A', 'scram-sha-256', '--pwfile=/dev/fd/3', ...(durable ? [] : ['-N'])];
    await withPasswordFile(home, secrets.admin, (fileThree) =>
      run(join(binaries, 'bin/initdb'), [...folder, ...authentication, '-E', 'UTF8', '--locale=C.UTF-8'], { ...here, fileThree }),
    );
    const single = ['--single', ...folder, '-c', 'exit_on_error=on', ...durability(durable)];
    await run(join(binaries, 'bin/postgres'), [...single, 'postgres'], { ...here, input: rolesAndDatabase(secrets) });
    await run(join(binaries, 'bin/postgres'), [...single, DATABASE], { ...here, input: SCHEMA });
    renameSync(making, home.data);
    syncFolder(home.folder);
  } finally {
    rmSync(making, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** Reads the passwords of a home, after making them if there are none. Throws `half-made` when the file does not hold them. */
export function readSecrets(home: Home): Secrets {
  if (!existsSync(home.secrets)) makeSecrets(home);
  const { admin = '', owner = '', service = '' } = parse(readFileSync(home.secrets, 'utf8'));
  if (![admin, owner, service].includes('')) return { admin, owner, service };
  throw new EmbeddedPostgresProblem('half-made', `The file ${home.secrets} lacks a password. Restore it, or move ${home.folder} away.`);
}

function makeSecrets({ folder, secrets }: Home): void {
  const password = (): string => randomBytes(32).toString('base64url');
  const draft = join(folder, `start.draft.${process.pid}.secrets`);
  writeDurably(draft, JSON.stringify({ admin: password(), owner: password(), service: password() } satisfies Secrets));
  linkSync(draft, secrets); // Whole or not at all: a crash leaves no half file behind.
  rmSync(draft);
}

function parse(text: string): Partial<Secrets> {
  try {
    return JSON.parse(text) as Partial<Secrets>;
  } catch {
    return {};
  }
}

/** Lends an open file that holds the password and has no name: a killed start cannot leave it lying about. */
async function withPasswordFile(home: Home, password: string, use: (file: number) => Promise<void>): Promise<void> {
  const path = join(home.folder, `start.draft.${process.pid}.password`);
  writeDurably(path, password);
  const file = openSync(path, 'r');
  try {
    rmSync(path);
    fchownSync(file, home.account.uid, home.account.gid);
    await use(file);
  } finally {
    closeSync(file);
  }
}

function writeDurably(path: string, text: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
