// npm run bench: what the service answers a second beside a bare server with a database, PostGraphile, and a bare server without one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedPostgres } from '#embedded-postgres';
import { measure } from '#domain/catalogue';
import { migrate } from '#postgres';
import { deadline, interruption } from '../npm-start.mjs';
import { familyTime, parentOf, pinQuestions, PINNED, pinServer } from './cores.mjs';
import { peerQuestions, peers, sameAnswers, speaking } from './peers.mjs';
import { floor, memory, ours, postgraphile, stopServers } from './servers.mjs';
import { COMPARISON, connected, insertRelease, plainTables, signOf } from './tables.mjs';
import { groupsOf, MEASURES, world } from './world.mjs';

/** In seconds. A machine too slow for this is too slow to measure on. */
const PATIENCE = 900;
const PEERS = { rounds: 7, seconds: 4 };

const folder = await mkdtemp(join(tmpdir(), 'outturn-bench-'));
let database;

try {
  process.exitCode = await Promise.race([bench(), deadline(PATIENCE), interruption()]);
} finally {
  await stopServers();
  await database?.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

async function bench() {
  installRivals();
  database = await startEmbeddedPostgres({ home: join(folder, 'home') });
  await migrate(database.ownerUrl, database.serviceUrl);
  const postmaster = await postmasterOf(database.adminUrl);
  pinServer(postmaster);
  pinQuestions();
  const postgres = () => familyTime(postmaster);
  const release = world();
  const groups = groupsOf(release);
  console.log(`${cpus().length} cores, Node ${process.version}; ${PINNED}.`);
  const plain = await plainTables(database.adminUrl, release, groups);
  await insertRelease(database.adminUrl.replace(/\/postgres(?=$|\?)/, '/outturn'), { number: 1, text: release.text() });
  const requests = peerQuestions(release, groups);
  const servers = [
    speaking(await floor(plain, COMPARISON), 'plain', requests),
    speaking(await postgraphile(plain), 'postgraphile', requests),
    speaking(await memory(held(release, groups)), 'plain', requests),
    speaking(await ours(database.serviceUrl), 'ours', requests),
  ];
  await sameAnswers(servers);
  return (await peers(servers, { ...PEERS, postgres })) ? 0 : 1;
}

/** Once: they are no packages of ours. That they ask for a newer Node is met by a file of ours. */
function installRivals() {
  const rivals = fileURLToPath(new URL('../rivals', import.meta.url));
  if (existsSync(join(rivals, 'node_modules', 'postgraphile'))) return;
  console.log('Installing PostGraphile beside the benchmark, once.');
  const options = ['--loglevel=error', '--engine-strict=false', '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', ['ci', ...options], { cwd: rivals, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('PostGraphile could not be installed');
}

async function postmasterOf(url) {
  const client = await connected(url);
  const { rows } = await client.query('SELECT pg_backend_pid() AS pid');
  const postmaster = parentOf(rows[0].pid);
  await client.end();
  return postmaster;
}

/** What the server without a database is given to answer from. */
function held({ content }, groups) {
  const numbers = (figures) => figures.map((figure) => (typeof figure === 'number' ? figure : null));
  return {
    councils: content.councils.map(({ code }) => code),
    columns: content.columns.map(({ measure: of, year, figures }) => ({ of, year, figures: numbers(figures) })),
    quantities: content.quantities.map(({ quantity: of, year, figures }) => ({ of, year, figures: numbers(figures) })),
    measures: Object.fromEntries(
      MEASURES.map((code) => {
        const { unit, formula } = measure(code);
        const parts = formula.kind === 'ratio' ? { numerator: formula.numerator, denominator: formula.denominator } : {};
        return [code, { sign: signOf(code), unit, priceBase: unit === 'GBP' ? 'CURRENT' : null, ...parts }];
      }),
    ),
    groups,
  };
}
