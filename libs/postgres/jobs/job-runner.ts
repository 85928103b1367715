import { setTimeout as pause } from 'node:timers/promises';
import PgBoss from 'pg-boss';
import { Pool } from 'pg';
import { type Jobs, type QueueName, QUEUES, SCHEMA, secondsFor, settingsOf } from './queue.js';

const POLLING_MS = 500;

/** What a job of each queue does. It may be run again, and then finds what is done. */
export type Handlers = { readonly [Queue in QueueName]?: (job: Jobs[Queue]) => Promise<unknown> };

/** How often a job of a worker that was killed is looked for, within the time that is given to a job. */
const LOOKS_WITHIN_EXPIRY = 6;

export interface Work {
  readonly databaseUrl: string;
  /** The queues that are served, and how. */
  readonly of: Handlers;
  /** After this long a job whose worker went without a word is taken up again. */
  readonly jobSeconds: number;
  /** Told what went wrong, for the log. */
  readonly complain: (about: string) => void;
}

/**
 * Does the jobs of queues, one at a time of each. pg-boss keeps the queues; its own loop is not used, because it
 * does not wait for what it writes, and a database that goes away would end the process.
 */
export class JobRunner {
  private readonly pool: Pool;
  private readonly boss: PgBoss;
  private readonly stopping = new AbortController();
  private readonly served: readonly QueueName[];
  private loops: readonly Promise<void>[] = [];

  constructor(private readonly work: Work) {
    this.served = QUEUES.filter((queue) => work.of[queue] !== undefined);
    // One for each queue, and one for tidying up.
    this.pool = new Pool({ connectionString: work.databaseUrl, application_name: 'outturn jobs', max: this.served.length + 1 });
    this.boss = new PgBoss({
      db: { executeSql: (text: string, values: unknown[]) => this.pool.query(text, values) },
      schema: SCHEMA,
      migrate: false,
      schedule: false,
      maintenanceIntervalSeconds: Math.max(1, Math.round(work.jobSeconds / LOOKS_WITHIN_EXPIRY)),
    });
    for (const each of [this.pool, this.boss]) each.on('error', ({ message }: Error) => work.complain(`the queues: ${message}`));
  }

  async start(): Promise<void> {
    await this.boss.start();
    for (const name of this.served) await this.boss.updateQueue(name, settingsOf(name, this.work.jobSeconds));
    this.loops = this.served.map((queue) => this.serve(queue));
  }

  /** Takes no more jobs, and resolves when those under way have ended: whoever stops the runner ends them first. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.loops);
    await this.boss.stop({ graceful: false });
    await this.pool.end();
  }

  private async serve(queue: QueueName): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const [job] = await this.boss.fetch<Jobs[QueueName]>(queue, { includeMetadata: true });
      if (job === undefined) await pause(POLLING_MS, undefined, { signal }).catch(() => undefined);
      else await this.run(queue, job);
    }
  }

  /** What cannot be written down here is mended when the job's time is over: it is then taken up again. */
  private async run<Queue extends QueueName>(queue: Queue, job: PgBoss.JobWithMetadata<Jobs[Queue]>): Promise<void> {
    const { id, data, retryCount, retryLimit } = job;
    const [about, seconds] = [`${queue} of ${'upload' in data ? data.upload : data.publishing}`, secondsFor(queue, this.work.jobSeconds)];
    try {
      const isDone = await withinTime(Promise.resolve(this.work.of[queue]?.(data)), seconds);
      if (isDone) await this.boss.complete(queue, id);
      else this.work.complain(`${about} took over ${seconds} seconds`);
    } catch (error) {
      const hope = retryCount < retryLimit ? 'is tried again' : 'is not tried any more';
      // What is stopped in the middle is handed back, and nothing is wrong with it.
      if (!this.stopping.signal.aborted) this.work.complain(`${about} failed and ${hope}: ${stackOf(error)}`);
      // Not the error itself: the parameters of a statement would be kept with it.
      await this.boss.fail(queue, id, { failed: error instanceof Error ? error.name : 'Error' }).catch(() => undefined);
    }
  }
}

async function withinTime(job: Promise<unknown>, seconds: number): Promise<boolean> {
  const over = new AbortController();
  const timer = pause(seconds * 1000, false, { signal: over.signal }).catch(() => false);
  try {
    return await Promise.race([job.then(() => true), timer]);
  } finally {
    over.abort();
  }
}

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
