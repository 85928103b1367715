import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OperatorProblem } from '../operator-problem.types.js';
import type { Settings } from './settings.types.js';

const DEFAULT_API_PORT = 4000;
const CHECKOUT = fileURLToPath(new URL('../../../../../', import.meta.url));

/** Reads the settings from the environment; an empty variable is one that is not set. */
export function settingsFrom(environment: Readonly<Record<string, string | undefined>>): Settings {
  const databaseUrl = environment['DATABASE_URL'] || undefined;
  return {
    apiPort: port(environment['API_PORT'] || String(DEFAULT_API_PORT)),
    home: resolve(environment['OUTTURN_HOME'] || resolve(CHECKOUT, '.outturn')),
    databaseUrl,
    databaseOwnerUrl: environment['DATABASE_OWNER_URL'] || databaseUrl,
  };
}

function port(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= 65_535) return number;
  throw new OperatorProblem(`API_PORT is “${text}”, which is no port. Set it to a number from 1 to 65535.`);
}
