import { councilCode, financialYear } from '#domain/catalogue';
import { newestFinished, READING_STAGES, type Upload, type UploadPass } from '#domain/uploads';
import type {
  MarkedWorkbookRow,
  UploadFileRow,
  UploadLandingRow,
  UploadPassRow,
  UploadProgressRow,
  UploadReadingRow,
  UploadRow,
} from '../../rows/uploads/upload.row.js';
import { oneOf } from '../one-of.js';

/** All rows of one upload but the contents of files. */
export interface UploadRows {
  readonly upload: UploadRow;
  readonly file: UploadFileRow | undefined;
  readonly passes: readonly UploadPassRow[];
  readonly progress: readonly UploadProgressRow[];
  readonly readings: readonly UploadReadingRow[];
  readonly landing: UploadLandingRow | undefined;
  readonly marked: readonly MarkedWorkbookRow[];
}

export function toUpload({ upload: row, file, landing, ...rows }: UploadRows): Upload {
  const upload: Upload = {
    id: row.id,
    council: councilCode(row.councilCode),
    collection: financialYear(row.collection),
    fileName: row.fileName,
    requestedBy: row.requestedBy,
    requestedAt: row.requestedAt,
    expiresAt: row.expiresAt,
    ...(file === undefined ? {} : { file: { sha256: file.sha256, bytes: file.size, receivedAt: file.receivedAt } }),
    readings: rows.passes.map((pass) => toPass(pass, rows)),
    ...(landing === undefined ? {} : { landedAs: landing.version }),
    hasMarkedWorkbook: false,
  };
  const finished = newestFinished(upload);
  return { ...upload, hasMarkedWorkbook: rows.marked.some(({ number }) => number === finished?.number) };
}

function toPass(pass: UploadPassRow, rows: Pick<UploadRows, 'progress' | 'readings'>): UploadPass {
  const { number, chosen, requestedAt } = pass;
  const reading = rows.readings.find((each) => each.number === number);
  const progress = rows.progress
    .filter((each) => each.number === number)
    .map(({ stage, at }) => ({ stage: oneOf(READING_STAGES, stage), at }));
  return {
    number,
    chosen,
    requestedAt,
    progress,
    ...(reading === undefined ? {} : { reading: reading.result, finishedAt: reading.finishedAt, stood: reading.stoodVersion ?? undefined }),
  };
}
