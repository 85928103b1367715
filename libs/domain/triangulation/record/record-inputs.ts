import type { CouncilCode, Fingerprint } from '../../catalogue/index.js';
import type { SavingsLine } from '../../savings/index.js';
import type { ClaimOutcome, ComparableClaim, ComparableClaims, Window } from '../claiming/claim.js';
import type { RealmIndicators } from '../practices/realm-indicators.js';
import type { SyntheticControls } from '../synthetic/synthetic-controls.js';
import type { CalibratedWindow } from '../testing/calibrated-window.js';
import type { IndexSetting } from './index-setting.js';

/** A window as it is calibrated by one price setting. */
export interface WindowBySetting {
  readonly setting: IndexSetting;
  readonly index: { readonly name: string; readonly vintage: string };
  readonly calibrated: CalibratedWindow;
  /** Of all councils' accounts and claims that it was made from. */
  readonly fingerprint: string;
}

/** Everything a verdict is made of: one council's place in the calibrated windows, and its claims. */
export interface RecordInputs extends Window {
  readonly council: CouncilCode;
  /** Its place in the panel. */
  readonly place: number;
  /** Of them the first decides. */
  readonly settings: readonly [WindowBySetting, ...WindowBySetting[]];
  readonly claims: ComparableClaims;
  readonly reported: ComparableClaim;
  /** The savings lines of the assessed year's return, and the realm's indicators: what the practices of the claim are judged by. */
  readonly lines: readonly SavingsLine[];
  readonly indicators: RealmIndicators;
  /** Of the window by the first setting. */
  readonly synthetic: SyntheticControls;
  readonly fingerprint: Fingerprint;
}

/** What a stage claims; undefined where an amount of it is missing. */
export const amountOf = (outcome: ClaimOutcome): number | undefined => (outcome.kind === 'claim' ? outcome.amount : undefined);
