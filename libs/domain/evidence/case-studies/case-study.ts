import type { Actor } from '../../access/index.js';
import type { Council, CouncilCode, FinancialYear, Provenance } from '../../catalogue/index.js';
import type { PracticeTagCode } from '../../practice/index.js';
import type { CaseStudyState, CaseStudyTransition } from './case-study-state.js';
import type { EvidenceGrade } from './evidence-grade.table.js';

/** A practice as a council tried it, with what is claimed for it: versioned, reviewed by somebody else, then published. */
export interface CaseStudy {
  /** A slug, kept for good: `torbay-reablement-review`. */
  readonly code: string;
  readonly state: CaseStudyState;
  readonly version: CaseStudyVersion;
  /** The council whose key submitted it; undefined where the programme did. */
  readonly submitter: CouncilCode | undefined;
  /** The councils of the content by name. */
  readonly councils: readonly Pick<Council, 'code' | 'name'>[];
  /** Given by the review; undefined before it, and again once it is returned. */
  readonly grade: EvidenceGrade | undefined;
  /** The steps that the asker may see, oldest first: all of them, or once it is published those that made it public. */
  readonly history: readonly CaseStudyTransition[];
}

export interface CaseStudyVersion {
  readonly number: number;
  readonly savedAt: Date;
  readonly content: CaseStudyContent;
}

/** All of it in our own words, but for the figures. */
export interface CaseStudyContent {
  /** One or more, of one realm. */
  readonly councils: readonly CouncilCode[];
  readonly title: string;
  readonly summary: string;
  readonly practiceTags: readonly PracticeTagCode[];
  readonly claimedEffect: string;
  readonly claimedFigures: readonly ClaimedFigure[];
  /** How the effect was arrived at. */
  readonly basis: string;
  /** The savings lines in which a council books the effect. */
  readonly linkedLines: readonly LinkedLine[];
  readonly contact: Contact | undefined;
  readonly provenance: readonly Provenance[];
}

/** A figure as it is claimed: its value stays text (`61`, `at least 500,000`), for it is quoted and never computed with. */
export interface ClaimedFigure {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
}

export interface LinkedLine {
  readonly council: CouncilCode;
  readonly collection: FinancialYear;
  readonly reference: string;
}

/** Whom to ask: a role and a team's mailbox, never a person. */
export interface Contact {
  readonly role: string;
  readonly mailbox: string | undefined;
}

/** What stays in the place of a study that was withdrawn. */
export interface Tombstone {
  readonly code: string;
  readonly withdrawnAt: Date;
  readonly reason: string;
}

/** What the reviewer says of a study that is reviewed or published. */
export const reviewNoteOf = ({ state, history }: CaseStudy): string | undefined =>
  state === 'reviewed' || state === 'published' ? history.at(-1)?.note : undefined;

/** Why a study went back to its author. */
export const returnReasonOf = ({ state, history }: CaseStudy): string | undefined =>
  state === 'returned' ? history.at(-1)?.note : undefined;

/** Whoever submitted any version of a study is its author and does not review it. */
export const isAuthor = ({ subject }: Actor, { history }: CaseStudy): boolean =>
  history.some(({ action, by }) => action === 'submit' && by === subject);
