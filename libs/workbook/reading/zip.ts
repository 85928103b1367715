import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';
import { type ReadLimits } from '../limits.js';
import { refused, RefusedFile } from '../refusal.js';

/** A part as it lies in the zip. The size and checksum are what the zip says: they are held against what comes out. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: Buffer;
  readonly isDeflated: boolean;
  readonly size: number;
  readonly crc: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
/** The comment behind the end record has a length of two bytes. */
const LONGEST_COMMENT = 0xffff;
const CENTRAL = 0x02014b50;
const CENTRAL_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const ENCRYPTED_FLAG = 1;
const STORED = 0;
const DEFLATED = 8;

/** The directory of a zip, by name. Nothing is inflated yet. */
export function entriesOf(bytes: Uint8Array, limits: ReadLimits): ReadonlyMap<string, ZipEntry> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(file);
  const count = file.readUInt16LE(end + 10);
  if (count > limits.parts) {
    throw new RefusedFile(
      'too-many-parts',
      `The file holds ${count} parts, and a workbook of ours holds at most ${limits.parts}. Copy your figures into a new template.`,
    );
  }
  const entries = new Map<string, ZipEntry>();
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_LENGTH > end || file.readUInt32LE(at) !== CENTRAL) throw refused('damaged');
    const entry = entryAt(file, at);
    // Two parts with one name: each program would read another one.
    if (entries.has(entry.name)) throw refused('damaged');
    entries.set(entry.name, entry);
    at += CENTRAL_LENGTH + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  expectNoOverlap(entries, file.length);
  return entries;
}

/** A zip of these parts, stored as they are: what we have checked, and nothing else, is what is read from it. */
export function storedZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const heads: Uint8Array[] = [];
  const bodies: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const local = headOf(LOCAL, LOCAL_LENGTH, { name, content, fieldsAt: 14 });
    const central = headOf(CENTRAL, CENTRAL_LENGTH, { name, content, fieldsAt: 16 });
    central.writeUInt32LE(offset, 42);
    heads.push(central);
    bodies.push(local, content);
    offset += local.length + content.length;
  }
  const end = Buffer.alloc(END_LENGTH);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(
    heads.reduce((sum, head) => sum + head.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...heads, end]);
}

function endOf(file: Buffer): number {
  const first = Math.max(0, file.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = file.length - END_LENGTH; at >= first; at -= 1) {
    if (file.readUInt32LE(at) === END) return at;
  }
  throw refused('damaged');
}

/** Sizes of 4 GB (zip64) cannot be within the file, and are refused with it. */
function entryAt(file: Buffer, at: number): ZipEntry {
  const flags = file.readUInt16LE(at + 8);
  const method = file.readUInt16LE(at + 10);
  const packedSize = file.readUInt32LE(at + 20);
  const nameLength = file.readUInt16LE(at + 28);
  const local = file.readUInt32LE(at + 42);
  if ((flags & ENCRYPTED_FLAG) !== 0) throw refused('encrypted');
  if (method !== STORED && method !== DEFLATED) throw refused('damaged');
  if (local + LOCAL_LENGTH > file.length || file.readUInt32LE(local) !== LOCAL) throw refused('damaged');
  const start = local + LOCAL_LENGTH + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  if (start + packedSize > file.length) throw refused('damaged');
  return {
    name: file.toString('utf8', at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength),
    packed: file.subarray(start, start + packedSize),
    isDeflated: method === DEFLATED,
    size: file.readUInt32LE(at + 24),
    crc: file.readUInt32LE(at + 16),
  };
}

/** Parts that lie over one another are how a small file unfolds into a very large one. */
function expectNoOverlap(entries: ReadonlyMap<string, ZipEntry>, length: number): void {
  const packed = [...entries.values()].reduce((sum, entry) => sum + entry.packed.length, 0);
  if (packed > length) throw refused('false-sizes');
}

interface Head {
  readonly name: string;
  readonly content: Uint8Array;
  /** Where the checksum and both sizes stand; the length of the name follows. */
  readonly fieldsAt: number;
}

function headOf(signature: number, length: number, { name, content, fieldsAt }: Head): Buffer {
  const head = Buffer.alloc(length);
  const nameBytes = Buffer.from(name, 'utf8');
  head.writeUInt32LE(signature, 0);
  head.writeUInt32LE(crc32(content), fieldsAt);
  head.writeUInt32LE(content.length, fieldsAt + 4);
  head.writeUInt32LE(content.length, fieldsAt + 8);
  head.writeUInt16LE(nameBytes.length, fieldsAt + 12);
  return Buffer.concat([head, nameBytes]);
}
