import type { FileReader, UploadDesks } from './ports.js';

/** Marks the workbook of a finished reading with its remarks, once, as whoever asked for the upload. */
export class MarkWorkbook {
  constructor(
    private readonly desks: UploadDesks,
    private readonly reader: FileReader,
  ) {}

  async run(upload: string, reading: number): Promise<void> {
    const actor = await this.desks.uploaderOf(upload);
    if (actor === undefined) throw new Error(`there is no upload ${upload} to mark`);
    const work = await this.desks.as(actor, async ({ uploads }) => {
      const found = await uploads.find(upload);
      const result = found?.readings.find(({ number }) => number === reading)?.reading;
      const bytes = await uploads.file(upload);
      if (found === undefined || result === undefined || bytes === undefined)
        throw new Error(`the upload ${upload} has no finished reading ${reading} to mark`);
      return (await uploads.marked(upload, reading)) === undefined ? { file: { name: found.fileName, bytes }, result } : undefined;
    });
    if (work === undefined) return;

    const marked = await this.reader.mark(work.file, work.result);
    if (marked !== undefined) await this.desks.as(actor, ({ uploads }) => uploads.keepMarked(upload, reading, marked));
  }
}
