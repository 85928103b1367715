import {
  type FileReader,
  type NamedFile,
  type ReadingRequest,
  type ReadingResult,
  type ReadingStage,
  refusedUpload,
  type UploadReading,
} from '#domain/uploads';
import { ReadingChild, type ReadingOutcome } from './reading-child.js';
import type { ReadingLimits, ReadingTask } from './task.types.js';

export interface ReadingPlace {
  /** What the processes run. */
  readonly script: string;
  readonly limits: ReadingLimits;
  /** Told what was wrong with us and not with a file, for the log. */
  readonly complain: (about: string) => void;
}

/**
 * Reads each file in a process of its own, which ends with it. A spare process is started beforehand, because starting one takes
 * a fifth of a second; it is started when the one before has ended, so that two are not there at once for nothing.
 */
export class ChildFileReader implements FileReader {
  private readonly busy = new Set<ReadingChild>();
  private spare: ReadingChild | undefined;
  private isStopping = false;

  constructor(private readonly place: ReadingPlace) {}

  prepare(): void {
    if (!this.isStopping && (this.spare === undefined || this.spare.hasEnded)) this.spare = this.newChild();
  }

  async read(file: NamedFile, request: ReadingRequest, progress: (stage: ReadingStage) => void): Promise<UploadReading> {
    progress('opening');
    const outcome = await this.outcomeOf({ kind: 'read', file, request }, progress);
    return outcome.kind === 'read' ? outcome.reading : this.refusal(outcome);
  }

  /** A workbook that cannot be marked is not worth another try: its remarks are told all the same. */
  async mark(file: NamedFile, reading: ReadingResult): Promise<Uint8Array | undefined> {
    const outcome = await this.outcomeOf({ kind: 'mark', file, reading }, () => undefined);
    if (outcome.kind === 'marked') return outcome.bytes;
    this.place.complain(`a workbook was not marked: ${outcome.kind === 'failed' ? outcome.stack : outcome.kind}`);
    return undefined;
  }

  /** Ends what is being read; whoever waits for it is told, and may ask again another time. */
  stop(): void {
    this.isStopping = true;
    for (const child of this.busy) child.end();
    this.spare?.end();
  }

  private async outcomeOf(task: ReadingTask, onStage: (stage: ReadingStage) => void): Promise<ReadingOutcome> {
    if (this.isStopping) throw new Error('the worker stops');
    this.prepare();
    const child = this.spare ?? this.newChild();
    this.spare = undefined;
    this.busy.add(child);
    try {
      const outcome = await child.ask(task, onStage);
      if (outcome.kind === 'ended-for-us') throw new Error('the worker stops');
      return outcome;
    } finally {
      this.busy.delete(child);
      this.prepare();
    }
  }

  private newChild(): ReadingChild {
    return new ReadingChild(this.place.script, this.place.limits);
  }

  private refusal(outcome: ReadingOutcome): UploadReading {
    const { seconds, megabytes } = this.place.limits;
    switch (outcome.kind) {
      case 'too-slow':
        return refusedUpload('TOOK_TOO_LONG', `Reading the file took too long: it was stopped after ${seconds} seconds. ${SEND_LESS}`);
      case 'too-large':
        return refusedUpload(
          'NEEDED_TOO_MUCH_MEMORY',
          `Reading the file needed more memory than the ${megabytes} MB there are for one file. ${SEND_LESS}`,
        );
      default:
        this.place.complain(`a file was not read: ${outcome.kind === 'failed' ? outcome.stack : outcome.kind}`);
        return refusedUpload('READING_FAILED', OUR_FAULT);
    }
  }
}

const SEND_LESS = 'Copy your figures into a new template, without sheets and rows that are not part of the return, and send that.';
const OUR_FAULT =
  'Outturn failed over this file. The fault is ours. Copy your figures into a new template and send that; if it fails too, tell the programme office.';
