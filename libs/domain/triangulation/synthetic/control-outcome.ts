import type { CorroborationRatio } from '../region.js';
import type { PlaceboInSpace, PlaceboInTime } from './placebo.js';

/** A council's synthetic control, or why it has none though the gate is open. */
export type ControlOutcome = SyntheticControl | NoControl;

export type NoControl =
  | { readonly kind: 'accounts-not-known' }
  | { readonly kind: 'not-in-register' }
  /** Something of the council's accounts is not known in one of the years. */
  | { readonly kind: 'gap'; readonly year: string }
  /** A change on the year before unlike that of any other council, which no transfer explains: log, beyond the median council's. */
  | { readonly kind: 'jump'; readonly year: string; readonly change: number; readonly limit: number }
  | { readonly kind: 'no-claim' }
  | { readonly kind: 'loose-fit'; readonly rmspeBefore: number; readonly limit: number }
  | { readonly kind: 'weights-not-found'; readonly gap: number };

/** What a council's control says of its saving. Pounds of the assessed year. */
export interface SyntheticControl {
  readonly kind: 'control';
  /** What the council would have spent as its control did, less what it spent, and between what that lies nine times in ten. */
  readonly implied: number;
  readonly low: number;
  readonly high: number;
  /** The same as multiples of the claim. */
  readonly ratio: CorroborationRatio;
  /** How closely the control follows the council over the years before, log. */
  readonly rmspeBefore: number;
  readonly inSpace: PlaceboInSpace;
  readonly inTime: PlaceboInTime;
  /** The least and the most that is implied when the named donors are left out, one at a time. */
  readonly leavingOneOut: { readonly least: number; readonly most: number };
  /** Those that weigh most, the heaviest first. */
  readonly donors: readonly NamedDonor[];
}

export interface NamedDonor {
  readonly council: string;
  readonly weight: number;
}
