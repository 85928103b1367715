import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { types } from 'node:util';

export type EmbeddedPostgresProblemKind =
  'half-made' | 'other-major-version' | 'disk-full' | 'home-not-writable' | 'binaries-missing' | 'start-failed';

/** Why the embedded Postgres cannot run here. The message is for the reader of a terminal: what is wrong, then what to do. */
export class EmbeddedPostgresProblem extends Error {
  override readonly name = 'EmbeddedPostgresProblem';

  constructor(
    readonly kind: EmbeddedPostgresProblemKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** In megabytes: the copied programs (about 55), an empty cluster (about 40), and the first write-ahead log segments. */
const NEEDED_FOR_A_FIRST_START = 160;
/** In megabytes: with less, a program may fail without being able to log why. */
const NEEDED_TO_SPEAK = 1;
const DISK_FULL_CODES: readonly unknown[] = ['ENOSPC', 'EDQUOT'];
const NOT_WRITABLE_CODES: readonly unknown[] = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'];

/** The problem that a failed file operation amounts to; any other error is returned as it came. */
export function asProblem(error: unknown, home: string): unknown {
  if (!types.isNativeError(error) || error instanceof EmbeddedPostgresProblem) return error;
  const { code, path, dest, syscall } = error as NodeJS.ErrnoException & { dest?: string };
  if (syscall?.startsWith('spawn') === true) return notRunnable(error);
  if (DISK_FULL_CODES.includes(code)) return diskFull(dest ?? path ?? home, error);
  if (NOT_WRITABLE_CODES.includes(code)) return notWritable(home, error);
  return error;
}

/** The problem that a program's output tells of: a full disk if it says so, otherwise the last line that names an error. */
export function problemInOutput(program: string, output: string, home: string, log?: string): EmbeddedPostgresProblem {
  if (/No space left on device|Disk quota exceeded/.test(output) || freeMegabytes(home) < NEEDED_TO_SPEAK) return diskFull(home);
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const telling = lines.filter((line) => /FATAL|PANIC|ERROR|error/.test(line)).at(-1) ?? lines.at(-1) ?? 'it said nothing';
  const advice = log === undefined ? 'Put that right and start again.' : `Read ${log}, put that right and start again.`;
  return new EmbeddedPostgresProblem('start-failed', `${program} failed: ${telling.trim()}. ${advice}`);
}

function diskFull(path: string, cause?: Error): EmbeddedPostgresProblem {
  const folder = nearestExisting(path);
  return new EmbeddedPostgresProblem(
    'disk-full',
    `The disk that holds ${folder} is full: ${freeMegabytes(folder)} MB are free, and a first start needs about ${NEEDED_FOR_A_FIRST_START} MB. ` +
      'Free some space there, or choose another OUTTURN_HOME.',
    { cause },
  );
}

function freeMegabytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / 2 ** 20);
}

function notWritable(home: string, cause: Error): EmbeddedPostgresProblem {
  return new EmbeddedPostgresProblem(
    'home-not-writable',
    `The folder ${home} cannot be used by this account (${cause.message}). Give this account the folder, or choose another OUTTURN_HOME.`,
    { cause },
  );
}

function notRunnable(cause: Error): EmbeddedPostgresProblem {
  return new EmbeddedPostgresProblem(
    'binaries-missing',
    `The Postgres programs cannot be run here (${cause.message}): they need Linux with glibc, and a disk that is not mounted noexec. ` +
      'Choose another OUTTURN_HOME, or set DATABASE_URL.',
    { cause },
  );
}

function nearestExisting(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestExisting(dirname(path));
}
