import type { Realm } from '../../catalogue/index.js';
import type { Problem } from '../../returns/index.js';
import type { ReleaseStatus } from '../release/release-label.js';

/** What to publish, and on what terms. */
export interface PublishingRequest {
  readonly realm: Realm;
  /** What the release is for, in a sentence a reader sees. */
  readonly note: string;
  readonly status: ReleaseStatus;
  /** When everybody may read it; undefined for at once. */
  readonly embargoUntil: Date | undefined;
  /** Who may read it before. */
  readonly preRelease: readonly { readonly subject: string; readonly purpose: string }[];
  /** Why it is published in a pre-election period all the same. */
  readonly overrideReason: string | undefined;
}

/** How far the building of a release has come, in this order. */
export const PUBLISHING_STAGES = ['queued', 'reading', 'figures', 'verdicts', 'evidence', 'changes', 'writing', 'done'] as const;
export type PublishingStage = (typeof PUBLISHING_STAGES)[number];

/** What came of a request. */
export type PublishingOutcome =
  | { readonly kind: 'published'; readonly release: number }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  /** It was tried in vain to the last; the fault is ours. */
  | { readonly kind: 'failed' };

/** A request to publish, and how far it has come. */
export interface Publishing {
  readonly id: string;
  readonly request: PublishingRequest;
  readonly requestedAt: Date;
  readonly stages: readonly { readonly stage: PublishingStage; readonly at: Date }[];
  readonly outcome: PublishingOutcome | undefined;
}
