import type { CouncilCode, FinancialYear, Realm } from '../../catalogue/index.js';

export const RELEASE_STATUSES = ['provisional', 'final'] as const;
/** A provisional release is followed by another of the same years; a final one is changed by a correction alone. */
export type ReleaseStatus = (typeof RELEASE_STATUSES)[number];

/** On what terms a release was published. */
export interface PublicationTerms {
  readonly status: ReleaseStatus;
  /** When everybody may read it; undefined where that was at once. */
  readonly embargoUntil: Date | undefined;
  /** Why it was published in a pre-election period all the same. */
  readonly override: ElectionOverride | undefined;
}

export interface ElectionOverride {
  /** The period, by name. */
  readonly period: string;
  readonly reason: string;
}

/** How a release is named and known for good. */
export interface ReleaseLabel extends PublicationTerms {
  readonly number: number;
  readonly realm: Realm;
  /** SHA-256 of the content; the same content has the same checksum on every machine. */
  readonly checksum: string;
  readonly publishedAt: Date;
  readonly publishedBy: string;
  readonly note: string;
}

/** What a release was computed from. */
export interface ReleaseSources {
  readonly returns: readonly { readonly council: CouncilCode; readonly collection: FinancialYear; readonly version: number }[];
  readonly publications: readonly { readonly name: string; readonly publisher: string; readonly vintage: string }[];
}
