import { crc32, constants, deflateRawSync } from 'node:zlib';

/** A part of a zip that is put together by hand, with whatever it should say wrongly. */
export interface ZipPart {
  readonly name: string;
  readonly text?: string;
  /** As it lies in the zip; from `text` unless given. */
  readonly packed?: Buffer;
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
}

const DEFLATED = 8;

/** A zip file of these parts, deflated. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = Buffer.from(part.text ?? '', 'utf8');
    const packed = part.packed ?? deflateRawSync(content);
    const name = Buffer.from(part.name, 'utf8');
    const rest = Buffer.alloc(26);
    rest.writeUInt16LE(20, 0);
    rest.writeUInt16LE(part.flags ?? 0, 2);
    rest.writeUInt16LE(DEFLATED, 4);
    rest.writeUInt32LE(part.crc ?? crc32(content), 10);
    rest.writeUInt32LE(packed.length, 14);
    rest.writeUInt32LE(part.size ?? content.length, 18);
    rest.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), rest, name, packed]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), rest, where, name]));
    bodies.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

const MEGABYTE = 1024 * 1024;

/** So many megabytes of nought, deflated to a thousandth: one megabyte, packed once and repeated. */
export function packedNoughts(megabytes: number): Buffer {
  const one = deflateRawSync(Buffer.alloc(MEGABYTE), { finishFlush: constants.Z_FULL_FLUSH });
  const lastBlock = Buffer.from([3, 0]);
  return Buffer.concat([...Array.from({ length: megabytes }, () => one), lastBlock]);
}
