import { parseArgs } from 'node:util';
import { HELP } from './help.js';
import { OperatorProblem } from './operator-problem.types.js';
import { settingsFrom } from './start/settings.js';
import type { Settings } from './start/settings.types.js';

/** The operator's command: `npm run -s outturn -- <verb> ...`. */
async function outturn(): Promise<void> {
  const { positionals, values } = readArguments();
  const [verb, ...rest] = positionals;
  if (values.help === true || verb === undefined || verb === 'help') return print(HELP);

  // Each verb brings what it needs when it is called: one that has no use for a database does not wait for it.
  switch (verb) {
    case 'start':
      return (await import('./start/start.module.js')).start(settings(), print);
    case 'migrate':
      return (await import('./start/database.module.js')).migrateOnly(settings(), print);
    case 'keys':
      return (await import('./keys/keys.module.js')).keys(settings(), rest, values, print);
    case 'audit':
      return (await import('./audit/audit.module.js')).audit(settings(), rest, values, print);
    case 'load':
      return (await import('./load/load.module.js')).load(settings(), rest, values, print);
    case 'people':
      return (await import('./people/people.module.js')).people(settings(), rest, print);
    case 'score':
      return (await import('./score/score.module.js')).score(values, rest, print);
    default:
      throw new OperatorProblem(`There is no verb “${verb}”. Run “npm run -s outturn -- --help” for those there are.`);
  }
}

const settings = (): Settings => settingsFrom(process.env);

interface Options {
  readonly help?: boolean;
  readonly role?: string;
  readonly council?: string;
  readonly label?: string;
  readonly last?: string;
  readonly 'dry-run'?: boolean;
  readonly vintage?: string;
  readonly name?: string;
  readonly panel?: string[];
  readonly out?: string[];
  readonly truth?: string[];
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
        panel: { type: 'string', multiple: true },
        out: { type: 'string', multiple: true },
        truth: { type: 'string', multiple: true },
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

/** Whoever read has read enough, as `| head` does: the work goes on, and what is told of it is for nobody. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

outturn().catch(async (error: unknown) => {
  const told = error instanceof Error ? ((await isExpected(error)) ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`${told}\n`);
  process.exitCode = error instanceof OperatorProblem ? error.status : 1;
});

const isExpected = async (error: Error): Promise<boolean> =>
  error instanceof OperatorProblem || error instanceof (await import('#embedded-postgres')).EmbeddedPostgresProblem;
