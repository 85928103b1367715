import { Buffer, isUtf8 } from 'node:buffer';
import { type CsvLimits } from '../limits.js';
import { refused, RefusedFile } from '../refusal.js';
import { printable } from './printable.js';

export type CsvEncoding = 'utf-8' | 'utf-16' | 'windows-1252';

/** The text of a CSV file without its byte order mark; what is no text is refused. */
export function csvText(bytes: Uint8Array, limits: CsvLimits): { readonly text: string; readonly encoding: CsvEncoding } {
  if (bytes.length === 0) throw refused('empty');
  if (bytes.length > limits.bytes)
    throw new RefusedFile('too-large', `The file is larger than ${Math.floor(limits.bytes / 1024 / 1024)} MB. Send it in parts.`);
  const encoding = encodingOf(bytes);
  const text = DECODERS[encoding](bytes);
  if (text.includes('\0') || /^(PK|%PDF)/.test(text)) throw notText();
  return { text: printable(text), encoding };
}

/** Excel's “Unicode text” is UTF-16 with the lower byte first. */
const DECODERS: Readonly<Record<CsvEncoding, (bytes: Uint8Array) => string>> = {
  'utf-8': (bytes) => new TextDecoder().decode(bytes),
  'utf-16': (bytes) => new TextDecoder('utf-16le').decode(bytes),
  // Node 20 decodes these bytes as Latin-1 when asked for Windows-1252, and so loses the euro and the dashes.
  'windows-1252': (bytes) =>
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/[\u0080-\u009f]/g, (sign) => BETWEEN_80_AND_9F[sign.charCodeAt(0) - 0x80] ?? sign),
};

/** The signs of Windows-1252 where Latin-1 has none, from 80 to 9F; five places are empty (https://encoding.spec.whatwg.org/index-windows-1252.txt). */
const BETWEEN_80_AND_9F = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function encodingOf(bytes: Uint8Array): CsvEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

const notText = (): RefusedFile =>
  new RefusedFile('not-a-workbook', 'This is not a CSV file. Open it in Excel or LibreOffice, save it as “CSV UTF-8” and send that.');
