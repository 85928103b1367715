import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Factor, lmdiEffects, shapleyEffects } from '#domain/triangulation';
import { drawnFactors } from './drawn-factors.js';

const inReference = (name: string): string => fileURLToPath(new URL(`./reference/${name}`, import.meta.url));
const PROGRAM = inReference('decomposition.py');
const SETS = 1000;
/** How many of them are kept with their answers. */
const RECORDED = 60;
const SEED = 3320;

/** A Python of the system beside another one in the path has the packages of the system. */
const python = ['python3', '/usr/bin/python3'].find((program) => spawnSync(program, [PROGRAM]).status === 0);
const ANSWERED_BY =
  python === undefined ? 'numpy when it was asked last (this machine has none)' : `numpy on ${SETS} random sets of factors`;

type Numbers = readonly number[];

interface Reckoned {
  readonly factors: readonly Factor[];
  readonly shapley: Numbers;
  /** Nothing where a factor turns its sign. */
  readonly lmdi: Numbers | undefined;
  readonly version: string;
}

function ask(program: string, questions: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'outturn factors '));
  try {
    const file = join(folder, 'factors.csv');
    writeFileSync(file, questions);
    const { status, stdout, stderr } = spawnSync(program, [PROGRAM, file], { encoding: 'utf8', maxBuffer: 2 ** 26 });
    if (status !== 0) throw new Error(`${status} ${stderr}`);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function reckonedIn(csv: string): readonly Reckoned[] {
  const [header, ...lines] = csv.trimEnd().split('\n');
  if (header !== 'from,to,shapley,lmdi,numpy_version') throw new Error(`not the columns that numpy's program prints: ${header}`);
  return lines.map((line) => {
    const [from = '', to = '', shapley = '', lmdi = '', version = ''] = line.split(',');
    const after = numbersIn(to);
    return {
      factors: numbersIn(from).map((value, i) => ({ name: `factor ${i}`, from: value, to: after[i]! })),
      shapley: numbersIn(shapley),
      lmdi: lmdi === 'NA' ? undefined : numbersIn(lmdi),
      version,
    };
  });
}

const numbersIn = (text: string): Numbers => text.split(' ').map(Number);

/** How far two answers are apart at most, as a share of theirs where that is beyond 1; infinite where one has none. */
function deviation(ours: Numbers | undefined, theirs: Numbers | undefined): number {
  if (ours === undefined || theirs === undefined) return ours === theirs ? 0 : Infinity;
  if (ours.length !== theirs.length) return Infinity;
  const apart = ours.map((effect, i) => Math.abs(effect - theirs[i]!) / Math.max(1, Math.abs(theirs[i]!)));
  return apart.every((distance) => !Number.isNaN(distance)) ? Math.max(...apart) : Infinity;
}

const questions = drawnFactors(SETS, SEED);
const recorded = reckonedIn(readFileSync(inReference('decomposition.csv'), 'utf8'));

describe(`Answered by ${ANSWERED_BY}`, () => {
  const answers = python === undefined ? recorded : reckonedIn(ask(python, questions));

  it('every set of factors has its answer', () => {
    expect(answers).toHaveLength(python === undefined ? RECORDED : SETS);
  });
  it('the effects by Shapley are the same to 1e-9', () => {
    expect(answers.filter(({ factors, shapley }) => !(deviation(shapleyEffects(factors), shapley) <= 1e-9))).toEqual([]);
  });
  it('the effects by LMDI are the same to 1e-9, and where there are none there are none', () => {
    expect(answers.filter(({ factors, lmdi }) => !(deviation(lmdiEffects(factors), lmdi) <= 1e-9))).toEqual([]);
  });
});

describe('what numpy was asked once', () => {
  it('and said, ours says too, to 1e-9', () => {
    const apart = ({ factors, shapley, lmdi }: Reckoned): number =>
      Math.max(deviation(shapleyEffects(factors), shapley), deviation(lmdiEffects(factors), lmdi));
    expect(recorded.filter((row) => !(apart(row) <= 1e-9))).toEqual([]);
  });
  it('is the first of the sets that are drawn', () => {
    const first = drawnFactors(RECORDED, SEED).trimEnd().split('\n').slice(1);
    const written = (of: (factor: Factor) => number, { factors }: Reckoned): string =>
      factors.map((factor) => String(of(factor))).join(' ');
    expect(recorded.map((row) => `${written(({ from }) => from, row)},${written(({ to }) => to, row)}`)).toEqual(first);
  });
  it('has sets of 2 to 6 factors, with noughts, negatives and turns', () => {
    const values = ({ factors }: Reckoned): Numbers => factors.flatMap(({ from, to }) => [from, to]);
    expect(new Set(recorded.map(({ factors }) => factors.length))).toEqual(new Set([2, 3, 4, 5, 6]));
    expect(recorded.filter((row) => values(row).includes(0)).length).toBeGreaterThan(10);
    expect(recorded.filter((row) => values(row).some((value) => value < 0) && row.lmdi !== undefined).length).toBeGreaterThan(2);
    expect(recorded.filter(({ lmdi }) => lmdi === undefined).length).toBeGreaterThan(2);
    for (const { version } of recorded) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe('a comparison with numpy', () => {
  it('notices a difference in the ninth place, and one answer too few or none', () => {
    expect(deviation([3], [3])).toBe(0);
    expect(deviation([3.00000001], [3])).toBeGreaterThan(1e-9);
    expect(deviation([Number.NaN], [3])).toBe(Infinity);
    expect(deviation([3, 3], [3])).toBe(Infinity);
    expect(deviation(undefined, [3])).toBe(Infinity);
  });
});
