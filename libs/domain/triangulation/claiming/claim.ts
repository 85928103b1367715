import type { CellCode, CouncilCode, Figure, FinancialYear, MissingReason } from '../../catalogue/index.js';
import type { EarlierReturn } from '../../checking/index.js';
import type { PracticeTagCode } from '../../practice/index.js';
import type { ReturnContent } from '../../returns/index.js';
import type { CashEffect, RecastLine } from '../../savings/index.js';

/** Claims without a locus are looked for where most overheads are; the record says that this was assumed. */
export const ASSUMED_LOCUS: CellCode = 'STAFFING_COMMISSIONING';

/** The window of a test: spending of the base year is rolled forward to the assessed year. */
export interface Window {
  readonly base: FinancialYear;
  readonly year: FinancialYear;
}

/** How many times its price in year `from` a cell's price in the assessed year is. */
export type PriceLift = (cell: CellCode, from: FinancialYear) => number;

/** What a claim is made of: the return of the assessed year, prices, and what the cells cost in the base year. */
export interface ClaimSources {
  readonly council: CouncilCode;
  readonly content: ReturnContent;
  /** The returns of the years before, newest first: a saving that they had counted may be printed again. */
  readonly earlier: readonly EarlierReturn[];
  readonly lift: PriceLift;
  /** Pounds of the base year; undefined where it is not known. */
  readonly baseSpend: (cell: CellCode) => number | undefined;
}

export const UNTESTED = ['avoidance-not-testable', 'income-fees', 'funding', 'non-cash'] as const satisfies readonly CashEffect[];

/** Why an amount of a savings line is no part of the claim. */
export type WhyLeftOut =
  | (typeof UNTESTED)[number]
  /** Booked in another department. */
  | 'other-service'
  /** A later budget round prints the same saving for the year. */
  | 'superseded'
  | 'one-off-expired'
  /** A time-limited saving that has ended by the assessed year. */
  | 'term-ended'
  /** An overlap: counted in the line that it is booked in. */
  | 'double-count'
  /** The base year spent nothing in the cell that the line names, so nothing can fall there. */
  | 'locus-invalid';

/** What one year of one line comes to in one cell. */
export interface ClaimPart {
  readonly reference: string;
  readonly vintage: FinancialYear;
  readonly year: FinancialYear;
  readonly cell: CellCode;
  /** Pounds of the assessed year, as all amounts of a claim are. */
  readonly amount: number;
}

export interface LeftOut extends ClaimPart {
  readonly why: WhyLeftOut;
  /** Of a double count, the line that keeps it. */
  readonly bookedIn: string | undefined;
}

export interface NettedCost extends ClaimPart {
  readonly kind: 'running' | 'implementation';
}

/** What one line of an overlap claims of it, by the calculation, and what is taken out of the line's amounts. */
export interface OverlapClaimed {
  readonly group: string;
  readonly reference: string;
  readonly bookedIn: string;
  readonly claimed: number;
  readonly counted: number;
  readonly removed: number;
  /** The part of `removed` that the amounts of the line have in them: no more than what they come to. */
  readonly removedFromAmounts: number;
  /** What the actual rate brings beyond the claim; it belongs to the line that the saving is booked in. */
  readonly overDelivery: number | undefined;
}

/** Lines that may claim one saving twice. It is never taken off: the council is asked. */
export interface ClaimFinding {
  readonly code: 'POSSIBLE_DOUBLE_COUNT';
  readonly references: readonly string[];
  readonly pounds: number;
  readonly sentence: string;
}

export interface ClaimLabels {
  /** Lines without a locus, and so looked for in the assumed one. */
  readonly locusAssumed: readonly string[];
  /** Lines that give no cost, or lack one they should give: what they claim is gross. */
  readonly notNetOfCost: readonly string[];
  /** Lines with a cost that has no years: it is not taken off, and may be in their amounts. */
  readonly grossOrNetUnclear: readonly string[];
  /** Lines that began within the assessed year: the rest of their first twelve months follows. */
  readonly partYear: readonly string[];
  /** Lines that were withdrawn, substituted or not delivered: what they reported is claimed no more. */
  readonly takenBack: readonly string[];
  /** Lines too small to be tested by themselves; they are tested with the others. */
  readonly pooled: readonly string[];
}

/** The savings of one stage that spending should show: what lines add in the window, less what is left out, less costs. */
export interface ComparableClaim {
  /** Pounds of the assessed year that spending should have fallen by: the sum of its cells. */
  readonly amount: number;
  readonly byCell: Readonly<Record<CellCode, number>>;
  /** A line of two practices counts in both: practices do not add up to the claim. */
  readonly byPractice: Readonly<Partial<Record<PracticeTagCode, number>>>;
  /** Everything that the lines of the stage add, before anything is left out or taken off. */
  readonly gross: number;
  readonly parts: readonly ClaimPart[];
  readonly costs: readonly NettedCost[];
  readonly leftOut: readonly LeftOut[];
  readonly overlaps: readonly OverlapClaimed[];
  readonly labels: ClaimLabels;
  readonly findings: readonly ClaimFinding[];
}

export type ClaimOutcome =
  | ({ readonly kind: 'claim' } & ComparableClaim)
  | { readonly kind: 'amount-missing'; readonly reference: string; readonly reason: MissingReason };

/**
 * A growth line below nought, as what it is (method 1.5). It is shown beside a claim and never in it: it is a plan, without a locus, and no
 * saving of the council until the council enters it as one.
 */
export interface GrowthOffset {
  readonly reference: string;
  readonly recastAs: Exclude<RecastLine['recastAs'], 'pressure'>;
  /** What it sets against growth in the window, in pounds of the assessed year; positive. */
  readonly amount: Figure;
}

/** The claim at every stage. Only what is reported or validated is tested. */
export interface ComparableClaims {
  readonly planned: ClaimOutcome;
  readonly reported: ClaimOutcome;
  readonly validated: ClaimOutcome;
  /** What finance validated as a share of what is reported; missing where either is not known or nothing is reported. */
  readonly validatedShare: Figure;
  readonly growthOffsets: readonly GrowthOffset[];
}
