import type { Actor } from '../../access/index.js';
import { canonicalText, type Fingerprint } from '../../catalogue/index.js';
import { definitionOf, KEY_REUSED, type Problem, whetherCollected } from '../../returns/index.js';
import type { ChosenConvention } from '../upload-reading.js';
import { landReading } from './land-reading.js';
import type { UploadDesk, UploadDesks } from './ports.js';
import {
  AWAITS_FILE,
  conventionUnknown,
  fileNameProblems,
  LANDED,
  NOT_FINISHED,
  notDefined,
  READINGS_TOO_MANY,
  UPLOAD_NOT_FOUND,
} from './refusals.js';
import type { HandlingOutcome, LandingOutcome, LandRequest, ReadAgainRequest, ReceiptOutcome, UploadRequest } from './requests.js';
import type { Upload } from './upload.js';

/** More readings of one file than anybody needs to settle how its amounts are meant; each keeps what it understood. */
const MOST_READINGS = 20;

/**
 * What people do with an upload: ask for its link, send its file, have it read again, and land it as a version. Everything is done once
 * for its idempotency key (the file once for its upload), whole or not at all.
 */
export class HandleUploads {
  constructor(
    private readonly desks: UploadDesks,
    private readonly fingerprint: Fingerprint,
  ) {}

  request(actor: Actor, request: UploadRequest): Promise<HandlingOutcome> {
    const { council, collection, fileName } = request;
    return this.desks.as(actor, async (desk) => {
      await desk.returns.lock(council, collection);
      return this.once(desk, 'request-upload', request, async () => {
        const current = await desk.returns.find(council, collection);
        const problems = [
          ...(await whetherCollected(desk.returns, council, collection, current?.state ?? 'nothing')),
          ...(definitionOf(collection) === undefined ? [notDefined(collection)] : []),
          ...fileNameProblems(fileName),
        ];
        return problems.length > 0 ? refused(...problems) : done(await desk.uploads.add({ council, collection, fileName }));
      });
    });
  }

  /** Takes the file once, with its first reading and the job of it. What is sent a second time is not looked at. */
  receive(actor: Actor, upload: string, bytes: Uint8Array): Promise<ReceiptOutcome> {
    return this.desks.as(actor, async ({ uploads }) => {
      await uploads.lock(upload);
      const found = await uploads.find(upload);
      if (found === undefined) return { kind: 'not-found' };
      if (found.file !== undefined) return { kind: 'received-before' };
      if (bytes.length === 0) return { kind: 'empty' };
      if (!(await uploads.receive(upload, bytes))) return { kind: 'received-before' };
      await uploads.addReading(upload, []);
      return { kind: 'received', upload: (await uploads.find(upload)) ?? found };
    });
  }

  /** Adds a reading of the same file by the conventions a person chose. */
  readAgain(actor: Actor, request: ReadAgainRequest): Promise<HandlingOutcome> {
    return this.desks.as(actor, async (desk) => {
      await desk.uploads.lock(request.upload);
      return this.once(desk, 'read-upload-again', request, async () => {
        const upload = await desk.uploads.find(request.upload);
        if (upload === undefined) return refused(UPLOAD_NOT_FOUND);
        const problems = whetherReadable(upload, request.chosen);
        if (problems.length > 0) return refused(...problems);
        await desk.uploads.addReading(upload.id, chosenOver(upload.readings.at(-1)?.chosen ?? [], request.chosen));
        return done((await desk.uploads.find(upload.id)) ?? upload);
      });
    });
  }

  /** Makes what a reading understood the council’s next version: the person’s act, never that of the file’s arrival. */
  land(actor: Actor, request: LandRequest): Promise<LandingOutcome> {
    return this.desks.as(actor, async (desk) => {
      await desk.uploads.lock(request.upload);
      const outcome = await this.once(desk, 'land-upload', request, () => landReading(desk, actor, request));
      if (outcome.kind === 'refused') return outcome;
      const { upload } = outcome;
      const councilReturn = await desk.returns.find(upload.council, upload.collection);
      if (councilReturn === undefined) throw new Error(`the upload ${upload.id} has landed, and its return is not there`);
      return { kind: 'landed', upload, councilReturn };
    });
  }

  /** Carries out a step, or for a request that was carried out before gives its upload as it stands. */
  private async once(
    { uploads, requests }: UploadDesk,
    operation: string,
    request: { readonly idempotencyKey: string },
    step: () => Promise<HandlingOutcome>,
  ): Promise<HandlingOutcome> {
    const fingerprint = this.fingerprint(canonicalText({ operation, request }));
    const earlier = await requests.recall(request.idempotencyKey);
    if (earlier !== undefined) {
      const made = earlier.fingerprint === fingerprint ? await uploads.find(earlier.made ?? '') : undefined;
      return made === undefined ? refused(KEY_REUSED) : done(made);
    }
    const outcome = await step();
    if (outcome.kind === 'done') await requests.remember(request.idempotencyKey, { operation, fingerprint, made: outcome.upload.id });
    return outcome;
  }
}

function whetherReadable({ file, landedAs, readings }: Upload, chosen: readonly ChosenConvention[]): readonly Problem[] {
  if (file === undefined) return [AWAITS_FILE];
  if (landedAs !== undefined) return [LANDED];
  const shown = readings.at(-1)?.reading?.conventions;
  if (shown === undefined) return [NOT_FINISHED];
  if (readings.length >= MOST_READINGS) return [READINGS_TOO_MANY];
  return chosen.flatMap((choice, index) => (shown.some((each) => isOf(choice, each)) ? [] : [conventionUnknown(shown, index)]));
}

const chosenOver = (before: readonly ChosenConvention[], now: readonly ChosenConvention[]): readonly ChosenConvention[] => [
  ...before.filter((each) => !now.some((choice) => isOf(choice, each))),
  ...now,
];

const isOf = (one: ChosenConvention, other: ChosenConvention): boolean => one.table === other.table && one.column === other.column;
const done = (upload: Upload): HandlingOutcome => ({ kind: 'done', upload });
const refused = (...problems: readonly Problem[]): HandlingOutcome => ({ kind: 'refused', problems });
