import type { Actor } from '../../access/index.js';
import type { CouncilCode, FinancialYear } from '../../catalogue/index.js';
import type { RequestLog, ReturnStore } from '../../returns/index.js';
import type { ChosenConvention, KeptTables, ReadingRequest, UploadReading } from '../upload-reading.js';
import type { ReadingResult, ReadingStage, Upload } from './upload.js';

/** What handling uploads asks of its store. Everything is added once and never changed, and seen as the actor may see it. */
export interface UploadStore {
  /** Who asks and until when the link takes a file is the store's to say. */
  add(upload: Pick<Upload, 'council' | 'collection' | 'fileName'>): Promise<Upload>;
  find(id: string): Promise<Upload | undefined>;
  /** Those of these that may be seen, in the order asked for. */
  several(ids: readonly string[]): Promise<readonly Upload[]>;
  /** The ids of a council's uploads for a collection, the newest first. */
  list(council: CouncilCode, collection: FinancialYear): Promise<readonly string[]>;
  /** Keeps others who handle the same upload waiting until this work ends. */
  lock(id: string): Promise<void>;
  /** Keeps the file; false where there is one already. */
  receive(id: string, bytes: Uint8Array): Promise<boolean>;
  file(id: string): Promise<Uint8Array | undefined>;
  /** Adds a pass and asks for its reading, both or neither; gives its number. */
  addReading(id: string, chosen: readonly ChosenConvention[]): Promise<number>;
  /** Notes a stage; one that was noted before stays as it was. */
  progress(id: string, reading: number, stage: ReadingStage): Promise<void>;
  /** Keeps what came of a pass; false, and nothing kept, where something is kept already. */
  finish(id: string, reading: number, result: UploadReading, stood: number | undefined): Promise<boolean>;
  /** What a finished pass understood, where it can become a version. */
  tables(id: string, reading: number): Promise<KeptTables | undefined>;
  /** Asks that the workbook of a finished pass be marked, when this work is done and not before. */
  askForMarks(id: string, reading: number): Promise<void>;
  keepMarked(id: string, reading: number, bytes: Uint8Array): Promise<boolean>;
  marked(id: string, reading: number): Promise<Uint8Array | undefined>;
  landed(id: string, reading: number, version: number): Promise<void>;
}

export interface UploadDesk {
  readonly uploads: UploadStore;
  readonly returns: ReturnStore;
  readonly requests: RequestLog;
}

/** One piece of work on uploads, done whole or not at all, and never outside what the actor may touch. */
export interface UploadDesks {
  as<T>(actor: Actor, work: (desk: UploadDesk) => Promise<T>): Promise<T>;
  /** Whoever asked for an upload: what is done with its file is done as that actor. */
  uploaderOf(upload: string): Promise<Actor | undefined>;
}

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What opens files. A file that cannot be read is a reading with its reason; it rejects where there is a fault of our own. */
export interface FileReader {
  read(file: NamedFile, request: ReadingRequest, progress: (stage: ReadingStage) => void): Promise<UploadReading>;
  /** The workbook with its remarks at their cells; undefined for a file that is none. */
  mark(file: NamedFile, reading: ReadingResult): Promise<Uint8Array | undefined>;
}
