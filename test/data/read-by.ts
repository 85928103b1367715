import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const inReference = (name: string): string => fileURLToPath(new URL(`../reference/${name}`, import.meta.url));

/** The programs that people read tables with, and how each is asked whether it is there. */
const READERS = {
  R: { programs: ['Rscript'], probe: ['--version'], run: ['--vanilla', inReference('quartiles.R')] },
  pandas: { programs: ['python3', '/usr/bin/python3'], probe: [inReference('quartiles.py')], run: [inReference('quartiles.py')] },
} as const;

export type Reader = keyof typeof READERS;

/** What a reader makes of one measure and year. */
export interface ReadQuartiles {
  readonly measure: string;
  readonly year: string;
  readonly n: number;
  /** Lower quartile, median, upper quartile. */
  readonly cuts: readonly number[];
}

const programOf = (reader: Reader): string | undefined =>
  READERS[reader].programs.find((program) => spawnSync(program, READERS[reader].probe).status === 0);

/** The quartiles that a reader reckons from a table of figures; without the reader, those that it reckoned from the same table when it was asked last. */
export function quartilesRead(reader: Reader, figures: Buffer): readonly ReadQuartiles[] {
  const program = programOf(reader);
  return rowsIn(program === undefined ? recorded(reader) : ask(program, READERS[reader].run, figures));
}

function ask(program: string, run: readonly string[], figures: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'outturn figures '));
  try {
    const file = join(folder, 'figures.csv');
    writeFileSync(file, figures);
    const { status, stdout, stderr } = spawnSync(program, [...run, file], { encoding: 'utf8', maxBuffer: 2 ** 26 });
    if (status !== 0) throw new Error(`${status} ${stderr}`);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const recorded = (reader: Reader): string => readFileSync(inReference(`quartiles-${reader}.csv`), 'utf8');

function rowsIn(csv: string): readonly ReadQuartiles[] {
  const [header, ...lines] = csv.trimEnd().split('\n');
  if (header !== 'measure,year,n,lower,median,upper') throw new Error(`not the columns of quartiles: ${header}`);
  return lines.map((line) => {
    const [measure = '', year = '', n, ...cuts] = line.split(',');
    return { measure, year, n: Number(n), cuts: cuts.map(Number) };
  });
}
