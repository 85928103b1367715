import { Buffer } from 'node:buffer';
import { refused } from '../refusal.js';

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** The name of the stream that holds a workbook with a password, as the container writes names. */
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
const ZIP_STARTS = ['PK\u0003\u0004', 'PK\u0005\u0006'].map((start) => Buffer.from(start, 'latin1'));
/** Enough to tell text from a picture or a program. */
const LOOKED_AT = 4096;

/** Goes on when the bytes begin as a zip does; refuses anything else by what it is. */
export function expectZip(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length === 0) throw refused('empty');
  if (startsWith(file, OLE)) throw refused(file.includes(ENCRYPTED_PACKAGE) ? 'encrypted' : 'old-format');
  if (!ZIP_STARTS.some((start) => startsWith(file, start))) throw refused(isTable(file) ? 'text-file' : 'not-a-workbook');
}

const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.spreadsheet';

/** Tells by the names of its parts what kind of document a zip is, and refuses all but a workbook without macros. */
export function expectWorkbook(parts: readonly string[], mimetype: string | undefined): void {
  const has = (pattern: RegExp): boolean => parts.some((part) => pattern.test(part));
  if (mimetype?.startsWith(OPEN_DOCUMENT)) throw refused('open-document');
  if (has(/(^|\/)vbaProject\.bin$/i) || has(/(^|\/)macrosheets\//i)) throw refused('macros');
  if (has(/(^|\/)workbook\.bin$/i)) throw refused('old-format');
  if (has(/^EncryptedPackage$|^EncryptionInfo$/)) throw refused('encrypted');
  if (!parts.includes('[Content_Types].xml') || has(/^(word|ppt)\//)) throw refused('not-a-workbook');
}

const startsWith = (file: Buffer, start: Buffer): boolean => file.subarray(0, start.length).equals(start);

/** Text with lines of more than one field, rather than a page or a program. */
function isTable(file: Buffer): boolean {
  const start = file.subarray(0, LOOKED_AT);
  if (start.includes(0)) return false;
  const text = start.toString('latin1').trimStart();
  return !/^(<|\{|%PDF)/.test(text) && /[,;\t]/.test(text);
}
