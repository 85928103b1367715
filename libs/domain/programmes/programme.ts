import type { CouncilCode, Figure, FinancialYear, Money, Provenance, Realm } from '../catalogue/index.js';

/**
 * A cohort of councils that save together and are looked at together: its schemes, its money, its baseline and the points at which
 * it is reviewed. Dates are as exact as they are printed: `2012`, `2012-03` or `2012-03-31`.
 */
export interface Programme {
  /** Short and kept for good, such as `lga-2012`. */
  readonly code: string;
  readonly realm: Realm;
  readonly title: string;
  /** The organisation that runs it. */
  readonly sponsor: string;
  readonly starts: string;
  readonly ends: string;
  readonly budget: ProgrammeBudget;
  readonly grants: readonly Grant[];
  readonly baseline: Baseline;
  readonly strands: readonly Strand[];
  readonly schemes: readonly Scheme[];
  readonly reviews: readonly PlannedReview[];
  /** How many councils the sponsor says take part, which need not be how many it names. */
  readonly statedMembers: StatedMembers;
  /** The savings table as the sponsor prints it. What it gets wrong stays as printed; the audit finds it. */
  readonly printedSavings: readonly PrintedSavings[];
  readonly printedComparison: PrintedComparison | undefined;
}

export interface ProgrammeBudget {
  readonly total: Figure<Money>;
  readonly contributions: readonly Contribution[];
  readonly provenance: Provenance | undefined;
}

export interface Contribution {
  readonly from: string;
  readonly amount: Figure<Money>;
}

export const GRANT_RECIPIENTS = ['council', 'scheme'] as const;

export interface Grant {
  readonly label: string;
  /** What each recipient got. */
  readonly amount: Figure<Money>;
  readonly paidOn: string;
  readonly to: (typeof GRANT_RECIPIENTS)[number];
  readonly provenance: Provenance | undefined;
}

/** The year whose outturn every member gave, so that claims can be tested against it. */
export interface Baseline {
  readonly year: FinancialYear;
  readonly provenance: Provenance | undefined;
}

export interface Strand {
  readonly code: string;
  readonly label: string;
}

export const SCHEME_KINDS = ['single', 'joint', 'regional'] as const;
export type SchemeKind = (typeof SCHEME_KINDS)[number];

/** One council's part in the programme, or that of several councils together. */
export interface Scheme {
  readonly code: string;
  readonly title: string;
  readonly strand: string;
  readonly kind: SchemeKind;
  /** Undefined where several councils take part and nobody is said to lead. */
  readonly lead: CouncilCode | undefined;
  /** The councils that are named, the lead among them. */
  readonly members: readonly CouncilCode[];
  /** Whether it has partners that are not named. */
  readonly unnamedMembers: boolean;
  readonly focus: string;
  readonly provenance: Provenance | undefined;
}

export interface PlannedReview {
  readonly code: string;
  readonly label: string;
  /** When it is due, as printed: `early 2013`. */
  readonly due: string;
  readonly provenance: Provenance | undefined;
}

/** A review that was held: what it read is the release, whatever was published later. */
export interface RecordedReview {
  readonly review: string;
  readonly release: number;
}

export interface StatedMembers {
  readonly count: Figure;
  readonly provenance: Provenance | undefined;
}

export const PRINTED_STATUSES = ['reported', 'projected'] as const;

export interface PrintedSavings {
  readonly year: FinancialYear;
  /** Whether the row also stands for the years after. */
  readonly andLater: boolean;
  /** Average saving as a share of net spending, per cent as printed, and of how many councils. */
  readonly sharePercent: Figure;
  readonly shareCouncils: Figure;
  readonly total: Figure<Money>;
  readonly totalCouncils: Figure;
  readonly status: (typeof PRINTED_STATUSES)[number];
  readonly provenance: Provenance | undefined;
}

/** What the sponsor prints of its members' spending beside everybody's: falls, per cent, over the period in its own words. */
export interface PrintedComparison {
  readonly period: string;
  readonly membersFall: Figure;
  readonly nationalFall: Figure;
  readonly provenance: Provenance | undefined;
}

/** A programme as it stands: its newest version, and the reviews recorded so far. */
export interface FiledProgramme {
  readonly programme: Programme;
  readonly version: number;
  readonly recorded: readonly RecordedReview[];
}

/** The release that a review read, or undefined while it is due. */
export const releaseOf = ({ recorded }: FiledProgramme, review: string): number | undefined =>
  recorded.find((each) => each.review === review)?.release;
