import type { Actor } from '../../access/index.js';
import { contentFrom, definitionOf, type CouncilReturn, type Problem, saveVersion } from '../../returns/index.js';
import { tablesFromKept } from '../reading/index.js';
import type { UploadDesk } from './ports.js';
import {
  AWAITS_FILE,
  cannotLand,
  filledUpFromEarlier,
  LANDED,
  movedOn,
  NOT_FINISHED,
  notDefined,
  notNewest,
  UPLOAD_NOT_FOUND,
} from './refusals.js';
import type { HandlingOutcome, LandRequest } from './requests.js';
import { newestFinished, oldestRead, type Upload } from './upload.js';

/** Saves what a reading understood as the next version, by the same checks as any other; the upload is locked. */
export async function landReading({ uploads, returns }: UploadDesk, actor: Actor, request: LandRequest): Promise<HandlingOutcome> {
  const upload = await uploads.find(request.upload);
  if (upload === undefined) return refused(UPLOAD_NOT_FOUND);
  const { council, collection } = upload;
  await returns.lock(council, collection);
  const current = await returns.find(council, collection);
  const problem = whetherLandable(upload, request.reading) ?? whetherCurrent(upload, current, request.overVersion);
  if (problem !== undefined) return refused(problem);

  const kept = await uploads.tables(upload.id, request.reading);
  const definition = definitionOf(collection);
  if (definition === undefined) return refused(notDefined(collection));
  if (kept === undefined) return refused(cannotLand(UNANSWERED));
  const said = contentFrom(tablesFromKept(kept), definition);
  if (said.kind === 'problems') return refused(...said.problems);
  const { reason } = request;
  const overVersion = current?.version.number;
  const saved = await saveVersion(returns, actor, current, { council, collection, content: said.content, overVersion, reason });
  if (saved.kind === 'refused') return saved;
  await uploads.landed(upload.id, request.reading, saved.councilReturn.version.number);
  return { kind: 'done', upload: (await uploads.find(upload.id)) ?? upload };
}

/** Amounts whose unit is open are understood once a person has said it. */
const UNANSWERED = 'Say with readUploadAgain how its amounts are meant, and land the reading that comes of it.';

const CAN_LAND: readonly string[] = ['answer-the-checks', 'ready'];

function whetherLandable(upload: Upload, reading: number): Problem | undefined {
  if (upload.file === undefined) return AWAITS_FILE;
  if (upload.landedAs !== undefined) return LANDED;
  const newest = newestFinished(upload);
  if (newest === undefined) return NOT_FINISHED;
  if (newest.number !== reading) return notNewest(newest.number);
  return CAN_LAND.includes(newest.reading.outcome) ? undefined : cannotLand(newest.reading.sentence);
}

/**
 * A file stands beside the version that was there when it was first read: later readings of the same file know nothing more of what
 * others saved since. A table by itself is filled up from the version of its own reading.
 */
function whetherCurrent(upload: Upload, current: CouncilReturn | undefined, overVersion: number | undefined): Problem | undefined {
  const stands = current?.version.number;
  const readOver = oldestRead(upload)?.stood;
  if ((overVersion ?? readOver) !== stands) return movedOn(readOver, current);
  const newest = newestFinished(upload);
  return current !== undefined && newest?.reading.isFilledUp === true && newest.stood !== stands ? filledUpFromEarlier(current) : undefined;
}

const refused = (...problems: readonly Problem[]): HandlingOutcome => ({ kind: 'refused', problems });
