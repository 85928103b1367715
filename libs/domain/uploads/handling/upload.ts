import type { CouncilCode, FinancialYear } from '../../catalogue/index.js';
import type { ChosenConvention, UploadReading } from '../upload-reading.js';

/** One file that a council sends for one return, from the request for a link to the version that it became. */
export interface Upload {
  /** Opaque. */
  readonly id: string;
  readonly council: CouncilCode;
  readonly collection: FinancialYear;
  readonly fileName: string;
  /** The subject that asked for the link: whoever follows the link acts for it. */
  readonly requestedBy: string;
  readonly requestedAt: Date;
  /** When the link ends. A file that came in before stays. */
  readonly expiresAt: Date;
  /** Absent until the file came in. */
  readonly file?: ReceivedFile;
  /** Every time the file was read, or is to be, oldest first. */
  readonly readings: readonly UploadPass[];
  /** The version that it became; absent until a person landed it. */
  readonly landedAs?: number;
  /** Whether the newest finished reading has its workbook with every remark at its cell. */
  readonly hasMarkedWorkbook: boolean;
}

export interface ReceivedFile {
  /** In hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  readonly receivedAt: Date;
}

/** One time the file is read, by conventions that do not change after it was asked for. What came of it is kept once. */
export interface UploadPass {
  /** From 1. */
  readonly number: number;
  readonly chosen: readonly ChosenConvention[];
  readonly requestedAt: Date;
  /** How far it has come, oldest first; each stage once, at the moment it was first reached. */
  readonly progress: readonly { readonly stage: ReadingStage; readonly at: Date }[];
  /** Present once it is finished, and so is `finishedAt`. */
  readonly reading?: ReadingResult;
  readonly finishedAt?: Date;
  /** The version of the return that stood when the file was read; absent where none stood, or before it is finished. */
  readonly stood?: number | undefined;
}

/** What came of a reading, for people: the tables are kept beside it and fetched by themselves. */
export type ReadingResult = Omit<UploadReading, 'tables'>;

export const READING_STAGES = ['queued', 'opening', 'reading', 'checking', 'done'] as const;
export type ReadingStage = (typeof READING_STAGES)[number];

/** The largest file that is taken, in bytes: ten times what a full return needs. */
export const MOST_FILE_BYTES = 10 * 1024 * 1024;

/** How long a link takes a file, in minutes. */
export const UPLOAD_LINK_MINUTES = 30;

/** What a person is told of an upload as a whole. It is not kept: it follows from what is there. */
export const UPLOAD_STATES = ['awaiting-file', 'queued', 'reading', 'read', 'landed', 'expired'] as const;
export type UploadState = (typeof UPLOAD_STATES)[number];

/** Where an upload stands. Only one without a file expires: what came in stays. */
export function uploadState({ file, expiresAt, readings, landedAs }: Upload, now: Date): UploadState {
  if (file === undefined) return now < expiresAt ? 'awaiting-file' : 'expired';
  if (landedAs !== undefined) return 'landed';
  const newest = readings.at(-1);
  if (newest?.reading !== undefined) return 'read';
  return newest?.progress.some(({ stage }) => stage !== 'queued') ? 'reading' : 'queued';
}

/** What a pass that was tried in vain says. */
export const GIVEN_UP = 'READING_GIVEN_UP';

/** The one reading that can land, and that is marked: the newest that is finished. */
export const newestFinished = ({ readings }: Upload): FinishedPass | undefined => readings.filter(isFinished).at(-1);
/** The first that was read, over the version that stood then; one that was given up was read over none. */
export const oldestRead = ({ readings }: Upload): FinishedPass | undefined =>
  readings.filter(isFinished).find(({ reading }) => !reading.remarks.some(({ code }) => code === GIVEN_UP));

export type FinishedPass = UploadPass & { readonly reading: ReadingResult };
const isFinished = (pass: UploadPass): pass is FinishedPass => pass.reading !== undefined;

/** A CSV has no cells to mark. */
export const isCsv = ({ fileName }: Pick<Upload, 'fileName'>): boolean => /\.csv$/i.test(fileName);
