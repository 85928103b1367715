import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { CHECKOUT } from '../start/outturn.js';
import { childrenOf, hasEnded } from '../start/processes.js';

/** The api or the worker as `start` runs it, which can be killed and started again. */
export class Program {
  complaint = '';
  private child: ChildProcess | undefined;

  constructor(
    private readonly app: 'api' | 'worker',
    private readonly environment: NodeJS.ProcessEnv,
  ) {}

  /** Resolves when it serves. */
  async start(databaseUrl: string): Promise<void> {
    const path = join(CHECKOUT, 'dist/apps', this.app, 'src/main.js');
    const env = { ...this.environment, DATABASE_URL: databaseUrl };
    const child = fork(path, { env, detached: true, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    this.child = child;
    child.stderr?.on('data', (text: Buffer) => (this.complaint += String(text)));
    const [said] = (await once(child, 'message')) as readonly { readonly kind: string; readonly message?: string }[];
    if (said?.kind !== 'listening') throw new Error(`the ${this.app} does not start: ${said?.message}`);
  }

  get pid(): number {
    return this.child?.pid ?? Number.NaN;
  }

  get children(): readonly number[] {
    return childrenOf(this.pid);
  }

  /** Ends it at this instant. Resolves when neither it nor what it had started runs any more. */
  async kill(): Promise<void> {
    const pids = [this.pid, ...this.children];
    this.child?.kill('SIGKILL');
    await Promise.all(pids.map(hasEnded));
  }
}
