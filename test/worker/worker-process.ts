import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { CHECKOUT } from '../start/outturn.js';
import { script } from './scripts.js';

const APP = join(CHECKOUT, 'dist/apps/worker/src');

/** A worker as `start` runs one: a process of its own. */
export class WorkerProcess {
  complaint = '';
  readonly ending: Promise<number | string>;

  private constructor(private readonly child: ChildProcess) {
    child.stderr?.on('data', (text: Buffer) => (this.complaint += String(text)));
    this.ending = once(child, 'exit').then(([code, signal]) => (signal ?? code) as number | string);
  }

  /** As it is shipped. */
  static start(databaseUrl: string, jobSeconds: number): Promise<WorkerProcess> {
    return WorkerProcess.of(join(APP, 'main.js'), { DATABASE_URL: databaseUrl, OUTTURN_JOB_SECONDS: String(jobSeconds) });
  }

  /** One whose reading processes run another script. */
  static reading(readingScript: string, databaseUrl: string, jobSeconds: number): Promise<WorkerProcess> {
    const settings = `{ databaseUrl: ${JSON.stringify(databaseUrl)}, jobSeconds: ${jobSeconds}, complain: console.error, script: ${JSON.stringify(readingScript)} }`;
    const source = `
      import { startWorker } from ${JSON.stringify(join(APP, 'worker.module.js'))};
      const worker = await startWorker(${settings});
      process.once('SIGTERM', () => void worker.stop().then(() => process.disconnect()));
      process.send({ kind: 'listening' });
    `;
    return WorkerProcess.of(script(source), {});
  }

  private static async of(path: string, environment: NodeJS.ProcessEnv): Promise<WorkerProcess> {
    const child = fork(path, { env: environment, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    const worker = new WorkerProcess(child);
    const [said] = (await once(child, 'message')) as readonly { readonly kind: string; readonly message?: string }[];
    if (said?.kind !== 'listening') throw new Error(said?.message);
    return worker;
  }

  get pid(): number {
    return this.child.pid ?? Number.NaN;
  }

  end(signal: NodeJS.Signals): Promise<number | string> {
    this.child.kill(signal);
    return this.ending;
  }
}
