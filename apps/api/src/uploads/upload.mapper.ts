import type { Actor } from '#domain/access';
import { type HandlingOutcome, type LandingOutcome, type Upload as DomainUpload, type UploadPass, uploadState } from '#domain/uploads';
import { returnType } from '../returns/return.types.js';
import type { UploadLinks } from './upload-links.js';
import type { LandUploadPayload, ReadUploadAgainPayload, RequestUploadPayload } from './upload-payload.types.js';
import type { Upload, UploadReading } from './upload.types.js';

/** Uploads in the words of the schema, with the links that one actor may follow. */
export class UploadView {
  constructor(
    private readonly links: UploadLinks,
    private readonly now: () => Date = () => new Date(),
  ) {}

  upload(actor: Actor, upload: DomainUpload): Upload {
    const { file, readings, hasMarkedWorkbook, ...rest } = upload;
    const read = readings.map(readingType);
    return {
      ...rest,
      state: uploadState(upload, this.now()),
      receivedAt: file?.receivedAt,
      bytes: file?.bytes,
      sha256: file?.sha256,
      reading: read.at(-1),
      readings: read,
      landedAs: upload.landedAs,
      markedWorkbook: hasMarkedWorkbook ? this.links.toMarked(actor, upload, this.now()) : undefined,
    };
  }

  requested(actor: Actor, outcome: HandlingOutcome): RequestUploadPayload {
    if (outcome.kind === 'refused') return { upload: undefined, link: undefined, userErrors: outcome.problems };
    const { upload } = outcome;
    return { upload: this.upload(actor, upload), link: this.links.toSend(actor, upload), userErrors: [] };
  }

  toBeRead(actor: Actor, outcome: HandlingOutcome): ReadUploadAgainPayload {
    if (outcome.kind === 'refused') return { upload: undefined, userErrors: outcome.problems };
    return { upload: this.upload(actor, outcome.upload), userErrors: [] };
  }

  landed(actor: Actor, outcome: LandingOutcome): LandUploadPayload {
    if (outcome.kind === 'refused') return { councilReturn: undefined, upload: undefined, userErrors: outcome.problems };
    return { councilReturn: returnType(outcome.councilReturn), upload: this.upload(actor, outcome.upload), userErrors: [] };
  }
}

const readingType = ({ number, requestedAt, progress, reading, finishedAt, stood }: UploadPass): UploadReading => ({
  number,
  requestedAt,
  progress,
  finishedAt,
  overVersion: stood,
  outcome: reading?.outcome,
  sentence: reading?.sentence,
  conventions: reading?.conventions ?? [],
  notices: reading?.notices ?? [],
  allRemarks: reading?.remarks ?? [],
});
