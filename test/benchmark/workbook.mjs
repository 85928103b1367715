// npm run bench:workbook: a workbook of 5,000 rows, ours against a bare parse in turn; what it takes; and what others notice of it.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { constants, cpus, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startEmbeddedPostgres } from '#embedded-postgres';
import { bigReturn } from './big-return.mjs';
import { deadline, endEverything, freePort, interruption, npmStart } from './npm-start.mjs';
import { askedAtARate } from './peer-load.mjs';
import { memoryOf, quiet } from './processes.mjs';
import { program, stopPrograms } from './programs.mjs';
import { Sender } from './sender.mjs';
import { reportMemory, reportOthers, reportPairs } from './workbook-report.mjs';

const PAIRS = 7;
const ROUNDS = 3;
const SECONDS_A_ROUND = 20;
/** In seconds. A machine too slow for this is too slow to measure on. */
const PATIENCE = 900;

/** A fictional council of the demonstration, and a question that is asked of it. */
const COUNCIL = { code: 'X99000001', name: 'Ashmere (fictional)' };
const PEERS = `{ peerComparison(council: "${COUNCIL.code}", measure: RESIDENTIAL_65_UNIT_COST, year: "2024-25", peers: { sameRegion: true }) { ... on PeerComparison { sentence } } }`;

const checkout = fileURLToPath(new URL('../..', import.meta.url));
const bareParse = fileURLToPath(new URL('bare-parse.mjs', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'outturn-bench-'));
const home = join(folder, 'home');
let server;
let database;

try {
  process.exitCode = await Promise.race([measure(), deadline(PATIENCE), interruption()]);
} finally {
  await endEverything();
  await stopPrograms();
  await database?.end();
  await server?.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

async function measure() {
  const { sender, worker, question } = await prepared();
  const { bytes, rows, cells } = await bigReturn(COUNCIL);
  const file = join(folder, 'return.xlsx');
  await writeFile(file, bytes);
  const memory = memoryOf(worker);
  const first = await ours(sender, worker, bytes);
  await bare(file);
  const pairs = [];
  for (let i = 0; i < PAIRS; i += 1) pairs.push({ ours: await ours(sender, worker, bytes), bare: await bare(file) });
  memory.stop();
  console.log(`${cpus().length} cores, Node ${process.version}`);
  console.log(`A workbook of ${rows} rows with ${(cells / rows).toFixed(1)} filled cells each, ${Math.round(bytes.length / 1000)} kB:`);
  console.log(`read as ${first.outcome} with ${first.remarks} remarks, ${first.canLand ? 'ready' : 'not ready'} to land.`);
  const inTime = reportPairs(pairs);
  const inMemory = reportMemory(pairs, memory);
  const noticed = reportOthers(await others(sender, worker, question, bytes));
  return inTime && inMemory && noticed ? 0 : 1;
}

/** A database with the demonstration in it, an api and a worker, all of this run alone. */
async function prepared() {
  const port = await freePort();
  const setUp = npmStart(checkout, { OUTTURN_HOME: home, API_PORT: String(port) });
  await setUp.printed('A first question');
  await setUp.stop();
  server = await startEmbeddedPostgres({ home });
  database = new pg.Client({ connectionString: server.adminUrl.replace(/\/postgres(?=$|\?)/, '/outturn') });
  await database.connect();
  await program('api', { DATABASE_URL: server.serviceUrl, API_PORT: String(port) });
  const worker = await program('worker', { DATABASE_URL: server.serviceUrl });
  const keys = JSON.parse(await readFile(join(home, 'postgres', 'demo-keys.json'), 'utf8'));
  const sender = new Sender(`http://127.0.0.1:${port}`, keys, COUNCIL.code, database);
  await sender.openCollection();
  return { sender, worker, question: { port, key: keys.consultant, query: PEERS } };
}

/** One upload, from a worker at rest to a worker at rest. */
async function ours(sender, worker, bytes) {
  await quiet(worker);
  const read = await sender.read(bytes, { isMarked: true });
  await quiet(worker);
  return read;
}

/** At the priority of our reading: what else the machine does slows both alike. */
async function bare(file) {
  const started = performance.now();
  const child = spawn(process.execPath, [bareParse, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  let output = '';
  child.stdout.on('data', (text) => (output += String(text)));
  await once(child, 'close');
  return { parse: Number(output), whole: performance.now() - started };
}

/** What peer comparisons take while nothing is sent, and then while workbook follows workbook. */
async function others(sender, worker, question, bytes) {
  await askedAtARate(question, 5);
  const rounds = [];
  for (let i = 0; i < ROUNDS; i += 1) {
    await quiet(worker);
    const idle = await askedAtARate(question, SECONDS_A_ROUND);
    const load = { isOver: false };
    const asked = askedAtARate(question, SECONDS_A_ROUND).finally(() => (load.isOver = true));
    let read = 0;
    for (; !load.isOver; read += 1) await sender.read(bytes, { isMarked: false });
    rounds.push({ idle, busy: await asked, read });
  }
  return rounds;
}
