import { parseArgs } from 'node:util';
import { EmbeddedPostgresProblem } from '#embedded-postgres';
import { audit } from './audit/audit.module.js';
import { HELP } from './help.js';
import { keys } from './keys/keys.module.js';
import { people } from './people/people.module.js';
import { load } from './load/load.module.js';
import { migrateOnly } from './start/database.module.js';
import { OperatorProblem } from './operator-problem.types.js';
import { settingsFrom } from './start/settings.js';
import { start } from './start/start.module.js';

/** The operator's command: `npm run -s outturn -- <verb> ...`. */
async function outturn(): Promise<void> {
  const { positionals, values } = readArguments();
  const [verb, ...rest] = positionals;
  if (values.help === true || verb === undefined || verb === 'help') return print(HELP);

  const settings = settingsFrom(process.env);
  switch (verb) {
    case 'start':
      return start(settings, print);
    case 'migrate':
      return migrateOnly(settings, print);
    case 'keys':
      return keys(settings, rest, values, print);
    case 'audit':
      return audit(settings, rest, values, print);
    case 'load':
      return load(settings, rest, values, print);
    case 'people':
      return people(settings, rest, print);
    default:
      throw new OperatorProblem(`There is no verb “${verb}”. Run “npm run -s outturn -- --help” for those there are.`);
  }
}

interface Options {
  readonly help?: boolean;
  readonly role?: string;
  readonly council?: string;
  readonly label?: string;
  readonly last?: string;
  readonly 'dry-run'?: boolean;
  readonly vintage?: string;
  readonly name?: string;
}

function readArguments(): { positionals: string[]; values: Options } {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        role: { type: 'string' },
        council: { type: 'string' },
        label: { type: 'string' },
        last: { type: 'string' },
        'dry-run': { type: 'boolean' },
        vintage: { type: 'string' },
        name: { type: 'string' },
      },
    });
  } catch (error) {
    throw new OperatorProblem(
      `${error instanceof Error ? error.message : String(error)}. Run “npm run -s outturn -- --help” for what there is.`,
    );
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

outturn().catch((error: unknown) => {
  const expected = error instanceof OperatorProblem || error instanceof EmbeddedPostgresProblem;
  process.stderr.write(`${expected ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
