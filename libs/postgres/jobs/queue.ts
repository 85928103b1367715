/** What a reading of an upload is about. */
export interface ReadingJob {
  readonly upload: string;
  /** The number of the reading of that upload. */
  readonly reading: number;
}

/** What the building of a release is about. */
export interface PublishingJob {
  readonly publishing: string;
}

/** What a job of each queue is about, by ids alone: the tables of the queues have no row-level security, and tell nobody anything. */
export interface Jobs {
  readonly 'give-up-reading': ReadingJob;
  readonly 'read-upload': ReadingJob;
  readonly 'mark-workbook': ReadingJob;
  readonly 'give-up-publishing': PublishingJob;
  readonly 'publish-release': PublishingJob;
}

/** What is done outside a request, one queue a kind of work; made in this order, because one may lead to another before it. */
export const QUEUES = [
  'give-up-reading',
  'read-upload',
  'mark-workbook',
  'give-up-publishing',
  'publish-release',
] as const satisfies readonly (keyof Jobs)[];
export type QueueName = (typeof QUEUES)[number];

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
const AFTER_THE_LAST: Partial<Record<QueueName, QueueName>> = {
  'read-upload': 'give-up-reading',
  'publish-release': 'give-up-publishing',
};

/** A release is larger than any file: its building has so many times the time of another job. */
const TIMES_FOR_PUBLISHING = 20;

/** How long a job of a queue may take. */
export const secondsFor = (name: QueueName, jobSeconds: number): number =>
  name === 'publish-release' ? TIMES_FOR_PUBLISHING * jobSeconds : jobSeconds;

type QueueSettings = typeof RETRIES & { readonly name: QueueName; readonly expireInSeconds: number; readonly deadLetter?: QueueName };

/** How pg-boss keeps a queue whose jobs are given so many seconds. */
export function settingsOf(name: QueueName, jobSeconds: number): QueueSettings {
  const deadLetter = AFTER_THE_LAST[name];
  return { name, ...RETRIES, expireInSeconds: secondsFor(name, jobSeconds), ...(deadLetter === undefined ? {} : { deadLetter }) };
}
