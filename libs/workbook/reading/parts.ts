import { type Buffer, isUtf8 } from 'node:buffer';
import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { RATIO_COUNTS_FROM, type ReadLimits } from '../limits.js';
import { refused, RefusedFile } from '../refusal.js';
import { expectWorkbook, expectZip } from './recognise.js';
import { TagAllowance } from './tags.js';
import { entriesOf, type ZipEntry } from './zip.js';

const inflated = promisify(inflateRaw);

/** The parts of a workbook file, inflated one by one as they are asked for, within what is left of the limits. */
export class Parts {
  /** Shared by all parts: the tags that may still be met. */
  readonly tags: TagAllowance;
  private bytesLeft: number;

  private constructor(
    private readonly entries: ReadonlyMap<string, ZipEntry>,
    private readonly limits: ReadLimits,
  ) {
    this.tags = new TagAllowance(limits.tags);
    this.bytesLeft = limits.inflatedBytes;
  }

  /** Opens a workbook file. Whatever is no workbook, or too large as it is, is refused before anything is inflated. */
  static async of(bytes: Uint8Array, limits: ReadLimits): Promise<Parts> {
    if (bytes.length > limits.bytes) throw tooLarge(limits);
    expectZip(bytes);
    const parts = new Parts(entriesOf(bytes, limits), limits);
    const hasType = (parts.entries.get('mimetype')?.size ?? Number.POSITIVE_INFINITY) < RATIO_COUNTS_FROM;
    expectWorkbook(parts.names(), hasType ? await parts.text('mimetype') : undefined);
    return parts;
  }

  names(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** The text of a part, or nothing where there is no such part. */
  async text(name: string): Promise<string | undefined> {
    const bytes = await this.bytes(name);
    if (bytes === undefined) return undefined;
    if (!isUtf8(bytes)) throw refused('damaged');
    return new TextDecoder().decode(bytes);
  }

  /** The text of a part that every workbook has. */
  async needed(name: string): Promise<string> {
    const text = await this.text(name);
    if (text === undefined) throw refused('damaged');
    return text;
  }

  /** What the zip says of sizes is never believed: inflating stops at the limit, and what came out is compared. */
  async bytes(name: string): Promise<Uint8Array | undefined> {
    const entry = this.entries.get(name);
    if (entry === undefined) return undefined;
    const content = entry.isDeflated ? await inflatedWithin(entry, this.mostFor(entry)) : entry.packed;
    this.bytesLeft -= content.length;
    if (this.bytesLeft < 0) throw expandsTooMuch();
    if (content.length !== entry.size) throw refused('false-sizes');
    if (crc32(content) !== entry.crc) throw refused('damaged');
    return content;
  }

  private mostFor(entry: ZipEntry): number {
    return Math.min(this.bytesLeft, Math.max(RATIO_COUNTS_FROM, entry.packed.length * this.limits.ratio)) + 1;
  }
}

async function inflatedWithin(entry: ZipEntry, most: number): Promise<Buffer> {
  try {
    return await inflated(entry.packed, { maxOutputLength: most, chunkSize: 64 * 1024 });
  } catch (error) {
    throw isTooLong(error) ? expandsTooMuch() : refused('damaged');
  }
}

const isTooLong = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';

const expandsTooMuch = (): RefusedFile =>
  new RefusedFile(
    'expands-too-much',
    'The file unfolds into far more than a workbook of figures holds, and is not opened. Copy your figures into a new template.',
  );

const tooLarge = (limits: ReadLimits): RefusedFile =>
  new RefusedFile(
    'too-large',
    `The file is larger than ${Math.floor(limits.bytes / 1024 / 1024)} MB. Take out pictures and sheets that are not part of the template, and send it again.`,
  );
