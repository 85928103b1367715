import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { EmbeddedPostgresProblem } from './problem.js';

/** Postgres refuses to run as root. Root lends the server to the first of these: a dedicated account if someone made one. */
const ACCOUNTS_FOR_ROOT = ['outturn', 'nobody'];

/** The account that runs the server and owns its data. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
  /** What `spawn` needs to take on the account: nothing when it is the caller's own. */
  readonly rights: { readonly uid?: number; readonly gid?: number };
}

/** Where everything of one home lies. */
export interface Home {
  readonly home: string;
  readonly folder: string;
  readonly data: string;
  readonly secrets: string;
  readonly log: string;
  readonly account: Account;
}

/** Makes the folders of a home, and removes what a killed creation left. Throws when the data belong to an account that cannot serve. */
export function openHome(path: string): Home {
  mkdirSync(resolve(path), { recursive: true });
  const home = realpathSync(path);
  const folder = join(home, 'postgres');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const data = join(folder, 'data');
  const places = { home, folder, data, secrets: join(folder, 'secrets.json'), log: join(folder, 'postgres.log') };
  return { ...places, account: accountFor(data) };
}

/** Removes what a killed creation left. Only for the holder of the start lock: nobody else is creating. */
export function clearLeftovers({ folder }: Home): void {
  for (const name of readdirSync(folder).filter((entry) => /^(data\.making|start\.draft)/.test(entry))) {
    rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** Whether there are data to serve. Throws, touching nothing, when there is something that Postgres of this major version cannot serve. */
export function hasData({ data, secrets }: Home, major: string): boolean {
  if (!existsSync(data) || readdirSync(data).length === 0) return false;
  const versionFile = join(data, 'PG_VERSION');
  const missing = [versionFile, join(data, 'global', 'pg_control'), secrets].find((file) => !existsSync(file));
  if (missing !== undefined) {
    throw new EmbeddedPostgresProblem(
      'half-made',
      `The data folder ${data} is incomplete: ${missing} is missing. Restore it, move ${data} away, or choose another OUTTURN_HOME.`,
    );
  }
  const found = readFileSync(versionFile, 'utf8').trim();
  if (found === major) return true;
  throw new EmbeddedPostgresProblem(
    'other-major-version',
    `The data folder ${data} was made by Postgres ${found}, and this is Postgres ${major}. ` +
      `Start it with the version that made it, move the folder away, or choose another OUTTURN_HOME.`,
  );
}

/** Whether an account other than root's can get to a folder: every folder on the way lets others pass. */
export function isReachable(folder: string): boolean {
  const open = (statSync(folder).mode & 0o001) !== 0;
  return open && (dirname(folder) === folder || isReachable(dirname(folder)));
}

function accountFor(data: string): Account {
  const [uid, gid] = [process.getuid?.(), process.getgid?.()];
  if (uid === undefined || gid === undefined) {
    throw new EmbeddedPostgresProblem('binaries-missing', 'The embedded Postgres does not run on Windows. Use Linux, or set DATABASE_URL.');
  }
  const owner = existsSync(data) && readdirSync(data).length > 0 ? statSync(data) : undefined;
  if (uid !== 0 && (owner === undefined || owner.uid === uid)) return { uid, gid, rights: {} };
  if (uid === 0 && owner === undefined) return accountForRoot();
  if (uid === 0 && owner !== undefined && owner.uid !== 0) return lent(owner.uid, owner.gid);
  throw new EmbeddedPostgresProblem(
    'home-not-writable',
    `The data folder ${data} belongs to ${owner?.uid === 0 ? 'root, as whom Postgres does not run' : 'another account'}. ` +
      `Give it to the account that is to run Postgres (chown -R), or choose another OUTTURN_HOME.`,
  );
}

function accountForRoot(): Account {
  const rows = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const wanted of ACCOUNTS_FOR_ROOT) {
    const row = rows.find(([name, , uid]) => name === wanted && Number(uid) > 0);
    if (row !== undefined) return lent(Number(row[2]), Number(row[3]));
  }
  throw new EmbeddedPostgresProblem(
    'start-failed',
    `Postgres does not run as root, and there is no account ${ACCOUNTS_FOR_ROOT.join(' or ')} to run it. Create one, or start as an ordinary user.`,
  );
}

const lent = (uid: number, gid: number): Account => ({ uid, gid, rights: { uid, gid } });
