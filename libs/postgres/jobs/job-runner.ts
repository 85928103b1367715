import { setTimeout as pause } from 'node:timers/promises';
import PgBoss from 'pg-boss';
import { Pool } from 'pg';
import { type Job, type QueueName, QUEUES, SCHEMA, settingsOf } from './queue.js';

const POLLING_MS = 500;

/** One for each queue, and one for tidying up. */
const CONNECTIONS = QUEUES.length + 1;

/** How often a job of a worker that was killed is looked for, within the time that is given to a job. */
const LOOKS_WITHIN_EXPIRY = 6;

export interface Work {
  readonly databaseUrl: string;
  /** What a job of each queue does. It may be run again, and then finds what is done. */
  readonly of: Readonly<Record<QueueName, (job: Job) => Promise<unknown>>>;
  /** After this long a job whose worker went without a word is taken up again. */
  readonly jobSeconds: number;
  /** Told what went wrong, for the log. */
  readonly complain: (about: string) => void;
}

/**
 * Does the jobs of all queues, one at a time of each. pg-boss keeps the queues; its own loop is not used, because it
 * does not wait for what it writes, and a database that goes away would end the process.
 */
export class JobRunner {
  private readonly pool: Pool;
  private readonly boss: PgBoss;
  private readonly stopping = new AbortController();
  private loops: readonly Promise<void>[] = [];

  constructor(private readonly work: Work) {
    this.pool = new Pool({ connectionString: work.databaseUrl, application_name: 'outturn jobs', max: CONNECTIONS });
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
    for (const name of QUEUES) await this.boss.updateQueue(name, settingsOf(name, this.work.jobSeconds));
    this.loops = QUEUES.map((queue) => this.serve(queue));
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
      const [job] = await this.boss.fetch<Job>(queue, { includeMetadata: true });
      if (job === undefined) await pause(POLLING_MS, undefined, { signal }).catch(() => undefined);
      else await this.run(queue, job);
    }
  }

  /** What cannot be written down here is mended when the job's time is over: it is then taken up again. */
  private async run(queue: QueueName, { id, data, retryCount, retryLimit }: PgBoss.JobWithMetadata<Job>): Promise<void> {
    try {
      const isDone = await withinTime(this.work.of[queue](data), this.work.jobSeconds);
      if (isDone) await this.boss.complete(queue, id);
      else this.work.complain(`${queue} of ${data.upload} took over ${this.work.jobSeconds} seconds`);
    } catch (error) {
      const hope = retryCount < retryLimit ? 'is tried again' : 'is not tried any more';
      // What is stopped in the middle is handed back, and nothing is wrong with it.
      if (!this.stopping.signal.aborted) this.work.complain(`${queue} of ${data.upload} failed and ${hope}: ${stackOf(error)}`);
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
