import type { CellCode, CouncilCode } from '../../catalogue/index.js';
import type { Leaning } from '../../coherence/index.js';
import type { Window } from '../claiming/claim.js';
import type { Flag } from '../deciding/decide.js';
import type { IndexSetting } from './index-setting.js';
import type { PracticeRecord } from '../practices/practice-record.js';
import type { Reason } from '../reasons.js';
import type { CorroborationRatio, Verdict } from '../region.js';
import type { ControlRecord } from '../sensitivity/control-record.js';
import type { PeerModel } from '../sensitivity/peer-models.js';
import type { Settling } from '../sensitivity/settling.js';
import type { Rung } from '../testing/calibrated-window.js';
import type { SpendTest } from '../testing/spend-test.js';

/** The engine's version stands in every record: the same version and inputs give the same bytes. */
export const ENGINE = 'triangulation/2';

/** What the headline test comes to, all in pounds of the assessed year. */
export interface TestNumbers {
  readonly expected: number;
  readonly actual: number;
  readonly implied: number;
  readonly claim: number;
  readonly halfWidth: number;
  readonly minimumDetectable: number;
}

/** A verdict with all it rests on, as it is frozen in a release. Amounts are pounds of the assessed year. */
export interface VerdictRecord extends TestNumbers, Window {
  readonly council: CouncilCode;
  readonly engine: string;
  readonly horizon: number;
  readonly verdict: Verdict;
  /** Undefined where the claim is too small for a ratio to mean anything. */
  readonly ratio: CorroborationRatio | undefined;
  /** The same against what finance validated, where it validated anything. */
  readonly validatedRatio: CorroborationRatio | undefined;
  readonly planned: number | undefined;
  readonly validated: number | undefined;
  /** One standard deviation of what spending strays by, as a share of what was expected. */
  readonly noise: number;
  readonly discrepancyIsMaterial: boolean;
  readonly index: { readonly name: string; readonly vintage: string };
  readonly reasons: readonly Reason[];
  /** What the verdict was reckoned from; undefined in records of the engine before this one. */
  readonly evidence?: VerdictEvidence | undefined;
}

export interface VerdictEvidence {
  /** 4 where synthetic controls stand beside a calibration (method 4.5). */
  readonly rung: Rung | 4;
  /** How many councils its calibration, or its group of peers, is of; 1 where the council was tested alone. */
  readonly councils: number;
  readonly tests: {
    readonly own: TestRecord;
    readonly whole: TestRecord | undefined;
    readonly targeted: TestRecord | undefined;
  };
  readonly flags: readonly Flag[];
  /** The verdict and ratio by each price setting that the release has levels for. */
  readonly settings: readonly SettingRecord[];
  readonly cells: readonly CellRecord[];
  /** Each amount of each savings line that makes the claim, and each that is left out of it. */
  readonly claimed: readonly ClaimedAmount[];
  readonly lines: readonly LineRecord[];
  /** What the whole budget implies from the year before the base year, in pounds of the assessed year. */
  readonly impliedFromYearBefore: number | undefined;
  /** Of everything above and of the calibration: the same inputs have the same. */
  readonly inputsHash: string;
  /** The practices of the claim and what their indicators say; undefined in records of the engine before this one, as all that follows. */
  readonly practices?: readonly PracticeRecord[];
  readonly leaning?: Leaning | undefined;
  /** The whole budget by each way to say from peers what would have been spent. */
  readonly models?: readonly ModelRecord[];
  readonly synthetic?: ControlRecord;
  /** What would narrow the interval, the most first. */
  readonly settling?: readonly Settling[];
}

/** One test: spend, interval and what the region rule says of it. */
export interface TestRecord extends Pick<SpendTest, 'expected' | 'actual' | 'implied'>, CorroborationRatio {
  readonly verdict: Verdict;
}

/** What the whole budget implies by one peer model, beside the claim. */
export interface ModelRecord extends CorroborationRatio {
  readonly model: PeerModel;
  readonly implied: number;
  readonly verdict: Verdict;
}

export interface SettingRecord extends CorroborationRatio {
  readonly setting: IndexSetting;
  readonly index: { readonly name: string; readonly vintage: string };
  readonly verdict: Verdict;
}

/** One cell of the council's accounts, from its return to what was expected of it. */
export interface CellRecord {
  readonly cell: CellCode;
  /** Spend of the base year, cleared of one-off savings and costs. */
  readonly base: number;
  /** What came in (+) or went out (-) since, at base-year prices. */
  readonly transfers: number;
  readonly priceRatio: number;
  readonly volumeRatio: number;
  /** Base and transfers, rolled forward by prices and people. */
  readonly indexed: number;
  /** What such cells did where nobody claimed, as a multiple of that; undefined without a calibration. */
  readonly drift: number | undefined;
  readonly actual: number;
  readonly claim: number;
}

export interface ClaimedAmount {
  readonly reference: string;
  readonly year: string;
  readonly cell: CellCode;
  readonly amount: number;
  /** Part of the claim, taken off it as a cost, or why it is left out. */
  readonly as: string;
}

/** One savings line: what it claims, and what the cells where it claims say of all that is claimed in them. */
export interface LineRecord {
  readonly reference: string;
  readonly claim: number;
  readonly cells: readonly CellCode[];
  /** What all lines together claim in these cells. */
  readonly claimedThere: number;
  /** Undefined where the line is too small to be tested by itself, and without a calibration. */
  readonly test: TestRecord | undefined;
}
