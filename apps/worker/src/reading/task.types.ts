import type { NamedFile, ReadingRequest, ReadingResult, ReadingStage, UploadReading } from '#domain/uploads';

/** What one process is asked to do with one file. */
export type ReadingTask =
  | { readonly kind: 'read'; readonly file: NamedFile; readonly request: ReadingRequest }
  | { readonly kind: 'mark'; readonly file: NamedFile; readonly reading: ReadingResult };

/** What it tells; all but a stage is its last word. */
export type ReadingAnswer =
  | { readonly kind: 'stage'; readonly stage: ReadingStage }
  /** Its tables, of up to 100,000 cells, are one text already. */
  | { readonly kind: 'read'; readonly reading: UploadReading }
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
