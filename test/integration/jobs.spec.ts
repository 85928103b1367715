import { setTimeout as pause } from 'node:timers/promises';
import { connect, enqueue, JobRunner, migrate } from '#postgres';
import PgBoss from 'pg-boss';
import type { DataSource } from 'typeorm';
import { type TestDatabase, testDatabase } from '../builders/test-database.js';

interface Job {
  readonly upload: string;
  readonly reading: number;
}

const JOB: Job = { upload: '5f0c8a52-3d0e-4c1c-9a4e-0d3c9c6f2b11', reading: 1 };

let database: TestDatabase;
let service: DataSource;
let runners: JobRunner[];
let done: { readonly by: string; readonly job: Job }[];
let givenUp: Job[];
let complaints: string[];

beforeEach(async () => {
  database = await testDatabase();
  service = await connect(database.serviceUrl);
  [runners, done, givenUp, complaints] = [[], [], [], []];
});
afterEach(async () => {
  for (const runner of runners) await runner.stop();
  await service.destroy();
});

const send = (job: Job = JOB): Promise<void> => service.transaction((manager) => enqueue(manager, 'read-upload', job));

/** A runner that notes what it does, after `first` has had its way. */
async function run(
  by: string,
  { url = database.serviceUrl, first = () => Promise.resolve() }: { url?: string; first?: () => Promise<void> } = {},
) {
  const note = async (job: Job): Promise<void> => {
    await first();
    done.push({ by, job });
  };
  const noteGivenUp = (job: Job): Promise<void> => Promise.resolve(void givenUp.push(job));
  const work = { databaseUrl: url, of: { 'read-upload': note, 'mark-workbook': note, 'give-up-reading': noteGivenUp }, jobSeconds: 1 };
  const runner = new JobRunner({ ...work, complain: (about) => complaints.push(about) });
  runners.push(runner);
  await runner.start();
}

const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await pause(50);
};

const states = async (): Promise<readonly string[]> =>
  (await service.query<{ state: string }[]>('SELECT state FROM pgboss.job ORDER BY created_on')).map(({ state }) => state);

/** Takes the job and is gone without a word. */
async function goWithIt(): Promise<void> {
  const gone = new PgBoss({ connectionString: database.serviceUrl, migrate: false, supervise: false, schedule: false });
  await gone.start();
  expect(await gone.fetch('read-upload')).toHaveLength(1);
  await gone.stop({ graceful: false });
}

/** The one attempt there is now is the last. */
const forTheLastTime = (): Promise<unknown> => service.query('UPDATE pgboss.job SET retry_limit = 0');

describe('a job', () => {
  it('is done by the serving role, with the ids it was asked for by', async () => {
    await send();
    await run('one');
    await until(async () => (await states())[0] === 'completed');
    expect(done).toEqual([{ by: 'one', job: JOB }]);
  });

  it('is never done where the transaction that asked for it was rolled back', async () => {
    const rolledBack = service.transaction(async (manager) => {
      await enqueue(manager, 'read-upload', { upload: 'never', reading: 1 });
      throw new Error('rolled back');
    });
    await expect(rolledBack).rejects.toThrow('rolled back');
    await send();
    await run('one');
    await until(() => done.length > 0);
    expect([done.map(({ job }) => job), await service.query('SELECT count(*)::int AS jobs FROM pgboss.job')]).toEqual([
      [JOB],
      [{ jobs: 1 }],
    ]);
  });

  it('is done once where two runners look for it', async () => {
    const jobs = Array.from({ length: 20 }, (_, reading) => ({ ...JOB, reading }));
    await run('one');
    await run('two');
    for (const job of jobs) await send(job);
    await until(async () => (await states()).every((state) => state === 'completed'));
    expect(done.map(({ job }) => job.reading).sort((a, b) => a - b)).toEqual(jobs.map(({ reading }) => reading));
  });

  it('is taken up by the next runner when the one that had it is gone without a word', async () => {
    await run('one');
    await runners.pop()?.stop();
    await send();
    await goWithIt();
    await run('two');
    await until(() => done.length > 0);
    expect(done).toEqual([{ by: 'two', job: JOB }]);
  });

  it('that fails is tried again, and nothing of the failure is kept but its kind', async () => {
    let failures = 0;
    const first = (): Promise<void> => ((failures += 1) === 1 ? Promise.reject(new RangeError('the secret')) : Promise.resolve());
    await send();
    await run('one', { first });
    await until(() => failures === 1);
    await until(async () => (await states())[0] === 'retry');
    const [{ output }] = await service.query<[{ output: unknown }]>('SELECT output FROM pgboss.job');
    expect(output).toEqual({ failed: 'RangeError' });
    await until(() => done.length === 1);
    expect(complaints.join()).toMatch(/^read-upload of 5f0c8a52-\S+ failed and is tried again: RangeError: the secret/);
  });

  it.each([
    ['failed', () => run('one', { first: () => Promise.reject(new Error('again')) })],
    ['was left by its runner', goWithIt],
  ])('that %s the last time is given up, once', async (_how, lastTime) => {
    await run('before');
    await runners.pop()?.stop();
    await send();
    await forTheLastTime();
    await lastTime();
    await run('two');
    await until(() => givenUp.length > 0);
    await until(async () => (await states()).join() === 'failed,completed');
    expect([done, givenUp]).toEqual([[], [JOB]]);
  });

  it('that hangs does not keep others of its queue from being done', async () => {
    let calls = 0;
    await run('one', { first: () => ((calls += 1) === 1 ? new Promise<void>(() => undefined) : Promise.resolve()) });
    await send({ ...JOB, reading: 1 });
    await send({ ...JOB, reading: 2 });
    await until(() => done.length > 0);
    expect(complaints).toEqual([`read-upload of ${JOB.upload} took over 1 seconds`]);
  });
});

describe('the schema of the queues', () => {
  it('may be filled and emptied by the serving role, and not changed', async () => {
    await expect(service.query(`SELECT pgboss.create_queue('mine', '{}')`)).rejects.toThrow('permission denied for function create_queue');
    await expect(service.query('DROP TABLE pgboss.job')).rejects.toThrow('must be owner');
    await expect(service.query(`DELETE FROM pgboss.queue`)).rejects.toThrow('permission denied for table queue');
  });

  it('serves where the owner is the role that serves', async () => {
    const { ownerUrl } = await testDatabase({ empty: true });
    await migrate(ownerUrl, ownerUrl);
    await migrate(ownerUrl, ownerUrl);
    const owner = await connect(ownerUrl);
    await owner.transaction((manager) => enqueue(manager, 'mark-workbook', JOB));
    await owner.destroy();
    await run('the owner', { url: ownerUrl });
    await until(() => done.length > 0);
    expect(done).toEqual([{ by: 'the owner', job: JOB }]);
  });

  it('says so where it has not been made', async () => {
    const { ownerUrl } = await testDatabase({ empty: true });
    await expect(run('too early', { url: ownerUrl })).rejects.toThrow('pg-boss is not installed');
  });
});
