import PgBoss from 'pg-boss';
import type { EntityManager } from 'typeorm';
import { type Jobs, type QueueName, SCHEMA } from './queue.js';

/** Asks for a job in the transaction of `manager`: it is done when that transaction is, and never where it is rolled back. */
export async function enqueue<Queue extends QueueName>(manager: EntityManager, queue: Queue, job: Jobs[Queue]): Promise<void> {
  const db = { executeSql: async (text: string, values: unknown[]) => ({ rows: await manager.query<object[]>(text, values) }) };
  // Sending needs no boss that is started: it is one INSERT by the connection at hand.
  const id = await new PgBoss({ db, schema: SCHEMA }).send(queue, { ...job });
  if (id === null) throw new Error(`there is no queue ${queue}: this database is of an earlier version`);
}
