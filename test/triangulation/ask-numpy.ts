import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Panel } from '#domain/triangulation';
import type { Regression } from './drawn-regressions.js';

const inReference = (name: string): string => fileURLToPath(new URL(`./reference/${name}`, import.meta.url));

/** A Python of the system beside another one in the path has the packages of the system. */
export const python = ['python3', '/usr/bin/python3'].find((program) => spawnSync(program, ['-c', 'import numpy']).status === 0);

/** What regression.py says of each, in its own words. */
export const askRegressions = (program: string, regressions: readonly Regression[]): string =>
  inFolder((folder) => {
    const file = join(folder, 'questions.jsonl');
    writeFileSync(file, regressions.map(questionOf).join('\n'));
    return run(program, [inReference('regression.py'), file]);
  });

function questionOf({ width, design, response, weights, clusters, huber, iterations }: Regression): string {
  const rows = Array.from(response, (_, row) => [...design.subarray(row * width, (row + 1) * width)]);
  return JSON.stringify({ design: rows, response: [...response], weights: [...weights], clusters: [...clusters], huber, iterations });
}

/** What peers.py writes of a panel: a table of the coefficients, and one of all ratios. Options are those of its command. */
export const askPeers = (
  program: string,
  panel: Panel,
  options: readonly string[] = [],
): { readonly calibration: string; readonly verdicts: string } =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'panel.csv'), rowsOf(panel));
    writeFileSync(join(folder, 'meta.json'), JSON.stringify(metaOf(panel)));
    run(program, [inReference('peers.py'), '--panel', folder, '--out', join(folder, 'out'), ...options]);
    const [calibration, verdicts] = ['calibration.csv', 'verdicts.csv'].map((name) => readFileSync(join(folder, 'out', name), 'utf8'));
    return { calibration: calibration!, verdicts: verdicts! };
  });

const metaOf = ({ years, base, horizons }: Panel): Record<string, unknown> => ({
  format: 'outturn-panel/1',
  base_year: years[base],
  horizons,
  pre_years: base,
});

const COLUMNS = 'council,financial_year,cell,spend_gbp,claimed_gbp,price_index,volume_index,transfers_gbp';

function rowsOf({ years, councils, cells, spend, claim, price, volume, transfers }: Panel): string {
  const lines = [COLUMNS];
  const told = (value: number): string => (Number.isNaN(value) ? '' : String(value));
  let i = 0;
  for (const year of years)
    for (const council of councils)
      for (const cell of cells) {
        lines.push([council, year, cell, ...[spend, claim, price, volume, transfers].map((series) => told(series[i]!))].join(','));
        i += 1;
      }
  return lines.join('\n') + '\n';
}

function run(program: string, words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`${status} ${stderr}`);
  return stdout;
}

function inFolder<T>(act: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'outturn numpy '));
  try {
    return act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
