import { type ChildProcessByStdio, execFileSync, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { childrenOf, hasEnded, postmasterOf, programOf, signal } from './processes.js';

export const CHECKOUT = fileURLToPath(new URL('../..', import.meta.url));

/** The environment of a run, beside what every program of this machine is given. */
export type Settings = Readonly<Record<string, string>>;

export interface Ending {
  readonly code: number | null;
  readonly output: string;
  readonly complaint: string;
}

/** The last line is the question to paste or, without a demonstration, how to make a key. */
const WELCOME = /Outturn is running[^]*(?:-d '.*'|--label ".*")\n/;

const runs: Run[] = [];

/** One run of the operator's command: a process of its own, in a group of its own as a terminal would give it. */
export class Run {
  output = '';
  complaint = '';
  readonly ending: Promise<Ending>;
  /** Kept, because what it started outlives a command that ends without it, and then nobody is its parent. */
  private remembered: readonly number[] = [];

  private constructor(
    private readonly child: ChildProcessByStdio<null, Readable, Readable>,
    private readonly settings: Settings,
  ) {
    child.stdout.on('data', (text: Buffer) => (this.output += String(text)));
    child.stderr.on('data', (text: Buffer) => (this.complaint += String(text)));
    this.ending = new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve({ code, output: this.output, complaint: this.complaint }));
    });
  }

  static of(args: readonly string[], settings: Settings): Run {
    const { DATABASE_URL: _served, DATABASE_OWNER_URL: _owned, ...environment } = process.env;
    const child = spawn(process.execPath, ['apps/outturn/run.mjs', ...args], {
      cwd: CHECKOUT,
      env: { ...environment, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const run = new Run(child, settings);
    runs.push(run);
    return run;
  }

  get pid(): number {
    return this.child.pid ?? Number.NaN;
  }

  get postmaster(): number | undefined {
    return postmasterOf(this.settings['OUTTURN_HOME'] ?? '');
  }

  /** What it started beside the database, and what that started. */
  get programs(): readonly number[] {
    const started = childrenOf(this.pid).filter((pid) => pid !== this.postmaster);
    return [...started, ...started.flatMap(childrenOf)];
  }

  /** The program of an app, where it has one running. */
  program(app: string): number | undefined {
    return this.programs.find((pid) => programOf(pid).endsWith(`/apps/${app}/src/main.js`));
  }

  /** Resolves when it has printed such a text; throws what it said where it ends without. */
  async printed(text: RegExp): Promise<void> {
    for (let ending: Ending | undefined; !text.test(this.output);) {
      if (ending !== undefined) throw new Error(`it ended with ${ending.code}: ${ending.output}${ending.complaint}`);
      const more = new Promise<undefined>((resolve) => this.child.stdout.once('data', () => resolve(undefined)));
      ending = await Promise.race([more, this.ending]);
    }
    this.remembered = this.programs;
  }

  /** Ends at once with all that it started, and leaves no time to put anything in order. */
  async kill(): Promise<void> {
    const { postmaster = Number.NaN } = this;
    const pids = [this.pid, ...this.programs, ...this.remembered, postmaster, ...childrenOf(postmaster)];
    for (const pid of pids) signal(pid, 'SIGKILL');
    await Promise.all(pids.map(hasEnded));
  }
}

/** Starts everything and waits until a person has been told so. */
export async function started(settings: Settings): Promise<Run> {
  const run = Run.of(['start'], settings);
  await run.printed(WELCOME);
  return run;
}

/** Ends whatever still runs after a test that failed, and removes the folder. */
export async function endEverything(folder: string): Promise<void> {
  for (const run of runs) {
    await run.kill();
    await run.ending;
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** The words of a printed command, read by the shell that an operator would paste it into. */
export function wordsOf(command: string): readonly string[] {
  const text = execFileSync('sh', ['-c', `curl() { printf '%s\\0' "$@"; }\n${command}`], { encoding: 'utf8' });
  return text.split('\0').slice(0, -1);
}
