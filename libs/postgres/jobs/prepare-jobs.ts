import PgBoss from 'pg-boss';
import { Pool } from 'pg';
import { JOB_SECONDS, QUEUES, SCHEMA, settingsOf } from './queue.js';

/** What the serving role may do with the queues: send, fetch, finish and tidy up. Making a queue makes a table, and is the owner's. */
const PRIVILEGES: Readonly<Record<string, string>> = {
  version: 'SELECT, UPDATE',
  queue: 'SELECT, UPDATE',
  job: 'SELECT, INSERT, UPDATE, DELETE',
  archive: 'SELECT, INSERT, DELETE',
};

/** Brings the queues to this version, as the owner, and gives the serving role its privileges on them and no others. */
export async function prepareJobs(ownerUrl: string, serviceRole: string): Promise<void> {
  const owner = new Pool({ connectionString: ownerUrl, max: 1 });
  // A connection that breaks fails the statement that waits for it, and that is enough.
  owner.on('error', () => undefined);
  try {
    await makeQueues(owner);
    await grantQueues(owner, serviceRole);
  } finally {
    await owner.end();
  }
}

/** The tables are pg-boss's own, and so are the migrations of them. */
async function makeQueues(owner: Pool): Promise<void> {
  const db = { executeSql: (text: string, values: unknown[]) => owner.query(text, values) };
  const boss = new PgBoss({ db, schema: SCHEMA, migrate: true, supervise: false, schedule: false });
  await boss.start();
  for (const name of QUEUES) await boss.createQueue(name, settingsOf(name, JOB_SECONDS));
  await boss.stop({ graceful: false });
}

/** Where the owner itself serves there is nothing to give. */
async function grantQueues(owner: Pool, serviceRole: string): Promise<void> {
  await owner.query(`REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ${SCHEMA} FROM PUBLIC`);
  const { rows } = await owner.query<{ name: string }>('SELECT current_user AS name');
  if (rows[0]?.name === serviceRole) return;

  const role = `"${serviceRole.replaceAll('"', '""')}"`;
  await owner.query(`REVOKE ALL ON ALL TABLES IN SCHEMA ${SCHEMA} FROM ${role}`);
  await owner.query(`GRANT USAGE ON SCHEMA ${SCHEMA} TO ${role}`);
  for (const [table, privileges] of Object.entries(PRIVILEGES)) await owner.query(`GRANT ${privileges} ON ${SCHEMA}.${table} TO ${role}`);
}
