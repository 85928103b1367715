import { type ChildProcess, fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import type { ReadingStage } from '#domain/uploads';
import type { ReadingAnswer, ReadingLimits, ReadingTask } from './task.types.js';

/** What came of a file. `ended-for-us`: the process was told to end, because the worker stops. */
export type ReadingOutcome =
  | Exclude<ReadingAnswer, { kind: 'stage' }>
  | { readonly kind: 'too-slow' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'ended-for-us' };

/** A process for one file. It has nothing of its parent: not its environment, and so no address of a database. */
export class ReadingChild {
  private readonly process: ChildProcess;
  private isOver = false;
  private wasEnded = false;

  constructor(
    script: string,
    private readonly limits: ReadingLimits,
  ) {
    const megabytes = String(limits.megabytes);
    this.process = fork(script, [megabytes, String(process.pid)], {
      env: {},
      execArgv: [`--max-old-space-size=${megabytes}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.process.once('error', () => (this.isOver = true));
    this.process.once('exit', () => (this.isOver = true));
    leaveTheProcessorToOthers(this.process.pid);
  }

  get hasEnded(): boolean {
    return this.isOver;
  }

  /** Resolves with what came of it, and the process ends. Rejects where it could not be started. */
  ask(task: ReadingTask, onStage: (stage: ReadingStage) => void): Promise<ReadingOutcome> {
    return new Promise((resolve, reject) => {
      const finish = (outcome: ReadingOutcome): void => {
        clearTimeout(timer);
        this.end();
        resolve(outcome);
      };
      const timer = setTimeout(() => finish({ kind: 'too-slow' }), this.limits.seconds * 1000);
      this.process.once('error', (error) => {
        clearTimeout(timer);
        reject(error);
      });
      this.process.once('exit', (code, signal) => finish(this.wasEnded ? { kind: 'ended-for-us' } : deathOf(code, signal)));
      this.process.on('message', (answer: ReadingAnswer) => (answer.kind === 'stage' ? onStage(answer.stage) : finish(answer)));
      // A process that has gone before it takes the task says so by its exit.
      this.process.send(task, () => undefined);
    });
  }

  end(): void {
    this.wasEnded = true;
    this.process.kill('SIGKILL');
  }
}

/** How Node.js ends when its heap is full, and how our watchdog and the kernel end whoever holds too much. */
const OUT_OF_MEMORY: ReadonlySet<NodeJS.Signals | null> = new Set(['SIGABRT', 'SIGKILL'] as const);

const deathOf = (code: number | null, signal: NodeJS.Signals | null): ReadingOutcome =>
  OUT_OF_MEMORY.has(signal) ? { kind: 'too-large' } : { kind: 'failed', stack: `the process ended with ${signal ?? code}` };

/** Reading is never so urgent as answering. */
function leaveTheProcessorToOthers(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, or this system knows no priorities.
  }
}
