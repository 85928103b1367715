import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '#embedded-postgres';
import { migrate } from '#postgres';

/**
 * One server for the whole run: DATABASE_URL's, whose role must be allowed to create roles and databases, or an embedded one
 * that trades durability for speed. A migrated database is the template that every suite copies its own from.
 */
export default async function globalSetup() {
  const server = await openServer();
  const names = {
    owner: `outturn_test_owner_${process.pid}`,
    service: `outturn_test_service_${process.pid}`,
    template: `outturn_test_${process.pid}`,
  };
  const password = randomBytes(16).toString('hex');
  const admin = new pg.Client({ connectionString: server.adminUrl });
  await admin.connect();
  for (const role of [names.owner, names.service])
    await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD '${password}' NOSUPERUSER NOBYPASSRLS`);
  await admin.query(`CREATE DATABASE ${names.template} OWNER ${names.owner}`);
  await admin.end();

  const urlOf = (role, database) =>
    server.adminUrl.replace(/^(postgres(?:ql)?:\/\/)(?:[^@/]*@)?([^/?]*)\/?[^?]*/, `$1${role}:${password}@$2/${database}`);
  await migrate(urlOf(names.owner, names.template), urlOf(names.service, names.template));
  process.env.OUTTURN_TEST_SERVER = JSON.stringify({ adminUrl: server.adminUrl, password, ...names });
  globalThis.stopTestServer = async () => {
    await dropEverything(server.adminUrl, names);
    await server.stop();
  };
}

async function openServer() {
  if (process.env.DATABASE_URL) return { adminUrl: process.env.DATABASE_URL, stop: async () => {} };
  const home = await mkdtemp(join(tmpdir(), 'outturn-test-'));
  const embedded = await startEmbeddedPostgres({ home, durable: false });
  return {
    adminUrl: embedded.adminUrl,
    stop: async () => {
      await embedded.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function dropEverything(adminUrl, { owner, service, template }) {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const { rows } = await admin.query('SELECT datname FROM pg_database WHERE datname LIKE $1', [`${template}%`]);
  for (const { datname } of rows) await admin.query(`DROP DATABASE ${datname} WITH (FORCE)`);
  for (const role of [owner, service]) await admin.query(`DROP ROLE ${role}`);
  await admin.end();
}
