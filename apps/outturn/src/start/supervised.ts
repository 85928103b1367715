import { type ChildProcess, fork } from 'node:child_process';
import { OperatorProblem } from '../operator-problem.types.js';

/** A process that keeps ending is not started for ever: so many times in a row, each after a pause. */
const RESTARTS = 5;
const PAUSE_MS = 1_000;
/** Whoever ran for so long has not failed to start. */
const STEADY_MS = 60_000;

/** After this long a process that was told to stop is ended; the database rolls its transactions back. */
const PATIENCE_MS = 10_000;

export interface Program {
  /** As the operator reads it: `api`. */
  readonly name: string;
  readonly path: string;
  readonly environment: Readonly<Record<string, string>>;
  /** For Node itself. */
  readonly flags?: readonly string[];
}

/** A part of Outturn as a process of its own: it is given the serving role's address and never the owner's. */
export class Supervised {
  private child: ChildProcess | undefined;
  private stopped = false;

  constructor(
    private readonly program: Program,
    private readonly print: (line: string) => void,
  ) {}

  /** Starts it and waits until it says that it serves; throws an OperatorProblem with its own words where it cannot. */
  start(): Promise<void> {
    const { name, path, environment, flags = [] } = this.program;
    if (this.stopped) return Promise.reject(new OperatorProblem(`The ${name} was told to stop before it was started.`));
    const { DATABASE_OWNER_URL: _owner, ...inherited } = process.env;
    const child = fork(path, { env: { ...inherited, ...environment }, execArgv: [...process.execArgv, ...flags], detached: true });
    this.child = child;
    return new Promise((resolve, reject) => {
      child.once('message', (message) => (isFailure(message) ? reject(new OperatorProblem(message.message)) : resolve()));
      child.once('error', reject);
      child.once('exit', (code, signal) =>
        reject(new OperatorProblem(`The ${name} ended before it served anything (${signal ?? code}): see above.`)),
      );
    });
  }

  /** Resolves when it has been stopped; starts it again where it ended by itself. */
  async keepRunning(): Promise<void> {
    const { name } = this.program;
    for (let restarts = 0; ; restarts += 1) {
      const since = Date.now();
      const end = await this.ended();
      if (this.stopped) return;
      if (Date.now() - since > STEADY_MS) restarts = 0;
      if (restarts === RESTARTS)
        throw new OperatorProblem(`The ${name} ended ${RESTARTS + 1} times, the last time with ${end}: see above.`);
      this.print(`The ${name} ended with ${end}. Starting it again ...`);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      await this.start();
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    const { child } = this;
    if (child === undefined || hasEnded(child)) return;
    const ended = this.ended();
    child.kill('SIGTERM');
    const impatience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    await ended;
    clearTimeout(impatience);
  }

  private ended(): Promise<string> {
    const { child } = this;
    if (child === undefined || hasEnded(child)) return Promise.resolve(String(child?.signalCode ?? child?.exitCode));
    return new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? String(code))));
  }
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

const isFailure = (message: unknown): message is { message: string } =>
  typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'failed' && 'message' in message;
