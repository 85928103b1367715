// npm run bench:engine: a nation's claims judged, beside numpy in the same run; the memory it takes, and how its time grows with councils.
import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serialize } from 'node:v8';
import { limit, ratio } from './answers/report.mjs';
import { growingPanels, nationalPanels, windowsOf, writePanel } from './engine-panels.mjs';
import { line, median } from './figures.mjs';
import { deadline, interruption } from './npm-start.mjs';

const ROUNDS = 5;
/** Of one panel at a time; of these the median counts. */
const REPEATS = 3;
const MOST_CORE_SECONDS = 60;
const MOST_TIMES_NUMPY = 3;
const MOST_MEGABYTES = 300;
const COUNCILS = [75, 150, 300, 600];
/** What a council and window costs among 600 councils beside 300: errors are taken from no more rows there. */
const MOST_GROWTH = 1.25;
/** Both compute the same: their pass-throughs may differ by rounding alone. */
const SAME = 1e-9;
/** In seconds. A machine too slow for this is too slow to measure on. */
const PATIENCE = 900;

const peers = fileURLToPath(new URL('../triangulation/reference/peers.py', import.meta.url));
const judge = fileURLToPath(new URL('engine-judge.mjs', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'outturn-bench-'));
const running = [];

try {
  process.exitCode = await Promise.race([bench(), deadline(PATIENCE), interruption()]);
} finally {
  for (const child of running) child.kill();
  await rm(folder, { recursive: true, force: true });
}

async function bench() {
  console.log(`${cpus().length} cores, Node ${process.version}. Load before: ${loadavg()[0].toFixed(1)}.`);
  const isQuick = await national();
  const isLinear = await growth();
  console.log(isQuick && isLinear ? '\nEverything that is aimed at was kept.' : '\nSomething that is aimed at was missed.');
  return isQuick && isLinear ? 0 : 1;
}

async function national() {
  const panels = nationalPanels();
  const folders = panels.map((_, i) => join(folder, `panel-${i}`));
  for (const [i, panel] of panels.entries()) await writePanel(panel, folders[i]);
  const ours = await judging(panels);
  const first = await cold(ours, panels);
  console.log(
    `\n${panels[0].councils.length} councils, ${panels[0].cells.length} cells, ${panels[0].years.length} years: ${windowsOf(panels)} windows of one to three years from ${panels.length} base years`,
  );
  const hasNumpy = spawnSync('python3', ['-c', 'import numpy']).status === 0;
  if (hasNumpy) await compare(folders, first);
  else console.log('There is no python3 with numpy on this machine: ours alone.');

  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const sums = { ours: 0, numpy: 0 };
    for (const [i, path] of folders.entries()) {
      sums.ours += median((await ours.judged(i, REPEATS)).seconds);
      if (hasNumpy) sums.numpy += numpySeconds(path);
    }
    rounds.push(sums);
  }
  const { megabytes } = await ours.judged(0, 1);
  console.log(`Calibration and all verdicts, ${ROUNDS} rounds, panel after panel in turn`);
  console.log('                     median      min      max');
  for (const name of hasNumpy ? ['ours', 'numpy'] : ['ours'])
    console.log(
      line(
        name,
        's',
        rounds.map((round) => round[name]),
        2,
      ),
    );
  if (hasNumpy) console.log('numpy does all that ours does but for the verdicts that are combined of the tests, which is in its favour.');
  const kept = [
    limit(
      'core-seconds, the first time',
      first.reduce((sum, { coreSeconds }) => sum + coreSeconds, 0),
      MOST_CORE_SECONDS,
      1,
    ),
    !hasNumpy || ratio('ours / numpy', [rounds, rounds.map(({ numpy }) => ({ ours: numpy }))], 'ours', { atMost: MOST_TIMES_NUMPY }),
    limit('most memory of a process that does only this, MB', megabytes, MOST_MEGABYTES),
  ];
  return kept.every(Boolean);
}

async function growth() {
  const panels = growingPanels(COUNCILS);
  const ours = await judging(panels);
  await cold(ours, panels);
  const took = panels.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [i, panel] of panels.entries()) {
      const { seconds } = await ours.judged(i, REPEATS);
      took[i].push((median(seconds) * 1000) / (panel.councils.length * windowsOf([panel])));
    }
  console.log('\nWhat a council and window takes, three windows with eight years before them');
  console.log('                     median      min      max');
  for (const [i, count] of COUNCILS.entries()) console.log(line(`${count} councils`, 'ms', took[i], 3));
  const beside = (i) => [took[i].map((ms) => ({ ms })), took[i - 1].map((ms) => ({ ms }))];
  let isKept = true;
  for (let i = 1; i < COUNCILS.length; i += 1) {
    const isLast = i === COUNCILS.length - 1;
    // Up to the most rows that errors are taken from, twice the councils are twice the rows: twice the cost of each is the most there is.
    isKept = ratio(`${COUNCILS[i]} / ${COUNCILS[i - 1]} councils`, beside(i), 'ms', { atMost: isLast ? MOST_GROWTH : 2 }) && isKept;
  }
  return isKept;
}

/** A process with nothing but these panels. */
async function judging(panels) {
  const file = join(folder, `panels-${running.length}`);
  await writeFile(file, serialize(panels));
  const child = fork(judge, [file]);
  running.push(child);
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('what judges has ended')));
  ended.catch(() => undefined);
  return {
    judged: async (panel, repeats) => {
      child.send({ panel, repeats });
      const [answer] = await Promise.race([once(child, 'message'), ended]);
      return answer;
    },
  };
}

/** Each panel once. */
async function cold({ judged }, panels) {
  const answers = [];
  for (const i of panels.keys()) answers.push(await judged(i, 1));
  return answers;
}

/** Stops where numpy makes something else of the same panels. */
async function compare(folders, first) {
  for (const [i, path] of folders.entries()) {
    const out = join(path, 'result');
    numpy(['--panel', path, '--out', out]);
    const [, ...rows] = (await readFile(join(out, 'calibration.csv'), 'utf8')).trim().split('\n');
    for (const [k, row] of rows.entries()) {
      const theirs = Number(row.split(',')[1]);
      if (!(Math.abs(theirs - first[i].passThrough[k]) < SAME))
        throw new Error(`panel ${i}: pass-through ${first[i].passThrough[k]}, and ${theirs} by numpy`);
    }
  }
}

function numpySeconds(path) {
  return JSON.parse(numpy(['--panel', path, '--robust', '--time', '--repeats', String(REPEATS)])).median_seconds;
}

/** On one core, as ours. */
function numpy(options) {
  const env = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };
  const { status, stdout, stderr } = spawnSync('python3', [peers, ...options], { encoding: 'utf8', env });
  if (status !== 0) throw new Error(`peers.py: ${stderr}`);
  return stdout;
}
