import { type Publishing, PUBLISHING_STAGES, type PublishingRequest, RELEASE_STATUSES } from '#domain/publishing';
import type { KeptRequest, PublishingOutcomeRow, PublishingProgressRow, PublishingRow } from '../../rows/publishing/lifecycle.row.js';
import { oneOf } from '../one-of.js';

export const toKept = ({ note, status, embargoUntil, preRelease, overrideReason }: PublishingRequest): KeptRequest => ({
  note,
  status,
  preRelease,
  ...(embargoUntil === undefined ? {} : { embargoUntil: embargoUntil.toISOString() }),
  ...(overrideReason === undefined ? {} : { overrideReason }),
});

export const toPublishing = (
  { id, realm, request, requestedAt }: PublishingRow,
  progress: readonly PublishingProgressRow[],
  outcome: PublishingOutcomeRow | null,
): Publishing => ({
  id,
  request: {
    realm: oneOf(['england', 'demonstration'], realm),
    note: request.note,
    status: oneOf(RELEASE_STATUSES, request.status),
    embargoUntil: request.embargoUntil === undefined ? undefined : new Date(request.embargoUntil),
    preRelease: request.preRelease,
    overrideReason: request.overrideReason,
  },
  requestedAt,
  stages: progress.map(({ stage, at }) => ({ stage: oneOf(PUBLISHING_STAGES, stage), at })),
  outcome: outcome?.outcome,
});
