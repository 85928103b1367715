import { createHash } from 'node:crypto';
import type { Fingerprint } from '#domain/catalogue';

/** SHA-256 of the text's UTF-8, in hexadecimal. */
export const sha256: Fingerprint = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
