import { JOB_SECONDS } from '#postgres';
import { startWorker } from './worker.module.js';

const [FEWEST_JOB_SECONDS, MOST_JOB_SECONDS] = [3, 3600];

/** Does the jobs of the database at `DATABASE_URL` until it is told to stop, or whoever started it has gone without a word. */
async function work(): Promise<void> {
  const { DATABASE_URL, OUTTURN_JOB_SECONDS } = process.env;
  if (DATABASE_URL === undefined) throw new Error('DATABASE_URL is not set: the worker needs the address of its database');
  const stopping = stopRequested();
  const worker = await startWorker({
    databaseUrl: DATABASE_URL,
    jobSeconds: secondsOf(OUTTURN_JOB_SECONDS || String(JOB_SECONDS)),
    complain: (about) => process.stderr.write(`worker: ${about}\n`),
  });
  process.send?.({ kind: 'listening' });
  await stopping;
  await worker.stop();
}

function secondsOf(text: string): number {
  const seconds = Number(text);
  if (Number.isInteger(seconds) && seconds >= FEWEST_JOB_SECONDS && seconds <= MOST_JOB_SECONDS) return seconds;
  throw new Error(
    `OUTTURN_JOB_SECONDS is “${text}”. Set it to a whole number of seconds from ${FEWEST_JOB_SECONDS} to ${MOST_JOB_SECONDS}.`,
  );
}

function stopRequested(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => resolve());
    process.once('disconnect', () => resolve());
  });
}

work()
  .catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    if (process.send === undefined) process.stderr.write(`worker: ${message}\n`);
    process.send?.({ kind: 'failed', message });
    process.exitCode = 1;
  })
  .finally(() => {
    if (process.connected) process.disconnect();
  });
