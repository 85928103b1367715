import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './index.js';

const work = mkdtempSync(join(tmpdir(), 'outturn home ')); // Mode 700 and with spaces: as root, the server's account cannot reach it.
const home = join(work, 'home');
let server: EmbeddedPostgres;

async function ask(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<unknown[]>({ text, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

/** Only for when the home is stopped. `cp -a` keeps the account that the data belong to. */
function copyOfHome(name: string): string {
  execFileSync('cp', ['-a', home, join(work, name)]);
  return join(work, name);
}

const problem = (kind: string, text: RegExp): unknown => expect.objectContaining({ kind, message: expect.stringMatching(text) as unknown });

describe('a running home', () => {
  beforeAll(async () => {
    server = await startEmbeddedPostgres({ home });
    await ask(server.ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
  });
  afterAll(() => server.stop());

  it('gives the owner the database and the service nothing but the right to connect', async () => {
    const powers = `SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication FROM pg_roles WHERE rolname LIKE 'outturn%'`;
    expect(await ask(server.adminUrl, powers)).toEqual([false, false]);
    expect(await ask(server.ownerUrl, `SELECT nspowner::regrole::text FROM pg_namespace WHERE nspname = 'public'`)).toEqual([
      'outturn_owner',
    ]);
    expect(await ask(server.serviceUrl, 'SELECT current_user::text, current_database()::text')).toEqual(['outturn_service', 'outturn']);
    await expect(ask(server.serviceUrl, 'SELECT * FROM kept')).rejects.toThrow('permission denied');
    await expect(ask(server.serviceUrl, 'CREATE TABLE own ()')).rejects.toThrow('permission denied');
    await expect(ask(server.serviceUrl.replace('/outturn?', '/postgres?'), 'SELECT 1')).rejects.toThrow('permission denied');
  });

  it('lets nobody in without a password, nor over the network', async () => {
    await expect(ask(server.adminUrl.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow('password authentication failed');
    expect(await ask(server.adminUrl, 'SELECT DISTINCT auth_method FROM pg_hba_file_rules')).toEqual(['scram-sha-256']);
    expect(await ask(server.adminUrl, 'SHOW listen_addresses')).toEqual(['']);
  });

  it('keeps its passwords, data and log where no other account can read them', () => {
    const modes = ['', 'secrets.json', 'data', 'postgres.log'].map((name) => statSync(join(home, 'postgres', name)).mode & 0o777);
    expect(modes).toEqual([0o700, 0o600, 0o700, 0o600]);
    expect(statSync(join(home, 'postgres', 'secrets.json')).uid).toBe(process.getuid?.());
    expect(readFileSync(join(home, 'postgres', 'postgres.log'), 'utf8')).not.toContain(new URL(server.adminUrl).password);
  });

  it('is durable unless asked not to be', async () => {
    const settings = `SELECT setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit')`;
    expect(await ask(server.adminUrl, settings)).toEqual(['on', 'on', 'on']);
    const other = await startEmbeddedPostgres({ home: join(work, 'not durable'), durable: false });
    expect(await ask(other.adminUrl, settings)).toEqual(['off', 'off', 'off']);
    await other.stop();
  });
});

describe('a stopped home', () => {
  it('has ended its server, and serves the same data when started again', async () => {
    expect(readdirSync(join(home, 'postgres', 'data'))).not.toContain('postmaster.pid');
    const again = await startEmbeddedPostgres({ home });
    expect(again.adopted).toBe(false);
    expect(await ask(again.ownerUrl, 'SELECT answer FROM kept')).toEqual([42]);
    await again.stop();
    await again.stop(); // A second stop changes nothing.
  });

  it('may lie on a path too long for a socket, as may the temporary folder', async () => {
    const [usual, long] = [process.env['TMPDIR'], join(work, 'x'.repeat(120), 'y'.repeat(120))];
    mkdirSync(long, { recursive: true });
    process.env['TMPDIR'] = long;
    const far = await startEmbeddedPostgres({ home: copyOfHome(join('x'.repeat(120), 'home')) }).finally(() => {
      if (usual === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = usual;
    });
    expect(await ask(far.ownerUrl, 'SELECT answer FROM kept')).toEqual([42]);
    await far.stop();
  });

  it.each([
    [
      'other-major-version',
      'of Postgres 16',
      /by Postgres 16.* move .* away/,
      (data: string) => writeFileSync(join(data, 'PG_VERSION'), '16\n'),
    ],
    ['half-made', 'without PG_VERSION', /PG_VERSION is missing.* move .* away/, (data: string) => rmSync(join(data, 'PG_VERSION'))],
    ['half-made', 'without pg_control', /pg_control is missing/, (data: string) => rmSync(join(data, 'global', 'pg_control'))],
    ['half-made', 'without its passwords', /secrets.json is missing/, (data: string) => rmSync(join(data, '..', 'secrets.json'))],
  ])('is refused as %s when it is %s, and left as it is', async (kind, name, text, spoil) => {
    const data = join(copyOfHome(name), 'postgres', 'data');
    spoil(data);
    const before = readdirSync(data);
    await expect(startEmbeddedPostgres({ home: join(work, name) })).rejects.toEqual(problem(kind, text));
    expect(readdirSync(data)).toEqual(before);
  });

  it('is refused as home-not-writable when it cannot be written', async () => {
    writeFileSync(join(work, 'a file'), '');
    const start = startEmbeddedPostgres({ home: join(work, 'a file', 'home') });
    await expect(start).rejects.toEqual(problem('home-not-writable', /choose another OUTTURN_HOME/));
  });
});

afterAll(() => rmSync(work, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
