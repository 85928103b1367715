import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly pieces: Iterable<string> | AsyncIterable<string>;
}

interface Written {
  readonly name: Buffer;
  readonly offset: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: number;
}

/** Sizes follow the bytes of an entry, because they are not known before; names are UTF-8. */
const FLAGS = 0x0808;
const VERSION = 20;
const DEFLATE = 8;
/** 1 January 1980, the first day that there is in a zip: a real one would make other bytes of the same table. */
const FIRST_DAY = 0x21;

/** A zip archive, piece by piece; the same entries give the same bytes. At most 4 GB, as Excel reads it. */
export async function* zipChunks(entries: Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  let offset = 0;
  for (const { name, pieces } of entries) {
    const header = localHeader(Buffer.from(name));
    const count = { crc: 0, size: 0 };
    let packed = 0;
    yield header;
    for await (const piece of deflated(pieces, count)) {
      packed += piece.length;
      yield piece;
    }
    const entry = { name: Buffer.from(name), offset, packed, ...count };
    yield numbers(['32', 0x08074b50], ['32', entry.crc], ['32', packed], ['32', entry.size]);
    written.push(entry);
    offset += header.length + packed + DESCRIPTOR_BYTES;
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  yield directory;
  const count = written.length;
  yield numbers(
    ['32', 0x06054b50],
    ['16', 0],
    ['16', 0],
    ['16', count],
    ['16', count],
    ['32', directory.length],
    ['32', offset],
    ['16', 0],
  );
}

const DESCRIPTOR_BYTES = 16;

/** Compressed by threads of Node, and counted on the way. An end before the last piece ends the source as well. */
async function* deflated(pieces: ZipEntry['pieces'], count: { crc: number; size: number }): AsyncGenerator<Buffer> {
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      const bytes = Buffer.from(piece);
      count.crc = crc32(bytes, count.crc);
      count.size += bytes.length;
      yield bytes;
    }
  }
  const deflate = createDeflateRaw();
  pipeline(Readable.from(counted()), deflate, () => undefined);
  for await (const piece of deflate) if (Buffer.isBuffer(piece)) yield piece;
}

const localHeader = (name: Buffer): Buffer =>
  Buffer.concat([
    numbers(['32', 0x04034b50], ['16', VERSION], ['16', FLAGS], ['16', DEFLATE], ['16', 0], ['16', FIRST_DAY]),
    numbers(['32', 0], ['32', 0], ['32', 0], ['16', name.length], ['16', 0]),
    name,
  ]);

const directoryEntry = ({ name, offset, crc, size, packed }: Written): Buffer =>
  Buffer.concat([
    numbers(['32', 0x02014b50], ['16', VERSION], ['16', VERSION], ['16', FLAGS], ['16', DEFLATE], ['16', 0], ['16', FIRST_DAY]),
    numbers(['32', crc], ['32', packed], ['32', size], ['16', name.length], ['16', 0], ['16', 0], ['16', 0], ['16', 0], ['32', 0]),
    numbers(['32', offset]),
    name,
  ]);

/** Numbers of 16 or 32 bits, the lowest byte first. */
function numbers(...each: readonly (readonly [bits: '16' | '32', value: number])[]): Buffer {
  return Buffer.concat(
    each.map(([bits, value]) => {
      const bytes = Buffer.alloc(bits === '16' ? 2 : 4);
      if (bits === '16') bytes.writeUInt16LE(value);
      else bytes.writeUInt32LE(value);
      return bytes;
    }),
  );
}
