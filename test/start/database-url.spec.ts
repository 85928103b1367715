import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { testDatabase } from '../builders/test-database.js';
import { endEverything, Run, started } from './outturn.js';
import { freePort } from './processes.js';

const folder = mkdtempSync(join(tmpdir(), 'outturn start '));
const home = join(folder, 'the home');

afterAll(() => endEverything(folder));

async function countOf(url: string, table: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
    return rows[0]?.count ?? Number.NaN;
  } finally {
    await client.end();
  }
}

describe('a mistake of the operator is told in one line that says what to do', () => {
  it.each([
    ['a verb that there is not', ['begin'], {}, 'There is no verb “begin”. Run “npm run -s outturn -- --help” for those there are.'],
    ['a port that is none', ['start'], { API_PORT: '70000' }, 'API_PORT is “70000”, which is no port. Set it to a number from 1 to 65535.'],
  ])('%s', async (_name, args, settings, complaint) => {
    expect(await Run.of(args, { OUTTURN_HOME: home, ...settings }).ending).toEqual({ code: 1, output: '', complaint: `${complaint}\n` });
  });

  it('a DATABASE_URL where nothing listens, without the password in it', async () => {
    const url = `postgres://outturn_service:secret@127.0.0.1:${await freePort()}/outturn`;
    const { code, complaint } = await Run.of(['start'], { OUTTURN_HOME: home, API_PORT: String(await freePort()), DATABASE_URL: url })
      .ending;
    expect([code, complaint]).toEqual([
      1,
      'The database of DATABASE_URL cannot be used: nothing listens at that address. Start the database server, or correct the host and port. Without DATABASE_URL the embedded database is used.\n',
    ]);
  });

  it('a DATABASE_URL of a superuser, whom row-level security does not bind', async () => {
    const { adminUrl } = await testDatabase({ empty: true });
    const { code, output, complaint } = await Run.of(['start'], {
      OUTTURN_HOME: home,
      API_PORT: String(await freePort()),
      DATABASE_URL: adminUrl,
    }).ending;
    expect([code, complaint.trim().split('\n').length]).toEqual([1, 1]);
    expect(complaint).toMatch(
      /^The database role “.+” is a superuser, .* Serve as an ordinary role: CREATE ROLE .* name it in DATABASE_URL/,
    );
    expect(output).not.toContain('Outturn is running');
  });
});

describe('on a database of the operator’s own, with ordinary roles', () => {
  it('it migrates, serves, and makes up neither councils nor keys', async () => {
    const { serviceUrl, ownerUrl, adminUrl } = await testDatabase({ empty: true });
    const port = await freePort();
    const run = await started({ OUTTURN_HOME: home, API_PORT: String(port), DATABASE_URL: serviceUrl, DATABASE_OWNER_URL: ownerUrl });

    const health = await fetch(`http://127.0.0.1:${port}/health`);
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
    expect(run.output).toContain('Make a key with: npm run -s outturn -- keys create');
    expect(run.output).not.toMatch(/demonstration|Demo key/i);
    expect({
      keys: await countOf(adminUrl, 'api_key'),
      releases: await countOf(adminUrl, 'release'),
      fictional: await countOf(adminUrl, `council WHERE code LIKE 'X99%'`),
      home: existsSync(home),
    }).toEqual({ keys: 0, releases: 0, fictional: 0, home: false });

    process.kill(run.pid, 'SIGINT');
    expect(await run.ending).toMatchObject({ code: 0, complaint: '' });
  });
});
