import { PublishRelease } from '#domain/publishing';
import { MarkWorkbook, RunReading } from '#domain/uploads';
import { connect, JobRunner, PostgresPublishingDesks, PostgresUploadDesks, refuseUnsafeRole, sha256 } from '#postgres';
import { fileReader } from './reading/reading.module.js';

export interface WorkerSettings {
  readonly databaseUrl: string;
  /** After this long a job whose worker went without a word is taken up again. */
  readonly jobSeconds: number;
  readonly complain: (about: string) => void;
  /** What the processes that read files run, where it is not ours. */
  readonly script?: string;
}

export interface RunningWorker {
  stop(): Promise<void>;
}

/** Of the time of a job: the rest is for the database, and for writing down that a file took too long. */
const SHARE_FOR_READING = 2 / 3;

/** The largest file that is let in takes about 500 MB when it is marked; most take a fifth of that. */
const MEGABYTES = 640;

/**
 * Starts to do the jobs of a database. There is no framework here: the worker has no requests, and what there is to put together
 * are these few objects.
 */
export async function startWorker({ databaseUrl, jobSeconds, complain, script }: WorkerSettings): Promise<RunningWorker> {
  const dataSource = await connect(databaseUrl);
  const reader = fileReader({ seconds: Math.floor(jobSeconds * SHARE_FOR_READING), megabytes: MEGABYTES }, complain, script);
  const desks = new PostgresUploadDesks(dataSource);
  const [reading, marking] = [new RunReading(desks, reader), new MarkWorkbook(desks, reader)];
  const publishing = new PublishRelease(new PostgresPublishingDesks(dataSource), sha256, () => new Date());
  const runner = new JobRunner({
    databaseUrl,
    jobSeconds,
    complain,
    of: {
      'give-up-reading': (job) => reading.giveUp(job.upload, job.reading),
      'read-upload': (job) => reading.run(job.upload, job.reading),
      'mark-workbook': (job) => marking.run(job.upload, job.reading),
      'give-up-publishing': (job) => publishing.giveUp(job.publishing),
      'publish-release': (job) => publishing.run(job.publishing),
    },
  });
  const stop = async (): Promise<void> => {
    reader.stop();
    await runner.stop();
    await dataSource.destroy();
  };
  try {
    await refuseUnsafeRole(dataSource);
    await runner.start();
    reader.prepare();
    return { stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
