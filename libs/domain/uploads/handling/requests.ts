import type { CouncilCode, FinancialYear } from '../../catalogue/index.js';
import type { CouncilReturn, Problem } from '../../returns/index.js';
import type { ChosenConvention } from '../upload-reading.js';
import type { Upload } from './upload.js';

export interface UploadRequest {
  readonly idempotencyKey: string;
  readonly council: CouncilCode;
  readonly collection: FinancialYear;
  readonly fileName: string;
}

export interface ReadAgainRequest {
  readonly idempotencyKey: string;
  readonly upload: string;
  /** What a person says of columns that the newest reading shows; what was said of others before stays said. */
  readonly chosen: readonly ChosenConvention[];
}

export interface LandRequest {
  readonly idempotencyKey: string;
  readonly upload: string;
  /** The reading that the person has seen. */
  readonly reading: number;
  /** The version to put it in the place of, where another than the one it was read over stands. */
  readonly overVersion?: number | undefined;
  /** Why, where a return that was accepted is corrected. */
  readonly reason?: string | undefined;
}

type Refused = { readonly kind: 'refused'; readonly problems: readonly Problem[] };
export type HandlingOutcome = { readonly kind: 'done'; readonly upload: Upload } | Refused;
export type LandingOutcome = { readonly kind: 'landed'; readonly upload: Upload; readonly councilReturn: CouncilReturn } | Refused;
export type ReceiptOutcome =
  { readonly kind: 'received'; readonly upload: Upload } | { readonly kind: 'received-before' | 'not-found' | 'empty' };
