import type { ReleaseLabel } from '#domain/publishing';

/** The label of a final release that everybody reads. */
export const releaseLabel = (more: Partial<ReleaseLabel> = {}): ReleaseLabel => ({
  number: 1,
  realm: 'demonstration',
  checksum: '',
  publishedAt: new Date(0),
  publishedBy: 'key',
  note: '',
  status: 'final',
  embargoUntil: undefined,
  override: undefined,
  ...more,
});
