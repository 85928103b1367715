import { RELEASE_STATUSES, type ReleaseEntry, type ReleaseLabel } from '#domain/publishing';
import type { ReleaseRow } from '../../rows/publishing/release.row.js';
import type { ReleaseWithdrawalRow } from '../../rows/publishing/lifecycle.row.js';
import { oneOf } from '../one-of.js';

export const toLabel = (row: Omit<ReleaseRow, 'content' | 'sources'>): ReleaseLabel => ({
  number: row.number,
  realm: oneOf(['england', 'demonstration'], row.realm),
  checksum: row.checksum,
  publishedAt: row.publishedAt,
  publishedBy: row.publishedBy,
  note: row.note,
  status: oneOf(RELEASE_STATUSES, row.status),
  embargoUntil: row.embargoUntil ?? undefined,
  override:
    row.overridePeriod === null || row.overrideReason === null ? undefined : { period: row.overridePeriod, reason: row.overrideReason },
});

export function toEntry(row: Omit<ReleaseRow, 'content'>, withdrawals: readonly ReleaseWithdrawalRow[]): ReleaseEntry {
  const tombstone = withdrawals.find(({ releaseNumber }) => releaseNumber === row.number);
  const withdrawal = tombstone && { at: tombstone.withdrawnAt, by: tombstone.withdrawnBy, reason: tombstone.reason };
  return { label: toLabel(row), sources: row.sources, withdrawal };
}
