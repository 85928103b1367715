import type { NamedFile, ReadingRequest, ReadingResult, ReadingStage } from '#domain/uploads';

/** What one process is asked to do with one file. */
export type ReadingTask =
  | { readonly kind: 'read'; readonly file: NamedFile; readonly request: ReadingRequest }
  | { readonly kind: 'mark'; readonly file: NamedFile; readonly reading: ReadingResult };

/** What it tells; all but a stage is its last word. */
export type ReadingAnswer =
  | { readonly kind: 'stage'; readonly stage: ReadingStage }
  /** An `UploadReading` as JSON: of 100,000 cells, objects take five times as long to pass. */
  | { readonly kind: 'read'; readonly reading: string }
  /** Without bytes where the file is no workbook. */
  | { readonly kind: 'marked'; readonly bytes?: Uint8Array }
  /** A fault of ours, with its stack, for the log. */
  | { readonly kind: 'failed'; readonly stack: string };

/** What a file may take, beside the limits of its reader. */
export interface ReadingLimits {
  readonly seconds: number;
  /** Of the process that reads it, Node.js included. */
  readonly megabytes: number;
}
