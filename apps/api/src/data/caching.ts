import { createHash } from 'node:crypto';
import { AREAS, type Audience, canonicalText, MEASURES, MISSING_REASONS, QUANTITIES } from '#domain/catalogue';
import { DATA_TABLES, type Release } from '#domain/publishing';

/** Raised when the same rows are written otherwise. */
const WRITTEN = 1;

/** What a file says beside the figures of its release: another catalogue or other columns make another file. */
const WORDING = sha256(canonicalText({ WRITTEN, tables: DATA_TABLES, AREAS, MEASURES, MISSING_REASONS, QUANTITIES }));

/** A strong entity tag: the same text, the same bytes. */
export const etagOf = ({ label }: Release, audience: Audience, parts: readonly string[]): string =>
  `"${sha256(JSON.stringify([label.number, label.checksum, audience, WORDING, ...parts])).slice(0, 40)}"`;

/** Whether the tag is among those that a reader says it has (RFC 9110, weak comparison). */
export const isAmong = (etag: string, ifNoneMatch: string | undefined): boolean =>
  (ifNoneMatch ?? '').split(',').some((each) => ['*', etag].includes(each.trim().replace(/^W\//, '')));

/** A release never changes, so the public's files of it are kept by anybody for a year; a key's by nobody. */
export const cachingFor = (audience: Audience): Readonly<Record<string, string>> => ({
  'cache-control': audience === 'public' ? 'public, max-age=31536000, immutable' : 'private, no-store',
});

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
