import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** A database of a suite's own, copied from the migrated template. */
export interface TestDatabase {
  readonly ownerUrl: string;
  readonly serviceUrl: string;
  /** A superuser of the server, on this database: to look past row-level security, and to be refused. */
  readonly adminUrl: string;
}

interface TestServer {
  readonly adminUrl: string;
  readonly password: string;
  readonly owner: string;
  readonly service: string;
  readonly template: string;
}

/** A fresh copy of the migrated database; with `empty`, one without a table. The run's end removes it. */
export async function testDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const server = JSON.parse(process.env['OUTTURN_TEST_SERVER'] ?? '{}') as TestServer;
  const name = `${server.template}_${randomBytes(4).toString('hex')}`;
  const admin = new Client({ connectionString: server.adminUrl });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name} OWNER ${server.owner} TEMPLATE ${empty ? 'template0' : server.template}`);
  await admin.end();
  const { user, host, options } =
    /^postgres(?:ql)?:\/\/(?<user>[^@/]*@)?(?<host>[^/?]*)\/?[^?]*(?<options>\?.*)?$/.exec(server.adminUrl)?.groups ?? {};
  const urlOf = (who: string): string => `postgres://${who}${host}/${name}${options ?? ''}`;
  return {
    ownerUrl: urlOf(`${server.owner}:${server.password}@`),
    serviceUrl: urlOf(`${server.service}:${server.password}@`),
    adminUrl: urlOf(user ?? ''),
  };
}
