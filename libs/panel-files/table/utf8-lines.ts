import { isUtf8 } from 'node:buffer';
import { Transform, type TransformCallback } from 'node:stream';
import { BrokenFormat } from '../problem.js';

/** More than any row of labels and numbers has; a file without ends of line is so not gathered in memory. */
export const LONGEST_LINE = 2 ** 20;

const LINE_FEED = 10;

/** Passes a file on in whole lines, and stops at the first that is no UTF-8: no letter of UTF-8 holds the byte of a line feed. */
export class Utf8Lines extends Transform {
  private unended: Buffer[] = [];
  private length = 0;
  private passed = 0;

  constructor(private readonly file: string) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const end = chunk.lastIndexOf(LINE_FEED) + 1;
    if (end === 0) return this.keep(chunk, done);
    const lines = Buffer.concat([...this.unended, chunk.subarray(0, end)]);
    this.unended = [];
    this.length = 0;
    const broken = this.check(lines);
    if (broken !== undefined) return done(broken);
    this.push(lines);
    this.keep(chunk.subarray(end), done);
  }

  override _flush(done: TransformCallback): void {
    const last = Buffer.concat(this.unended);
    done(this.check(last), last);
  }

  private keep(bytes: Buffer, done: TransformCallback): void {
    this.unended.push(bytes);
    this.length += bytes.length;
    if (this.length <= LONGEST_LINE) done();
    else
      done(new BrokenFormat(this.file, `It has a line of more than ${LONGEST_LINE} bytes, so it is no table.`, { line: this.passed + 1 }));
  }

  private check(lines: Buffer): BrokenFormat | undefined {
    const whole = isUtf8(lines);
    for (let from = 0; from < lines.length; this.passed += 1) {
      const end = lines.indexOf(LINE_FEED, from);
      const next = end === -1 ? lines.length : end + 1;
      if (!whole && !isUtf8(lines.subarray(from, next))) {
        return new BrokenFormat(this.file, 'It is not written in UTF-8. Save it as “CSV UTF-8”.', { line: this.passed + 1 });
      }
      from = next;
    }
    return undefined;
  }
}
