import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NAMES } from './by-our-code.js';
import { drawnQuestions } from './drawn-vectors.js';
import { deviation, type Reckoned, reckonedRows, recorded } from './reckoned-by-r.js';

const PROGRAM = fileURLToPath(new URL('../reference/statistics.R', import.meta.url));
const VECTORS = 1000;
const SEED = 4221;

const r = ['Rscript'].find((program) => spawnSync(program, ['--version']).status === 0);
const ANSWERED_BY = r === undefined ? 'R when it was asked last (this machine has no R)' : `R on ${VECTORS} random vectors`;

/** Asks once, through a file: an argument would be too long. Throws with what R said where it could not answer. */
function ask(program: string, questions: string): readonly Reckoned[] {
  const folder = mkdtempSync(join(tmpdir(), 'outturn statistics '));
  try {
    const file = join(folder, 'questions.csv');
    writeFileSync(file, questions);
    const { status, stdout, stderr } = spawnSync(program, ['--vanilla', PROGRAM, file], { encoding: 'utf8', maxBuffer: 2 ** 28 });
    if (status !== 0) throw new Error(`${status} ${stderr}`);
    return reckonedRows(stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe(`Answered by ${ANSWERED_BY}`, () => {
  const questions = drawnQuestions(VECTORS, SEED);
  const answers = r === undefined ? recorded() : ask(r, questions);

  // Ranks are drawn: what R says of them is compared in recorded.spec.ts.
  it.each(NAMES.filter((name) => name !== 'rankIntervals'))('%s is the same to 1e-9', (name) => {
    const asked = answers.filter(({ statistic }) => statistic === name);
    const apart = asked.filter((answer) => !(deviation(answer) <= 1e-9));
    expect(asked).not.toEqual([]);
    expect(apart).toEqual([]);
  });

  it('every question has its answer', () => {
    expect(answers).toHaveLength(r === undefined ? recorded().length : questions.trimEnd().split('\n').length - 1);
  });
});
