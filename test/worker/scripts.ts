import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHECKOUT } from '../start/outturn.js';

/** What the processes run that read files, as the build has it. */
export const READING = join(CHECKOUT, 'dist/apps/worker/src/reading/main.js');

const WATCHDOG = join(CHECKOUT, 'dist/apps/worker/src/reading/watchdog.js');

/** With this before it, a script is watched as a reading is. */
export const WATCHED = `
  import { Worker } from 'node:worker_threads';
  new Worker(${JSON.stringify(WATCHDOG)}, { argv: process.argv.slice(2), execArgv: [], env: {} }).unref();
`;

/** A script that a test puts in the place of the reading; the folder goes with the machine's temporary files. */
export function script(source: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'outturn script ')), 'script.mjs');
  writeFileSync(file, source);
  return file;
}

/** A reading whose sentence is what `expression` gives in the process that reads. */
export const tells = (expression: string): string =>
  script(`
    process.once('message', () => {
      const reading = { outcome: 'ready', sentence: String(${expression}), remarks: [], conventions: [], notices: [] };
      process.send({ kind: 'read', reading });
    });
  `);

export const hangs = (): string => script(`${WATCHED} process.once('message', () => { for (;;); });`);
