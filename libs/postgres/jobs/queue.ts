/** What is done outside a request, one queue a kind of work; made in this order, because one may lead to another before it. */
export const QUEUES = ['give-up-reading', 'read-upload', 'mark-workbook'] as const;
export type QueueName = (typeof QUEUES)[number];

/** What a job is about, by ids alone: the tables of the queues have no row-level security, and tell nobody anything. */
export interface Job {
  readonly upload: string;
  /** The number of the reading of that upload. */
  readonly reading: number;
}

/** Tables, types and functions of the queues have a schema of their own. */
export const SCHEMA = 'pgboss';

/** A job whose worker was killed is taken up again after so many seconds: longer than any file may take, short enough to wait for. */
export const JOB_SECONDS = 30;

/**
 * Five runs in about a minute, each pause about twice the one before it: enough to outlive a database that is started again. A job
 * that fails as often is not tried any more.
 */
const RETRIES = { retryLimit: 4, retryDelay: 2, retryBackoff: true };

/** Where a job goes on that is not tried any more, whether it failed or its workers were killed over it. */
const AFTER_THE_LAST: Partial<Record<QueueName, QueueName>> = { 'read-upload': 'give-up-reading' };

type QueueSettings = typeof RETRIES & { readonly name: QueueName; readonly expireInSeconds: number; readonly deadLetter?: QueueName };

/** How pg-boss keeps a queue whose jobs are given so many seconds. */
export function settingsOf(name: QueueName, jobSeconds: number): QueueSettings {
  const deadLetter = AFTER_THE_LAST[name];
  return { name, ...RETRIES, expireInSeconds: jobSeconds, ...(deadLetter === undefined ? {} : { deadLetter }) };
}
