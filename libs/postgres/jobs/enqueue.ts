import PgBoss from 'pg-boss';
import type { EntityManager } from 'typeorm';
import { type Job, type QueueName, SCHEMA } from './queue.js';

/** Asks for a job in the transaction of `manager`: it is done when that transaction is, and never where it is rolled back. */
export async function enqueue(manager: EntityManager, queue: QueueName, { upload, reading }: Job): Promise<void> {
  const db = { executeSql: async (text: string, values: unknown[]) => ({ rows: await manager.query<object[]>(text, values) }) };
  // Sending needs no boss that is started: it is one INSERT by the connection at hand.
  const id = await new PgBoss({ db, schema: SCHEMA }).send(queue, { upload, reading });
  if (id === null) throw new Error(`there is no queue ${queue}: this database is of an earlier version`);
}
