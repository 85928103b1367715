// npm run bench:start: from a warm “npm start” to its first answer, ours against a bare Nest, Apollo and TypeORM app, in turn.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startEmbeddedPostgres } from '#embedded-postgres';
import { line, median } from './figures.mjs';
import { deadline, endEverything, freePort, interruption, npmStart } from './npm-start.mjs';

const PAIRS = 5;
/** What an operator may be asked to wait for beside the framework itself: at most this many times as long. */
const MOST_TIMES_THE_BARE_APP = 2;
/** In seconds. A machine too slow for this is too slow to measure on. */
const PATIENCE = 90;

const checkout = fileURLToPath(new URL('../..', import.meta.url));
const bareApp = fileURLToPath(new URL('bare-app', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'outturn-bench-'));
let database;

try {
  process.exitCode = await Promise.race([measure(), deadline(PATIENCE), interruption()]);
} finally {
  await endEverything();
  await database?.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

async function measure() {
  const ours = await prepareOurs();
  const bare = await prepareBare();
  await firstAnswer(ours);
  await firstAnswer(bare);
  const pairs = [];
  for (let i = 0; i < PAIRS; i += 1) pairs.push({ ours: await firstAnswer(ours), bare: await firstAnswer(bare) });
  return report(pairs);
}

/** A home whose demonstration is set up: what every start but the first finds. */
async function prepareOurs() {
  const environment = { OUTTURN_HOME: join(folder, 'home'), API_PORT: String(await freePort()) };
  const settled = 'A first question';
  const first = npmStart(checkout, environment);
  await first.printed(settled);
  await first.stop();
  const { consultant } = JSON.parse(await readFile(join(folder, 'home', 'postgres', 'demo-keys.json'), 'utf8'));
  return { cwd: checkout, environment, settled, question: { port: environment.API_PORT, key: consultant, query: '{ measures { code } }' } };
}

/** A database that runs already, with the one table in it: the bare app has nothing to start but itself. */
async function prepareBare() {
  database = await startEmbeddedPostgres({ home: join(folder, 'bare home') });
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query(`CREATE TABLE thing (id integer PRIMARY KEY, name text NOT NULL); INSERT INTO thing VALUES (1, 'one')`);
  await client.end();
  const environment = { DATABASE_URL: database.ownerUrl, API_PORT: String(await freePort()) };
  return { cwd: bareApp, environment, question: { port: environment.API_PORT, query: '{ things { id name } }' } };
}

/** In milliseconds, from the start of npm. What the app still has to say after it has answered is waited for, and not counted. */
async function firstAnswer({ cwd, environment, settled = '', question }) {
  const started = process.hrtime.bigint();
  const run = npmStart(cwd, environment);
  await run.answered(question);
  const took = Number(process.hrtime.bigint() - started) / 1e6;
  await run.printed(settled);
  await run.stop();
  return took;
}

function report(pairs) {
  const ours = pairs.map((pair) => pair.ours);
  const bare = pairs.map((pair) => pair.bare);
  const ratios = pairs.map((pair) => pair.ours / pair.bare);
  console.log(`npm start to the first answer, ${PAIRS} pairs after one warm-up each`);
  console.log('                     median      min      max');
  console.log(line('ours', 'ms', ours, 0));
  console.log(line('bare app', 'ms', bare, 0));
  console.log(line('ours / bare', '', ratios, 2));
  console.log(`pair by pair: ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}`);
  const kept = median(ratios) <= MOST_TIMES_THE_BARE_APP;
  console.log(kept ? `At most ${MOST_TIMES_THE_BARE_APP} times: kept.` : `More than ${MOST_TIMES_THE_BARE_APP} times the bare app.`);
  return kept ? 0 : 1;
}
