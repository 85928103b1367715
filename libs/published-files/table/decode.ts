import type { NotRead } from '../published-file.js';
import type { FileLimits } from '../limits.js';

export interface Decoded {
  readonly kind: 'text';
  readonly text: string;
  readonly remarks: readonly string[];
}

/** The text of a file: UTF-8, or Windows-1252 where the bytes are no UTF-8. */
export function decode(bytes: Uint8Array, limits: FileLimits): Decoded | NotRead {
  if (bytes.length > limits.bytes)
    return notReadable(`it has ${bytes.length} bytes, and at most ${limits.bytes} are read. Cut it into several files by year.`);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return notReadable('it is a workbook or an archive. Save the sheet as “CSV UTF-8”, or take the CSV file out of the archive.');
  if (bytes.includes(0)) return notReadable('it is no text in UTF-8 or Windows-1252. Save it as “CSV UTF-8”.');
  const utf8 = inUtf8(bytes);
  if (utf8 === undefined) {
    const text = new TextDecoder('windows-1252').decode(bytes);
    return {
      kind: 'text',
      text,
      remarks: ['Its bytes are no UTF-8 and were read as Windows-1252: look at names with accents and dashes.'],
    };
  }
  const text = utf8.replace(STRAY, windows1252);
  const strays = utf8.match(STRAY)?.length ?? 0;
  return {
    kind: 'text',
    text,
    remarks: strays === 0 ? [] : [`Signs of Windows-1252 that had become control characters were turned back: ${strays}.`],
  };
}

/** Control characters that text never holds, and that dashes and quotation marks of Windows-1252 become when taken for Latin-1. */
const STRAY = /[\u0080-\u009f]/g;
const windows1252 = (sign: string): string => new TextDecoder('windows-1252').decode(Uint8Array.of(sign.charCodeAt(0)));

function inUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export const notReadable = (why: string): NotRead => ({ kind: 'not-readable', why });
