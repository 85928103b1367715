import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { OperatorProblem } from '../operator-problem.types.js';

const API = fileURLToPath(new URL('../../../api/src/main.js', import.meta.url));

/** An api that keeps ending is not started for ever: so many times, each after a pause. */
const RESTARTS = 5;
const PAUSE_MS = 1_000;

/** After this long an api that was told to stop is ended; the database rolls its transactions back. */
const PATIENCE_MS = 10_000;

/** The api as a process of its own: it is given the serving role's address and never the owner's. */
export class ApiSupervisor {
  private child: ChildProcess | undefined;
  private stopped = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly port: number,
    private readonly print: (line: string) => void,
  ) {}

  /** Starts the api and waits until it listens; throws an OperatorProblem with its own words where it cannot. */
  start(): Promise<void> {
    if (this.stopped) return Promise.reject(new OperatorProblem('The api was told to stop before it was started.'));
    const { DATABASE_OWNER_URL: _owner, ...environment } = process.env;
    const child = fork(API, { env: { ...environment, DATABASE_URL: this.databaseUrl, API_PORT: String(this.port) }, detached: true });
    this.child = child;
    return new Promise((resolve, reject) => {
      child.once('message', (message) => (isFailure(message) ? reject(new OperatorProblem(message.message)) : resolve()));
      child.once('error', reject);
      child.once('exit', (code, signal) =>
        reject(new OperatorProblem(`The api ended before it served anything (${signal ?? code}): see above.`)),
      );
    });
  }

  /** Resolves when the api has been stopped; starts it again where it ended by itself. */
  async keepRunning(): Promise<void> {
    for (let restarts = 0; ; restarts += 1) {
      const end = await this.ended();
      if (this.stopped) return;
      if (restarts === RESTARTS) throw new OperatorProblem(`The api ended ${RESTARTS + 1} times, the last time with ${end}: see above.`);
      this.print(`The api ended with ${end}. Starting it again ...`);
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
