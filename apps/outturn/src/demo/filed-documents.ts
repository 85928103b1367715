import type { PublishedDocument } from '#domain/evidence';

/** The published documents of the demonstration, each of a `*.table.ts` in documents/. None is there yet. */
export const DOCUMENTS: readonly PublishedDocument[] = [];
