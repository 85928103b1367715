// npm run bench:trust: the engine's own scorecard. Judges worlds whose truth is known, beside what people do instead, marks the answers against
// method 9.3 and writes the table into TRUST.md. With -- --replicates 4 it judges so few of each and writes nothing.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ACCEPTANCE_HORIZONS, ACCEPTANCE_SCENARIOS, acceptanceMarks, ENGINE, TOLERANCE } from '#domain/triangulation';
import { generatedBlock, withBlock } from './page.mjs';

/** Method 9.1. D has as many councils as the 2012 programme, and so more of them are judged. */
const [COUNCILS, REPLICATES] = [150, 40];
const SMALL = { scenario: 'D', councils: 38, replicates: 120 };
/** Away from the seeds that tests and trials of the engine draw from. */
const FIRST_SEED = 1001;
const PROCESSES = 2;
const TELL_EVERY = 20;

const PAGE = new URL('../../../TRUST.md', import.meta.url);
const PROGRAM = fileURLToPath(new URL('judge.mjs', import.meta.url));

const { values } = parseArgs({ options: { replicates: { type: 'string' } } });
const trial = values.replicates === undefined ? undefined : Number(values.replicates);
if (trial !== undefined && !(Number.isInteger(trial) && trial > 0)) throw new RangeError('--replicates is a whole number above nought');

const started = performance.now();
const left = ACCEPTANCE_SCENARIOS.map((world) => ({
  world,
  councils: world === SMALL.scenario ? SMALL.councils : COUNCILS,
  replicates: trial ?? (world === SMALL.scenario ? SMALL.replicates : REPLICATES),
  firstSeed: FIRST_SEED,
  horizons: [...ACCEPTANCE_HORIZONS],
}));
const scores = {};
await Promise.all(Array.from({ length: PROCESSES }, judgeWhatIsLeft));

const ofEngine = Object.fromEntries(ACCEPTANCE_SCENARIOS.map((scenario) => [scenario, scores[scenario].engine]));
const marks = acceptanceMarks(ofEngine, TOLERANCE.full);
const sizes = {
  councils: COUNCILS,
  replicates: trial ?? REPLICATES,
  small: { ...SMALL, replicates: trial ?? SMALL.replicates },
  firstSeed: FIRST_SEED,
};
const block = generatedBlock({ engine: ENGINE, scores, marks, sizes });
console.log(`\n${block}\n`);
console.log(`Judged in ${Math.round((performance.now() - started) / 1000)} s by ${PROCESSES} processes.`);
if (trial === undefined) {
  writeFileSync(PAGE, withBlock(readFileSync(PAGE, 'utf8'), block));
  console.log('TRUST.md holds this table now.');
}
process.exitCode = marks.some(({ outcome }) => outcome === 'missed') ? 1 : 0;

/** One process, which takes a scenario after another until none is left. */
async function judgeWhatIsLeft() {
  const child = fork(PROGRAM);
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('what judges has ended')));
  ended.catch(() => undefined);
  for (let next = left.shift(); next !== undefined; next = left.shift())
    scores[next.world] = await Promise.race([judged(child, next), ended]);
  child.disconnect();
}

function judged(child, task) {
  return new Promise((resolve) => {
    const hear = (told) => {
      if (told.scores === undefined) {
        if (told.judged % TELL_EVERY === 0 || told.judged === task.replicates)
          console.log(`${told.world} ${told.judged}/${task.replicates}`);
        return;
      }
      child.off('message', hear);
      resolve(told.scores);
    };
    child.on('message', hear);
    child.send(task);
  });
}
