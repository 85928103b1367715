import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The samples of the format and the scorer that came with it lie beside the checkout where somebody has put them there; they are no part of it. */
const FOLDER = fileURLToPath(new URL('../../../shared/reference/', import.meta.url));
const PROGRAM = join(FOLDER, 'score.py');

export const SAMPLES = ['A', 'B'] as const;
export type Sample = (typeof SAMPLES)[number];

const python = ['python3', '/usr/bin/python3'].find((program) => spawnSync(program, ['--version']).status === 0);

/** Why there is nothing to compare with; undefined where there is. */
export const ABSENT = !existsSync(PROGRAM)
  ? 'neither samples nor another scorer are beside the checkout'
  : python === undefined
    ? 'this machine has no Python'
    : undefined;

export const sampleOf = (sample: Sample, part: 'panel' | 'truth'): string => join(FOLDER, 'samples', sample, part);

/** The folders of a panel, its truth and the answers. */
export type CaseFolders = readonly [panel: string, truth: string, result: string];

export type Figures = Readonly<Record<string, { readonly value: number | null; readonly se: number | null }>>;

/** What the other scorer says of the cases, horizon by horizon. */
export function scoredByOther(cases: readonly CaseFolders[], folder: string): Readonly<Record<string, Figures>> {
  const file = join(mkdtempSync(join(folder, 'score ')), 'score.json');
  const args = [PROGRAM, ...cases.flatMap((each) => ['--case', ...each]), '--json', file];
  const { status, stderr } = spawnSync(python!, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${status} ${stderr}`);
  return JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, Figures>>;
}
