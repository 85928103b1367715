import { execFileSync, spawn, type StdioOptions } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './home.js';
import { problemInOutput } from './problem.js';

/** A process told apart from a later one with the same pid. `began` is in the kernel's ticks, or '' where it cannot be read. */
export interface ProcessMark {
  readonly pid: number;
  readonly began: string;
}

/** Nothing of the caller's environment (PGDATA, PGPORT, LD_*, a translated LC_MESSAGES) may change what the programs do or say. */
export const PROGRAM_ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

export const markOf = (pid: number): ProcessMark => ({ pid, began: status(pid)?.began ?? '' });

/** Whether that very process still runs. One that has ended but was not collected by its parent (a zombie) does not. */
export function isRunning({ pid, began }: ProcessMark): boolean {
  if (!(pid > 1) || !answersSignals(pid)) return false;
  const now = status(pid);
  if (now === undefined) return true;
  return !['Z', 'X'].includes(now.state) && (began === '' || began === now.began);
}

/** The command line of a process, or '' when it has none that can be read. */
export function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}

/** Waits until the process has ended; false if it still runs after `patience` milliseconds. */
export async function hasEnded(mark: ProcessMark, patience: number): Promise<boolean> {
  for (const started = Date.now(); isRunning(mark); await sleep(5)) {
    if (Date.now() - started > patience) return false;
  }
  return true;
}

export interface ProgramRun {
  readonly account: Account;
  /** The folder to run in; entered before the account's rights are taken, so the account need not be able to reach it. */
  readonly cwd: string;
  /** Where a failure is said to be: the home the user chose. */
  readonly home: string;
  readonly input?: string;
  /** An open file that the program sees as /dev/fd/3. */
  readonly fileThree?: number;
}

/** Runs a program to its end. Rejects with what it printed when it cannot run or reports failure. */
export function run(program: string, args: readonly string[], { account, cwd, home, input, fileThree }: ProgramRun): Promise<void> {
  const stdio: StdioOptions = ['pipe', 'pipe', 'pipe', ...(fileThree === undefined ? [] : [fileThree])];
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...account.rights, cwd, stdio, env: PROGRAM_ENVIRONMENT });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (output += String(text)));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(problemInOutput(program, output, home))));
    child.stdin?.on('error', () => undefined); // A program that ended early is reported by its exit, not by the broken pipe.
    child.stdin?.end(input ?? '');
  });
}

function answersSignals(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function status(pid: number): { state: string; began: string } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' '); // The name before ')' may itself hold spaces.
    return { state: fields[0] ?? '', began: fields[19] ?? '' };
  } catch {
    return undefined; // No /proc here (macOS), or the process has just ended.
  }
}
