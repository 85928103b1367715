import { createHash } from 'node:crypto';
import { METHOD_VERSION } from '#domain/benchmarking';
import { AREAS, type Audience, canonicalText, LINEAGE, MEASURES, MISSING_REASONS, QUANTITIES } from '#domain/catalogue';
import { DATA_TABLES, type Release } from '#domain/publishing';

/** Raised when the same rows are written otherwise. */
const WRITTEN = 1;

/** What a file says beside the figures of its release: another catalogue, lineage, method or other columns make another file. */
const WORDING = sha256(
  canonicalText({ WRITTEN, METHOD_VERSION, LINEAGE, tables: DATA_TABLES, AREAS, MEASURES, MISSING_REASONS, QUANTITIES }),
);

/** A strong entity tag: the same text, the same bytes. */
export const etagOf = ({ label }: Release, audience: Audience, parts: readonly string[]): string =>
  `"${sha256(JSON.stringify([label.number, label.checksum, audience, WORDING, ...parts])).slice(0, 40)}"`;

/** What comes with the software, or may change at any time: kept by nobody without asking whether it is still so. */
export const askedAnew = (audience: Audience): Readonly<Record<string, string>> => ({
  'cache-control': audience === 'public' ? 'no-cache' : 'private, no-store',
});

/** A release never changes, so the public's files of it are kept by anybody for a year; a key's by nobody. */
export const cachingFor = (audience: Audience): Readonly<Record<string, string>> => ({
  'cache-control': audience === 'public' ? 'public, max-age=31536000, immutable' : 'private, no-store',
});

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
