// npm run bench: what the service answers a second beside a bare server with a database, PostGraphile, and a bare server without one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedPostgres } from '#embedded-postgres';
import { quantityIsFor } from '#domain/benchmarking';
import { measure } from '#domain/catalogue';
import { deadline, interruption } from '../npm-start.mjs';
import { pinQuestions, PINNED } from './cores.mjs';
import { databases } from './databases.mjs';
import { groupsOf } from './groups.mjs';
import { matrix } from './matrix.mjs';
import { peers } from './peers.mjs';
import { publishing } from './publishing.mjs';
import { peerQuestions, speaking } from './questions.mjs';
import { floor, memory, ours, postgraphile, stopServers } from './servers.mjs';
import { COMPARISON, insertRelease, plainTables, signOf } from './tables.mjs';
import { tenTimes } from './ten-times.mjs';
import { MEASURES, world } from './world.mjs';

/** In seconds. A machine too slow for this is too slow to measure on. */
const PATIENCE = 1_200;
/** In this order; some of them alone: npm run bench -- matrix */
const SCENES = {
  peers: async (servers, context) => peers(Object.values(await servers()), context),
  'ten-times': async (servers, context) => tenTimes((await servers()).ours, context),
  matrix: async (servers, context) => matrix(await servers(), context),
  publishing: async (_, context) => {
    await stopServers();
    return publishing(context);
  },
};

/** Processes that wait for a core in a minute in which nothing runs but the odd service. */
const QUIET = 0.5;

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
  const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(SCENES);
  database = await startEmbeddedPostgres({ home: join(folder, 'home') });
  const context = { databases: await databases(database), release: world() };
  pinQuestions();
  console.log(`${cpus().length} cores, Node ${process.version}; ${PINNED}. ${loadInWords()}`);
  let started;
  const servers = () => (started ??= startedOn(context));
  let isKept = true;
  for (const scene of wanted) isKept = (await SCENES[scene](servers, context)) && isKept;
  console.log(isKept ? '\nEverything that is aimed at was kept.' : '\nSomething that is aimed at was missed.');
  return isKept ? 0 : 1;
}

/** All four, with the same figures. */
async function startedOn({ databases: all, release }) {
  installRivals();
  const { adminUrl, serviceUrl } = all.ours('outturn');
  await insertRelease(adminUrl, { number: 1, text: release.text() });
  const api = await ours(serviceUrl);
  const groups = await groupsOf(release, api);
  const { plain, covered } = await plainTables(all.adminUrl, release, groups);
  const { figures, years, content } = release;
  const questions = peerQuestions(release, groups);
  console.log(
    `${figures.toLocaleString('en')} figures: ${content.councils.length} fictional councils, ${years.length} years. ${questions.length.toLocaleString('en')} questions.`,
  );
  return {
    floor: speaking(await floor(plain, COMPARISON), 'plain', questions),
    covered: speaking({ ...(await floor(covered, COMPARISON)), name: 'floor, covered' }, 'plain', questions),
    postgraphile: speaking(await postgraphile(plain), 'postgraphile', questions),
    memory: speaking(await memory(held(release, groups)), 'plain', questions),
    ours: speaking(api, 'ours', questions),
  };
}

/** Whatever else the machine does slows every server, and the one with the most to do the most. */
function loadInWords() {
  const [ofLastMinute] = loadavg();
  const isBusy = ofLastMinute > QUIET;
  return `Load before: ${ofLastMinute.toFixed(1)}${isBusy ? '. The machine does other things: what follows is not what it can do.' : '.'}`;
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

/** What the server without a database is given to answer from. */
function held({ content }, groups) {
  const numbers = (figures) => figures.map((figure) => (typeof figure === 'number' ? figure : null));
  return {
    councils: content.councils.map(({ code }) => code),
    columns: content.columns.map(({ measure: of, year, figures }) => ({ of, year, figures: numbers(figures) })),
    quantities: content.quantities
      .filter(({ quantity }) => quantityIsFor(quantity, 'public'))
      .map(({ quantity: of, year, figures }) => ({ of, year, figures: numbers(figures) })),
    measures: Object.fromEntries(
      MEASURES.map((code) => {
        const { unit, formula } = measure(code);
        const parts = formula.kind === 'ratio' ? { numerator: formula.numerator, denominator: formula.denominator } : {};
        return [code, { sign: signOf(code), unit, priceBase: unit === 'GBP' ? 'NOMINAL' : null, ...parts }];
      }),
    ),
    groups,
  };
}
