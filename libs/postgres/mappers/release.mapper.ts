import type { ReleaseLabel } from '#domain/publishing';
import type { ReleaseRow } from '../rows/release.row.js';
import { oneOf } from './one-of.js';

export const toLabel = (row: Omit<ReleaseRow, 'content'>): ReleaseLabel => ({
  number: row.number,
  realm: oneOf(['england', 'demonstration'], row.realm),
  checksum: row.checksum,
  publishedAt: row.publishedAt,
  publishedBy: row.publishedBy,
  note: row.note,
});
