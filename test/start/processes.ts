import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

interface Process {
  readonly pid: number;
  readonly parent: number;
  /** The letter of the kernel: Z has ended, and nobody has collected it yet. */
  readonly state: string;
}

/** The processes that `parent` started and that still run. */
export const childrenOf = (parent: number): readonly number[] => running().flatMap((each) => (each.parent === parent ? [each.pid] : []));

/** The script that a process of Node.js runs; empty where it has just ended. */
export function programOf(pid: number): string {
  try {
    const words = existsSync('/proc/self/cmdline')
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
      : execFileSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' })
          .trim()
          .split(' ');
    return words.find((word) => word.endsWith('.js')) ?? '';
  } catch {
    return '';
  }
}

export const isRunning = (pid: number): boolean => running().some((each) => each.pid === pid);

export async function hasEnded(pid: number): Promise<void> {
  while (isRunning(pid)) await sleep(20);
}

/** Sends a signal to a process that may just have ended. */
export function signal(pid: number, name: NodeJS.Signals): void {
  if (isRunning(pid)) process.kill(pid, name);
}

/** The server of a home's database, where it has one running. */
export function postmasterOf(home: string): number | undefined {
  const file = join(home, 'postgres', 'data', 'postmaster.pid');
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : Number.NaN;
  return isRunning(pid) ? pid : undefined;
}

/** A port of the loopback address that nobody listens on at this moment. */
export const freePort = async (): Promise<number> => (await listen(0)) ?? Number.NaN;

export const isFree = async (port: number): Promise<boolean> => (await listen(port)) === port;

/** Listens for a moment; the port it was, or nothing where it is taken. */
function listen(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}

const running = (): readonly Process[] => everyProcess().filter(({ state }) => !/^[ZX]/.test(state));

function everyProcess(): readonly Process[] {
  if (existsSync('/proc/self/stat'))
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap(ofKernel);
  const lines = execFileSync('ps', ['-A', '-o', 'pid=', '-o', 'ppid=', '-o', 'stat='], { encoding: 'utf8' }).trim().split('\n');
  return lines
    .map((line) => line.trim().split(/\s+/))
    .map(([pid, parent, state = '']) => ({ pid: Number(pid), parent: Number(parent), state }));
}

function ofKernel(pid: string): readonly Process[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state = '', parent] = text.slice(text.lastIndexOf(')') + 2).split(' '); // The name before ')' may itself hold spaces.
    return [{ pid: Number(pid), parent: Number(parent), state }];
  } catch {
    return []; // It ended while we looked.
  }
}
