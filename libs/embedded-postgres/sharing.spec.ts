import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import ts from 'typescript';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './index.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'outturn sharing '));
const started: EmbeddedPostgres[] = [];
const elsewhere: ChildProcess[] = [];

/** What another process runs: it reports in lines of JSON, and stops when it is written to. */
const START_ELSEWHERE = `import { startEmbeddedPostgres } from './index.js';
const progress = (line) => line.startsWith('Creating') && console.log('{ "creating": true }');
const server = await startEmbeddedPostgres({ home: process.argv[2], durable: false, progress });
process.stdin.once('data', async () => { await server.stop(); process.exit(); });
console.log(JSON.stringify(server));`;

async function start(home: string, durable = false): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ home, durable });
  started.push(server);
  return server;
}

/** Starts a home from another process, in a process group of its own; resolves with its first line that has `key`. */
async function startElsewhere(home: string, key: 'adopted' | 'creating'): Promise<{ adopted?: boolean; child: ChildProcess }> {
  const child = spawn(process.execPath, [join(work, 'lib', 'start.js'), home], { detached: true, stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.on('error', () => undefined); // It may have ended before it was asked to.
  elsewhere.push(child);
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.includes(`"${key}"`)) return { ...(JSON.parse(line) as { adopted?: boolean }), child };
  }
  throw new Error(`a start of ${home} ended early`);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

async function answers({ ownerUrl }: EmbeddedPostgres, write = ''): Promise<number[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    if (write !== '') await client.query(write);
    return (await client.query<{ answer: number }>('SELECT answer FROM kept ORDER BY answer')).rows.map((row) => row.answer);
  } finally {
    await client.end();
  }
}

/** A copy of a home that was started and stopped once: quicker than another initdb. */
function usedHome(name: string, from = 'template'): string {
  execFileSync('cp', ['-a', join(work, from), join(work, name)]);
  return join(work, name);
}

const postmasterFile = (home: string): string => join(home, 'postgres', 'data', 'postmaster.pid');
const postmaster = (home: string): number => Number(readFileSync(postmasterFile(home), 'utf8').split('\n')[0]);

beforeAll(async () => {
  mkdirSync(join(work, 'lib'));
  symlinkSync(join(here, '../../node_modules'), join(work, 'node_modules'));
  writeFileSync(join(work, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(work, 'lib', 'start.js'), START_ELSEWHERE);
  for (const name of readdirSync(here).filter((file) => /^[a-z-]+\.ts$/.test(file))) {
    const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
    const { outputText } = ts.transpileModule(readFileSync(join(here, name), 'utf8'), { compilerOptions });
    writeFileSync(join(work, 'lib', name.replace('.ts', '.js')), outputText);
  }
  const server = await start(join(work, 'template'));
  await answers(server, 'CREATE TABLE kept AS SELECT 42 AS answer');
  await server.stop();
});

afterEach(async () => {
  for (const child of elsewhere) child.stdin?.write('stop\n');
  await Promise.all(elsewhere.splice(0).map(ended));
  await Promise.all(started.splice(0).map((server) => server.stop()));
});
afterAll(() => rmSync(work, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));

describe('a server', () => {
  it('recovers what was committed when it was killed', async () => {
    const home = usedHome('killed');
    await answers(await start(home, true), 'INSERT INTO kept VALUES (43)');
    process.kill(postmaster(home), 'SIGKILL');
    const again = await start(home, true);
    expect(again.adopted).toBe(false);
    expect(await answers(again)).toEqual([42, 43]);
  });

  it('starts though the pid it noted before it was killed is another process by now', async () => {
    const home = usedHome('reused pid');
    await start(home);
    process.kill(postmaster(home), 'SIGKILL');
    const bystander = spawn('sleep', ['60']);
    writeFileSync(postmasterFile(home), readFileSync(postmasterFile(home), 'utf8').replace(/^\d+/, String(bystander.pid)));
    expect(await answers(await start(home))).toEqual([42]);
    expect(bystander.kill('SIGKILL')).toBe(true);
  });

  it('is not mistaken for the server of a home copied from it while it ran', async () => {
    const original = await start(usedHome('original'));
    const copy = await start(usedHome('copy', 'original'));
    expect(copy.adopted).toBe(false);
    expect(await answers(copy, 'INSERT INTO kept VALUES (43)')).toEqual([42, 43]);
    expect(await answers(original)).toEqual([42]);
  });

  it('outlives a Ctrl-C that ends our process, and is adopted by the next start', async () => {
    const home = usedHome('orphan');
    const { child } = await startElsewhere(home, 'adopted');
    const orphan = postmaster(home);
    process.kill(-(child.pid ?? 0), 'SIGINT');
    await ended(child);
    expect((await start(home)).adopted).toBe(true);
    expect(postmaster(home)).toBe(orphan);
  });

  it('stays while another process holds it, and the last to stop it stops it', async () => {
    const home = usedHome('shared');
    const ours = await start(home);
    const { child, adopted } = await startElsewhere(home, 'adopted');
    expect(adopted).toBe(true);
    await ours.stop();
    expect(existsSync(postmasterFile(home))).toBe(true);
    child.stdin?.write('stop\n');
    await ended(child);
    expect(existsSync(postmasterFile(home))).toBe(false);
  });

  it('is one, though five processes start a new home at once', async () => {
    const home = join(work, 'raced');
    const starts = await Promise.all([1, 2, 3, 4, 5].map(() => startElsewhere(home, 'adopted')));
    expect(starts.filter(({ adopted }) => adopted === false)).toHaveLength(1);
    expect((await start(home)).adopted).toBe(true);
  });

  it('is made afresh when its first start was killed half-way', async () => {
    const home = join(work, 'half-way');
    const { child } = await startElsewhere(home, 'creating');
    process.kill(-(child.pid ?? 0), 'SIGKILL');
    await ended(child);
    await answers(await start(home), 'CREATE TABLE kept AS SELECT 42 AS answer');
    expect(readdirSync(join(home, 'postgres')).filter((name) => /making|draft/.test(name))).toEqual([]);
  });
});
